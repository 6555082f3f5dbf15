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
