import { NUMBER, numberOf } from '../../../text/quantities/numerals';
import { thresholdsIn } from '../../../text/quantities/thresholds';
import type { FactCheck } from '../fact-check';
import { withPart } from '../fact-check';
import { isOfOthers, notRunningFact } from '../promotion-time';
import { figure, promotionFact } from '../sources';

const COUPON = new RegExp(
  `(?<![\\d.])(${NUMBER})(?:元|块钱?)?的?(?:店铺|无门槛|优惠|大额|商品|专属)*券|券(?:是|面额|可以|能|可|直接|再)*(?:减|抵扣?|优惠|便宜)¥?(${NUMBER})(?:元|块)`,
  'g',
);

export default {
  id: 'coupon',
  why: '券的面额和活动里的不一样',
  advice: '按店铺正在发的券改一下',
  find: (inquiry) => {
    const coupons = inquiry.shop.facts.promotions.flatMap((promotion) =>
      promotion.rule.form === 'coupon' ? [{ promotion, rule: promotion.rule }] : [],
    );
    const running = coupons.filter(({ promotion }) => inquiry.isRunning(promotion));
    if (coupons.length === 0) return [];
    const tiers = thresholdsIn(inquiry.draft.folded);
    return inquiry.draft.claims(COUPON).flatMap((match) => {
      const [all, before, behind] = match;
      const span = { start: match.index, end: match.index + all.length };
      const word = (before ?? behind) as string;
      const value = numberOf(word);
      if (value === null || value < 1 || isOfOthers(inquiry, span.start)) return [];
      if (tiers.some(({ start, end }) => start < span.end && span.start < end)) return [];
      if (
        running.some(
          ({ rule, promotion }) =>
            rule.off === value ||
            rule.from === value ||
            inquiry.shop.said(promotion).some((text) => text.includes(`${value}元`)),
        )
      )
        return [];
      const over = coupons.find(
        ({ rule, promotion }) => rule.off === value && !running.some((it) => it.promotion === promotion),
      );
      if (over) return [{ ...span, fact: notRunningFact(inquiry, over.promotion) }];
      const [only] = running;
      if (!only) return [];
      const start = span.start + all.indexOf(word);
      const right = withPart(inquiry.text, span, { start, end: start + word.length }, figure(only.rule.off));
      return [
        { ...span, fact: promotionFact(only.promotion), ...(running.length === 1 ? { replacement: right } : {}) },
      ];
    });
  },
  examples: {
    conflict: ['店铺首页有20元优惠券，您先领一下', '给您一张30元的券', '这张券可以抵二十元'],
    agrees: ['首页有15元优惠券', '领券可以减15元'],
    unknown: ['平台有50元红包券可以一起用', '您领2张券就行', '是20元优惠券吗'],
  },
} satisfies FactCheck;
