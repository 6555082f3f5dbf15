import { orderNo } from '../demo/order-seed';
import type { Scenario } from '../scenario';

export default {
  id: 'price-protection',
  title: '刚买就降价，要退差价',
  buyer: '会过日子的鱼',
  type: '议价',
  stages: ['after-sale', 'bargaining'],
  turns: [
    {
      steps: [{ showOrder: orderNo('0744') }, { say: '我上礼拜买的239 现在199' }, { say: '你们这不是坑人吗' }],
      goodAnswers: ['理解您的心情。付款15天内同款同规格降价可以申请价保，您这单在时间内，我来帮您核对差额。'],
      mustNot: ['没办法', '活动就是这样', '规定就是'],
    },
    {
      steps: [{ say: '那退40' }],
      goodAnswers: [
        '您购买时单价239元，现在直降价199元，差40元。您在订单里申请价保，通过后按原路退回，具体以审核结果为准。',
        '差额是239减199，40元。直降在价保范围里，您提交申请，我这边跟进审核。',
      ],
    },
    {
      steps: [{ say: '我当时还用了10块的券 券也退我呗' }],
      goodAnswers: ['券已经抵扣在订单里了，券造成的差异不在价保范围，只按单价的差额退。'],
      mustNot: ['做梦', '不可能'],
    },
    {
      steps: [{ say: '好吧 多久到账' }],
      goodAnswers: ['审核通过后按原路退回，到账一般1到3个工作日，以支付渠道为准，有问题随时找我。'],
      mustNot: ['马上到', '我保证'],
    },
  ],
} satisfies Scenario;
