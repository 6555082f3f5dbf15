// Shops write their names, attributes and rules with every sign there is. None may make a check throw, point outside the draft, or take long.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkFacts, factChecks } from '../../lib/checks/facts';
import { EXAMPLE_SHOP, type ExampleSituation, exampleNow, exampleView } from '../../lib/checks/facts/example-shop';
import { type ShopFacts, ShopKnowledge } from '../../lib/checks/facts/shop-knowledge';
import { oddText } from '../support/odd-text';

/** Any seeded number after the other. */
type Draw = (most: number) => number;

const draws = (seed: number): Draw => {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
};

const EXAMPLES = factChecks.flatMap(({ examples: { conflict, agrees, unknown = [] } }) =>
  [...conflict, ...agrees, ...unknown].map((it) => (typeof it === 'string' ? { text: it, given: {} } : it)),
) as { text: string; given: ExampleSituation }[];
const IDS = new Set(['id', 'shopId', 'topic', 'form', 'kind', 'by', 'productIds', 'goesWith']);

/** The same with something odd put into one text in three. */
function spoilt<T>(value: T, odd: readonly string[], draw: Draw, name = ''): T {
  if (typeof value === 'string') {
    if (IDS.has(name) || draw(3) > 0) return value;
    const at = draw(value.length + 1);
    return (value.slice(0, at) + (odd[draw(odd.length)] ?? '') + value.slice(at + draw(3))) as T;
  }
  if (Array.isArray(value)) return value.map((it) => spoilt(it, odd, draw, name)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, spoilt(it, odd, draw, key)])) as T;
}

it('reads any shop', () => {
  const sign = fc.constantFrom(
    ...'()[]{}*+?.\\^$|/-（）【】~％°×＋\n\u200b😀ﾟ零半',
    '??',
    '(?',
    '[^',
    '\\d',
    '{9,1}',
    '*+',
  );
  const odd = fc.array(fc.oneof(sign, oddText(6)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(odd, fc.integer(), (signs, seed) => {
      const draw = draws(seed);
      const shop = new ShopKnowledge(spoilt<ShopFacts>(EXAMPLE_SHOP, signs, draw));
      for (let i = 0; i < 40; i++) {
        const { text, given } = EXAMPLES[draw(EXAMPLES.length)] as (typeof EXAMPLES)[number];
        const draft = draw(2) > 0 ? text : spoilt({ text }, signs, draw).text;
        const now = exampleNow(given);
        const view = spoilt(exampleView(given, now), signs, draw);
        for (const { start, end } of checkFacts(draft, shop, { view, now })) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(draft.length);
        }
      }
    }),
    { numRuns: 200 },
  );
});
