import { knownValue } from '../../../shared/reading';
import type { Contradiction, FactCheck } from '../fact-check';
import { orderFact } from '../sources';

const TAIL =
  /(?:手机|电话|号码|联系方式)?(?:号码?)?(?:后四位|尾号|末四位|后4位|尾数)(?:就?是|为|:|填的| )*(\d{4})(?!\d)|(?:手机|电话|号码)(?:是|为|:)*(\d{4})(?=结尾|的尾号)/g;

export default {
  id: 'phone-tail',
  why: '手机尾号和订单上的不一样',
  advice: '对着订单核对电话',
  find: (inquiry) => {
    const { orders, draft } = inquiry;
    const tails = orders.map(({ phone }) => /(\d{4})\D*$/.exec(knownValue(phone) ?? '')?.[1]);
    if (tails.length === 0 || tails.some((tail) => tail === undefined)) return [];
    return draft.claims(TAIL, true).flatMap((match): Contradiction[] => {
      const said = (match[1] ?? match[2]) as string;
      if (tails.includes(said) || inquiry.buyerWords.join(' ').includes(said)) return [];
      // 单号后四位, 银行卡尾号: of another number.
      if (/换|改|单号|卡|订单|运单|身份/.test(draft.clauseAt(match.index))) return [];
      const start = match.index + match[0].length - 4;
      return [
        {
          start,
          end: start + 4,
          fact: orderFact(knownValue(orders[0]?.no) ?? '', `手机尾号是${tails.join('、')}`),
          ...(tails.length === 1 ? { replacement: tails[0] as string } : {}),
        },
      ];
    });
  },
  examples: {
    conflict: [
      { text: '手机尾号5678，核对一下', given: { order: { phone: '138****2231' } } },
      { text: '尾号5678对吗', given: { order: { phone: '138****2231' } } },
      { text: '电话后四位是 0001', given: { order: { phone: '13800002231' } } },
    ],
    agrees: [{ text: '手机尾号2231，没错的', given: { order: { phone: '138****2231' } } }],
    unknown: [
      { text: '手机尾号5678', given: { order: {} } },
      { text: '运单尾号5678', given: { order: { phone: '138****2231' } } },
    ],
  },
} satisfies FactCheck;
