import type { Translate } from '../../lib/shared/strings';
import type { PromotionRule } from '../../lib/shop/promotion';
import { plainNumber } from '../ui/money';

/** 0.9 → 9, 0.85 → 8.5: as the trade says 九折. */
const tenths = (rate: number): string => plainNumber(rate * 10);

/** A promotion's rule in one line. */
export function ruleText(rule: PromotionRule, t: Translate): string {
  switch (rule.form) {
    case 'discount':
      return t('promotionDiscount', tenths(rule.rate));
    case 'special-price':
      return t('promotionSpecialPrice', plainNumber(rule.price));
    case 'flash-sale':
      return t('promotionFlashSale', plainNumber(rule.price), rule.quantity);
    case 'amount-off':
      return rule.tiers
        .map(({ from, off }) =>
          t(rule.every ? 'promotionEveryAmountOff' : 'promotionAmountOff', plainNumber(from), plainNumber(off)),
        )
        .join(t('uiComma'));
    case 'gift':
      return t('promotionGift', plainNumber(rule.from), rule.gift);
    case 'nth-item':
      return t('promotionNthItem', rule.nth, tenths(rule.rate));
    case 'coupon':
      return t('promotionCoupon', plainNumber(rule.from), plainNumber(rule.off), t(COUPON[rule.by]));
    case 'free-shipping': {
      const free =
        rule.from > 0 ? t('promotionFreeShippingFrom', plainNumber(rule.from)) : t('promotionFreeShippingAll');
      const excluded = [...rule.excludedRegions, ...rule.excludedCouriers];
      return excluded.length > 0 ? t('promotionExcept', free, excluded.join(t('uiComma'))) : free;
    }
    case 'deposit':
      return t('promotionDeposit', plainNumber(rule.deposit), plainNumber(rule.worth));
  }
}

const COUPON = {
  shop: 'promotionCouponShop',
  item: 'promotionCouponItem',
  platform: 'promotionCouponPlatform',
} as const;
