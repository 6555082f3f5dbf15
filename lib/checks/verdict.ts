/** What an agent says of a finding for the whole shop: no more of it for a week, a month or until it is taken back; or that it is wrong. */
export const VERDICTS = ['week', 'month', 'ever', 'wrong'] as const;
export type Verdict = (typeof VERDICTS)[number];
