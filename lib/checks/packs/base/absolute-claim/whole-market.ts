import { ON_SUPERLATIVES } from '../../heads';
import { familyRules, near, sayings } from '../../rows';

/** What takes the claim back or bounds it; that it is said of one's own shop (本店全网最低价) does not. */
const BOUNDED =
  '不敢 不是 没有 不能说 不会说 榜 统计 截至 来源 证书 追求 目标 争取 梦想 希望 愿景 有没有 吗 是不是 快递 物流 限购 运费 祝 妈妈 标准 规定';

/** Measured against the whole market: no comparison inside one shop or brand, which the guide of 2023 leaves out. */
export default familyRules('absolute-claim', ON_SUPERLATIVES, [
  {
    id: 'of-the-whole-market',
    wordings: sayings(
      '全网 全国 全球 全世界 史上 全行业 全平台 行业(里|内|中|) 业内 业界 国内 世界(上|) 亚洲 同行(里|中|) 市面上 市场上 同类(产品|商品|)(里|中|) 同价位(里|) 这个价位',
    ),
    need: near(
      9,
      `
        最低 最便宜 最优惠 最划算 最好的 最强 最先进 最正宗 最高端 最靠谱 第一名 第一的 第一家 是第一 排第一 排名第一 no.1 no1 老大
      `,
      'after',
    ),
    unless: near(8, BOUNDED),
    why: '说在整个市场里最好、最低或第一，要有可查的依据',
    replacement: '材质和参数在详情页，您可以对比看看。',
    examples: {
      hit: ['本店全网价格最低', '同价位里这款是最好的', '行业里我们是第一名'],
      pass: ['本店这个颜色最便宜', '行业标准里最低是这个数', '不敢说同类产品里最好'],
    },
  },
  {
    id: 'leads-the-trade',
    wordings: sayings(
      `
        (行业|领域|品类|业界|业内|市场|赛道|类目|圈|国内|全国|全球)(里|内|中|)(的|)(领导者|领跑者|引领者|领军者|
        领军企业|开创者|龙头|龙头企业|龙头老大|领头羊|佼佼者|风向标|翘楚|霸主|巨头)
      `,
    ),
    unless: near(8, `${BOUNDED} 合作 供货`),
    why: '自称行业领导者、龙头，要有可查的依据',
    replacement: '品牌介绍在店铺首页，您可以看看。',
    examples: {
      hit: ['我们是户外品类的领跑者', '做童车这块咱是行业龙头'],
      pass: ['希望有天能成为行业的佼佼者', '不敢说是行业龙头'],
    },
  },
]);
