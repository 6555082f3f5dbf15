import { orderNo } from '../demo/order-seed';
import type { Scenario } from '../scenario';

export default {
  id: 'return-change-of-mind',
  title: '七天无理由：不喜欢想退',
  buyer: '不爱吃香菜',
  type: '心不在焉',
  stages: ['after-sale'],
  turns: [
    {
      steps: [{ say: '想退' }],
      goodAnswers: ['您好，可以帮您看，请问是哪一单，哪里不合适呢？'],
      mustNot: ['不能退', '不支持'],
    },
    {
      steps: [{ say: '开衫' }, { say: '诶等下 发错图了' }, { withdraw: true }, { showOrder: orderNo('0702') }],
      goodAnswers: [
        '看到了，是酒红M码的羊毛开衫，签收没超过7天，吊牌齐全、没有穿洗痕迹就可以退。方便说下是颜色还是尺码不合适吗？',
      ],
    },
    {
      steps: [{ say: '颜色上身显黑' }, { say: '就是不想要了' }],
      goodAnswers: ['明白了。同款还有燕麦色M码，换货也可以；不想换的话，您在订单里申请退货退款，我这边审核。'],
      mustNot: ['为什么不早说', '你应该'],
    },
    {
      steps: [{ say: '退吧' }, { say: '邮费你们出吧' }],
      goodAnswers: [
        '这次是喜好原因，寄回的运费需要您先付，订单如果有运费险会按险种赔给您；请不要寄到付，仓库签收不了。',
      ],
      mustNot: ['这是你的原因', '规定就是'],
    },
    {
      steps: [{ say: '好吧' }, { say: '钱几天到' }],
      goodAnswers: ['仓库收到后24小时内验收并同意退款，186.1元按原路退回，一般1到3个工作日到账。'],
    },
  ],
} satisfies Scenario;
