import { clocksIn } from '../../../text/quantities/moments';
import type { Contradiction, FactCheck } from '../fact-check';
import { cutOffs } from '../shipping-rules';
import { clock } from '../shop-time';

const PAID_BEFORE = /^(?:之前|以前|前)(?:付款|下单|拍下?的?|支付|的订单|订单|付的?|下的单)/;
const PAID_AFTER = /^(?:之后|以后|过后|后|左右|多)?(?:付款|下单|拍下?的?|支付|的订单|订单|付的?|下的单)/;
const SAME_DAY = /(?:当天|当日|今天|今日|同日)[^,。]{0,4}(?:发|出库|寄|走)/;

/** Nobody who pays in the night is asked about. */
const MORNING = 8 * 60;
const NOON = 12 * 60;

export default {
  id: 'cut-off',
  why: '截单时间和店铺规则不一样',
  advice: '按店铺的截单时间改一下',
  find: (inquiry) => {
    const { draft } = inquiry;
    const claims = clocksIn(draft.folded).filter(
      ({ start, end }) =>
        PAID_BEFORE.test(draft.folded.slice(end)) &&
        SAME_DAY.test(draft.sentenceAt(start)) &&
        draft.isClaim(start, end),
    );
    const late = clocksIn(draft.folded).filter(
      ({ start, end }) =>
        PAID_AFTER.test(draft.folded.slice(end)) &&
        SAME_DAY.test(draft.clauseAt(start, end)) &&
        draft.isClaim(start, end),
    );
    if (claims.length + late.length === 0) return [];
    const known = cutOffs(inquiry);
    const [first] = known;
    const tooLate = late.flatMap(({ minutes, start, end }): Contradiction[] => {
      const isAfter = (cut: number) => minutes >= cut || (minutes < MORNING && minutes + NOON >= cut);
      return first && known.every((it) => isAfter(it.minutes)) ? [{ start, end, fact: first.fact }] : [];
    });
    return tooLate.concat(
      claims.flatMap(({ minutes, start, end }): Contradiction[] => {
        // 六点前 of the day's orders is 18:00; whoever pays before an earlier hour pays before the cut-off, too.
        const isNight = minutes < MORNING && !/[早晨]|上午/.test(draft.folded.slice(Math.max(0, start - 2), end));
        const said = isNight ? minutes + NOON : minutes;
        if (!first || known.some((it) => said <= it.minutes)) return [];
        const isPlain = new Set(known.map((it) => it.minutes)).size === 1;
        return [{ start, end, fact: first.fact, ...(isPlain ? { replacement: clock(first.minutes) } : {}) }];
      }),
    );
  },
  examples: {
    conflict: [
      '18点前付款当天发货',
      '晚上7点前拍的今天发',
      '20:00前下单的当天发出哦',
      '六点前付的都当天走',
      '六点以后付款的当天也能发',
    ],
    agrees: [
      '下午5点前付款当天发货',
      '17:00前拍下今天就发',
      '五点前付的当天走',
      '下午4点半前拍的今天发',
      '五点以后付款的明天发',
    ],
    unknown: ['18点前付款能当天发货吗', '请在18点前回复我'],
  },
} satisfies FactCheck;
