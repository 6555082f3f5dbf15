import { knownValue } from '../../../shared/reading';
import { bareFiguresIn } from '../../../text/quantities/bare-figures';
import { quantitiesIn } from '../../../text/quantities/read';
import type { Contradiction, FactCheck } from '../fact-check';
import { withPart } from '../fact-check';
import { figure, orderFact } from '../sources';

const CUE = /(?:实付|实际付款?|付款金额|订单金额|总共付了?|一共付了?|付了|付的|支付了)(?:的?金额)?(?:就?是|为|:| )*¥?$/;

export default {
  id: 'order-paid',
  why: '实付金额和订单上的不一样',
  advice: '对着订单核对金额',
  find: (inquiry) => {
    const { draft, order } = inquiry;
    const paid = knownValue(order?.paid);
    if (!order || paid === undefined) return [];
    const sums = [
      ...quantitiesIn(draft.folded)
        .filter(({ kind }) => kind === 'money')
        .map(({ from, start, end }) => ({ from, start, end })),
      ...bareFiguresIn(draft.folded).map(({ value, start, end }) => ({ from: value, start, end })),
    ];
    return sums.flatMap(({ from, start, end }): Contradiction[] => {
      if (!CUE.test(draft.folded.slice(0, start)) || !draft.isClaim(start, end, true)) return [];
      if (/定金|运费|邮费|差价|尾款|退/.test(draft.clauseAt(start, end))) return [];
      if (
        /[满够]/.test(draft.clauseAt(start, end)) ||
        Math.abs(from - paid) < 0.011 ||
        (Number.isInteger(from) && Math.abs(from - paid) < 1)
      )
        return [];
      const figures = /\d+(?:\.\d+)?/.exec(draft.folded.slice(start, end));
      const at = figures && { start: start + figures.index, end: start + figures.index + figures[0].length };
      return [
        {
          start,
          end,
          fact: orderFact(knownValue(order.no) ?? '', `实付${figure(paid)}元`),
          ...(at ? { replacement: withPart(inquiry.text, { start, end }, at, figure(paid)) } : {}),
        },
      ];
    });
  },
  examples: {
    conflict: [
      { text: '您这单实付126.1元', given: { order: { paid: 116.1 } } },
      { text: '您付了99对吧', given: { order: { paid: 116.1 } } },
      { text: '订单金额是99元', given: { order: { paid: 116.1 } } },
    ],
    agrees: [
      { text: '您实付116.1元', given: { order: { paid: 116.1 } } },
      { text: '实付116元', given: { order: { paid: 116.1 } } },
    ],
    unknown: ['您实付126元'],
  },
} satisfies FactCheck;
