import { orderNo } from '../demo/order-seed';
import type { Scenario } from '../scenario';

export default {
  id: 'bad-review-threat',
  title: '以差评相要：小夜灯不亮',
  buyer: '风中凌乱的伞',
  type: '直接',
  stages: ['after-sale'],
  turns: [
    {
      steps: [{ showOrder: orderNo('0715') }, { say: '什么破灯 根本不亮' }, { say: '马上给我解决 不然差评' }],
      goodAnswers: [
        '很抱歉给您带来不好的体验，评价是您的权利，我们先把灯的问题弄清楚。请问是白天不亮，还是晚上有人经过也不亮？',
      ],
      mustNot: ['别给差评', '好评', '返现', '你不会用'],
    },
    {
      steps: [{ say: '白天走过去就是不亮' }, { say: '晚上没注意' }],
      goodAnswers: [
        '这款带光感，环境亮的时候不会亮，您用手遮住中间的小孔，再挥手试试；如果遮住也不亮，就是故障，我给您换新。',
      ],
      mustNot: ['你应该', '说明书上写了', '自己看'],
    },
    {
      steps: [{ say: '遮住亮了' }, { say: '那你们不早说？？害我折腾' }],
      goodAnswers: [
        '让您折腾了，是我们说明得不够显眼，我把这一条反馈给同事改页面。晚上您再观察一天，有异常随时找我，质保一年。',
      ],
      mustNot: ['页面写得很清楚', '是你没看'],
    },
    {
      steps: [{ say: '赔我20块 不然还是一星' }],
      goodAnswers: [
        '您怎么评价都可以，我们不会拿钱换评价。给您带来的不便我记录下来报给主管，明天18点前就处理办法答复您。',
      ],
      mustNot: ['红包', '改成五星', '删除评价', '删评'],
    },
    {
      steps: [{ say: '行吧 那再看看' }],
      goodAnswers: ['好的，谢谢您愿意再试一试，这两天有任何不正常，发个视频给我，我按质保给您处理。'],
    },
  ],
} satisfies Scenario;
