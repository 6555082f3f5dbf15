import type { Folded } from '../text/fold';
import { isMeaningful } from '../text/fold-table';

/**
 * Words in flat arrays. A node's children are found by hashing the node together with the unit that leads on, so that words are added
 * one by one without sorting, and a step costs one look at the table. Most positions of a draft start no word; they are turned away by
 * the first unit, then by a bitmap over the first two.
 */
export interface Trie {
  /** By unit: `SINGLE` it is a word, `LONGER` words of several units start with it. */
  entry: Uint8Array;
  single: ReadonlyMap<number, number>;
  bitmap: Uint32Array;
  bitmapShift: number;
  /** By slot, in pairs: the key of the node an edge leaves, and the node it leads to; 0 is an empty slot. */
  edges: Int32Array;
  edgeShift: number;
  /** By node, in pairs: the unit that leads to it, with `INNER` when it has children; the word that ends there or -1. */
  nodes: Int32Array;
}

const SINGLE = 1;
const LONGER = 2;
const INNER = 0x10000;
/** The first units are nodes by themselves; the others' keys are set apart from them. */
const DEEPER = 0x10000;

/** Meaningful emoji that one occurrence may be read across; more of them are decoration between two words, and a hostile row of them stays cheap. */
export const MAX_SKIPPED = 4;

const hash = (parent: number, unit: number): number => Math.imul(Math.imul(parent, 0x9e3779b1) ^ unit, 0x85ebca6b);

const bitsFor = (atLeast: number): number => Math.max(5, Math.ceil(Math.log2(Math.max(1, atLeast))));

/** Slots per node, before rounding up to a power of two. */
const ROOM = 1.4;
/** Bits of the bitmap per pair of first units: one position in sixteen or less is let through in vain. */
const BITS_PER_PAIR = 16;

/** Numbers distinct folded words in the order they come, and makes the trie of them. */
export class TrieBuilder {
  /** How many distinct words there are. */
  words = 0;
  readonly #entry = new Uint8Array(0x10000);
  readonly #single = new Map<number, number>();
  readonly #pairs: number[] = [];
  #nodes: Int32Array<ArrayBuffer>;
  #nodeCount = 1;
  #edges: Int32Array<ArrayBuffer>;
  #edgeShift: number;

  /** `units`: about how many units the words have in all. */
  constructor(units: number) {
    const bits = bitsFor(units * ROOM);
    this.#nodes = new Int32Array(2 * (units + 2));
    this.#edges = new Int32Array(2 << bits);
    this.#edgeShift = 32 - bits;
  }

  /** The number of the word `codes[0…length)`, which is not empty; a word that is new gets the next one. */
  add(codes: Uint16Array, length: number): number {
    const first = codes[0] as number;
    if (length === 1) {
      const known = this.#single.get(first);
      if (known !== undefined) return known;
      this.#single.set(first, this.words);
      this.#entry[first] = (this.#entry[first] as number) | SINGLE;
      return this.words++;
    }
    this.#entry[first] = (this.#entry[first] as number) | LONGER;
    let key = first;
    let node = 0;
    for (let at = 1; at < length; at++) {
      if (node) this.#nodes[2 * node] = (this.#nodes[2 * node] as number) | INNER;
      node = this.#step(key, codes[at] as number);
      key = DEEPER + node;
    }
    const known = this.#nodes[2 * node + 1] as number;
    if (known >= 0) return known;
    this.#nodes[2 * node + 1] = this.words;
    return this.words++;
  }

  finish(): Trie {
    const bits = bitsFor(this.#pairs.length * BITS_PER_PAIR);
    const bitmap = new Uint32Array(1 << (bits - 5));
    for (const mixed of this.#pairs) {
      const bit = mixed >>> (32 - bits);
      bitmap[bit >>> 5] = (bitmap[bit >>> 5] as number) | (1 << (bit & 31));
    }
    return {
      entry: this.#entry,
      single: this.#single,
      bitmap,
      bitmapShift: 32 - bits,
      edges: this.#edges,
      edgeShift: this.#edgeShift,
      nodes: this.#nodes.slice(0, 2 * this.#nodeCount),
    };
  }

  #step(key: number, unit: number): number {
    const last = this.#edges.length / 2 - 1;
    const mixed = hash(key, unit);
    let slot = mixed >>> this.#edgeShift;
    for (let node = this.#edges[2 * slot + 1] as number; node; node = this.#edges[2 * slot + 1] as number) {
      if (this.#edges[2 * slot] === key && ((this.#nodes[2 * node] as number) & 0xffff) === unit) return node;
      slot = (slot + 1) & last;
    }
    const node = this.#nodeCount++;
    if (2 * node + 1 >= this.#nodes.length) this.#nodes = grown(this.#nodes);
    this.#nodes[2 * node] = unit;
    this.#nodes[2 * node + 1] = -1;
    this.#edges[2 * slot] = key;
    this.#edges[2 * slot + 1] = node;
    if (key < DEEPER) this.#pairs.push(mixed);
    if (node * ROOM > last) this.#widen();
    return node;
  }

  #widen(): void {
    const old = this.#edges;
    const last = old.length - 1;
    this.#edges = new Int32Array(2 * old.length);
    this.#edgeShift--;
    for (let from = 0; from < old.length; from += 2) {
      const node = old[from + 1] as number;
      if (!node) continue;
      const key = old[from] as number;
      let slot = hash(key, (this.#nodes[2 * node] as number) & 0xffff) >>> this.#edgeShift;
      while (this.#edges[2 * slot + 1]) slot = (slot + 1) & last;
      this.#edges[2 * slot] = key;
      this.#edges[2 * slot + 1] = node;
    }
  }
}

/**
 * Finds every occurrence of every word in a folded text, in the order of their starts. A meaningful emoji may stand for itself or for
 * nothing: 威❤ and 好❤评 are both read. The arrays are used again by the next scan.
 */
export class Scanner {
  word = new Int32Array(256);
  start = new Int32Array(256);
  end = new Int32Array(256);
  count = 0;
  #codes: Uint16Array = new Uint16Array(0);
  #length = 0;

  constructor(readonly trie: Trie) {}

  /** `emoji`: whether the text holds a meaningful one. */
  scan({ codes, length }: Folded, emoji: boolean): void {
    this.#codes = codes;
    this.#length = length;
    this.count = 0;
    if (emoji) this.#scanAcross();
    else this.#scanPlain();
  }

  /** Without meaningful emoji there is one way to read each position: this is where a draft's time goes, so it is one plain loop. */
  #scanPlain(): void {
    const { entry, single, bitmap, bitmapShift, edges, edgeShift, nodes } = this.trie;
    const codes = this.#codes;
    const length = this.#length;
    const last = edges.length / 2 - 1;
    for (let at = 0; at < length; at++) {
      const first = codes[at] as number;
      const kind = entry[first] as number;
      if (kind === 0) continue;
      if (kind & SINGLE) this.#found(single.get(first) as number, at, at + 1);
      let to = at + 1;
      if (kind === SINGLE || to === length) continue;
      let key = first;
      let unit = codes[to] as number;
      let mixed = hash(key, unit);
      const bit = mixed >>> bitmapShift;
      if (((bitmap[bit >>> 5] as number) & (1 << (bit & 31))) === 0) continue;
      for (;;) {
        let slot = mixed >>> edgeShift;
        let node = edges[2 * slot + 1] as number;
        while (node !== 0 && (edges[2 * slot] !== key || ((nodes[2 * node] as number) & 0xffff) !== unit)) {
          slot = (slot + 1) & last;
          node = edges[2 * slot + 1] as number;
        }
        if (node === 0) break;
        to++;
        const word = nodes[2 * node + 1] as number;
        if (word >= 0) this.#found(word, at, to);
        if ((nodes[2 * node] as number) < INNER || to === length) break;
        key = DEEPER + node;
        unit = codes[to] as number;
        mixed = hash(key, unit);
      }
    }
  }

  #scanAcross(): void {
    const { entry, single } = this.trie;
    for (let at = 0; at < this.#length; at++) {
      const first = this.#codes[at] as number;
      const kind = entry[first] as number;
      if (kind & SINGLE) this.#found(single.get(first) as number, at, at + 1);
      if (kind & LONGER) this.#readOn(first, at, at + 1, MAX_SKIPPED);
    }
  }

  #readOn(from: number, start: number, at: number, budget: number): void {
    let key = from;
    let skips = budget;
    for (let i = at; i < this.#length; i++) {
      const unit = this.#codes[i] as number;
      const node = this.#child(key, unit);
      const word = node === 0 ? -1 : (this.trie.nodes[2 * node + 1] as number);
      if (word >= 0) this.#found(word, start, i + 1);
      if (isMeaningful(unit)) {
        if (node !== 0) this.#readOn(DEEPER + node, start, i + 1, skips);
        if (--skips < 0) return;
      } else if (node === 0) return;
      else key = DEEPER + node;
    }
  }

  #child(key: number, unit: number): number {
    const { edges, edgeShift, nodes } = this.trie;
    const last = edges.length / 2 - 1;
    for (let slot = hash(key, unit) >>> edgeShift; ; slot = (slot + 1) & last) {
      const node = edges[2 * slot + 1] as number;
      if (node === 0 || (edges[2 * slot] === key && ((nodes[2 * node] as number) & 0xffff) === unit)) return node;
    }
  }

  #found(word: number, start: number, end: number): void {
    if (this.count === this.word.length) {
      this.word = grown(this.word);
      this.start = grown(this.start);
      this.end = grown(this.end);
    }
    this.word[this.count] = word;
    this.start[this.count] = start;
    this.end[this.count++] = end;
  }
}

/** A copy of twice the length. */
export function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
