import { P } from '../demo/ids';
import type { Scenario } from '../scenario';

export default {
  id: 'bargain-testing',
  title: '议价（试探）：能不能再便宜点',
  buyer: '精打细算的燕子',
  type: '议价',
  stages: ['bargaining', 'recommendation'],
  turns: [
    {
      steps: [{ showProduct: P.downVest }, { say: '这个马甲还能少点不' }],
      goodAnswers: [
        '现在9折，242.1元，再享每满200减20，到手222.1元，已经比页面价269元省46.9元。价格是系统统一的，我这边改不了。',
        '马甲9折后242.1元，每满200减20，结算是222.1元，还能试试满159减10的店铺券，再减10元。',
      ],
      mustNot: ['全网最低价', '可以私下', '亏本'],
    },
    {
      steps: [{ say: '再抹个零呗 220' }, { say: '220我马上拍' }],
      goodAnswers: ['我没有改价的权限，不过店铺首页能领满159减10的券，用上以后是212.1元，比您说的220还划算一些。'],
      mustNot: ['那不行', '爱买不买', '全网最低'],
    },
    {
      steps: [{ say: '咦 券还能一起用？' }, { say: '那买两件呢 我和我老公' }],
      goodAnswers: ['可以一起用。两件9折后484.2元，满400减40，再用券减10，到手434.2元；单笔满299还送帆布袋一个。'],
    },
    {
      steps: [{ say: '米灰XL还有吗 他178 72公斤' }],
      goodAnswers: ['米灰XL还有2件，他的身高体重在XL范围内（168到178厘米，65到75公斤），里面不穿厚毛衣就合适。'],
      mustNot: ['肯定合适'],
    },
    {
      steps: [{ say: '双十二会不会更便宜' }],
      goodAnswers: [
        '后面的活动还没有通知，不好给您承诺。付款15天内同款页面价降了，可以申请价保退差价，秒杀和券的差异不算。',
      ],
      mustNot: ['不会更便宜', '保证不降价', '肯定能'],
    },
  ],
} satisfies Scenario;
