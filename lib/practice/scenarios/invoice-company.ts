import { orderNo } from '../demo/order-seed';
import type { Scenario } from '../scenario';

export default {
  id: 'invoice-company',
  title: '公司报销要发票',
  buyer: '明德财务小刘',
  type: '直接',
  stages: ['help', 'after-sale'],
  turns: [
    {
      steps: [{ showOrder: orderNo('0709') }, { say: '这单要开发票，公司抬头' }],
      goodAnswers: ['可以开的。请在订单详情点申请开票，填公司名称和税号，开出来是电子普通发票，金额按实付977元。'],
      mustNot: ['开不了', '加税点', '没有发票的', '不开发票'],
    },
    {
      steps: [{ say: '能按987开吗，那10块是券' }],
      goodAnswers: ['发票只能按实付金额977元开，券抵扣的10元不能算进去，请您理解。'],
      mustNot: ['可以按987'],
    },
    {
      steps: [{ say: '行' }, { say: '专票能开不' }],
      goodAnswers: [
        '目前开的是电子普通发票，专票我去和财务确认能不能开，明天18点前给您答复。',
        '页面申请的是电子普票；您需要专票的话我登记给财务核实，明天18点前回复您。',
      ],
      mustNot: ['不知道', '开不了'],
    },
    {
      steps: [{ say: '多久能拿到' }, { say: '月底要交' }],
      goodAnswers: ['这单已确认收货，提交后3个工作日内开好，在订单详情的发票一栏下载，我也帮您备注一下月底要用。'],
      mustNot: ['我保证', '一定能'],
    },
  ],
} satisfies Scenario;
