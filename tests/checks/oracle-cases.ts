import fc from 'fast-check';
import { compileChecker } from '../../lib/checks/checker';
import { FAMILIES, SEVERITIES } from '../../lib/checks/finding';
import type { Rule } from '../../lib/checks/rule';
import { oracle } from './oracle';

// Few signs, so that words meet, cross and repeat; with what folds, what separates and what ends a sentence.
const signs = [
  '加',
  '微',
  '信',
  '不',
  '能',
  '要',
  'v',
  'x',
  'Ｖ',
  '1',
  '2',
  ' ',
  '。',
  '，',
  '❤',
  '🐧',
  '\u200b',
  '１',
  '沒',
  '有',
  '❤️',
  '-',
  '⑩',
  '𝐯',
  '🇽',
  '1️⃣',
  '\u0301',
  '\ud83d',
  '？',
  '信息',
  '不能不',
  '没有',
  '特别',
  '亲',
  '的',
  '亲爱的',
  '您好',
];
const word = fc.oneof(
  fc.constantFrom('12', 'vx', '微信'),
  fc
    .array(fc.constantFrom('加', '微', '信', '不', '能', 'v', 'x', '1', '2', '❤'), { minLength: 1, maxLength: 4 })
    .map((list) => list.join('')),
);
const text = fc.array(fc.oneof(fc.constantFrom(...signs), word), { maxLength: 30 }).map((list) => list.join(''));
// Bare answers: a word or two with what agents put around them.
const short = fc
  .array(fc.constantFrom('亲', '的', '亲爱的', '您好', '，', '。', '加', '微信', 'v'), { maxLength: 5 })
  .map((list) => list.join(''));
const words = fc.array(word, { minLength: 1, maxLength: 4 });
// Choices may be empty, and share beginnings and ends with each other and with terms.
const wording = fc
  .array(
    fc.oneof(
      word,
      fc.array(fc.oneof(word, fc.constant('')), { minLength: 1, maxLength: 3 }).map((list) => `(${list.join('|')})`),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(''));
const wordings = fc.oneof(
  { weight: 2, arbitrary: fc.constant<string[]>([]) },
  { weight: 1, arbitrary: fc.array(wording, { minLength: 1, maxLength: 3 }) },
);
const nearby = fc.record(
  { words, within: fc.integer({ min: 0, max: 5 }), side: fc.constantFrom('before' as const, 'after' as const) },
  { requiredKeys: ['words', 'within'] },
);
const conditions = fc.record(
  {
    allow: words,
    need: nearby,
    unless: nearby,
    negatable: fc.boolean(),
    boundary: fc.boolean(),
    whole: fc.constantFrom(false, false, true, 'clause' as const),
  },
  { requiredKeys: [] },
);

const rule = fc
  .tuple(words, wordings, conditions, fc.constantFrom(...FAMILIES), fc.constantFrom(...SEVERITIES))
  .map(([terms, wordings, given, family, severity]): Omit<Rule, 'id'> => {
    const what = { why: '-', basis: '-', advice: '-', examples: { hit: [], pass: [] } };
    return { family, severity, terms, wordings, ...given, ...what };
  });

/** A draft, and what the checker and the oracle say about it, in one form. */
export interface Verdict {
  draft: string;
  checker: string[];
  oracle: string[];
}

const inOrder = (findings: { ruleId: string; start: number; end: number }[]): string[] =>
  findings.map(({ ruleId, start, end }) => `${start}-${end} ${ruleId}`).sort();

/** Packs of rules without detectors, each with drafts made of the same few signs. */
export const cases = fc.tuple(
  fc.array(rule, { minLength: 1, maxLength: 6 }),
  fc.array(fc.oneof({ weight: 3, arbitrary: text }, { weight: 1, arbitrary: short }), { minLength: 1, maxLength: 4 }),
);

/** Both verdicts on each draft of a case. */
export function verdicts(list: Omit<Rule, 'id'>[], drafts: string[]): Verdict[] {
  const rules = list.map((one, i): Rule => ({ ...one, id: `${one.family}.r${i}` }));
  const checker = compileChecker([{ id: 'test', label: '-', version: '1', rules }]);
  return drafts.map((draft) => ({
    draft,
    checker: inOrder(checker.check(draft)),
    oracle: inOrder(oracle(draft, rules)),
  }));
}
