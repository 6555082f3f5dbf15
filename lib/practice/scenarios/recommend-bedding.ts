import { P } from '../demo/ids';
import type { Scenario } from '../scenario';

export default {
  id: 'recommend-bedding',
  title: '新房配床品：先问需求再搭配',
  buyer: '新房还没装完',
  type: '深思熟虑',
  stages: ['recommendation', 'inquiry', 'bargaining'],
  turns: [
    {
      steps: [{ say: '您好，新房主卧要配一套床品，不知道怎么选，能推荐一下吗' }],
      goodAnswers: ['可以的。请问床是1.5米还是1.8米？室温大概多少度，喜欢什么颜色？预算也说一下，我按这些搭配。'],
      mustNot: ['都挺好', '随便选'],
    },
    {
      steps: [{ say: '1.8的床，南方没暖气，冬天室内十度左右，墙是米白色' }],
      goodAnswers: [
        '建议1.8米全棉四件套燕麦色，配米白墙面协调；被芯选大豆纤维被冬款220×240，填充3.5千克，适合5到15度的室温。',
      ],
    },
    {
      steps: [{ showProduct: P.quilt }, { say: '大豆纤维只占30%？那为什么叫大豆被' }],
      goodAnswers: [
        '是的，填充里大豆蛋白纤维30%、聚酯纤维70%，标签也这样写。它的好处是可以机洗、蓬松，介意成分的话可以再比较。',
      ],
      mustNot: ['纯大豆', '100%大豆', '都这样'],
    },
    {
      steps: [{ say: '明白。两样一起多少钱？' }],
      goodAnswers: ['四件套329元加大豆被199元，一共528元，满400减40是488元，领券再减10，到手478元，另外送帆布袋一个。'],
      mustNot: ['全网最低'],
    },
    {
      steps: [{ say: '冬款还有货吧？装修要到月底，能晚点发吗' }],
      goodAnswers: ['220×240冬款还有3床。可以先拍，备注月底发货；更稳妥的是月底再拍，不过活动和库存到时候以页面为准。'],
      mustNot: ['一直有货', '我保证'],
    },
  ],
} satisfies Scenario;
