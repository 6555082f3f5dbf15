import type { Product } from '../../../shop/product';
import { type BareFigure, bareFiguresIn } from '../../../text/quantities/bare-figures';
import { quantitiesIn } from '../../../text/quantities/read';
import { readable } from '../../../text/quantities/readable';
import { spelt } from '../../../text/quantities/spelt';
import type { Contradiction, FactCheck } from '../fact-check';
import { withPart } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { isPrice, least, skusMeant, type Truth, truthsOf } from '../price-truths';
import { isOfOthers, notRunningFact } from '../promotion-time';
import { wordsOf } from '../sku-choice';
import { figure, productFact, promotionFact, ruleText } from '../sources';

const LINK =
  '(?:装|款|那[款个种]|这[款个种])?(?:的?话)?(?:的?价格)?(?:也|都|也?是|为|就是|就|都是|才|只要|只需要?|现在|目前|今天|卖|仅|只|要|的|:)*¥?$';
/** What stands right before a price. */
const CUE = new RegExp(
  `(?:这[款件个条双只套床]|现在|目前|现价|售价|价格|单价|单件|[一每][件个条套只双床瓶罐盒袋包支片副台把张箱桶对枚]|卖|只要|只需要?|仅需?|[\\u4e00-\\u9fa5\\d](?<![差评加保定市均涨讲议还场牌])价|秒杀|(?:直降|降|降价)到?|标价|定价|原价|价钱|拍下)${LINK}`,
);
/** 149一件 at the head of a clause. */
const EACH = /^一[件个条套只双床瓶罐盒袋包支片副台把张箱桶对枚]/;
const AT_HEAD = /^(?:现在|目前|今天|就|只要|才|也|都)*¥?$/;
/** 大的459, 黑色489. */
const BY_SIZE = new RegExp(
  `(?:[大小](?:号|的|款|那[个款种])|色|[黑白灰红橙黄绿青蓝紫粉棕咖米杏驼金银](?:的|款))${LINK}`,
);
const NAMED = new RegExp(`^${LINK}`);
const REACHED =
  /(?:到手价?|券后价?|折后价?|优惠后|活动后|算下来|用券后|叠加后|打完?\S{0,3}折(?:之?后)?)(?:到手)?(?:一共|总共|是|为|就是|就|只要|只需|才|仅|大概|约|:)*¥?$/;
/** Other sums, or more than one piece. */
const OTHER_SUM =
  /满|减|券(?!后)|运费|邮费|首重|续重|快递费|补|退|差价|定金|尾款|押金|一共|总共|合计|一起|左右|以内|以下|多一点|预算|价值|市场价|吊牌价|每(?:斤|克|千克|公斤|100|米|月|天)|保证金|赔|充值|(?:[2-9两三四五六七八九十]|1\d)[件个条双套只](?!装|套|颜色|尺[寸码]|规格|款)|第.件|加\d|便宜|贵|返|红包|会员|新人|凑|平均|摊|起$|账号|限/;
/** Of these a price that is reached may well speak. */
const TAKEN_OFF = /满|减|券|红包|便宜|优惠/g;
const BY_RATE = /折/;
const MORE_PIECES = /(?:[2-9两三四五六七八九十]|1\d)[件个条双套只床盒]|一共|总共|合计|一起|加起来|搭/;

/** Whether a name of the product or of one of its SKUs stands right before the figure: 马克杯39块9, 礼盒装65. */
function isNamedBefore(words: string, products: readonly Product[]): boolean {
  const before = spelt(words);
  const names = [
    ...products.flatMap(({ skus }) => skus.flatMap(({ name }) => [...wordsOf(name), wordsOf(name, true).join('')])),
    ...products.flatMap(({ shortName }) => [
      readable(shortName),
      readable(shortName).slice(-2),
      readable(shortName).slice(-3),
    ]),
  ].filter((name) => name.length >= 2 && /[\u4e00-\u9fa5×]/.test(name));
  return (
    (BY_SIZE.test(before) && products.every((product) => skusMeant(product, words).named)) ||
    names.some((name) => {
      const at = before.lastIndexOf(name);
      return at >= 0 && NAMED.test(before.slice(at + name.length).replace(/^的(?!话)/, ''));
    })
  );
}

/** The list prices of all that the words name. */
const eachListed = (product: Product, words: string): number[] => [
  ...new Set(skusMeant(product, words).skus.map(({ price }) => price)),
];
const isPromoted = (truths: readonly Truth[]): boolean => truths.some(({ promotion }) => promotion !== undefined);

function factOf(inquiry: Inquiry, product: Product, truths: readonly Truth[], claimed: number, words: string) {
  const over = inquiry
    .notRunning()
    .find(
      ({ rule, scope }) =>
        (rule.form === 'special-price' || rule.form === 'flash-sale') &&
        rule.price === claimed &&
        (scope.kind === 'shop' || scope.productIds.includes(product.id)),
    );
  if (over) return notRunningFact(inquiry, over);
  const ofPromotion = truths.find(({ promotion }) => promotion && promotion.rule.form !== 'nth-item')?.promotion;
  const listed = [...new Set(skusMeant(product, words).skus.map(({ price }) => price))].sort((a, b) => a - b);
  const span =
    listed.length > 1
      ? `${figure(listed[0] as number)}–${figure(listed.at(-1) as number)}元`
      : `${figure(listed[0] ?? product.price)}元`;
  return ofPromotion
    ? promotionFact(ofPromotion, `标价${span}，${ruleText(ofPromotion.rule)}`)
    : productFact(product, `标价${span}`);
}

function contradiction(
  inquiry: Inquiry,
  { value: claimed, start, end }: BareFigure,
  isBare: boolean,
): Contradiction | null {
  const { draft } = inquiry;
  const clause = draft.clauseAt(start, end);
  const before = clause.slice(0, clause.lastIndexOf(draft.folded.slice(start, end)));
  const reached = REACHED.test(before);
  const products = inquiry.productsAt(start, end);
  if (products.length === 0 || products.length > 3 || inquiry.speaksOfOthers(start, end, products)) return null;
  const isEach = EACH.test(draft.folded.slice(end)) && AT_HEAD.test(before);
  if (!reached && !isEach && !CUE.test(before) && !isNamedBefore(before, products)) return null;
  if (OTHER_SUM.test(reached ? clause.replace(TAKEN_OFF, '') : clause) || claimed < 1) return null;
  const isOthers = isOfOthers(inquiry, start);
  const isExact = !reached || (BY_RATE.test(clause) && !TAKEN_OFF.test(clause));
  TAKEN_OFF.lastIndex = 0;
  // 棕色37有: a size.
  if (isBare && products.some(({ skus }) => skus.some(({ name }) => wordsOf(name, true).includes(`${claimed}`))))
    return null;
  if (isOthers || (reached && MORE_PIECES.test(draft.sentenceAt(start)))) return null;
  const all = products.map((product) => ({ product, truths: truthsOf(inquiry, product, clause) }));
  // 黑白两个颜色都是469: each of them.
  const each =
    all.length === 1 && /(?:都|全|一律)(?:是|卖|要|为|只要)?¥?$/.test(before)
      ? eachListed(all[0]?.product as Product, clause)
      : null;
  if (each?.length === 1 && isPrice(claimed, each[0] as number)) return null;
  const fits =
    (each === null || each.length < 2 || isPromoted(all[0]?.truths ?? [])) &&
    all.some(({ product, truths }) =>
      isExact
        ? truths.some(({ value }) => isPrice(claimed, value))
        : claimed > least(inquiry, product, truths) - 1 &&
          claimed <= Math.max(...truths.map(({ value }) => value)) + 30,
    );
  const [first] = all;
  if (fits || !first) return null;
  const { product, truths } = first;
  const distinct = [...new Set(truths.map(({ value }) => figure(value)))];
  // 特价119 where nothing is on offer: another figure would still be called 特价.
  const isOffer = /特价|秒杀|活动价|优惠价|降|双1|大促/.test(before);
  const only =
    distinct.length === 1 && isExact && !isOffer && !reached && products.length === 1 ? (distinct[0] as string) : null;
  const figures = /^\d+(?:\.\d+)?/.exec(draft.folded.slice(start, end));
  // 149块9 and 一百五 are put right by hand.
  const isPlain = figures && !/[角毛]|块\d/.test(draft.folded.slice(start, end));
  const at = isPlain && { start, end: start + figures[0].length };
  return {
    start,
    end,
    fact: factOf(inquiry, product, truths, claimed, clause),
    ...(only !== null && at ? { replacement: withPart(inquiry.text, { start, end }, at, only) } : {}),
  };
}

export default {
  id: 'price',
  why: '价格和商品资料对不上',
  advice: '核对一下价格再发',
  find: (inquiry) => {
    const { folded } = inquiry.draft;
    const told = quantitiesIn(folded)
      .filter(({ kind, from, to }) => kind === 'money' && from === to)
      .map(({ from, start, end }) => ({ value: from, start, end }));
    const bare = bareFiguresIn(folded);
    return [...told, ...bare]
      .filter(({ start, end }) => inquiry.draft.isClaim(start, end))
      .flatMap((it) => contradiction(inquiry, it, bare.includes(it)) ?? []);
  },
  examples: {
    conflict: [
      '这款现在只要99元',
      '条纹衬衫售价是139元',
      '这款卖99',
      '149一件',
      '条纹衬衫149块9',
      '打完9折到手99',
      '直降到一百零九',
      { text: '墨绿的85元', given: { product: 'cup' } },
      { text: '旅行保温杯现在卖69块', given: { product: 'cup' } },
      { text: '这款到手价只要20元', given: { product: 'cup' } },
    ],
    agrees: [
      '这款129元',
      '衬衫现在只要116.1元，打完9折的价',
      '原价129，活动价116元',
      { text: '保温杯一个79元，象牙白85元', given: { product: 'cup' } },
      '到手价116元',
      '这款卖129',
      '打完9折到手116',
    ],
    unknown: [
      '这款现在只要99元吗',
      '另一款现在卖99元',
      '裤子只要99元',
      '运费只要8元',
      '两件只要232元',
      '这款165的身高能穿',
      '这款129码没有',
      { text: '这款现在只要99元', given: { product: null } },
    ],
  },
} satisfies FactCheck;
