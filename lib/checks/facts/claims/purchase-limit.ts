import { NUMBER, numberOf } from '../../../text/quantities/numerals';
import { readable } from '../../../text/quantities/readable';
import type { Contradiction, FactCheck } from '../fact-check';
import { isOfOthers } from '../promotion-time';
import { promotionFact } from '../sources';

const LIMIT = new RegExp(
  `(?:每人|每个?账号|每个?id|一人|一个账号|单个账号|每位|每户)(?:最多|只|仅)?(?:可以|能|可|限)*(?:购买?|买|拍|领取?|限)?(${NUMBER})([张只件个份条盒])`,
  'g',
);

export default {
  id: 'purchase-limit',
  why: '限购限领的数量和活动里的不一样',
  advice: '按活动写的数量说',
  find: (inquiry) =>
    inquiry.draft.claims(LIMIT).flatMap((match): Contradiction[] => {
      const [all, word, unit] = match as unknown as [string, string, string];
      const span = { start: match.index, end: match.index + all.length };
      if (isOfOthers(inquiry, span.start)) return [];
      const isCoupon = /券|领/.test(inquiry.draft.sentenceAt(span.start));
      const known = inquiry
        .running(inquiry.productsAt(span.start, span.end))
        .flatMap((promotion) =>
          (promotion.rule.form === 'coupon') !== isCoupon
            ? []
            : [...promotion.caveats, ...promotion.exclusions, ...promotion.answers].flatMap((text) =>
                [...readable(text).matchAll(LIMIT)]
                  .filter((it) => it[2] === unit)
                  .map((it) => ({ count: numberOf(it[1] as string), promotion, text })),
              ),
        );
      const [first] = known;
      if (!first || known.some(({ count }) => count === numberOf(word))) return [];
      return [{ ...span, fact: promotionFact(first.promotion, first.text) }];
    }),
  examples: {
    conflict: ['券每人可以领3张', '优惠券一人限领5张'],
    agrees: ['券每人限领1张'],
    unknown: ['每人能领3张吗', '每人限购3件'],
  },
} satisfies FactCheck;
