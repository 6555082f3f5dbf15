import type { Fact } from '../../finding';
import type { Contradiction, FactCheck } from '../fact-check';
import type { Inquiry } from '../inquiry';
import { policyFact } from '../sources';

const DAY =
  '周末|双休日|(?:周|星期|礼拜)[一二三四五六日天]|元旦|春节|过年|除夕|清明|五一|端午|中秋|国庆|节假日|法定假日|\\d{1,2}月\\d{1,2}[日号]';
const SENDS = '(?:发货|发出|发走|出库|寄出|交接|发快递|发(?![票消到现信图]))';
const BETWEEN = '(?:期间|假期|放假|当天|那天|这天|仓库|快递|我们|店里|的?订单|付款的)*';
const DOES = new RegExp(
  `(?:${DAY})${BETWEEN}(?:也|都|是|照样|照常|正常|一样|可以|能|会|还|安排|给您|有人)*(?:照常|正常|可以|能)?(?:不打烊|不休息|不停发|${SENDS})`,
  'g',
);
const DOES_NOT = new RegExp(
  `(?:${DAY})${BETWEEN}(?:也|都|是|统一|暂时)*(?:不${SENDS}|不上班|停发|停止发货|暂停发货|休息|放假|发不了)`,
  'g',
);
const PAID = /付款|拍|下单/;

/** What the shop says of a day: that it sends, or that it doesn't. */
function toldOf(inquiry: Inquiry, day: string, sends: boolean): Fact | null {
  const names = namesOf(day);
  const said = sends
    ? new RegExp(`(?:${names})[^。;,]{0,10}(?:正常|照常|也|都)[^。;,]{0,4}(?:发|出库|寄)`)
    : new RegExp(`(?:${names})[^。;]{0,12}(?:不(?:发|交接|出库|揽|上班|寄)|休息|停发|暂停|放假|停止|顺延|延到|推到)`);
  for (const policy of inquiry.shop.policies('shipping', 'other')) {
    const text = inquiry.shop.sentences(policy).find((sentence) => said.test(sentence));
    if (text) return policyFact(policy, text);
  }
  return null;
}

function namesOf(day: string): string {
  if (/月/.test(day)) return day.replace(/[日号]$/, '[日号]');
  if (/周末|双休/.test(day)) return '周末|双休日|周[六日天]';
  const weekday = /(?:周|星期|礼拜)(.)/.exec(day)?.[1];
  if (weekday === undefined) return /过年|春节|除夕/.test(day) ? '春节|过年|除夕' : `${day}|节假日`;
  const letter = /[日天]/.test(weekday) ? '[日天]' : weekday;
  return `(?:周|星期|礼拜)${letter}${/[六日天]/.test(weekday) ? '|周末|双休日' : ''}`;
}

export default {
  id: 'ship-weekday',
  why: '这天发不发货和店铺规则不一样',
  advice: '按店铺的发货日说',
  find: (inquiry) => {
    const { draft } = inquiry;
    const against = (pattern: RegExp, sends: boolean) =>
      draft.claims(pattern).flatMap((match): Contradiction[] => {
        const [start, end] = [match.index, match.index + match[0].length];
        const day = new RegExp(DAY).exec(match[0])?.[0] as string;
        // 周六付款的周一发 is two days.
        if (PAID.test(match[0]) || /预售|补发|换/.test(draft.clauseAt(start, end))) return [];
        const fact = toldOf(inquiry, day, !sends);
        return fact && !toldOf(inquiry, day, sends) ? [{ start, end, fact }] : [];
      });
    return [...against(DOES, true), ...against(DOES_NOT, false)];
  },
  examples: {
    conflict: ['周日也正常发货的', '星期天照样给您发出', '元旦期间停发的', '元旦放假不发货'],
    agrees: ['周日不发货，周一给您发', '礼拜天仓库休息', '元旦照常发货'],
    unknown: ['周日发货吗', '周六也发货', '国庆不发货'],
  },
} satisfies FactCheck;
