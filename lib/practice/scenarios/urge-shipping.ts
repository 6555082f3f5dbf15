import { orderNo } from '../demo/order-seed';
import type { Scenario } from '../scenario';

export default {
  id: 'urge-shipping',
  title: '催发货：要出差等着穿',
  buyer: '急急急的阿宝',
  type: '直接',
  stages: ['help', 'after-sale'],
  turns: [
    {
      steps: [{ showOrder: orderNo('0448') }, { say: '怎么还没发' }, { say: '昨天就拍了' }],
      goodAnswers: [
        '查到了，您昨天16:42付款，过了当天的截单时间，按约定48小时内发出，还在时限内。我现在给仓库加急备注。',
      ],
      mustNot: ['不知道', '急什么', '耐心等'],
    },
    {
      steps: [{ say: '我周五出差要穿的啊!!' }, { say: '今天能不能走' }],
      goodAnswers: ['理解您着急，我已经请仓库优先安排您这单，能不能今天交快递要等仓库回复，有结果我在这里告诉您。'],
      mustNot: ['一定能', '我保证', '肯定能'],
    },
    {
      steps: [{ say: '发顺丰' }, { say: '我补钱' }],
      goodAnswers: ['可以改发顺丰，您在外省，需要补15元差价。您同意的话我发补差价链接，付好后一起备注。'],
      mustNot: ['转给我', '加微信'],
    },
    {
      steps: [{ say: '到武汉几天' }],
      goodAnswers: ['从发出算起一般一到两天，天气和单量会有影响，以快递实际派送为准，我不敢给您打包票。'],
      mustNot: ['明天到', '我保证', '一定到'],
    },
  ],
} satisfies Scenario;
