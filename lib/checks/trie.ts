import type { Folded } from '../text/fold';
import { isMeaningful } from '../text/fold-table';

/**
 * Words in flat arrays: a node's children lie side by side (compressed sparse rows), sorted by unit, and a node is its own incoming edge.
 * Most positions of a draft start no word; they are turned away by the first unit, then by a bitmap over the first two.
 */
export interface Trie {
  /** By unit: 0 nothing starts with it, otherwise the number of its starter. */
  entry: Uint16Array;
  /** By starter: the word that the one unit is, or -1; whether longer words start with it. */
  single: Int32Array;
  longer: Uint8Array;
  bitmap: Uint32Array;
  /** Open-addressed: first two units → node. */
  bigramKeys: Uint32Array;
  bigramNodes: Int32Array;
  /** By node: the unit that leads to it, its first child, the number of children, the word that ends there or -1. */
  units: Uint16Array;
  firstChild: Int32Array;
  childCount: Uint16Array;
  word: Int32Array;
}

/** Words built between two yields: about a millisecond's work. */
const SLICE = 1000;

/** Meaningful emoji that one occurrence may be read across; more of them are decoration between two words, and a hostile row of them stays cheap. */
export const MAX_SKIPPED = 4;

const bigram = (first: number, second: number): number => ((first << 16) | second) >>> 0;
const hash = (key: number): number => Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> 0;

const powerOfTwo = (atLeast: number): number => 2 ** Math.ceil(Math.log2(Math.max(16, atLeast)));

/** Builds the trie of distinct, non-empty folded words; word i is `words[i]`. Yields between slices of work. */
export function* buildTrie(words: readonly string[]): Generator<void, Trie> {
  const entry = new Uint16Array(0x10000);
  const singles: number[] = [-1];
  const longer: number[] = [0];
  const buckets = new Map<number, number[]>();
  let total = 0;
  for (let id = 0; id < words.length; id++) {
    const word = words[id] as string;
    const first = word.charCodeAt(0);
    if (!entry[first]) {
      entry[first] = singles.push(-1) - 1;
      longer.push(0);
    }
    const starter = entry[first] as number;
    if (word.length === 1) singles[starter] = id;
    else {
      longer[starter] = 1;
      const key = bigram(first, word.charCodeAt(1));
      const bucket = buckets.get(key);
      if (bucket) bucket.push(id);
      else buckets.set(key, [id]);
      total += word.length - 1;
    }
    if (id % SLICE === SLICE - 1) yield;
  }
  const slots = powerOfTwo(buckets.size * 2);
  const trie: Trie = {
    entry,
    single: Int32Array.from(singles),
    longer: Uint8Array.from(longer),
    bitmap: new Uint32Array(powerOfTwo(buckets.size / 2)),
    bigramKeys: new Uint32Array(slots),
    bigramNodes: new Int32Array(slots),
    units: new Uint16Array(total),
    firstChild: new Int32Array(total),
    childCount: new Uint16Array(total),
    word: new Int32Array(total).fill(-1),
  };
  let next = 0;

  const grow = (node: number, ids: number[], from: number, to: number, depth: number): void => {
    let low = from;
    if ((words[ids[low] as number] as string).length === depth) trie.word[node] = ids[low++] as number;
    const bounds: number[] = [];
    for (let i = low, last = -1; i < to; i++) {
      const unit = (words[ids[i] as number] as string).charCodeAt(depth);
      if (unit !== last) bounds.push(i);
      last = unit;
    }
    const first = next;
    trie.firstChild[node] = first;
    trie.childCount[node] = bounds.length;
    next += bounds.length;
    for (let child = 0; child < bounds.length; child++) {
      const start = bounds[child] as number;
      trie.units[first + child] = (words[ids[start] as number] as string).charCodeAt(depth);
      grow(first + child, ids, start, bounds[child + 1] ?? to, depth + 1);
    }
  };

  let built = 0;
  for (const [key, ids] of buckets) {
    const node = next++;
    const mixed = hash(key);
    let slot = mixed & (slots - 1);
    while (trie.bigramKeys[slot]) slot = (slot + 1) & (slots - 1);
    trie.bigramKeys[slot] = key;
    trie.bigramNodes[slot] = node;
    const bit = mixed >>> 8;
    const cell = (bit >>> 5) & (trie.bitmap.length - 1);
    trie.bitmap[cell] = (trie.bitmap[cell] as number) | (1 << (bit & 31));
    ids.sort((a, b) => ((words[a] as string) < (words[b] as string) ? -1 : 1));
    grow(node, ids, 0, ids.length, 2);
    built += ids.length;
    if (built >= SLICE) {
      built = 0;
      yield;
    }
  }
  return trie;
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

  scan({ codes, length }: Folded): void {
    const { entry, single, longer, bitmap } = this.trie;
    const cells = bitmap.length - 1;
    this.#codes = codes;
    this.#length = length;
    this.count = 0;
    for (let at = 0; at < length; at++) {
      const code = codes[at] as number;
      const starter = entry[code] as number;
      if (starter === 0) continue;
      if ((single[starter] as number) >= 0) this.#found(single[starter] as number, at, at + 1);
      if (longer[starter] === 0 || at + 1 === length) continue;
      // The bitmap is asked here, not in a function of its own: this is where a draft's time goes.
      const next = codes[at + 1] as number;
      const bit = hash(bigram(code, next)) >>> 8;
      if ((bitmap[(bit >>> 5) & cells] as number) & (1 << (bit & 31)) || isMeaningful(next)) this.#enter(code, at);
    }
  }

  /** The number of the first event that starts at or behind `at`. */
  firstFrom(at: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.start[middle] as number) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #enter(first: number, at: number): void {
    for (let second = at + 1, skips = MAX_SKIPPED; second < this.#length && skips >= 0; second++, skips--) {
      const code = this.#codes[second] as number;
      const node = this.#bigramNode(first, code);
      if (node >= 0) this.#descend(node, at, second + 1, skips);
      if (!isMeaningful(code)) return;
    }
  }

  #bigramNode(first: number, second: number): number {
    const { bigramKeys, bigramNodes } = this.trie;
    const key = bigram(first, second);
    const last = bigramKeys.length - 1;
    for (let slot = hash(key) & last; bigramKeys[slot]; slot = (slot + 1) & last) {
      if (bigramKeys[slot] === key) return bigramNodes[slot] as number;
    }
    return -1;
  }

  #descend(from: number, start: number, at: number, budget: number): void {
    let node = from;
    let skips = budget;
    if ((this.trie.word[node] as number) >= 0) this.#found(this.trie.word[node] as number, start, at);
    for (let i = at; i < this.#length; i++) {
      const code = this.#codes[i] as number;
      const child = this.#child(node, code);
      if (isMeaningful(code)) {
        if (child >= 0) this.#descend(child, start, i + 1, skips);
        if (--skips < 0) return;
        continue;
      }
      if (child < 0) return;
      node = child;
      if ((this.trie.word[node] as number) >= 0) this.#found(this.trie.word[node] as number, start, i + 1);
    }
  }

  #child(node: number, code: number): number {
    const { units, firstChild, childCount } = this.trie;
    let low = firstChild[node] as number;
    let high = low + (childCount[node] as number) - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const unit = units[middle] as number;
      if (unit === code) return middle;
      if (unit < code) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
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

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
