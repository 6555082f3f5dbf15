import { orderNo } from '../demo/order-seed';
import type { Scenario } from '../scenario';

export default {
  id: 'gift-wish',
  title: '送礼：想写贺卡、别放价格单',
  buyer: '江边的芦苇',
  type: '深思熟虑',
  stages: ['order-check', 'help', 'farewell'],
  turns: [
    {
      steps: [{ showOrder: orderNo('0486') }, { say: '蜡烛礼盒是送同事的，里面能不能别放价格单，再帮忙放张贺卡' }],
      goodAnswers: ['可以的，不放价格单，附一张贺卡。贺卡上写什么请发我，30个字以内，我写进备注。'],
    },
    {
      steps: [{ say: '写：乔迁之喜，愿你的新家一室清香。落款 芦苇' }],
      goodAnswers: ['好的，跟您核对：“乔迁之喜，愿你的新家一室清香。芦苇”，已写进备注，并请仓库手写。'],
    },
    {
      steps: [{ say: '她家有个两岁孩子，点这个有没有影响' }],
      goodAnswers: ['有婴幼儿的房间建议先不点，孩子大一点、通风好的时候再用；点的时候不要离人，放在孩子够不到的地方。'],
      mustNot: ['没有影响', '绝对安全', '助眠', '放心用'],
    },
    {
      steps: [{ say: '嗯那我提醒她' }, { say: '礼盒路上会不会碎' }],
      goodAnswers: [
        '玻璃杯用泡沫盒固定，外面再加纸箱。万一路上破损，签收后48小时内拍照给我们，补发或退款，费用由我们承担。',
      ],
      mustNot: ['不会碎', '我保证'],
    },
    {
      steps: [{ say: '好，谢谢，安排得很细' }],
      goodAnswers: ['不客气，会在48小时内发出，蜡烛走陆运，单号在订单里可以看到，祝您生活愉快。'],
    },
  ],
} satisfies Scenario;
