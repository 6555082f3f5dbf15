import type { Place } from './word-use';

/** An allow word is proposed if it stands at so many places of the word, and at this share of them. */
const FEWEST = 2;
const LEAST_SHARE = 0.05;
const MOST = 8;

export interface Proposal {
  words: string[];
  /** Messages that still hold the word outside of the proposed ones, among those of the places. */
  left: number;
}

/** The words around a term that stand at one of its places: 最近, 最近几, 天最, 前天最. */
const wordsAt = (term: string, { before, after }: Place): string[] => [
  ...Array.from(after, (_, i) => term + after.slice(0, i + 1)),
  ...Array.from(before, (_, i) => before.slice(before.length - i - 1) + term),
];

/**
 * What a term is mostly part of, one after another: each word is the one that explains most of the places left; of words that explain as
 * many the longer, since it allows less.
 */
export function allowWords(term: string, places: readonly Place[]): Proposal {
  const words: string[] = [];
  const least = Math.max(FEWEST, places.length * LEAST_SHARE);
  let left = places;
  while (words.length < MOST) {
    const counts = new Map<string, number>();
    for (const place of left) for (const word of wordsAt(term, place)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const [best] = [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1));
    if (!best || best[1] < least) break;
    words.push(best[0]);
    left = left.filter((place) => !wordsAt(term, place).includes(best[0]));
  }
  return { words, left: new Set(left.map(({ message }) => message)).size };
}
