import { describe, expect, it } from 'vitest';
import { checkFacts, factChecks } from '../../lib/checks/facts';
import { EXAMPLE_SHOP, exampleNow, exampleView } from '../../lib/checks/facts/example-shop';
import type { FactExample } from '../../lib/checks/facts/fact-check';
import { ShopKnowledge } from '../../lib/checks/facts/shop-knowledge';

const shop = new ShopKnowledge(EXAMPLE_SHOP);
const nothing = new ShopKnowledge({ products: [], promotions: [], policies: [], orders: [] });

const taken = (example: FactExample) => (typeof example === 'string' ? { text: example, given: {} } : example);
const check = (example: FactExample, knowledge = shop, checks = factChecks) => {
  const { text, given } = taken(example);
  const now = exampleNow(given);
  return checkFacts(text, knowledge, { view: exampleView(given, now), now }, checks);
};
const name = (example: FactExample) => taken(example).text;
const cases = (examples: readonly FactExample[] = []) => examples.map((example) => [name(example), example] as const);

it('has checks of many kinds, each named once', () => {
  const ids = factChecks.map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(20);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(factChecks.map((one) => [one.id, one] as const))('%s', (id, one) => {
  const { conflict, agrees, unknown } = one.examples;

  it.each(cases(conflict))('contradicts: %s', (text, example) => {
    const [finding] = check(example, shop, [one]);
    expect(finding).toMatchObject({ ruleId: `fact-conflict.${id}`, severity: 'warn', family: 'fact-conflict' });
    expect(finding?.fact?.text).toBeTruthy();
    expect(finding?.fact?.source.label).toBeTruthy();
    // Put in its place, the replacement agrees with the facts.
    if (finding?.replacement !== undefined) {
      const fixed = text.slice(0, finding.start) + finding.replacement + text.slice(finding.end);
      expect(check(typeof example === 'string' ? fixed : { ...example, text: fixed }, shop, [one])).toEqual([]);
    }
  });

  it.each(cases(agrees))('agrees: %s', (_, example) => {
    expect(check(example)).toEqual([]);
  });

  it.each(cases(unknown))('is no claim, or of nothing known: %s', (_, example) => {
    expect(check(example)).toEqual([]);
  });

  it('finds nothing where nothing is known', () => {
    const blank = [...conflict, ...agrees].filter((example) => typeof example === 'string' || !example.given.order);
    const { text } = { text: blank.map(name) };
    expect(text.flatMap((it) => checkFacts(it, nothing, { view: null, now: exampleNow({}) }, [one]))).toEqual([]);
  });
});
