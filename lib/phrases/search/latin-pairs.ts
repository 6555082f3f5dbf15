/** Letters and figures, and 0 for what is neither. */
const KINDS = 37;

/** Which Latin letters and figures stand in a text, and which side by side: a bit for each pair; with nothing behind it, of the single one. */
export type LatinPairs = Int32Array;

/** Of a folded text. */
export function latinPairsOf(text: string): LatinPairs {
  const pairs = new Int32Array((KINDS * KINDS + 31) >>> 5);
  const add = (pair: number) => {
    pairs[pair >>> 5] = (pairs[pair >>> 5] as number) | (1 << (pair & 31));
  };
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const here = kindOf(text.charCodeAt(at));
    if (here !== 0) {
      add(here * KINDS);
      if (before !== 0) add(before * KINDS + here);
    }
    before = here;
  }
  return pairs;
}

/** Whether the text may hold the words. Most texts are Han, and letters that are typed as pinyin stand in few of them as they are. */
export function mayHoldLatin(pairs: LatinPairs, words: string): boolean {
  const has = (pair: number) => (((pairs[pair >>> 5] as number) >>> (pair & 31)) & 1) !== 0;
  let before = 0;
  for (let at = 0; at < words.length; at++) {
    const here = kindOf(words.charCodeAt(at));
    if (here !== 0 && !has(before === 0 ? here * KINDS : before * KINDS + here)) return false;
    before = here;
  }
  return true;
}

function kindOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x60;
  return unit >= 0x30 && unit <= 0x39 ? unit - 0x30 + 27 : 0;
}
