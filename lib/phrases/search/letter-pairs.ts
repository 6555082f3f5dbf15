import { bitsOf, SIGN, soundTable } from '../../text/pinyin';
import type { PinyinWord } from '../../text/pinyin-word';

/** Characters of a block: shorter ones rule more out, longer ones take less room. */
const BLOCK = 64;
/** All bits of letters but that of signs, which count for nothing. */
const KINDS = 29;

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

/** From one place of a word: where it may go on, and the pairs that lie between. */
interface Step {
  /** Null where the word may end. */
  to: Place | null;
  pairs: readonly number[];
}

interface Place {
  steps: readonly Step[];
  /** The blocks in which the word may go on from here, one bit each, of the index that was asked last; 0 behind them. */
  blocks: Int32Array;
}

/**
 * The blocks that may hold a word of two characters or more. It keeps its room from one index to the next: a library has two hundred of
 * them, and what is taken anew for each, a key would soon wait for the collector to clear away.
 */
export class PairFilter {
  /** The last places of the word first. */
  readonly #places: readonly Place[];
  #words = 0;
  /** The blocks in which the word may begin, and how many those are. */
  found = new Int32Array(0);
  foundCount = 0;

  constructor(word: PinyinWord) {
    const places = new Map<number, Place>();
    const placeAt = (at: number): Place => {
      const known = places.get(at);
      if (known) return known;
      const steps = word.placesBehind(at).map((next) => ({
        to: word.mayEnd(next) ? null : placeAt(next),
        pairs: pairsBetween(word.letters.charCodeAt(at), word.letters.charCodeAt(next)),
      }));
      const place = { steps, blocks: new Int32Array(0) };
      places.set(at, place);
      return place;
    };
    placeAt(0);
    this.#places = [...places.values()];
  }

  /** Looks for the blocks; never leaves one out. */
  look({ bits, words, rows }: PairIndex): void {
    if (words > this.#words) {
      this.#words = words;
      for (const place of this.#places) place.blocks = new Int32Array(words + 1);
      this.found = new Int32Array(words * 32);
    }
    for (const { steps, blocks } of this.#places) {
      blocks.fill(0, 0, words + 1);
      for (const { to, pairs } of steps) {
        for (const pair of pairs) {
          const first = pair * words;
          if (to === null)
            for (let i = 0; i < words; i++) blocks[i] = (blocks[i] as number) | (bits[first + i] as number);
          else addHeld(blocks, to.blocks, bits, first, words);
        }
      }
    }
    this.#list(rows.length, words);
  }

  #list(count: number, words: number): void {
    const blocks = (this.#places.at(-1) as Place).blocks;
    let found = 0;
    for (let i = 0; i < words; i++) {
      for (let rest = blocks[i] as number; rest !== 0; rest &= rest - 1) {
        const block = i * 32 + 31 - Math.clz32(rest & -rest);
        if (block < count) this.found[found++] = block;
      }
    }
    this.foundCount = found;
  }
}

/** Adds to `blocks` those that hold the pair, and from which the word goes on: in the same block or in the one behind it. */
function addHeld(blocks: Int32Array, rest: Int32Array, bits: Int32Array, first: number, words: number): void {
  for (let i = 0; i < words; i++) {
    const held = bits[first + i] as number;
    if (held === 0) continue;
    const here = rest[i] as number;
    blocks[i] = (blocks[i] as number) | (held & (here | (here >>> 1) | ((rest[i + 1] as number) << 31)));
  }
}

function pairsBetween(unit: number, next: number): number[] {
  const pairs: number[] = [];
  for (let a = bitsOf(unit); a !== 0; a &= a - 1) {
    for (let b = bitsOf(next); b !== 0; b &= b - 1) pairs.push(pairOf(a, b));
  }
  return pairs;
}
