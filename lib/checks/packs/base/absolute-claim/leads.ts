import { ON_SUPERLATIVES } from '../../heads';
import { familyRules, near, sayings } from '../../rows';

const BOUNDED = '不敢 不能说 不会说 榜 统计 截至 来源 证书 追求 目标 争取 梦想 希望 愿景 有没有 吗 是不是 合作 供货';

/** Ranks in the trade. */
export default familyRules('absolute-claim', ON_SUPERLATIVES, [
  {
    id: 'leads-the-trade',
    wordings: sayings(
      `
        (行业|领域|品类|业界|业内|市场|赛道|类目|圈|国内|全国|全球)(里|内|中|)(的|)(领导者|领跑者|引领者|领军者|
        领军企业|开创者|龙头|龙头企业|龙头老大|领头羊|佼佼者|风向标|翘楚|霸主|巨头)
        (同类|同类产品|同类商品|同行|业内|行业|全网)(里|中|内|)(我们|我们家|咱家|我家|)(都|)(是|排|排名|排在)(第一|老大)
      `,
    ),
    unless: near(8, BOUNDED),
    why: '自称行业领导者、龙头，要有可查的依据',
    replacement: '品牌介绍在店铺首页，您可以看看。',
    examples: {
      hit: ['我们是户外品类的领跑者', '做童车这块咱是行业龙头'],
      pass: ['希望有天能成为行业的佼佼者', '不敢说是行业龙头'],
    },
  },
]);
