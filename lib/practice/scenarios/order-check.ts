import { orderNo } from '../demo/order-seed';
import type { Scenario } from '../scenario';

export default {
  id: 'order-check',
  title: '付款后核对订单与备注',
  buyer: '青团与茶',
  type: '直接',
  stages: ['order-check', 'farewell'],
  turns: [
    {
      steps: [{ say: '付好了' }, { showOrder: orderNo('0442') }],
      goodAnswers: ['收到，跟您核对一下：圆领卫衣麻灰L一件、藏青XL一件，实付230.2元，您备注了两件分开装，对吗？'],
    },
    {
      steps: [{ say: '对 一件给我爸一件我自己' }, { say: '里面不要放价格单' }],
      goodAnswers: ['好的，两件分开装、不放价格单，我写进订单备注，仓库会照着打包。'],
    },
    {
      steps: [{ say: '我爸178，75公斤，XL没问题吧' }],
      goodAnswers: ['XL适合170到180厘米、67到77公斤，您父亲在这个范围里，是宽松的上身效果。'],
      mustNot: ['肯定没问题', '保证合适'],
    },
    {
      steps: [{ say: '不合适能换吗' }],
      goodAnswers: [
        '可以，签收7天内保持完好、吊牌齐全就能换，尺码原因换货寄回的运费需要您先付，有运费险会按险种赔付。',
      ],
      mustNot: ['不能换', '不支持'],
    },
    {
      steps: [{ say: 'ok 等收货' }],
      goodAnswers: ['好的，会在48小时内发出，单号在订单里能看到，感谢您的支持，有问题随时找我。'],
    },
  ],
} satisfies Scenario;
