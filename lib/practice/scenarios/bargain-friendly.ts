import { P } from '../demo/ids';
import { orderNo } from '../demo/order-seed';
import type { Scenario } from '../scenario';

export default {
  id: 'bargain-friendly',
  title: '议价（大方）：老客想要个小心意',
  buyer: '青瓷与酒',
  type: '忠诚',
  stages: ['greeting', 'bargaining', 'farewell'],
  turns: [
    {
      steps: [{ say: '又来了哈哈' }, { say: '上次那个蜡烛挺好闻的' }],
      goodAnswers: ['您好，又见面了，感谢您一直支持。喜欢就好，这次想看点什么？'],
      mustNot: ['亲爱的', '宝贝', '么么'],
    },
    {
      steps: [{ showProduct: P.towels }, { say: '毛巾我要4盒' }, { say: '老顾客有没有优惠呀 没有也没事' }],
      goodAnswers: [
        '毛巾第2件半价，4盒一共117元，比单买省39元。您是老顾客，我再备注送您一个杯垫，随货一起发。',
        '4盒享两次第2件半价，到手117元，已经满59包邮；另外给您备注一个杯垫，是给老顾客的。',
      ],
      mustNot: ['改价', '可以私下', '全网最低价'],
    },
    {
      steps: [{ say: '好呀 谢谢' }, { say: '米白加浅灰两盒 雾蓝的两盒' }],
      goodAnswers: ['好的，两个配色都有货，分别选好数量2放进购物车一起结算，系统会自动减，拍好告诉我，我写备注。'],
    },
    {
      steps: [{ showOrder: orderNo('0667') }, { say: '这单四件套还没到 能一起发不' }],
      goodAnswers: [
        '四件套已经发出，到南昌转运中心了，这次的毛巾会单独寄，不加运费。预计还要一两天送到，以快递实际派送为准。',
      ],
      mustNot: ['明天一定到', '我保证'],
    },
    {
      steps: [{ say: '行 那就这样 拜拜' }],
      goodAnswers: ['好的，感谢您的支持，拍好以后会按48小时内的约定发出，有问题随时找我，再见。'],
    },
  ],
} satisfies Scenario;
