import { STRIDE } from './trie';

/** Bits of the bitmaps per pair that is expected: one look in eight or less is in vain. */
const PAIR_BITS = 2;
const START_BITS = 8;
/** Room per node, before rounding up, the least, and the most that is left: a look mostly ends at its first. */
const ROOM = 1.5;
const LEAST_ROOM = 1.25;
const MOST_ROOM = 2;
/** Pairs per word that is expected: many words begin alike. */
const PAIRS_PER_WORD = 0.45;

/** The hash of two units, whose high bits give the place in tables and bitmaps. */
export const pairHash = (first: number, second: number): number => Math.imul((first << 16) | second, 0x9e3779b1);

/** The hash of three units, from that of the first two. */
export const startHash = (pair: number, third: number): number => Math.imul(pair ^ third, 0x85ebca6b);

/** By how much a hash is shifted to give a bit of the bitmap. */
export const bitShift = (bitmap: Uint32Array): number => Math.clz32(bitmap.length) - 4;

/**
 * A table has `steps` times a power of two nodes, so that little of it stands empty: a power of two alone would be up to twice as large. The
 * node of a hash is `nodeAt` of these two.
 */
const STEPS = 6;
export const stepsOf = (table: Int32Array): number => (table.length / STRIDE) >>> stepSize(table);
export const nodeShift = (table: Int32Array): number => 31 - STEPS - stepSize(table);
export const nodeAt = (hash: number, steps: number, shift: number): number =>
  (Math.imul(hash >>> (STEPS + 1), steps) >>> shift) * STRIDE;
const stepSize = (table: Int32Array): number => 32 - STEPS - Math.clz32(table.length / STRIDE);

/** The least number of nodes for so many that a table can have. */
function roomFor(least: number): number {
  const size = Math.max(0, 32 - STEPS - Math.clz32(least));
  return Math.max(1 << (STEPS - 1), Math.ceil(least / (1 << size)) << size);
}

const bitmapFor = (bits: number): Uint32Array => new Uint32Array(1 << (Math.max(5, 32 - Math.clz32(bits)) - 5));

/**
 * The nodes behind the first two units of words, hashed by both. Most positions of a draft start no word; they are turned away by bitmaps
 * over the first two and three units.
 */
export class Pairs {
  table: Int32Array<ArrayBuffer>;
  #count = 0;
  /** By hash of two units: whether they may be a word. */
  readonly pairBits: Uint32Array;
  /** By hash of three units: whether a word may begin with them. */
  readonly startBits: Uint32Array;

  /** About how many words come. */
  constructor(words: number) {
    this.table = new Int32Array(STRIDE * roomFor(words * PAIRS_PER_WORD * ROOM));
    this.pairBits = bitmapFor(words * PAIR_BITS);
    this.startBits = bitmapFor(words * START_BITS);
  }

  /** The node of the pair, or the empty one where it belongs. */
  find(first: number, second: number): number {
    const { table } = this;
    const pair = (first << 16) | second;
    let node = nodeAt(pairHash(first, second), stepsOf(table), nodeShift(table));
    while (table[node] !== pair && table[node] !== 0) {
      node += STRIDE;
      if (node === table.length) node = 0;
    }
    return node;
  }

  /** The node of the pair, which is made if there is none: so all others may move. */
  node(first: number, second: number): number {
    const node = this.find(first, second);
    if (this.table[node] !== 0) return node;
    if ((this.#count + 1) * LEAST_ROOM * STRIDE > this.table.length) {
      this.#reseat(2 * this.table.length);
      return this.node(first, second);
    }
    this.table[node] = (first << 16) | second;
    this.#count++;
    return node;
  }

  /** Marks a word of two units, by their hash, or with a third one the beginning of longer words. */
  mark(pair: number, third: number): void {
    if (third === 0) setBit(this.pairBits, pair);
    else setBit(this.startBits, startHash(pair, third));
  }

  /** Makes the table as large as need be. */
  fit(): void {
    if (this.table.length > STRIDE * this.#count * MOST_ROOM) this.#reseat(STRIDE * roomFor(this.#count * ROOM));
  }

  #reseat(length: number): void {
    const old = this.table;
    this.table = new Int32Array(length);
    for (let from = 0; from < old.length; from += STRIDE) {
      const pair = old[from] as number;
      if (pair === 0) continue;
      const node = this.find(pair >>> 16, pair & 0xffff);
      for (let i = 0; i < STRIDE; i++) this.table[node + i] = old[from + i] as number;
    }
  }
}

/** By the high bits of a hash. */
function setBit(bitmap: Uint32Array, hash: number): void {
  const bit = hash >>> bitShift(bitmap);
  bitmap[bit >>> 5] = (bitmap[bit >>> 5] as number) | (1 << (bit & 31));
}
