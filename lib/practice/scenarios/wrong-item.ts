import { orderNo } from '../demo/order-seed';
import type { Scenario } from '../scenario';

export default {
  id: 'wrong-item',
  title: '发错颜色和尺码',
  buyer: '七月半夏',
  type: '深思熟虑',
  stages: ['after-sale'],
  turns: [
    {
      steps: [{ showOrder: orderNo('0639') }, { say: '你好，我订的是豆绿S，收到的是本白M，吊牌也是本白M' }],
      goodAnswers: ['对不起，给您添麻烦了。请拍一下实物和吊牌，我核对出库记录，确认发错来回运费都由我们承担。'],
      mustNot: ['你拍错了', '不可能'],
    },
    {
      steps: [{ image: '本白衬衫和吊牌，吊牌上写着M' }, { say: '麻烦核实' }],
      goodAnswers: ['核对过了，是我们发错了，很抱歉。可以给您换发豆绿S，也可以全额退款，您看哪种方便？'],
    },
    {
      steps: [{ say: '我想先确认三件事：豆绿S还有货吗？运费谁出？我要先寄回你们才发，还是同时发？' }],
      goodAnswers: [
        '豆绿S有货，已经给您留一件。运费由我们承担，您寄回后把运费金额告诉我，核对后补给您。寄回有物流记录，我就请仓库寄出新的。',
        '一、豆绿S有货，给您留着；二、来回运费我们承担；三、您寄出后把单号填进售后单，仓库看到揽收记录就发新的。',
      ],
      mustNot: ['可以到付'],
    },
    {
      steps: [{ say: '可以。那这件我还没试穿，吊牌都在，寄回地址发我' }],
      goodAnswers: ['您先在订单里申请换货，通过后售后单会显示寄回地址，包裹里放张纸条写上订单号，请不要选到付。'],
    },
    {
      steps: [{ say: '好的，希望这次别再错' }],
      goodAnswers: ['谢谢您的耐心，我在备注里写明豆绿S并请仓库复核，寄出后单号留言给您。'],
      mustNot: ['绝对不会错', '我保证'],
    },
  ],
} satisfies Scenario;
