import { knownValue } from '../../../shared/reading';
import { daysIn } from '../../../text/quantities/moments';
import type { Contradiction, FactCheck } from '../fact-check';
import { daysBetween, monthDay, shopTime } from '../shop-time';
import { orderFact } from '../sources';

/** 今天早上下的单, 昨晚拍的, 7号付的款. */
const ORDERED =
  /^(?:凌晨|早上?|上午|中午|下午|傍晚|晚上?|刚刚?)?(?:\d{1,2}[点:]\S{0,4})?(?:才|就|刚)?(?:拍下?|下|付|买|订)的(?:单|款|订单|这|,|。|!|~|$| )/;
/** Whose order it is. */
const YOURS = /[您你咱]|这单|这个?订单|订单/;
const OTHER = /上一?单|另一?单|之前那|第一单|第二单|签收|如果|的话/;

export default {
  id: 'order-day',
  why: '下单日期和订单上的不一样',
  advice: '看一眼订单的下单时间',
  find: ({ draft, order, now }) => {
    const created = knownValue(order?.createdAt);
    if (!order || created === undefined) return [];
    return daysIn(draft.folded).flatMap(({ ahead, month, day, start, end }): Contradiction[] => {
      if (!ORDERED.test(draft.folded.slice(end)) || !draft.isClaim(start, end, true)) return [];
      const clause = draft.clauseAt(start, end);
      if (!YOURS.test(clause) || OTHER.test(draft.sentenceAt(start)) || (ahead ?? -1) > 0) return [];
      const at = shopTime(created);
      const agrees =
        ahead === undefined
          ? at.day === day && (month === undefined || at.month === month)
          : daysBetween(now, created) === ahead;
      if (agrees) return [];
      return [{ start, end, fact: orderFact(knownValue(order.no) ?? '', `${monthDay(created)}下单`) }];
    });
  },
  examples: {
    conflict: [
      { text: '您是今天早上下的单', given: { order: { created: '2026-12-08 20:00' } } },
      { text: '看到您这单是6号拍的', given: { order: { created: '2026-12-08 20:00' } } },
    ],
    agrees: [
      { text: '您是昨天下的单', given: { order: { created: '2026-12-08 20:00' } } },
      { text: '您12月8号拍的', given: { order: { created: '2026-12-08 20:00' } } },
    ],
    unknown: [
      { text: '今天拍的都是今天发', given: { order: { created: '2026-12-08 20:00' } } },
      { text: '您是今天下的单吗', given: { order: {} } },
    ],
  },
} satisfies FactCheck;
