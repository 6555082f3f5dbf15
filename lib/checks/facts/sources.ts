import type { Policy } from '../../shop/policy';
import type { Product } from '../../shop/product';
import type { Promotion, PromotionRule } from '../../shop/promotion';
import type { Fact } from '../finding';

/** A sum or rate as it is written: without zeros that say nothing. */
export const figure = (value: number): string => String(Math.round(value * 100) / 100);

const tier = (from: number, off: number, each: boolean): string =>
  `${each ? '每' : ''}满${figure(from)}减${figure(off)}`;

/** What a promotion's rule says, in the trade's words. */
export function ruleText(rule: PromotionRule): string {
  switch (rule.form) {
    case 'discount':
      return `${figure(rule.rate * 10)}折`;
    case 'special-price':
      return `特价${figure(rule.price)}元`;
    case 'flash-sale':
      return `秒杀价${figure(rule.price)}元，限量${rule.quantity}`;
    case 'amount-off':
      return rule.tiers.map(({ from, off }) => tier(from, off, rule.every)).join('，');
    case 'gift':
      return rule.from > 0 ? `满${figure(rule.from)}送${rule.gift}` : `送${rule.gift}`;
    case 'nth-item':
      return `第${rule.nth}件${figure(rule.rate * 10)}折`;
    case 'coupon':
      return `${tier(rule.from, rule.off, false)}的券`;
    case 'free-shipping':
      return `满${figure(rule.from)}包邮`;
    case 'deposit':
      return `定金${figure(rule.deposit)}抵${figure(rule.worth)}`;
  }
}

export const promotionFact = (promotion: Promotion, text = ruleText(promotion.rule)): Fact => ({
  text,
  source: { kind: 'promotion', id: promotion.id, label: `活动「${promotion.name}」` },
});

export const policyFact = (policy: Policy, text: string): Fact => ({
  text,
  source: { kind: 'policy', id: policy.id, label: `规则「${policy.title}」` },
});

export const productFact = (product: Product, text: string): Fact => ({
  text,
  source: { kind: 'product', id: product.id, label: `商品「${product.shortName || product.title}」` },
});

export const orderFact = (no: string, text: string): Fact => ({
  text,
  source: { kind: 'order', id: no, label: no === '' ? '订单' : `订单${no}` },
});

export const conversationFact = (key: string, text: string): Fact => ({
  text,
  source: { kind: 'conversation', id: key, label: '会话' },
});
