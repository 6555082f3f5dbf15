import { knownValue } from '../../../shared/reading';
import type { Contradiction, FactCheck } from '../fact-check';
import { orderFact } from '../sources';

const WAYBILL =
  /(?:快递单号|运单号?|物流单号|(?<!订)单号|快递)(?:就?是|为|:|给您|我?发您|我?发给您|如下|您记一下|中通|圆通|申通|韵达|顺丰|极兔|邮政| )*([a-z]{0,3}\d{9,16})(?!\d)/g;

const plain = (text: string): string => text.replace(/[\s-]/g, '').toLowerCase();

export default {
  id: 'waybill',
  why: '这个运单号不是这位买家的',
  advice: '从订单里复制，别发错人',
  find: (inquiry) => {
    const { orders, draft } = inquiry;
    const known = orders
      .map(({ waybill }) => knownValue(waybill)?.trim())
      .filter((it) => it !== undefined && it !== '') as string[];
    // An order whose number isn't shown may be the one that is meant.
    if (known.length === 0 || known.some((it) => it.includes('*')) || known.length < orders.length) return [];
    const numbers = orders.map(({ no }) => knownValue(no));
    return draft.claims(WAYBILL, true).flatMap((match): Contradiction[] => {
      const said = match[1] as string;
      if (known.some((it) => plain(it) === said) || numbers.includes(said)) return [];
      const start = match.index + match[0].length - said.length;
      const first = known[0] as string;
      return [
        {
          start,
          end: start + said.length,
          fact: orderFact(numbers[0] ?? '', `运单号是${known.join('、')}`),
          ...(known.length === 1 ? { replacement: first } : {}),
        },
      ];
    });
  },
  examples: {
    conflict: [
      { text: '快递单号是YT8830415561199', given: { order: { waybill: 'YT8830415561174' } } },
      { text: '单号78412600061299，您查一下', given: { order: { waybill: '78412600061243' } } },
      { text: '您的单号是中通78412600061299', given: { order: { waybill: '78412600061243' } } },
    ],
    agrees: [{ text: '运单号：yt8830415561174', given: { order: { waybill: 'YT8830415561174' } } }],
    unknown: [{ text: '快递单号是YT8830415561199', given: { order: {} } }, '快递单号是YT8830415561199'],
  },
} satisfies FactCheck;
