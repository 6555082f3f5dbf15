/** A small filter of the pairs of letters that neighbouring characters of a text may begin with: rules a text out, never in. */
export const PAIR_WORDS = 8;
const PAIR_BITS = PAIR_WORDS * 32;

const place = (first: number, second: number): number => (first * 26 + second * 37) % PAIR_BITS;

/** Letters as bits from a = 1 to their numbers. */
const numberOf = (bit: number): number => 31 - Math.clz32(bit);

/** Notes the pairs of `bits` from–to in the filter that begins at `at`. */
export function notePairs(filter: Uint32Array, at: number, bits: Uint32Array, from: number, to: number): void {
  for (let i = from; i + 1 < to; i++) {
    const next = bits[i + 1] as number;
    for (let a = bits[i] as number; a !== 0; a &= a - 1) {
      for (let b = next; b !== 0; b &= b - 1) {
        const bit = place(numberOf(a & -a), numberOf(b & -b));
        filter[at + (bit >>> 5)] = (filter[at + (bit >>> 5)] as number) | (1 << (bit & 31));
      }
    }
  }
}

/** What the filter of a text must hold for the letters of a word to begin characters of it: which of its numbers, and which bits of them. */
export interface WantedPairs {
  places: Uint32Array;
  bits: Uint32Array;
}

/** `letters`: of `initialBits`. */
export function wantedPairs(letters: Uint32Array): WantedPairs {
  const wanted = new Uint32Array(PAIR_WORDS);
  notePairs(wanted, 0, letters, 0, letters.length);
  const places = Uint32Array.from(wanted.keys()).filter((i) => wanted[i] !== 0);
  return { places, bits: places.map((i) => wanted[i] as number) };
}

export function holdsPairs(filter: Uint32Array, at: number, { places, bits }: WantedPairs): boolean {
  for (let i = 0; i < places.length; i++) {
    const want = bits[i] as number;
    if ((((filter[at + (places[i] as number)] as number) & want) ^ want) !== 0) return false;
  }
  return true;
}
