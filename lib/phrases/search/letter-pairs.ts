import { bitsOf, SIGN, soundTable } from '../../text/pinyin';
import type { PinyinWord } from '../../text/pinyin-word';

/** Characters of a block: shorter ones rule more out, longer ones take less room. */
const BLOCK = 64;
/** All bits of letters but that of signs, which count for nothing. */
const KINDS = 29;
const ALL = -1;

/**
 * Which pairs of letters neighbouring characters may begin with, of each block of a text: most blocks are ruled out before a character is
 * read. A block never goes on from one row to the next.
 */
export interface PairIndex {
  /** Where each block begins, and where the last ends. */
  starts: number[];
  /** The row of each block. */
  rows: number[];
  /** Of each pair one bit a block, in `words` numbers. */
  bits: Int32Array;
  words: number;
}

/** `letters`: of `lettersOf`; `rowStarts`: where each row begins, and where the last ends. U+0000 parts what lies side by side in a row. */
export function indexPairs(letters: Uint8Array, rowStarts: ArrayLike<number>): PairIndex {
  const { letterBits } = soundTable();
  const starts: number[] = [];
  const rows: number[] = [];
  /** Block and pair, to be laid out once the number of blocks is known. */
  const found: number[] = [];
  for (let row = 0; row + 1 < rowStarts.length; row++) {
    let room = 0;
    let before = 0;
    let blockBefore = 0;
    for (let at = rowStarts[row] as number; at < (rowStarts[row + 1] as number); at++) {
      const here = letterBits[letters[at] as number] as number;
      if (here === SIGN) continue;
      if (room-- === 0) {
        room = BLOCK - 1;
        starts.push(at);
        rows.push(row);
      }
      for (let a = before; a !== 0; a &= a - 1) {
        for (let b = here; b !== 0; b &= b - 1) found.push(blockBefore, pairOf(a, b));
      }
      before = here;
      blockBefore = starts.length - 1;
    }
  }
  starts.push(letters.length);
  const words = (rows.length + 31) >>> 5;
  const bits = new Int32Array(KINDS * KINDS * words);
  for (let i = 0; i < found.length; i += 2) {
    const block = found[i] as number;
    const place = (found[i + 1] as number) * words + (block >>> 5);
    bits[place] = (bits[place] as number) | (1 << (block & 31));
  }
  return { starts, rows, bits, words };
}

/** The pair of the lowest letters of two sets. */
const pairOf = (a: number, b: number): number => numberOf(a & -a) * KINDS + numberOf(b & -b);
const numberOf = (bit: number): number => 31 - Math.clz32(bit);

/** From one place of a word to the next: the pairs that lie there. */
interface Steps {
  steps: { to: number; pairs: number[] }[];
  mayEnd: boolean;
}

/** What a word of two characters or more asks of the pairs: the steps from each place of it that can be reached. */
export type WantedPairs = ReadonlyMap<number, Steps>;

export function wantedPairs(word: PinyinWord): WantedPairs {
  const wanted = new Map<number, Steps>();
  const places = [0];
  for (const place of places) {
    if (wanted.has(place)) continue;
    const behind = word.placesBehind(place);
    places.push(...behind);
    const steps = behind.map((to) => ({
      to,
      pairs: pairsBetween(word.letters.charCodeAt(place), word.letters.charCodeAt(to)),
    }));
    wanted.set(place, { steps, mayEnd: place > 0 && word.mayEnd(place) });
  }
  return wanted;
}

function pairsBetween(unit: number, next: number): number[] {
  const pairs: number[] = [];
  for (let a = bitsOf(unit); a !== 0; a &= a - 1) {
    for (let b = bitsOf(next); b !== 0; b &= b - 1) pairs.push(pairOf(a, b));
  }
  return pairs;
}

/** The blocks in which the word may begin, one bit each; never leaves one out. */
export function blocksWith({ bits, words }: PairIndex, wanted: WantedPairs): Int32Array {
  const known = new Map<number, Int32Array>();
  const from = (place: number): Int32Array => {
    const before = known.get(place);
    if (before) return before;
    const { steps, mayEnd } = wanted.get(place) as Steps;
    const blocks = new Int32Array(words).fill(mayEnd ? ALL : 0);
    known.set(place, blocks);
    if (mayEnd) return blocks;
    for (const { to, pairs } of steps) {
      const rest = from(to);
      for (let i = 0; i < words; i++) {
        let held = 0;
        for (const pair of pairs) held |= bits[pair * words + i] as number;
        // The next character stands in the same block or in the one behind it.
        const here = rest[i] as number;
        blocks[i] = (blocks[i] as number) | (held & (here | (here >>> 1) | ((rest[i + 1] ?? 0) << 31)));
      }
    }
    return blocks;
  };
  return from(0);
}
