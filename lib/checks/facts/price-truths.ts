import { knownValue } from '../../shared/reading';
import type { Product, Sku } from '../../shop/product';
import type { Promotion } from '../../shop/promotion';
import { readable } from '../../text/quantities/readable';
import type { Inquiry } from './inquiry';
import { type Choice, chosen } from './sku-choice';

/** A price of one piece that is right, and the promotion that makes it. */
export interface Truth {
  value: number;
  promotion?: Promotion;
}

/** The SKUs that words name; all of the product's where they name none. */
export function skusMeant(product: Product, words: string): { skus: readonly Sku[]; named: boolean } {
  const choice: Choice = chosen(product, words);
  return choice.named && choice.skus.length > 0 ? choice : { skus: product.skus, named: false };
}

/** Whether a promotion leaves these SKUs out by their name: 礼盒装不参加. */
const leavesOut = ({ exclusions, answers }: Promotion, skus: readonly Sku[]): boolean =>
  skus.every(({ name }) =>
    readable(name)
      .split(/[ /+,]+/)
      .some((word) => word.length >= 2 && [...exclusions, ...answers].some((it) => it.includes(`${word}不参加`))),
  );

/** Prices of a product: as listed, after each promotion of one piece, as the page shows it, as an order has it. */
export function truthsOf(inquiry: Inquiry, product: Product, words = ''): Truth[] {
  const { skus, named } = skusMeant(product, words);
  const lists = [...new Set([...(named ? [] : [product.price]), ...skus.map(({ price }) => price)])];
  const truths: Truth[] = lists.map((value) => ({ value }));
  for (const promotion of inquiry.running([product])) {
    const { rule } = promotion;
    if (named && leavesOut(promotion, skus)) continue;
    if (rule.form === 'special-price' || rule.form === 'flash-sale') truths.push({ value: rule.price, promotion });
    if (rule.form === 'discount' || rule.form === 'nth-item')
      for (const value of lists) truths.push({ value: value * rule.rate, promotion });
  }
  if (named) return truths;
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
export const isPrice = (claimed: number, value: number): boolean =>
  Math.abs(claimed - value) < 0.011 ||
  (Number.isInteger(claimed) && !Number.isInteger(value) && Math.abs(claimed - value) < 1);

/** What promotions by the sum take off at most: 满减 and coupons, each at its best. */
export function takenOff(inquiry: Inquiry, product: Product, sum: number): number[] {
  return inquiry.running([product]).flatMap(({ rule }) => {
    if (rule.form === 'coupon') return rule.from <= sum ? [rule.off] : [];
    if (rule.form === 'deposit') return [rule.worth - rule.deposit];
    if (rule.form !== 'amount-off') return [];
    const reached = rule.tiers.filter(({ from }) => from <= sum);
    if (reached.length === 0) return [];
    return [Math.max(...reached.map(({ from, off }) => off * (rule.every ? Math.floor(sum / from) : 1)))];
  });
}

/** The least one piece can come to: everything taken off that may be. */
export function least(inquiry: Inquiry, product: Product, truths: readonly Truth[]): number {
  const lowest = Math.min(
    ...truths.filter(({ promotion }) => promotion?.rule.form !== 'nth-item').map(({ value }) => value),
  );
  const most = Math.max(...truths.map(({ value }) => value));
  return lowest - takenOff(inquiry, product, most).reduce((sum, off) => sum + off, 0);
}
