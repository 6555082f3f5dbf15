import { orderNo } from '../demo/order-seed';
import type { Scenario } from '../scenario';

export default {
  id: 'payment-stuck',
  title: '付款页一直转圈',
  buyer: '北巷书生',
  type: '新手',
  stages: ['help', 'order-check'],
  turns: [
    {
      steps: [{ say: '老板 付不了款' }, { say: '一直在转圈圈' }],
      goodAnswers: ['您好，先退出收银台，从待付款订单重新进入，换个网络或支付方式再试一次；还不行把提示截图发我。'],
      mustNot: ['密码发我', '验证码发我', '转给我'],
    },
    {
      steps: [{ image: '付款页截图，提示网络异常' }, { showOrder: orderNo('0145') }, { say: '要不要重新拍阿' }],
      goodAnswers: [
        '不用重新拍，这单还在待付款，金额309元。提示是网络异常，请关掉无线网用流量再付一次，截图记得遮住个人信息。',
      ],
    },
    {
      steps: [{ say: '哦 可以了可以了' }, { say: '付成功了' }],
      goodAnswers: ['好的，跟您核对：全棉四件套燕麦1.8米床一套，实付309元，您备注了周末收货，对吗？'],
    },
    {
      steps: [{ say: '对的' }, { say: '周末能送到吧' }],
      goodAnswers: [
        '48小时内发出，到苏州一般一到两天，派送时间以快递为准。周末收货我写进备注，但不能替快递承诺，您留意一下电话。',
      ],
      mustNot: ['一定能', '我保证', '肯定能'],
    },
  ],
} satisfies Scenario;
