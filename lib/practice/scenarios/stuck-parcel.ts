import { orderNo } from '../demo/order-seed';
import type { Scenario } from '../scenario';

export default {
  id: 'stuck-parcel',
  title: '物流两天多没更新',
  buyer: '云边小卖部',
  type: '直接',
  stages: ['after-sale'],
  turns: [
    {
      steps: [{ say: '我的四件套快递不动了' }, { say: '卡武汉好几天' }, { showOrder: orderNo('0605') }],
      goodAnswers: ['很抱歉让您担心了，中通单号78412600061243到武汉转运中心后超过48小时没有更新，我现在联系快递核实。'],
      mustNot: ['不是我们的', '找快递', '不知道'],
    },
    {
      steps: [{ say: '是不是丢了' }],
      goodAnswers: [
        '目前还没有丢件的反馈，我已请快递查件，今天给您回复一次进展；如果确认遗失，可以重新发一件或全额退款，费用我们承担。',
      ],
      mustNot: ['不会丢', '绝对'],
    },
    {
      steps: [{ say: '那我要等到什么时候' }, { say: '不行就退钱' }],
      goodAnswers: [
        '我先跟快递要结果，明天18点前不管有没有查到都给您答复；您不想等的话，也可以现在申请退款，我先联系快递拦截退回。',
      ],
      mustNot: ['不能退', '你要理解'],
    },
    {
      steps: [{ say: '先等到明天吧' }],
      goodAnswers: ['谢谢您的理解，我已登记跟进，明天18点前在这里回复您。'],
    },
  ],
} satisfies Scenario;
