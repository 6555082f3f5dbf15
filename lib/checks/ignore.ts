/** Keeps one rule quiet about one wording. */
export interface Ignore {
  ruleId: string;
  /** The folded words of the hit, from `hitWords`; of sealed ones only what may be shown. */
  text: string;
  /** Stands for the words where they tell of a person. */
  seal?: Seal;
  /** Milliseconds since the epoch; absent = for good. */
  until?: number;
}

/** Enough to know words again, too little to tell them: about a thousand mobile numbers have the same. */
export interface Seal {
  /** In UTF-16 units. */
  length: number;
  /** 20 bits. */
  sum: number;
}

export const sealOf = (words: string): Seal => ({ length: words.length, sum: sumOf(words) });

/** FNV-1a, cut off. */
function sumOf(words: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) sum = Math.imul(sum ^ words.charCodeAt(i), 0x01000193);
  return (sum >>> 0) % 2 ** 20;
}

/** Where in a folded text the words stand that are ignored, at `from` or behind it; -1 for nowhere. */
export function placeOf({ text, seal }: Ignore, folded: string, from: number): number {
  if (!seal) return folded.indexOf(text, from);
  for (let at = from; at + seal.length <= folded.length; at++)
    if (sumOf(folded.slice(at, at + seal.length)) === seal.sum) return at;
  return -1;
}

/** In UTF-16 units, of the words that are ignored. */
export const lengthOf = ({ text, seal }: Ignore): number => seal?.length ?? text.length;

/** Whether these words, and no others, are ignored. */
export const isOf = (ignore: Ignore, words: string): boolean =>
  lengthOf(ignore) === words.length && placeOf(ignore, words, 0) === 0;
