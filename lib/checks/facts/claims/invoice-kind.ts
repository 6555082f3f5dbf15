import type { Contradiction, FactCheck } from '../fact-check';
import { policyFact } from '../sources';

/** 纸质发票, 发票是纸质的, 开纸票. */
const PAPER = /纸质?(?:的?发?票)|发票(?:都|就)?(?:是|开的?是?)?纸质|纸质的?(?=[,。!; ]?(?:随货|一起寄|给您寄|寄给))/g;
const ELECTRONIC = /电子(?:的?发?票|版发票|普票)|发票(?:都|就)?(?:是|开的?是?)?电子/g;

export default {
  id: 'invoice-kind',
  why: '发票的种类和店铺规则不一样',
  advice: '按店铺能开的发票说',
  find: (inquiry) => {
    const { draft, shop } = inquiry;
    const rules = shop
      .policies('invoice')
      .flatMap((policy) => shop.sentences(policy).map((text) => ({ policy, text })))
      .filter(({ text }) => /电子|纸/.test(text));
    const all = rules.map(({ text }) => text).join(' ');
    const against = (claim: RegExp, is: RegExp, other: RegExp): Contradiction[] => {
      const told = rules.find(({ text }) => other.test(text));
      if (!told || (is.test(all) && !/[不无没][^,。]{0,3}纸/.test(all)) || !/票/.test(draft.folded)) return [];
      return draft
        .claims(claim)
        .filter(
          ({ index }) =>
            !/不(?:开|提供|寄|给|出)$/.test(draft.folded.slice(0, index)) &&
            !/专票|增值税专|[与同]纸|效力|打印|一样|相同|等同/.test(draft.sentenceAt(index)),
        )
        .map(({ 0: word, index }) => ({
          start: index,
          end: index + word.length,
          fact: policyFact(told.policy, told.text),
        }));
    };
    return [...against(PAPER, /纸/, /电子/), ...(/电子/.test(all) ? [] : against(ELECTRONIC, /电子/, /纸/))];
  },
  examples: {
    conflict: ['我们开的是纸质发票', '发票是纸质的，随货寄给您'],
    agrees: ['开的是电子发票哦', '不开纸质发票，是电子的'],
    unknown: ['您要纸质发票吗', '纸质版说明书随货寄'],
  },
} satisfies FactCheck;
