import type { Promotion, PromotionRule } from '../../../shop/promotion';
import { daysIn } from '../../../text/quantities/moments';
import type { Contradiction, FactCheck } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { isOfOthers } from '../promotion-time';
import { daysBetween, monthDay, shopTime } from '../shop-time';
import { promotionFact, ruleText } from '../sources';

const PROMOTION = /活动|优惠|满减|券|折扣?|秒杀|特价|直降|促销|包邮|满\d/;
const UNTIL = /(?:截止到?|截至|持续到|延续到|做到|有效期?到|一直到|到)$/;
const FORMS: [RegExp, PromotionRule['form'][]][] = [
  [/券/, ['coupon']],
  [/秒杀/, ['flash-sale']],
  [/特价|直降/, ['special-price', 'flash-sale']],
  [/第.件|半价/, ['nth-item']],
  [/满减|减/, ['amount-off', 'coupon']],
  [/折/, ['discount']],
  [/定金|预售/, ['deposit']],
  [/送|赠/, ['gift']],
  [/包邮/, ['free-shipping']],
];

/** 明天就结束: the end told by a verb behind the day. */
const ENDS = /^(?:24点|晚上|晚|24:00)?(?:就|会|要|才|便|准时)*(?:结束|截止|到期|下线|停)/;

/** The last day of a promotion, and the day its end falls on: agents say either. */
const endsOn = (promotion: Promotion, now: number, day: { ahead?: number; month?: number; day?: number }): boolean =>
  [promotion.endsAt - 1, promotion.endsAt].some((at) => {
    if (day.ahead !== undefined) return daysBetween(now, at) === day.ahead;
    const end = shopTime(at);
    return end.day === day.day && (day.month === undefined || end.month === day.month);
  });

function find(inquiry: Inquiry): Contradiction[] {
  const { draft } = inquiry;
  return daysIn(draft.folded).flatMap((day): Contradiction[] => {
    const { start, end } = day;
    const sentence = draft.sentenceAt(start);
    const tellsEnd = UNTIL.test(draft.folded.slice(0, start)) || ENDS.test(draft.folded.slice(end));
    if (!tellsEnd || !PROMOTION.test(sentence) || !draft.isClaim(start, end)) return [];
    if (isOfOthers(inquiry, start) || /发|到货|送达|收到/.test(draft.clauseAt(start, end))) return [];
    const forms = FORMS.filter(([pattern]) => pattern.test(sentence)).flatMap(([, kinds]) => kinds);
    const covering = inquiry.running(inquiry.productsAt(start, end));
    const meant = covering.filter(({ rule }) => forms.includes(rule.form));
    const pool = meant.length > 0 ? meant : covering;
    const everywhere = inquiry.isTied(start)
      ? pool
      : [...pool, ...inquiry.running().filter((it) => inquiry.namesScope(sentence, it))];
    const [near] = pool;
    if (!near || everywhere.some((it) => endsOn(it, inquiry.now, day))) return [];
    const ends = new Set(pool.map(({ endsAt }) => monthDay(endsAt - 1)));
    return [
      {
        start,
        end,
        fact: promotionFact(near, `${ruleText(near.rule)}，到${monthDay(near.endsAt - 1)}24点`),
        ...(ends.size === 1 ? { replacement: [...ends][0] as string } : {}),
      },
    ];
  });
}

export default {
  id: 'promotion-end',
  why: '活动的结束日期不对',
  advice: '按活动的结束时间改一下',
  find,
  examples: {
    conflict: ['满减活动到12月15号', '这个优惠截止到12月20日', '活动到今天就结束了哦', '满减活动明天就结束了'],
    agrees: [
      '满减活动到12月12号24点',
      '双12活动持续到12月13日0点',
      { text: '活动到明天结束', given: { at: '2026-12-11 10:00' } },
    ],
    unknown: ['快递12月15号到', '活动到12月15号吗', '平台的优惠到12月15号'],
  },
} satisfies FactCheck;
