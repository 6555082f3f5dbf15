/** Caps that keep a foreign pack from hurting: a rule's words are compared within a window of twice the longest condition word. */
export const LIMITS = {
  rules: 5000,
  terms: 20_000,
  /** What the wordings of a rule may stand for. */
  combinations: 60_000,
  wordings: 2_000,
  words: 500,
  /** Words of a condition, which are looked up and not compared one by one. */
  nearby: 4_000,
  term: 40,
  word: 16,
  text: 500,
  examples: 50,
  reach: 60,
} as const;
