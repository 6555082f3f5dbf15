import { isDenying, type Place } from './word-use';

/** An allow word is proposed if it stands at so many places of the word, and at this share of them. */
const FEWEST = 2;
const LEAST_SHARE = 0.05;
const MOST = 8;

export interface Proposal {
  words: string[];
  /** Messages that still hold the word outside of the proposed ones, among those of the places. */
  left: number;
}

/** Characters that stand beside any word and make no other of it: 唯一的 is as much a claim as 唯一. */
const LOOSE = '的地得了吗呢吧啊哦是我您你他她们在有和就也都这那个';

/**
 * The words around a term that stand at one of its places: 最近, 最近几, 天最, 前天最. Where the term is denied, only those that deny it:
 * of 没有疗效 itself, not of 治疗效果 in 不说治疗效果.
 */
const wordsAt = (term: string, { before, after, denied }: Place): string[] =>
  [
    ...Array.from(after, (_, i) => [after.slice(0, i + 1), term + after.slice(0, i + 1)] as const),
    ...Array.from(before, (_, i) => before.slice(before.length - i - 1)).map((one) => [one, one + term] as const),
  ]
    .filter(([added]) => [...added].some((sign) => (denied ? isDenying(sign.charCodeAt(0)) : !LOOSE.includes(sign))))
    .map(([, word]) => word);

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
