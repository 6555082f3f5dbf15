import { type LintCheck, type LintFinding, perPhrase } from '../check';

/** Days that an expired phrase is given when it is to live on: a month, until which the next activity is known. */
const EXTENDED = 30;

const day = (at: number): string => {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
};

const outOfDate: LintCheck = {
  kind: 'out-of-date',
  title: 'lintOutOfDate',
  level: 'warn',
  find: (library) =>
    perPhrase(library, ({ id, validFrom, validTo }): LintFinding[] => {
      const { now } = library;
      if (validFrom !== undefined && validTo !== undefined && validFrom >= validTo)
        return [{ phraseId: id, say: 'lintNeverValid', args: [], fixes: [{ do: 'clear-validity' }, { do: 'trash' }] }];
      if (validTo !== undefined && validTo <= now) {
        const fixes = [
          { do: 'trash' as const },
          { do: 'extend' as const, days: EXTENDED },
          { do: 'clear-validity' as const },
        ];
        return [{ phraseId: id, say: 'lintExpired', args: [day(validTo)], fixes }];
      }
      if (validFrom === undefined || validFrom <= now) return [];
      return [
        { phraseId: id, say: 'lintNotYet', args: [day(validFrom)], level: 'tip', fixes: [{ do: 'clear-validity' }] },
      ];
    }),
  examples: {
    hit: [
      { phrases: [{ validTo: 10 }], library: { now: 10 } },
      { phrases: [{ validFrom: 11 }], library: { now: 10 } },
      { phrases: [{ validFrom: 30, validTo: 20 }], library: { now: 10 } },
    ],
    pass: [{ phrases: [{ validFrom: 5, validTo: 11 }, {}], library: { now: 10 } }],
  },
};
export default outOfDate;
