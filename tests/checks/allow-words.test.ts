import { describe, expect, it } from 'vitest';
import { termsOf } from '../../lib/checks/engine/wordings';
import { basePack, categoryPacks, platformPacks } from '../../lib/checks/packs';
import type { Rule } from '../../lib/checks/rule';
import { foldText } from '../../lib/text/fold';

/** Those of a rule's allow words that can hold none of its terms and lie across the end of none: they can never matter. */
function deadWords(rule: Rule): string[] {
  if (!rule.allow || rule.detector !== undefined) return [];
  const terms = new Set([...termsOf(rule), ...(rule.soundAlikes ?? [])].map(foldText));
  const heads = new Set<string>();
  const tails = new Set<string>();
  for (const term of terms) {
    for (let i = 1; i < term.length; i++) {
      heads.add(term.slice(0, i));
      tails.add(term.slice(i));
    }
  }
  const holds = (word: string): boolean => {
    for (let from = 0; from < word.length; from++)
      for (let to = from + 1; to <= word.length; to++) if (terms.has(word.slice(from, to))) return true;
    return false;
  };
  const crosses = (word: string): boolean => {
    for (let i = 1; i < word.length; i++)
      if (tails.has(word.slice(0, i)) || heads.has(word.slice(word.length - i))) return true;
    return false;
  };
  return rule.allow.filter((word) => !holds(foldText(word)) && !crosses(foldText(word)));
}

describe('allow words', () => {
  it.each([
    ['微信支付', []],
    ['小微信', []],
    ['信息', []],
    ['略微', []],
    ['信', ['信']],
    ['支付宝', ['支付宝']],
  ])('%s beside 微信: %j', (word, dead) => {
    const rule = { terms: ['微信'], allow: [word] } as Partial<Rule> as Rule;
    expect(deadWords(rule)).toEqual(dead);
  });

  it.each([basePack, ...platformPacks, ...categoryPacks].map((pack) => [pack.id, pack] as const))(
    'of %s can matter, each of them',
    (_, { rules }) => {
      expect(rules.flatMap((rule) => deadWords(rule).map((word) => `${rule.id}: ${word}`))).toEqual([]);
    },
    60_000,
  );
});
