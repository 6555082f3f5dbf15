import { clocksIn } from '../../text/quantities/moments';
import type { Fact } from '../finding';
import type { Inquiry } from './inquiry';
import { policyFact } from './sources';

/** A payment before this goes out on the same day. */
interface CutOff {
  minutes: number;
  fact: Fact;
}

const SAME_DAY = /当天|当日|今天|同日/;

/** Every cut-off the shop's shipping rules name: 16:00前付款的当天出库. */
export function cutOffs({ shop }: Inquiry): CutOff[] {
  return shop.policies('shipping').flatMap((policy) =>
    shop.sentences(policy).flatMap((text) =>
      SAME_DAY.test(text)
        ? clocksIn(text)
            .filter(({ end }) => /^(?:之前|以前|前|截单|截止)/.test(text.slice(end)))
            .map(({ minutes }) => ({ minutes, fact: policyFact(policy, text) }))
        : [],
    ),
  );
}

const WEEKDAYS = '日一二三四五六';

/** The rule that nothing goes out on this weekday (0 is Sunday), if the shop has one. */
export function noShippingOn({ shop }: Inquiry, weekday: number): Fact | null {
  const name = `(?:周|星期|礼拜)(?:${WEEKDAYS[weekday]}${weekday === 0 ? '|天' : ''}|末${weekday === 0 || weekday === 6 ? '' : '(?!)'})`;
  const pattern = new RegExp(`${name}[^。;]{0,10}(?:不(?:发货?|交接|出库|揽|上班|寄)|休息|停发|放假)`);
  for (const policy of shop.policies('shipping')) {
    const text = shop.sentences(policy).find((sentence) => pattern.test(sentence));
    if (text) return policyFact(policy, text);
  }
  return null;
}
