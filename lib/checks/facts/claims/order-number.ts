import { knownValue } from '../../../shared/reading';
import type { Contradiction, FactCheck } from '../fact-check';
import { orderFact } from '../sources';

/** Longer than a phone number. */
const LONG = /(?<![a-z\d])\d{12,22}(?!\d)/g;
const OF_ORDER = /订单|订单?号|(?<!快递|物流|运)编号/;
const OF_PARCEL = /(?<!订)单号|快递|运单|物流|包裹|面单/;

export default {
  id: 'order-number',
  why: '这个订单号不是这位买家的',
  advice: '从订单里复制，别发错人',
  find: (inquiry) => {
    const { orders, draft } = inquiry;
    const numbers = orders.map(({ no }) => knownValue(no)?.replace(/\D/g, ''));
    if (numbers.length === 0 || numbers.some((no) => !no)) return [];
    const waybills = new Set(orders.map(({ waybill }) => knownValue(waybill)?.replace(/\D/g, '')));
    const buyerSaid = inquiry.buyerWords.join(' ');
    return draft.claims(LONG, true).flatMap((match): Contradiction[] => {
      const [number] = match;
      const before = draft.folded.slice(Math.max(0, match.index - 12), match.index);
      if (numbers.includes(number) || waybills.has(number) || buyerSaid.includes(number)) return [];
      if (!OF_ORDER.test(before) || OF_PARCEL.test(before)) return [];
      const first = numbers[0] as string;
      const span = { start: match.index, end: match.index + number.length };
      return [
        {
          ...span,
          fact: orderFact(
            first,
            numbers.length === 1 ? `这位买家的订单号是${first}` : `这位买家的订单是${numbers.join('、')}`,
          ),
          ...(numbers.length === 1 ? { replacement: first } : {}),
        },
      ];
    });
  },
  examples: {
    conflict: [
      { text: '您的订单号是202612080099999', given: { order: {} } },
      { text: '订单编号：202612080017743，帮您备注了', given: { order: {} } },
    ],
    agrees: [{ text: '您的订单号是202612080017734', given: { order: {} } }],
    unknown: ['您的订单号是202612080099999', { text: '快递单号是78412600061243', given: { order: {} } }],
  },
} satisfies FactCheck;
