import type { Policy } from '../../../shop/policy';
import { parseTemplate } from '../../variables';
import { type LintCheck, type LintFacts, type LintFinding, perPhrase, textsOf } from '../check';
import { factsFor } from '../facts-for';

const HAN: Record<string, number> = { 一: 1, 两: 2, 二: 2, 三: 3, 五: 5, 七: 7, 十: 10, 十五: 15, 三十: 30, 半: 0.5 };
const SPAN = /(\d{1,4}|十五|三十|[一两二三五七十半])\s*(小时|天|日|个?月|年)(?!左右|[前后])/g;
const HOURS: Record<string, number> = { 小时: 1, 天: 24, 日: 24, 月: 720, 个月: 720, 年: 8760 };

/** What a clause must speak of for its span to be the policy's. */
const ABOUT: Partial<Record<Policy['topic'], RegExp>> = {
  shipping: /发货|发出|出库|寄出|出货/,
  returns: /无理由|退货|退换|换货/,
  warranty: /保修|质保|三包|免费修/,
  'price-protection': /保价|价保|降价补|补差/,
};

/** Clauses with their spans in hours: `48小时内发货` → 48. */
const spansAbout = (text: string, about: RegExp): { hours: number; words: string }[] =>
  text
    .split(/[，。；！？,;!?\n]/)
    .filter((clause) => about.test(clause))
    .flatMap((clause) =>
      [...clause.matchAll(SPAN)].map(([words, amount, unit]) => ({
        hours: (HAN[amount as string] ?? Number(amount)) * (HOURS[unit as string] as number),
        words,
      })),
    );

function conflicts(text: string, { policies }: LintFacts): { words: string; policy: Policy }[] {
  return (Object.entries(ABOUT) as [Policy['topic'], RegExp][]).flatMap(([topic, about]) => {
    const own = policies.filter((policy) => policy.topic === topic);
    const known = new Set(
      own
        .flatMap(({ text: rule, answers }) => [rule, ...answers])
        .flatMap((words) => spansAbout(words, about))
        .map(({ hours }) => hours),
    );
    const policy = own[0];
    if (!policy || known.size === 0) return [];
    return spansAbout(text, about).flatMap(({ hours, words }) => (known.has(hours) ? [] : [{ words, policy }]));
  });
}

const policyConflict: LintCheck = {
  kind: 'policy-conflict',
  title: 'lintPolicy',
  level: 'warn',
  find: (library) =>
    perPhrase(library, (phrase) => {
      const shops = factsFor(library.facts, phrase);
      if (shops.length === 0) return [];
      const text = textsOf(phrase)
        .map((wording) =>
          parseTemplate(wording)
            .map((part) => (part.kind === 'text' ? part.text : '#'))
            .join(''),
        )
        .join('\n');
      const found = shops.map((facts) => conflicts(text, facts));
      // A phrase of several shops must agree with one of them.
      const least = found.toSorted((a, b) => a.length - b.length)[0] ?? [];
      const told = new Map(least.map((one) => [`${one.words} ${one.policy.id}`, one]));
      return [...told.values()].map(
        ({ words, policy }): LintFinding => ({
          phraseId: phrase.id,
          say: 'lintPolicySay',
          args: [words, policy.title, policy.text.slice(0, 60)],
          fixes: [],
        }),
      );
    }),
  examples: {
    hit: [
      { phrases: [{ body: '付款后24小时内发货' }], library: { facts: [aShop('shipping', '付款后48小时内发货')] } },
      { phrases: [{ body: '15天无理由退货' }], library: { facts: [aShop('returns', '七天无理由退货')] } },
    ],
    pass: [
      { phrases: [{ body: '付款后2天内发货' }], library: { facts: [aShop('shipping', '付款后48小时内发货')] } },
      {
        phrases: [{ body: '3天左右能到，{时效=24小时内|48小时内}发货' }],
        library: { facts: [aShop('shipping', '48小时内发货')] },
      },
      { phrases: [{ body: '付款后24小时内发货' }], library: { facts: [] } },
    ],
  },
};
export default policyConflict;

function aShop(topic: Policy['topic'], text: string): LintFacts {
  const policy: Policy = { id: topic, shopId: 'a', topic, title: topic, text, answers: [] };
  return { shopId: 'a', products: [], promotions: [], policies: [policy] };
}
