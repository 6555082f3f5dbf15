import { knownValue } from '../../../shared/reading';
import type { Product } from '../../../shop/product';
import type { Promotion } from '../../../shop/promotion';
import { quantitiesIn } from '../../../text/quantities/read';
import type { Contradiction, FactCheck } from '../fact-check';
import { withPart } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { figure, productFact, promotionFact, ruleText } from '../sources';

/** What stands right before a price. */
const CUE =
  /(?:这[款件个条双]|现在|目前|现价|售价|价格|单价|单件|一[件个条套只双]|每[件个条套只双]|卖|只要|只需要?|仅需?|活动价|特价|秒杀价?|直降到?|标价|定价|原价|价钱|拍下)(?:的?价格)?(?:也?是|为|就是|就|都是|才|只要|只需要?|卖|仅|要|:)*¥?$/;
const REACHED =
  /(?:到手价?|券后价?|折后价?|优惠后|活动后|算下来|用券后|叠加后)(?:一共|总共|是|为|就是|就|只要|只需|才|仅|大概|约|:)*¥?$/;
/** Other sums, or more than one piece. */
const OTHER_SUM =
  /满|减|券(?!后)|运费|邮费|首重|续重|快递费|补|退|差价|定金|尾款|押金|一共|总共|合计|一起|左右|以内|以下|多一点|预算|价值|市场价|吊牌价|每(?:斤|克|千克|公斤|100|米|月|天)|保证金|赔|充值|(?:[2-9两三四五六七八九十]|1\d)[件个条双套只]|第.件|加\d|便宜|贵|返|红包|会员|新人|凑|平均|摊|起$/;

interface Truth {
  value: number;
  promotion?: Promotion;
}

function truthsOf(inquiry: Inquiry, product: Product): Truth[] {
  const lists = [...new Set([product.price, ...product.skus.map(({ price }) => price)])];
  const truths: Truth[] = lists.map((value) => ({ value }));
  for (const promotion of inquiry.running([product])) {
    const { rule } = promotion;
    if (rule.form === 'special-price' || rule.form === 'flash-sale') truths.push({ value: rule.price, promotion });
    if (rule.form === 'discount') for (const value of lists) truths.push({ value: value * rule.rate, promotion });
    if (rule.form === 'nth-item') for (const value of lists) truths.push({ value: value * rule.rate, promotion });
  }
  const mention = inquiry.view?.conversation?.product;
  const shown = knownValue(mention?.price);
  if (shown !== undefined && knownValue(mention?.id) === product.id) truths.push({ value: shown });
  for (const { items } of inquiry.orders) {
    for (const { title, price } of items) {
      const paid = knownValue(price);
      if (paid !== undefined && knownValue(title) === product.title) truths.push({ value: paid });
    }
  }
  return truths;
}

/** Agents round 125.1 to 125. */
const isPrice = (claimed: number, { value }: Truth): boolean =>
  Math.abs(claimed - value) < 0.011 ||
  (Number.isInteger(claimed) && !Number.isInteger(value) && Math.abs(claimed - value) < 1);

/** The least one piece can come to: everything taken off that may be. */
function least(inquiry: Inquiry, product: Product, truths: readonly Truth[]): number {
  const lowest = Math.min(
    ...truths.filter(({ promotion }) => promotion?.rule.form !== 'nth-item').map(({ value }) => value),
  );
  const most = Math.max(...truths.map(({ value }) => value));
  const off = inquiry.running([product]).reduce((sum, { rule }) => {
    if (rule.form === 'coupon') return sum + (rule.from <= most ? rule.off : 0);
    if (rule.form === 'amount-off') {
      const reached = rule.tiers.filter(({ from }) => from <= most);
      return sum + Math.max(0, ...reached.map((tier) => tier.off * (rule.every ? Math.floor(most / tier.from) : 1)));
    }
    return rule.form === 'deposit' ? sum + rule.worth - rule.deposit : sum;
  }, 0);
  return lowest - off;
}

function contradiction(inquiry: Inquiry, claimed: number, start: number, end: number): Contradiction | null {
  const clause = inquiry.draft.clauseAt(start, end);
  const before = clause.slice(0, clause.indexOf(inquiry.draft.folded.slice(start, end)));
  const reached = REACHED.test(before);
  if ((!reached && !CUE.test(before)) || OTHER_SUM.test(clause)) return null;
  const products = inquiry.productsAt(start, end);
  if (products.length === 0 || inquiry.speaksOfOthers(start, end, products)) return null;
  if (claimed < 1 || products.length > 3) return null;
  const all = products.map((product) => ({ product, truths: truthsOf(inquiry, product) }));
  const fits = all.some(({ product, truths }) =>
    reached
      ? claimed > least(inquiry, product, truths) - 1 && claimed <= Math.max(...truths.map(({ value }) => value)) + 30
      : truths.some((truth) => isPrice(claimed, truth)),
  );
  const [first] = all;
  if (fits || !first) return null;
  const { product, truths } = first;
  const ofPromotion = truths.find(({ promotion }) => promotion && promotion.rule.form !== 'nth-item')?.promotion;
  const listed = [...new Set(product.skus.map(({ price }) => price))].sort((a, b) => a - b);
  const span =
    listed.length > 1
      ? `${figure(listed[0] as number)}–${figure(listed.at(-1) as number)}元`
      : `${figure(product.price)}元`;
  const distinct = [...new Set(truths.map(({ value }) => figure(value)))];
  const only = distinct.length === 1 && !reached && products.length === 1 ? (distinct[0] as string) : null;
  const words = inquiry.draft.folded.slice(start, end);
  const figures = /\d+(?:\.\d+)?/.exec(words);
  const at = figures && { start: start + figures.index, end: start + figures.index + figures[0].length };
  return {
    start,
    end,
    fact: ofPromotion
      ? promotionFact(ofPromotion, `标价${span}，${ruleText(ofPromotion.rule)}`)
      : productFact(product, `标价${span}`),
    ...(only !== null && at ? { replacement: withPart(inquiry.text, { start, end }, at, only) } : {}),
  };
}

export default {
  id: 'price',
  why: '价格和商品资料对不上',
  advice: '核对一下价格再发',
  find: (inquiry) =>
    quantitiesIn(inquiry.draft.folded)
      .filter(({ kind, from, to, start, end }) => kind === 'money' && from === to && inquiry.draft.isClaim(start, end))
      .flatMap(({ from, start, end }) => contradiction(inquiry, from, start, end) ?? []),
  examples: {
    conflict: [
      '这款现在只要99元',
      '条纹衬衫售价是139元',
      { text: '旅行保温杯现在卖69块', given: { product: 'cup' } },
      { text: '这款到手价只要20元', given: { product: 'cup' } },
    ],
    agrees: [
      '这款129元',
      '衬衫现在只要116.1元，打完9折的价',
      '原价129，活动价116元',
      { text: '保温杯一个79元，象牙白85元', given: { product: 'cup' } },
      '到手价116元',
    ],
    unknown: [
      '这款现在只要99元吗',
      '另一款现在卖99元',
      '裤子只要99元',
      '运费只要8元',
      '两件只要232元',
      { text: '这款现在只要99元', given: { product: null } },
    ],
  },
} satisfies FactCheck;
