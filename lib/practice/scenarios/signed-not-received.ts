import { orderNo } from '../demo/order-seed';
import type { Scenario } from '../scenario';

export default {
  id: 'signed-not-received',
  title: '显示签收但没收到',
  buyer: '晚风吹啊吹',
  type: '新手',
  stages: ['after-sale'],
  turns: [
    {
      steps: [{ say: '你好' }, { say: '我的坚果显示签收了 但是我没有收到阿' }],
      goodAnswers: ['您好，先别着急，是昨天15:22显示签收的那单吗？我看到签收人写的是家门口，我帮您一起查。'],
      mustNot: ['签收了就和我们无关', '你再找找', '不知道'],
    },
    {
      steps: [{ showOrder: orderNo('0617') }, { say: '门口没有东西' }, { image: '空荡荡的家门口' }],
      goodAnswers: ['照片看到了。麻烦您再问下家人、门卫和小区快递柜，我同时联系圆通核实派件员放在了哪里。'],
    },
    {
      steps: [{ say: '问了 都没有' }, { say: '是不是被偷了 那我怎么办' }],
      goodAnswers: [
        '我已经请快递联系派件员核实并提供签收凭证，今天给您回复进展；确认没有送到您手里，我们给您补发或退款，再由我们向快递索赔。',
      ],
      mustNot: ['自认倒霉', '报警吧', '我保证'],
    },
    {
      steps: [{ say: '需要我做什么不' }, { say: '我不太懂这些' }],
      goodAnswers: ['您先保留门口的照片，不要点确认收货，接到快递电话如实说没有收到就可以，其余的我来跟进。'],
      mustNot: ['验证码发我', '身份证发我', '银行卡号发我'],
    },
  ],
} satisfies Scenario;
