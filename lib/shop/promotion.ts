/** Money in yuan, times in epoch ms. Rules are data, never code: they are shown and computed, not run. */
export interface Promotion {
  id: string;
  shopId: string;
  name: string;
  startsAt: number;
  endsAt: number;
  /** Whole shop, or the products named. */
  scope: { kind: 'shop' } | { kind: 'products'; productIds: string[] };
  rule: PromotionRule;
  /** May be combined with other promotions; smaller `order` is taken first. */
  stackable: boolean;
  order: number;
  exclusions: string[];
  caveats: string[];
  /** Sentences ready to be sent. */
  answers: string[];
}

export type PromotionRule =
  | { form: 'discount' /** 0.9 = 九折 */; rate: number }
  | { form: 'special-price'; price: number }
  | { form: 'flash-sale'; price: number; quantity: number }
  | { form: 'amount-off'; tiers: { from: number; off: number }[] /** 每满 */; every: boolean }
  | { form: 'gift'; from: number; gift: string }
  | { form: 'nth-item'; nth: number; rate: number }
  | { form: 'coupon'; from: number; off: number; by: 'shop' | 'item' | 'platform' }
  | { form: 'free-shipping'; from: number; excludedRegions: string[]; excludedCouriers: string[] }
  | { form: 'deposit'; deposit: number; worth: number };

/** The promotions that run at `now` and cover the product, in stacking order. */
export function applicable(promotions: readonly Promotion[], productId: string, now: number): Promotion[] {
  return promotions
    .filter((p) => p.startsAt <= now && now < p.endsAt)
    .filter((p) => p.scope.kind === 'shop' || p.scope.productIds.includes(productId))
    .sort((a, b) => a.order - b.order);
}
