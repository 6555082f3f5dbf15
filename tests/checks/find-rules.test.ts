import { describe, expect, it } from 'vitest';
import { factRules } from '../../lib/app/rules/fact-rules';
import type { RuleRow } from '../../lib/app/workspace/workspace';
import { findRules } from '../../lib/checks/find-rules';
import type { Family } from '../../lib/checks/finding';
import { basePack } from '../../lib/checks/packs';

const rows: RuleRow[] = basePack.rules.map((rule) => ({ rule, on: true }));
const all = { words: '', family: '', severity: '' } as const;

describe('findRules', () => {
  it('finds a rule by its id, its reason and its examples', () => {
    for (const row of rows.slice(0, 20)) {
      for (const words of [row.rule.id, row.rule.why, row.rule.examples.hit[0] ?? ''])
        expect(findRules(rows, { ...all, words })).toContain(row);
    }
  });

  it('finds rules by their basis and by what the family is called', () => {
    const facts: RuleRow[] = factRules.map((rule) => ({ rule, on: true, fact: true }));
    const called = (family: Family) => (family === 'fact-conflict' ? '与资料不符' : '别的');
    for (const words of ['资料对不上', '与资料不符', '满减']) {
      const found = findRules([...rows, ...facts], { ...all, words }, called);
      expect(found.some(({ rule }) => rule.id === 'fact-conflict.amount-off')).toBe(true);
    }
    expect(findRules(facts, { ...all, family: 'fact-conflict' })).toHaveLength(facts.length);
  });

  it('wants every word', () => {
    const [row] = rows as [RuleRow];
    expect(findRules(rows, { ...all, words: `${row.rule.id} 没有这样的词` })).toEqual([]);
  });

  it('goes by the severity the shop has set', () => {
    const [first] = rows as [RuleRow];
    const milder: RuleRow = { ...first, set: 'tip', rule: { ...first.rule, severity: 'block' } };
    expect(findRules([milder], { ...all, severity: 'tip' })).toEqual([milder]);
    expect(findRules([milder], { ...all, severity: 'block' })).toEqual([]);
  });
});
