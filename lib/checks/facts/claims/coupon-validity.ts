import { quantitiesIn } from '../../../text/quantities/read';
import type { Contradiction, FactCheck } from '../fact-check';
import { isOfOthers } from '../promotion-time';
import { promotionFact } from '../sources';

const VALID = /有效|过期|失效|到期|用掉|使用期/;
const daysIn = (text: string) => quantitiesIn(text).filter(({ kind, unit }) => kind === 'duration' && unit !== '年');

export default {
  id: 'coupon-validity',
  why: '券的有效期和活动里的不一样',
  advice: '按活动写的有效期说',
  find: (inquiry) => {
    const { draft } = inquiry;
    return daysIn(draft.folded).flatMap(({ from, to, start, end }): Contradiction[] => {
      const sentence = draft.sentenceAt(start);
      if (!/券/.test(sentence) || !VALID.test(draft.clauseAt(start, end)) || isOfOthers(inquiry, start)) return [];
      if (!draft.isClaim(start, end)) return [];
      const known = inquiry
        .running()
        .filter(({ rule }) => rule.form === 'coupon')
        .flatMap((promotion) =>
          inquiry.shop
            .said(promotion)
            .filter((text) => VALID.test(text))
            .flatMap((text) => daysIn(text).map((it) => ({ ...it, fact: promotionFact(promotion, text) }))),
        );
      const [first] = known;
      return first && !known.some((it) => it.from <= from && to <= it.to) ? [{ start, end, fact: first.fact }] : [];
    });
  },
  examples: {
    conflict: ['券领了15天内有效', '优惠券有效期一个月'],
    agrees: ['券领取后7天内有效', '券一周内用掉就行'],
    unknown: ['券15天内有效吗', '这批货有效期15天'],
  },
} satisfies FactCheck;
