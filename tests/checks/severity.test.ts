import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileChecker } from '../../lib/checks/checker';
import type { Severity } from '../../lib/checks/finding';
import type { Rule } from '../../lib/checks/rule';
import { severityOf, shifted } from '../../lib/checks/severity';

const rule = (severity: Severity, more: Partial<Rule> = {}): Rule => ({
  id: 'off-platform.test',
  family: 'off-platform',
  severity,
  terms: ['微信号'],
  why: '-',
  basis: '-',
  advice: '-',
  examples: { hit: [], pass: [] },
  ...more,
});
const found = (text: string, one: Rule, severities: Record<string, Severity> = {}): string[] =>
  compileChecker([{ id: 'test', label: '-', version: '1', rules: [one] }], { severities })
    .check(text)
    .map(({ severity, via, start, end }) => `${severity} ${via} ${text.slice(start, end)}`);

describe('the severity of a rule in a shop', () => {
  it('is its own, unless one is set for it or for its family; its own setting wins', () => {
    expect(severityOf(rule('warn'))).toBe('warn');
    expect(severityOf(rule('warn'), { 'off-platform': 'tip' })).toBe('tip');
    expect(severityOf(rule('warn'), { 'off-platform': 'tip', 'off-platform.test': 'block' })).toBe('block');
    expect(severityOf({ ...rule('warn'), id: 'constructor' }, {})).toBe('warn');
  });

  it('is what findings have', () => {
    expect(found('给您微信号', rule('warn'), { 'off-platform': 'tip' })).toEqual(['tip exact 微信号']);
    expect(found('给您微信号', rule('tip'), { 'off-platform.test': 'block' })).toEqual(['block exact 微信号']);
  });

  it('never leaves the scale', () => {
    fc.assert(
      fc.property(fc.constantFrom<Severity>('block', 'warn', 'tip'), fc.integer({ min: -5, max: 5 }), (from, steps) => {
        expect(['block', 'warn', 'tip']).toContain(shifted(from, steps));
      }),
    );
  });
});

describe('a contact', () => {
  it.each(['微-信-号', '微 信号', '微⭐信⭐号'])('weighs a step more when it is hidden: %s', (text) => {
    expect(found(text, rule('warn'))).toEqual([`block separator ${text}`]);
  });

  it('weighs what it weighs in traditional characters or full width', () => {
    expect(found('微信號', rule('warn'))).toEqual(['warn traditional 微信號']);
    expect(found('ＶＸ号', rule('warn', { terms: ['vx号'] }))).toEqual(['warn width ＶＸ号']);
    expect(found('ѵх号', rule('warn', { terms: ['vx号'] }))).toEqual(['block lookalike ѵх号']);
  });

  it('weighs what a shop has set, hidden or not', () => {
    expect(found('微-信号', rule('warn'), { 'off-platform.test': 'tip' })).toEqual(['tip separator 微-信号']);
  });

  it('weighs more in no other family', () => {
    expect(found('微-信号', { ...rule('warn'), id: 'abuse.test', family: 'abuse' })).toEqual([
      'warn separator 微-信号',
    ]);
  });
});

describe('what only sounds like a term', () => {
  const spoken = rule('block', { soundAlikes: ['危信号'] });

  it('is found a step milder, and says so', () => {
    expect(found('给您危信号', spoken)).toEqual(['warn homophone 危信号']);
    expect(found('危-信-号', spoken)).toEqual(['warn homophone 危-信-号']);
    expect(found('给您微信号', spoken)).toEqual(['block exact 微信号']);
  });

  it('is held to the conditions of its rule', () => {
    const bound = { ...spoken, allow: ['发危信号'], negatable: true };
    expect(found('发危信号', bound)).toEqual([]);
    expect(found('不要危信号', bound)).toEqual([]);
  });

  it('is found in no rule that did not choose it', () => {
    expect(found('给您危信号', rule('block'))).toEqual([]);
  });
});
