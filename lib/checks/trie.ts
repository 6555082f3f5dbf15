import type { Folded } from '../text/fold';
import { isMeaningful } from '../text/fold-table';

/**
 * Words in flat arrays. A node's children are found by hashing the node together with the unit that leads on, so that words are added
 * one by one without sorting, and a step costs one look at the table; what only one word goes on with is kept as its tail, in one piece.
 * Most positions of a draft start no word; they are turned away by the first unit, then by a bitmap over the first two.
 */
export interface Trie {
  /** By unit: `SINGLE` and the place in `singles` of the word it is; 0 if it is none. */
  entry: Uint16Array;
  singles: Int32Array;
  /** By hash of an edge: whether there may be one. */
  bitmap: Uint32Array;
  bitmapShift: number;
  /** By slot, in pairs: the key of the node an edge leaves, and the node it leads to; 0 is an empty slot. */
  edges: Int32Array;
  edgeShift: number;
  /**
   * By node, `STRIDE` each: the unit that leads to it, with `INNER` when it has children, and the length of its tail in the bits above;
   * the word that ends there, or behind the tail, or -1; where the tail begins.
   */
  nodes: Int32Array;
  tails: Uint16Array;
}

const SINGLE = 0x8000;
const INNER = 0x10000;
const STRIDE = 3;
const WORD = 1;
const TAIL = 2;
const TAIL_LENGTH = 17;
/** Words of more folded units are cut: nobody says them, and the scan reserves room for this many hits at a place. */
const LONGEST = 256;
/** The first units are nodes by themselves; the others' keys are set apart from them. A node's number is its offset in `nodes`. */
const DEEPER = 0x10000;

/** Meaningful emoji that one occurrence may be read across; more of them are decoration between two words, and a hostile row of them stays cheap. */
export const MAX_SKIPPED = 4;

const hash = (parent: number, unit: number): number => Math.imul(Math.imul(parent, 0x9e3779b1) ^ unit, 0x85ebca6b);

const bitsFor = (atLeast: number): number => Math.max(5, Math.ceil(Math.log2(Math.max(1, atLeast))));

/** Slots per node, before rounding up to a power of two: a look at the table mostly ends at its first slot. */
const ROOM = 1.6;
/** Bits of the bitmap per edge: one step in sixteen or less is taken in vain. */
const BITS_PER_EDGE = 16;

/** Numbers distinct folded words in the order they come, and makes the trie of them. */
export class TrieBuilder {
  /** How many distinct words there are. */
  words = 0;
  readonly #entry = new Uint16Array(0x10000);
  readonly #singles: number[] = [];
  #nodes: Int32Array<ArrayBuffer>;
  #nodesEnd = STRIDE;
  #tails: Uint16Array<ArrayBuffer>;
  #tailsEnd = 0;
  #edges: Int32Array<ArrayBuffer>;
  #edgeShift: number;

  /** About how many `words` come, and how many units they have in all. */
  constructor(words: number, units: number) {
    const bits = bitsFor(words * ROOM);
    this.#nodes = new Int32Array(STRIDE * (words + 2));
    this.#tails = new Uint16Array(units + 16);
    this.#edges = new Int32Array(2 << bits);
    this.#edgeShift = 32 - bits;
  }

  /** The number of the word `codes[0…length)`, which is not empty; a word that is new gets the next one. */
  add(codes: Uint16Array, length: number): number {
    const first = codes[0] as number;
    const end = Math.min(length, LONGEST);
    if (length === 1) return this.#addSingle(first);
    let key = first;
    for (let at = 1; ; ) {
      const node = this.#child(key, codes[at] as number);
      if (node === 0) return this.#addLeaf(key, codes, at, end);
      at++;
      if ((this.#nodes[node] as number) >>> TAIL_LENGTH) {
        if (this.#isTail(node, codes, at, end)) return this.#nodes[node + WORD] as number;
        this.#shortenTail(node);
      }
      if (at === end) {
        if ((this.#nodes[node + WORD] as number) < 0) this.#nodes[node + WORD] = this.words++;
        return this.#nodes[node + WORD] as number;
      }
      this.#nodes[node] = (this.#nodes[node] as number) | INNER;
      key = DEEPER + node;
    }
  }

  finish(): Trie {
    const nodes = this.#nodes.slice(0, this.#nodesEnd);
    const edges = this.#edges;
    const bits = bitsFor((nodes.length / STRIDE) * BITS_PER_EDGE);
    const bitmap = new Uint32Array(1 << (bits - 5));
    for (let slot = 0; slot < edges.length; slot += 2) {
      const node = edges[slot + 1] as number;
      if (node === 0) continue;
      const bit = hash(edges[slot] as number, (nodes[node] as number) & 0xffff) >>> (32 - bits);
      bitmap[bit >>> 5] = (bitmap[bit >>> 5] as number) | (1 << (bit & 31));
    }
    return {
      entry: this.#entry,
      singles: Int32Array.from(this.#singles),
      bitmap,
      bitmapShift: 32 - bits,
      edges,
      edgeShift: this.#edgeShift,
      nodes,
      tails: this.#tails.slice(0, this.#tailsEnd),
    };
  }

  #addSingle(unit: number): number {
    const entry = this.#entry[unit] as number;
    if (entry) return this.#singles[entry & ~SINGLE] as number;
    this.#entry[unit] = SINGLE | (this.#singles.push(this.words) - 1);
    return this.words++;
  }

  /** A node for `codes[at]` whose tail is the rest of the word. */
  #addLeaf(key: number, codes: Uint16Array, at: number, length: number): number {
    const node = this.#addNode(key, codes[at] as number);
    const tail = length - at - 1;
    if (this.#tailsEnd + tail > this.#tails.length) {
      const longer = new Uint16Array(2 * this.#tails.length + tail);
      longer.set(this.#tails);
      this.#tails = longer;
    }
    this.#nodes[node] = (this.#nodes[node] as number) | (tail << TAIL_LENGTH);
    this.#nodes[node + WORD] = this.words;
    this.#nodes[node + TAIL] = this.#tailsEnd;
    for (let i = at + 1; i < length; i++) this.#tails[this.#tailsEnd++] = codes[i] as number;
    return this.words++;
  }

  #isTail(node: number, codes: Uint16Array, at: number, length: number): boolean {
    const tail = this.#nodes[node + TAIL] as number;
    if ((this.#nodes[node] as number) >>> TAIL_LENGTH !== length - at) return false;
    for (let i = at; i < length; i++) if (this.#tails[tail + i - at] !== codes[i]) return false;
    return true;
  }

  /** Makes a node of the first unit of the node's tail, which then is that node's. */
  #shortenTail(node: number): void {
    const info = this.#nodes[node] as number;
    const tail = this.#nodes[node + TAIL] as number;
    const child = this.#addNode(DEEPER + node, this.#tails[tail] as number);
    const rest = (info >>> TAIL_LENGTH) - 1;
    this.#nodes[child] = (this.#nodes[child] as number) | (rest << TAIL_LENGTH);
    this.#nodes[child + WORD] = this.#nodes[node + WORD] as number;
    this.#nodes[child + TAIL] = tail + 1;
    this.#nodes[node] = (info & 0xffff) | INNER;
    this.#nodes[node + WORD] = -1;
  }

  #child(key: number, unit: number): number {
    const edges = this.#edges;
    const last = edges.length / 2 - 1;
    for (let slot = hash(key, unit) >>> this.#edgeShift; ; slot = (slot + 1) & last) {
      const node = edges[2 * slot + 1] as number;
      if (node === 0 || (edges[2 * slot] === key && ((this.#nodes[node] as number) & 0xffff) === unit)) return node;
    }
  }

  /** A node that the edge from `key` by `unit` leads to; there was none. */
  #addNode(key: number, unit: number): number {
    const node = this.#nodesEnd;
    this.#nodesEnd += STRIDE;
    if (this.#nodesEnd > this.#nodes.length) this.#nodes = grown(this.#nodes);
    this.#nodes[node] = unit;
    this.#nodes[node + WORD] = -1;
    const mixed = hash(key, unit);
    if ((node / STRIDE) * ROOM > this.#edges.length / 2) this.#widen();
    this.#link(mixed, key, node);
    return node;
  }

  #link(mixed: number, key: number, node: number): void {
    const edges = this.#edges;
    const last = edges.length / 2 - 1;
    let slot = mixed >>> this.#edgeShift;
    while (edges[2 * slot + 1] !== 0) slot = (slot + 1) & last;
    edges[2 * slot] = key;
    edges[2 * slot + 1] = node;
  }

  #widen(): void {
    const old = this.#edges;
    this.#edges = new Int32Array(2 * old.length);
    this.#edgeShift--;
    for (let from = 0; from < old.length; from += 2) {
      const key = old[from] as number;
      const node = old[from + 1] as number;
      if (node !== 0) this.#link(hash(key, (this.#nodes[node] as number) & 0xffff), key, node);
    }
  }
}

/**
 * Finds every occurrence of every word in a folded text, in the order of their starts. A meaningful emoji may stand for itself or for
 * nothing: 威❤ and 好❤评 are both read. The arrays are used again by the next scan.
 */
export class Scanner {
  word = new Int32Array(2 * LONGEST);
  start = new Int32Array(2 * LONGEST);
  end = new Int32Array(2 * LONGEST);
  count = 0;
  #codes: Uint16Array = new Uint16Array(0);
  #length = 0;
  /** Where words may start, and the hash of the first two units there. */
  #candidates = new Int32Array(256);
  #hashes = new Int32Array(256);

  constructor(readonly trie: Trie) {}

  scan({ codes, length, emoji }: Folded): void {
    this.#codes = codes;
    this.#length = length;
    this.count = 0;
    if (emoji) this.#scanAcross();
    else this.#scanPlain(this.#collect());
  }

  /** Lists the candidates. Half of all places are one, which no processor could guess: so it is done without a branch. */
  #collect(): number {
    const { entry, bitmap, bitmapShift } = this.trie;
    const codes = this.#codes;
    const last = this.#length - 1;
    if (last < 0) return 0;
    while (this.#candidates.length <= last) {
      this.#candidates = grown(this.#candidates);
      this.#hashes = grown(this.#hashes);
    }
    const candidates = this.#candidates;
    const hashes = this.#hashes;
    let count = 0;
    let first = codes[0] as number;
    for (let at = 0; at < last; at++) {
      const second = codes[at + 1] as number;
      const mixed = hash(first, second);
      const bit = mixed >>> bitmapShift;
      candidates[count] = at;
      hashes[count] = mixed;
      count += (((bitmap[bit >>> 5] as number) >>> (bit & 31)) & 1) | ((entry[first] as number) >>> 15);
      first = second;
    }
    candidates[count] = last;
    return count + ((entry[first] as number) >>> 15);
  }

  /** Without meaningful emoji there is one way to read each candidate. This is where a draft's time goes, so it is one plain loop. */
  #scanPlain(candidates: number): void {
    const { entry, singles, bitmap, bitmapShift, edges, edgeShift, nodes, tails } = this.trie;
    const codes = this.#codes;
    const length = this.#length;
    const last = edges.length / 2 - 1;
    let { word: words, start: starts, end: ends, count } = this;
    for (let candidate = 0; candidate < candidates; candidate++) {
      if (count + LONGEST > words.length) {
        this.#widen();
        ({ word: words, start: starts, end: ends } = this);
      }
      const at = this.#candidates[candidate] as number;
      let key = codes[at] as number;
      const entered = entry[key] as number;
      let to = at + 1;
      if (entered & SINGLE) {
        words[count] = singles[entered & ~SINGLE] as number;
        starts[count] = at;
        ends[count++] = to;
      }
      for (let mixed = this.#hashes[candidate] as number; to < length; mixed = hash(key, codes[to] as number)) {
        const bit = mixed >>> bitmapShift;
        if (((bitmap[bit >>> 5] as number) & (1 << (bit & 31))) === 0) break;
        const unit = codes[to] as number;
        let slot = mixed >>> edgeShift;
        let node = edges[2 * slot + 1] as number;
        while (node !== 0 && (edges[2 * slot] !== key || ((nodes[node] as number) & 0xffff) !== unit)) {
          slot = (slot + 1) & last;
          node = edges[2 * slot + 1] as number;
        }
        if (node === 0) break;
        to++;
        const info = nodes[node] as number;
        const word = nodes[node + WORD] as number;
        words[count] = word;
        starts[count] = at;
        if (info & INNER) {
          ends[count] = to;
          // One more if there is a word.
          count += 1 + (word >> 31);
          key = DEEPER + node;
          continue;
        }
        let tail = nodes[node + TAIL] as number;
        const tailEnd = tail + (info >>> TAIL_LENGTH);
        while (tail < tailEnd && to < length && tails[tail] === codes[to]) {
          tail++;
          to++;
        }
        ends[count] = to;
        if (tail === tailEnd) count++;
        break;
      }
    }
    this.count = count;
  }

  #scanAcross(): void {
    const { entry, singles } = this.trie;
    for (let at = 0; at < this.#length; at++) {
      const first = this.#codes[at] as number;
      const entered = entry[first] as number;
      if (entered) this.#found(singles[entered & ~SINGLE] as number, at, at + 1);
      this.#readChildren(first, at, at + 1, MAX_SKIPPED);
    }
  }

  /** Reads on at `at`, with the children of the node of this key. */
  #readChildren(key: number, start: number, at: number, budget: number): void {
    for (let i = at, skips = budget; i < this.#length; i++) {
      const unit = this.#codes[i] as number;
      const node = this.#child(key, unit);
      if (node !== 0) this.#enter(node, start, i + 1, skips);
      if (!isMeaningful(unit) || --skips < 0) return;
    }
  }

  #enter(node: number, start: number, at: number, skips: number): void {
    const { nodes } = this.trie;
    const info = nodes[node] as number;
    const word = nodes[node + WORD] as number;
    if (info & INNER) {
      if (word >= 0) this.#found(word, start, at);
      this.#readChildren(DEEPER + node, start, at, skips);
      return;
    }
    const tail = nodes[node + TAIL] as number;
    this.#readTail(word, tail, tail + (info >>> TAIL_LENGTH), start, at, skips);
  }

  #readTail(word: number, tail: number, tailEnd: number, start: number, at: number, budget: number): void {
    if (tail === tailEnd) {
      this.#found(word, start, at);
      return;
    }
    for (let i = at, skips = budget; i < this.#length; i++) {
      const unit = this.#codes[i] as number;
      if (unit === this.trie.tails[tail]) this.#readTail(word, tail + 1, tailEnd, start, i + 1, skips);
      if (!isMeaningful(unit) || --skips < 0) return;
    }
  }

  #child(key: number, unit: number): number {
    const { edges, edgeShift, nodes } = this.trie;
    const last = edges.length / 2 - 1;
    for (let slot = hash(key, unit) >>> edgeShift; ; slot = (slot + 1) & last) {
      const node = edges[2 * slot + 1] as number;
      if (node === 0 || (edges[2 * slot] === key && ((nodes[node] as number) & 0xffff) === unit)) return node;
    }
  }

  #found(word: number, start: number, end: number): void {
    if (this.count === this.word.length) this.#widen();
    this.word[this.count] = word;
    this.start[this.count] = start;
    this.end[this.count++] = end;
  }

  #widen(): void {
    this.word = grown(this.word);
    this.start = grown(this.start);
    this.end = grown(this.end);
  }
}

/** A copy of twice the length. */
export function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
