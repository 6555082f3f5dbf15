import type { Product, Sku } from '../../../shop/product';
import { NUMBER, numberOf } from '../../../text/quantities/numerals';
import type { Contradiction, FactCheck } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { truthsOf } from '../price-truths';
import { isOfOthers } from '../promotion-time';
import { chosen } from '../sku-choice';
import { figure, productFact } from '../sources';

const SUM = `¥?(${NUMBER})(?:元|块钱?)?(?![\\d.]|[件个天号点折%小年月斤克码寸])`;
/** 贵50, 差20块钱: how much one choice costs beside another. */
const DIFFERS = new RegExp(
  `(?:贵了?|便宜了?|多(?:加|付|花|要)|少(?:付|花)|相?差价?|差|差价是?)(?:大概|大约|约|了|个|也就|就|才|只|仅)*${SUM}`,
  'g',
);
/** 绿色跟白色一个价 */
const ALIKE = /(?:都是?)?(?:一个价|同价|一样的?价格?|价格(?:都|是)*一样|一样贵|一样钱)/g;
/** Of another price than that of a choice: what it was, what others ask. */
const OF_TIME = /平时|平常|原价|日常|活动前|之前|降|涨|券|满|运费|邮费|快递|别家|他家|同行|两件|一起|退|补/;
/** Both sides of it are told: 两个尺寸差50, 大的比小的贵. */
const OF_CHOICES = /两[个款种]|[大小]的|尺[寸码]|型号|颜色|容量|规格|版本|[和跟与][^,]{1,8}(?:相?差|差价)/;

const told = (skus: readonly Sku[]): string => {
  const names = [...new Map(skus.map(({ name, price }) => [price, name])).entries()].sort(([a], [b]) => a - b);
  return names
    .slice(0, 4)
    .map(([price, name]) => `${name} ${figure(price)}元`)
    .join('，');
};

/** How far the prices of choices may lie apart, as listed or after what is taken off each. */
function differences(inquiry: Inquiry, product: Product): number[] {
  const rates = truthsOf(inquiry, product).flatMap(({ promotion }) =>
    promotion?.rule.form === 'discount' ? [promotion.rule.rate] : [],
  );
  const prices = [...new Set(product.skus.map(({ price }) => price))];
  const plain = prices.flatMap((a) => prices.filter((b) => b > a).map((b) => b - a));
  return [1, ...rates].flatMap((rate) => plain.map((it) => it * rate));
}

function find(inquiry: Inquiry): Contradiction[] {
  const { draft } = inquiry;
  const about = (start: number, end: number): { product: Product; skus: readonly Sku[]; named: boolean } | null => {
    const products = inquiry.productsAt(start, end);
    const [product, ...more] = products;
    const clause = draft.clauseAt(start, end);
    if (!product || more.length > 0 || inquiry.speaksOfOthers(start, end, products)) return null;
    if (OF_TIME.test(draft.sentenceAt(start)) || isOfOthers(inquiry, start)) return null;
    return { product, ...chosen(product, clause) };
  };
  const differ = draft.claims(DIFFERS).flatMap((match): Contradiction[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const said = numberOf(match[1] as string);
    const it = about(start, end);
    if (!it || said === null || said < 1) return [];
    if (!it.named && !OF_CHOICES.test(draft.clauseAt(start, end))) return [];
    const all = differences(inquiry, it.product);
    if (all.length === 0 || all.some((one) => Math.abs(one - said) < 1)) return [];
    return [{ start, end, fact: productFact(it.product, told(it.product.skus)) }];
  });
  const alike = draft.claims(ALIKE).flatMap((match): Contradiction[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const it = about(start, end);
    if (!it || (it.named && new Set(it.skus.map(({ name }) => name)).size < 2)) return [];
    const skus = it.named ? it.skus : it.product.skus;
    const prices = new Set(skus.map(({ price }) => price));
    const isAll = it.named || /都|[颜两][色个款种]/.test(draft.clauseAt(start, end));
    return isAll && prices.size > 1 ? [{ start, end, fact: productFact(it.product, told(skus)) }] : [];
  });
  return [...differ, ...alike];
}

export default {
  id: 'price-difference',
  why: '几个规格的差价和商品资料对不上',
  advice: '按各规格的标价算一下差价',
  find,
  examples: {
    conflict: [
      { text: '象牙白比墨绿贵10块', given: { product: 'cup' } },
      { text: '大的比小的贵20', given: { product: 'lantern' } },
      { text: '象牙白和墨绿一个价', given: { product: 'cup' } },
    ],
    agrees: [
      { text: '象牙白贵6块', given: { product: 'cup' } },
      { text: '大小两款差30块钱', given: { product: 'lantern' } },
      '白色和蓝色一个价',
    ],
    unknown: [
      { text: '比平时便宜10块', given: { product: 'cup' } },
      { text: '象牙白贵多少', given: { product: 'cup' } },
      { text: '贵20也值', given: { product: 'cup' } },
    ],
  },
} satisfies FactCheck;
