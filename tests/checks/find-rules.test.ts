import { describe, expect, it } from 'vitest';
import type { RuleRow } from '../../lib/app/workspace';
import { findRules } from '../../lib/checks/find-rules';
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
