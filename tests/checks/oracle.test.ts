import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cases, verdicts } from './oracle-cases';

// Many more cases: npm run eval -- fuzz.
it('finds what the naive oracle finds, at the same places', () => {
  fc.assert(
    fc.property(cases, ([rules, drafts]) => {
      for (const verdict of verdicts(rules, drafts)) expect(verdict.checker).toEqual(verdict.oracle);
    }),
    { numRuns: 3000 },
  );
}, 60_000);

it.each([1, 40])('names the first of rules that say the same, whichever list its term is in: %i times', (times) => {
  const about = { family: 'refuse-duty', severity: 'warn', why: '-', basis: '-', advice: '-' } as const;
  const examples = { hit: [], pass: [] };
  const twice = { ...about, examples, terms: ['加微信', '加❤微信'] };
  const [verdict] = verdicts(
    [
      { ...twice, whole: true },
      { ...twice, terms: ['加微信'] },
    ],
    ['加微信'],
  );
  expect(verdict?.checker).toEqual(verdict?.oracle);
  const [across] = verdicts([{ ...about, examples, terms: ['加微信'] }, twice], ['加❤微信'.repeat(times)]);
  expect(across?.checker).toEqual(across?.oracle);
});
