import type { Product } from '../../../shop/product';
import { NUMBER, numberOf } from '../../../text/quantities/numerals';
import type { FactCheck } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { isPrice, skusMeant, takenOff, truthsOf } from '../price-truths';
import { isOfOthers } from '../promotion-time';
import { figure, productFact } from '../sources';

const PIECES = new RegExp(
  `(?<!第)(${NUMBER})([件个条双套只床盒瓶袋罐支包片对枚张箱根])(?:商品)?(?:(?!每|第)[^,。!;~?满减省\\d]{0,8}(?=一起|一共|总共|合计|加起来))?` +
    `(?:的话)?(?:一起|一块|同时|合)?(?:打完?折后?|折后)?(?:拍下?|买|带走|下单)?(?:一共|总共|合计|加起来|算下来|的?价格|下来|到手价?|只要|只需要?|就|才|是|卖|要|仅|为|:)*¥?(${NUMBER})(?:元|块钱?(?![1-9])|(?=$|[,。!;~ 哦哈呢啦的吧]))`,
  'g',
);
const OTHER = /运费|邮|便宜|优惠|省|退|差价|每[件个]|另一|其[他它]|搭配|加一|预算|满/;
/** So many pieces are told together; more is wholesale. */
const MOST = 10;

/** Every sum that so many pieces may come to. */
function sumsOf(inquiry: Inquiry, product: Product, count: number, words: string): number[] {
  const goods = truthsOf(inquiry, product, words).flatMap(({ value, promotion }) => {
    if (promotion?.rule.form !== 'nth-item') return [value * count];
    const { nth, rate } = promotion.rule;
    const cheaper = Math.floor(count / nth);
    return [(value / rate || 0) * (count - cheaper) + value * cheaper];
  });
  return goods.flatMap((sum) => afterOffs(inquiry, product, sum));
}

/** A sum of goods, and what may be left of it. */
function afterOffs(inquiry: Inquiry, product: Product, sum: number): number[] {
  let sums = [sum];
  for (const off of takenOff(inquiry, product, sum)) sums = [...sums, ...sums.map((it) => it - off)];
  return sums;
}

/** So many sums of pieces of several prices are tried. */
const MOST_SUMS = 40;

/** What so many pieces of these prices may come to as they are listed, each mix once. */
function mixes(prices: readonly number[], count: number): number[][] {
  if (count === 0) return [[]];
  return prices.flatMap((price, i) => mixes(prices.slice(i), count - 1).map((rest) => [price, ...rest]));
}

/** Whether no pieces of several prices come to so much, whatever is taken off. */
function isBeyond(inquiry: Inquiry, product: Product, count: number, claimed: number, prices: readonly number[]) {
  if (prices.length ** count > MOST_SUMS) return false;
  const rates = inquiry.running([product]).flatMap(({ rule }) => {
    if (rule.form === 'discount') return [(mix: number[]) => sumOf(mix) * rule.rate];
    if (rule.form === 'special-price' || rule.form === 'flash-sale') return [() => rule.price * count];
    const cheap = rule.form === 'nth-item' ? Math.floor(count / rule.nth) : 0;
    return rule.form === 'nth-item'
      ? [
          (mix: number[]) => sumOf(mix) - sumOf(mix.slice(0, cheap)) * (1 - rule.rate),
          (mix: number[]) => sumOf(mix) - sumOf(mix.slice(-cheap)) * (1 - rule.rate),
        ]
      : [];
  });
  const goods = mixes(prices, count).flatMap((mix) => [sumOf(mix), ...rates.map((rate) => rate(mix))]);
  return !goods.some((sum) => afterOffs(inquiry, product, sum).some((it) => isPrice(claimed, it)));
}

const sumOf = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export default {
  id: 'bundle-price',
  why: '几件一起的价格算得不对',
  advice: '按单价和活动重新算一下',
  find: (inquiry) =>
    inquiry.draft.claims(PIECES).flatMap((match) => {
      const span = { start: match.index, end: match.index + match[0].length };
      const [, pieces, unit, word] = match as unknown as [string, string, string, string];
      const count = numberOf(pieces) ?? 0;
      const claimed = numberOf(word) ?? 0;
      const clause = inquiry.draft.clauseAt(span.start, span.end);
      const product = inquiry.productAt(span.start, span.end);
      if (!product) return [];
      if (
        !Number.isInteger(count) ||
        count < 2 ||
        count > MOST ||
        OTHER.test(clause) ||
        isOfOthers(inquiry, span.start)
      )
        return [];
      const prices = [...new Set(skusMeant(product, clause).skus.map(({ price }) => price))].sort((a, b) => a - b);
      // Pieces of several prices come to any sum between.
      if (prices.length > 1 && !isBeyond(inquiry, product, count, claimed, prices)) return [];
      // 两条 of what is sold as 两条装 are one piece.
      const isPack = new RegExp(`(?:${count}|${pieces})${unit}装`).test(product.title);
      const sums = [...sumsOf(inquiry, product, count, clause), ...(isPack ? sumsOf(inquiry, product, 1, clause) : [])];
      if (claimed < 10 || sums.some((sum) => isPrice(claimed, sum))) return [];
      const told = prices.map(figure).join('–');
      return [{ ...span, fact: productFact(product, `单价${told}元`) }];
    }),
  examples: {
    conflict: ['两件一起拍200元', '衬衫两件到手只要199', '3件一共300元'],
    agrees: ['两件一共258元', '两件打完折232.2', '三件一起拍387，减40是347', '两件只要232元'],
    unknown: ['两件一起拍200元吗', '两件裤子200元', '两件便宜20元'],
  },
} satisfies FactCheck;
