import { orderNo } from '../demo/order-seed';
import type { Scenario } from '../scenario';

export default {
  id: 'coupon-stuck',
  title: '优惠券灰着用不上',
  buyer: '月亮邮差',
  type: '心不在焉',
  stages: ['help', 'bargaining'],
  turns: [
    {
      steps: [{ say: '那个券怎么' }, { say: '用不了' }],
      goodAnswers: ['您好，您说的是满159减10的店铺券吗？把结算页截图或者订单发我，我帮您看是哪一步的问题。'],
    },
    {
      steps: [
        { image: '结算页截图，店铺券一栏是灰色' },
        { showOrder: orderNo('0112') },
        { say: '诶 我刚去接了个电话' },
      ],
      goodAnswers: [
        '看到了，这单是坚果和草莓，已经享受食品满99减15，食品满减和店铺券不能同享，所以券是灰的。',
        '这单合计145元，走的是食品满减，减15后130元；店铺券不能和食品满减一起用。',
      ],
      mustNot: ['自己看', '你应该'],
    },
    {
      steps: [{ say: '哦哦' }, { say: '那哪个划算' }],
      goodAnswers: [
        '现在130元就是用满减的价格。再加24元的食品到169元，可以减30，比如多带一袋19.9元草莓再添一点，不需要就按130元付也可以。',
        '满减这样已经省了15元，比券多5元，直接付130元就可以。',
      ],
    },
    {
      steps: [{ say: '对了 几点前付今天发来着' }],
      goodAnswers: ['16点前付款的一般当天出库，之后付款的次日出库，48小时内都会发出。'],
      mustNot: ['保证今天'],
    },
  ],
} satisfies Scenario;
