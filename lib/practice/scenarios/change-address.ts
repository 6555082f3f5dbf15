import { orderNo } from '../demo/order-seed';
import type { Scenario } from '../scenario';

export default {
  id: 'change-address',
  title: '发货前改地址',
  buyer: '杨梅汽水',
  type: '直接',
  stages: ['help', 'order-check'],
  turns: [
    {
      steps: [{ showOrder: orderNo('0436') }, { say: '改地址' }],
      goodAnswers: ['可以的，这单还没出库。请发一下收件人、电话和完整地址（省市区、街道、门牌号），我改好再跟您核对。'],
      mustNot: ['改不了', '那不行'],
    },
    {
      steps: [{ say: '收件人不变' }, { say: '宁波海曙区鼓楼街道 银杏公馆' }],
      goodAnswers: ['好的，收件人不变，新地址还缺楼栋和门牌号，麻烦补充一下；电话还用原来的吗？'],
    },
    {
      steps: [{ say: '3栋1202' }, { say: '电话不变' }],
      goodAnswers: ['跟您核对：宁波市海曙区鼓楼街道银杏公馆3栋1202，收件人和电话不变。确认的话我现在备注并通知仓库。'],
      mustNot: ['身份证发我'],
    },
    {
      steps: [{ say: '对' }, { say: '别发错到老地址啊' }],
      goodAnswers: ['已经写进备注并通知仓库按新地址发，出库前我再核对一次面单，有变化会在这里留言给您。'],
      mustNot: ['绝对不会', '我保证'],
    },
  ],
} satisfies Scenario;
