import { P } from '../demo/ids';
import type { Scenario } from '../scenario';

export default {
  id: 'size-linen-shirt',
  title: '尺码：两码之间怎么选',
  buyer: '第一次买衣服的阿珍',
  type: '新手',
  stages: ['greeting', 'inquiry', 'help'],
  turns: [
    {
      steps: [{ showProduct: P.linenShirt }, { say: '在吗' }, { say: '这个我不知道穿多大码' }],
      goodAnswers: [
        '在的，您把身高、体重和平时穿的码发我，喜欢宽松还是合身也说一下，我按尺码表帮您看。',
        '您好，您身高体重多少？平时上衣穿什么码？我对着尺码表帮您选。',
      ],
      mustNot: ['自己看', '详情页有'],
    },
    {
      steps: [{ say: '165' }, { say: '56公斤' }, { say: '不喜欢太紧的' }],
      goodAnswers: [
        '165厘米、56公斤正好在M和L之间，您喜欢松一点，建议拍L：胸围112厘米，衣长67厘米，穿着宽松不拖沓。',
        '按尺码表M和L都可以，M合身，L宽松；您不喜欢紧的话选L更合适。',
      ],
      mustNot: ['保证合适', '肯定合适'],
    },
    {
      steps: [{ say: 'L的话雾蓝色点不了阿' }, { say: '是卖完了吗' }],
      goodAnswers: ['雾蓝L码现在没有库存，本白和豆绿的L码有货；到货时间还没有通知，您可以先收藏，或者换个颜色看看。'],
      mustNot: ['不知道', '马上就有'],
    },
    {
      steps: [{ say: '那豆绿吧' }, { say: '会不会透' }],
      goodAnswers: ['豆绿不明显，正常穿就可以；本白那款才会微透，需要配浅肤色内衣。'],
    },
    {
      steps: [{ say: '我第一次在这买 怎么拍呀' }],
      goodAnswers: ['在商品页选豆绿、L码、数量1，点立即购买，核对收货地址后付款就可以，中途哪一步不清楚可以截图给我。'],
      mustNot: ['自己看'],
    },
  ],
} satisfies Scenario;
