import { orderNo } from '../demo/order-seed';
import type { Scenario } from '../scenario';

export default {
  id: 'exchange-size',
  title: '裤子小了想换大一码',
  buyer: '豆沙包子',
  type: '心不在焉',
  stages: ['after-sale', 'inquiry'],
  turns: [
    {
      steps: [{ say: '裤子小了' }, { showOrder: orderNo('0661') }],
      goodAnswers: ['可以换的，这单昨天签收，在7天内。您腰围和臀围大概多少，或者身高体重发我，我帮您选合适的码。'],
      mustNot: ['不能换', '当时怎么不问'],
    },
    {
      steps: [{ say: '161' }, { say: '54公斤' }, { say: '腰那里紧' }],
      goodAnswers: ['161厘米、54公斤建议换M，腰围70厘米，比S多4厘米，后腰还有半松紧；想再松一点可以换L，腰围74厘米。'],
      mustNot: ['肯定合适', '我保证'],
    },
    {
      steps: [{ say: 'M吧' }, { say: '黑的有吗' }, { say: '啊对 运费咋算' }],
      goodAnswers: ['黑色M有货，给您留一条。尺码原因寄回的运费需要您先付，有运费险会按险种赔付；新的我们寄给您。'],
    },
    {
      steps: [{ say: '吊牌我好像剪了一个' }, { say: '没洗过' }],
      goodAnswers: ['请拍一下裤子和吊牌现在的样子给我看看，没有穿洗痕迹、吊牌还在，我帮您和仓库说明情况后再答复。'],
      mustNot: ['那就换不了', '这是你的原因'],
    },
  ],
} satisfies Scenario;
