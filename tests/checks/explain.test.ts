import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileChecker } from '../../lib/checks/checker';
import { termsOf } from '../../lib/checks/engine/wordings';
import { explainer } from '../../lib/checks/explain';
import { basePack, categoryPacks, platformPacks } from '../../lib/checks/packs';
import type { Rule, RulePack } from '../../lib/checks/rule';
import { oddText } from '../support/odd-text';
import { cases } from './oracle-cases';

const packs = [basePack, ...platformPacks, ...categoryPacks];
const examples = packs.flatMap(({ rules }) => rules.flatMap((rule) => [...rule.examples.hit, ...rule.examples.pass]));

const packOf = (...rules: Partial<Rule>[]): RulePack => ({
  id: 'own',
  label: 'own',
  version: '1',
  rules: rules.map((rule, i) => ({
    id: `abuse.rule-${i}`,
    family: 'abuse',
    severity: 'warn',
    why: 'why',
    basis: 'basis',
    advice: 'advice',
    examples: { hit: [], pass: [] },
    ...rule,
  })),
});

/** The only hit of a text, as it is told. */
function told(text: string, ...rules: Partial<Rule>[]) {
  const { hits } = explainer([packOf(...rules)])(text);
  expect(hits).toHaveLength(1);
  return (hits[0]?.steps ?? []).map(({ name, passed }) => `${name}${passed ? '' : '!'}`);
}

describe('the telling of how a draft is judged', () => {
  it.each([undefined, ...platformPacks.flatMap((pack) => pack.platforms ?? [])])(
    'names the findings of the checker for every rule’s examples: %s',
    (platform) => {
      const options = platform === undefined ? {} : { platform };
      const checker = compileChecker(packs, options);
      const explain = explainer(packs, options);
      for (const text of examples) {
        const findings = checker.check(text);
        const told = explain(text);
        expect(told.findings).toEqual(findings);
        expect(new Set(told.hits.flatMap(({ finding }) => finding ?? []))).toEqual(new Set(told.findings));
      }
    },
    60_000,
  );

  it('does so whatever the draft, and tells each occurrence by steps of which only the last refuses', () => {
    const checker = compileChecker(packs);
    const explain = explainer(packs);
    const words = fc.constantFrom(...basePack.rules.flatMap((rule) => termsOf(rule).slice(0, 3)), ...examples);
    const drafts = fc.array(fc.oneof(words, oddText(8)), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(drafts, (draft) => {
        const told = explain(draft);
        expect(told.findings).toEqual(checker.check(draft));
        for (const { steps, finding, mergedInto, start, end } of told.hits) {
          expect(end).toBeGreaterThan(start);
          expect(steps.slice(0, -1).every(({ passed }) => passed)).toBe(true);
          expect(steps.at(-1)?.passed).toBe(finding !== null);
          expect(mergedInto.length > 0).toBe(steps.at(-1)?.name === 'merge' && finding === null);
        }
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('does so for rules of any make', () => {
    fc.assert(
      fc.property(cases, ([rules, drafts]) => {
        const pack = packOf(...rules);
        const checker = compileChecker([pack]);
        const explain = explainer([pack]);
        for (const draft of drafts) {
          const { findings, hits } = explain(draft);
          expect(findings).toEqual(checker.check(draft));
          expect(hits.filter(({ finding }) => finding)).toHaveLength(findings.length);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('names the step that refused', () => {
    const near = { words: ['加'], within: 4 };
    expect(told('微信', { terms: ['微信'] })).toEqual(['gap', 'merge']);
    expect(told('微         信', { terms: ['微信'] })).toEqual(['gap!']);
    expect(told('sbx', { terms: ['sb'], boundary: true })).toEqual(['gap', 'boundary!']);
    expect(told('自己看吧你', { terms: ['自己看'], whole: 'clause' })).toEqual(['gap', 'whole!']);
    expect(told('微信', { terms: ['微信'], need: near })).toEqual(['gap', 'need!']);
    expect(told('微信支付', { terms: ['微信'], allow: ['微信支付'] })).toEqual(['gap', 'allow!']);
    expect(told('加微信', { terms: ['微信'], need: near, unless: near })).toEqual(['gap', 'need', 'unless!']);
    expect(told('不能用微信', { terms: ['微信'], negatable: true })).toEqual(['gap', 'negation!']);
  });

  it('names the finding that a hit was merged into, and what the shop ignores', () => {
    const pack = packOf({ terms: ['微信'] }, { terms: ['加微信'], severity: 'block' });
    const [winner, loser] = explainer([pack])('加微信').hits;
    expect(winner?.finding?.ruleId).toBe('abuse.rule-1');
    expect(loser).toMatchObject({ finding: null, mergedInto: [winner?.finding] });
    const ignores = [{ ruleId: 'abuse.rule-1', text: '加微信' }];
    const [ignored] = explainer([pack], { ignores })('加微信').hits;
    expect(ignored?.steps.at(-1)).toEqual({ name: 'ignore', passed: false });
  });

  it('shows the draft as it is read', () => {
    const { folded, starts, inPlace } = explainer([packOf({ terms: ['威信'] })])('加 Ｖ\u200b信①');
    expect(folded).toBe('加v信1');
    expect(starts).toEqual([0, 2, 4, 5]);
    expect(inPlace).toBe('加 v\u200b信1');
  });
});
