import { orderNo } from '../demo/order-seed';
import type { Scenario } from '../scenario';

export default {
  id: 'broken-mug',
  title: '到货破损：杯子碎了一只',
  buyer: '简单点儿好',
  type: '直接',
  stages: ['after-sale'],
  turns: [
    {
      steps: [{ image: '马克杯把手断成两截，旁边是拆开的泡沫盒' }, { say: '碎了' }],
      goodAnswers: [
        '很抱歉，给您添麻烦了。请再拍一下外箱和快递面单各一张，包装先不要扔，核实后给您补发或退款，费用由我们承担。',
      ],
      mustNot: ['找快递', '不是我们的', '为什么不当面验货'],
    },
    {
      steps: [{ showOrder: orderNo('0633') }, { image: '外箱和快递面单' }, { say: '两个碎了一个' }],
      goodAnswers: ['照片收到了，确认是运输破损。碎的这一只可以给您补发一只奶白的，或者退这一只的49元，您选哪一种？'],
    },
    {
      steps: [{ say: '补发吧' }, { say: '要多久' }],
      goodAnswers: ['好的，已登记补发一只奶白带盖勺，48小时内发出，单号会在这里留言给您，运费我们承担。'],
      mustNot: ['明天一定', '我保证'],
    },
    {
      steps: [{ say: '碎的还要寄回去吗' }, { say: '这次包好点' }],
      goodAnswers: ['碎的不用寄回，小心别划到手，包起来处理就可以；我备注仓库多加一层气泡膜。'],
    },
  ],
} satisfies Scenario;
