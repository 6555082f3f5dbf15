/** Character unigrams and bigrams as numbers: a unigram is its UTF-16 unit, a bigram the two units side by side. */
const SPACE = 0x20;
const FIRST_BIGRAM = 0x10000;

export const isBigram = (gram: number): boolean => gram >= FIRST_BIGRAM;

/** Calls `visit` for each gram of a normalised text in reading order, repeats included. No gram crosses a space. */
export function eachGram(text: string, visit: (gram: number) => void): void {
  let previous = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === SPACE || unit === 0) {
      previous = 0;
      continue;
    }
    visit(unit);
    if (previous !== 0) visit(((previous << 16) | unit) >>> 0);
    previous = unit;
  }
}

/** The text's grams, each once, in order of first sight. */
export function distinctGrams(text: string): Set<number> {
  const grams = new Set<number>();
  eachGram(text, (gram) => grams.add(gram));
  return grams;
}

/** Each gram with how often it occurs. */
export function countGrams(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  eachGram(text, (gram) => counts.set(gram, (counts.get(gram) ?? 0) + 1));
  return counts;
}

/** Length for BM25: the characters that are unigrams. */
export function gramLength(text: string): number {
  let spaces = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === SPACE) spaces++;
  return Math.min(0xffff, text.length - spaces);
}
