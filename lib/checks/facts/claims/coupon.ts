import type { Promotion, PromotionRule } from '../../../shop/promotion';
import { NUMBER, numberOf } from '../../../text/quantities/numerals';
import { thresholdsIn } from '../../../text/quantities/thresholds';
import type { Contradiction, FactCheck } from '../fact-check';
import { withPart } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { isOfOthers, notRunningFact } from '../promotion-time';
import { figure, promotionFact } from '../sources';

const COUPON = new RegExp(
  `(?<![\\d.])(${NUMBER})(?:元|块钱?)?的?(?:店铺|无门槛|优惠|大额|商品|专属)*券|券(?:是|面额|可以|能|可|直接|再)*(?:减|抵扣?|优惠|便宜)¥?(${NUMBER})(?:元|块)|券(?:的)?(?:就?是|面额|面值|有)+(?:是|为)?¥?(${NUMBER})(?:元|块|(?=$|[,。!;~ 哦哈呢的]))`,
  'g',
);
/** 券满159能用, 满159才可以用券; the threshold of a coupon alone. */
const USABLE = '(?:元|块)?(?:以上)?(?:的话)?(?:才|就|都|即|可以|可|能|就能)*';
const FROM = new RegExp(
  `券[^,。满]{0,6}(?:需要|需|要|得)?(?:满|达到?|够)¥?(${NUMBER})${USABLE}(?:用|使用|抵|减|生效|有效)(?! ?¥?\\d)|券的?(?:使用)?门槛(?:就?是|为|:)*满?¥?(${NUMBER})|(?:满|达到?|够)¥?(${NUMBER})${USABLE}(?:用|使用)(?!完|不)`,
  'g',
);

interface Coupon {
  promotion: Promotion;
  rule: Extract<PromotionRule, { form: 'coupon' }>;
}

/** From which sum a coupon may be used. */
function ofFrom(inquiry: Inquiry, running: readonly Coupon[]): Contradiction[] {
  const tiers = thresholdsIn(inquiry.draft.folded);
  return inquiry.draft.claims(FROM).flatMap((match): Contradiction[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    const word = (match[1] ?? match[2] ?? match[3]) as string;
    const value = numberOf(word);
    const sentence = inquiry.draft.sentenceAt(span.start);
    if (value === null || value < 1 || !/券/.test(sentence) || isOfOthers(inquiry, span.start)) return [];
    if (tiers.some(({ form, start, end }) => form !== 'off' && start < span.end && span.start < end)) return [];
    const [only] = running;
    if (!only || running.some(({ rule }) => rule.from === value)) return [];
    const start = span.start + match[0].lastIndexOf(word);
    const right = withPart(inquiry.text, span, { start, end: start + word.length }, figure(only.rule.from));
    return [{ ...span, fact: promotionFact(only.promotion), ...(running.length === 1 ? { replacement: right } : {}) }];
  });
}

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
    const ofValue = inquiry.draft.claims(COUPON).flatMap((match): Contradiction[] => {
      const [all, before, behind, told] = match;
      const span = { start: match.index, end: match.index + all.length };
      const word = (before ?? behind ?? told) as string;
      const value = numberOf(word);
      if (value === null || value < 1 || isOfOthers(inquiry, span.start)) return [];
      if (tiers.some(({ start, end }) => start < span.end && span.start < end)) return [];
      // 满199的券, 199的券: by its threshold.
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
    return [...ofValue, ...ofFrom(inquiry, running)];
  },
  examples: {
    conflict: [
      '店铺首页有20元优惠券，您先领一下',
      '给您一张30元的券',
      '这张券可以抵二十元',
      '店铺券是20元的',
      '券要满99才能用',
    ],
    agrees: ['首页有15元优惠券', '领券可以减15元', '券满199就能用'],
    unknown: ['平台有50元红包券可以一起用', '您领2张券就行', '是20元优惠券吗'],
  },
} satisfies FactCheck;
