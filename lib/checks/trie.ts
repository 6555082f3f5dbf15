/**
 * Words in flat arrays. A node is found by hashing its parent together with the unit that leads to it, so that words are added one by
 * one without sorting, and a step costs one look at the table; what only one word goes on with is kept as its tail, in one piece. Most
 * positions of a draft start no word; they are turned away by a bitmap over the first two units.
 */
export interface Trie {
  /** By unit: 0 if it is no word by itself; else one more than its place in `singles`, with `WANTED` where the scan is to find it. */
  entry: Uint16Array;
  singles: Int32Array;
  /** By hash of parent and unit: whether there may be a node. */
  bitmap: Uint32Array;
  bitmapShift: number;
  /**
   * Open-addressed, `STRIDE` each: the parent's key, 0 in an empty slot; the unit and, above it, the first one of the tail or 0; the word
   * that ends there or behind the tail, or -1; where the rest of the tail begins, or in a node with children ~its number.
   */
  table: Int32Array;
  tableShift: number;
  /** Each tail ends with 0; the one at place 0 is empty. */
  tails: Uint16Array;
}

export const WANTED = 0x8000;
export const STRIDE = 4;
export const INFO = 1;
export const WORD = 2;
export const PLACE = 3;
/** The key of a first unit is the unit; those of nodes are set apart from them. */
export const DEEPER = 0x10000;
/** Words of more folded units are cut: nobody says them, and the scan keeps room for so many hits at one place. */
export const LONGEST = 256;

export const hash = (key: number, unit: number): number => Math.imul(Math.imul(key, 0x9e3779b1) ^ unit, 0x85ebca6b);

const bitsFor = (atLeast: number): number => Math.max(5, Math.ceil(Math.log2(Math.max(1, atLeast))));

/** Slots per word at the start, before rounding up to a power of two, and the least per node: a look mostly ends at its first slot. */
const ROOM = 1.5;
const LEAST_ROOM = 1.25;
/** Bits of the bitmap per node: one step in sixteen or less is taken in vain. */
const BITS_PER_NODE = 16;

/** Numbers distinct folded words in the order they come, and makes the trie of them. */
export class TrieBuilder {
  /** How many distinct words there are. */
  words = 0;
  readonly #entry = new Uint16Array(0x10000);
  readonly #singles: number[] = [];
  #table: Int32Array<ArrayBuffer>;
  #tableShift: number;
  #nodes = 0;
  /** How many nodes have children. */
  #inner = 0;
  #tails: Uint16Array<ArrayBuffer>;
  #tailsEnd = 1;

  /** About how many `words` come, and how many units they have in all. */
  constructor(words: number, units: number) {
    const bits = bitsFor(words * ROOM);
    this.#table = new Int32Array(STRIDE << bits);
    this.#tableShift = 32 - bits;
    this.#tails = new Uint16Array(units + 16);
  }

  /** The number of the word `codes[0…length)`, which is not empty; a word that is new gets the next one. */
  add(codes: Uint16Array, length: number): number {
    if (length === 1) return this.#addSingle(codes[0] as number);
    const end = Math.min(length, LONGEST);
    // No more nodes than units come with one word: so none moves while it is added.
    if ((this.#nodes + end) * LEAST_ROOM * STRIDE > this.#table.length) this.#widen();
    let key = codes[0] as number;
    for (let at = 1; ; ) {
      const slot = this.#slotFor(key, codes[at] as number);
      if (this.#table[slot] === 0) return this.#addLeaf(slot, key, codes, at, end);
      at++;
      if ((this.#table[slot + PLACE] as number) >= 0) {
        if (this.#isTail(slot, codes, at, end)) return this.#table[slot + WORD] as number;
        this.#branch(slot);
      }
      if (at === end) {
        if ((this.#table[slot + WORD] as number) < 0) this.#table[slot + WORD] = this.words++;
        return this.#table[slot + WORD] as number;
      }
      key = DEEPER + ~(this.#table[slot + PLACE] as number);
    }
  }

  /** `isWanted`: whether the scan is to find the single unit that word is. */
  finish(isWanted: (word: number) => boolean): Trie {
    const table = this.#table;
    const bits = bitsFor(this.#nodes * BITS_PER_NODE);
    const bitmap = new Uint32Array(1 << (bits - 5));
    for (let slot = 0; slot < table.length; slot += STRIDE) {
      const key = table[slot] as number;
      if (key === 0) continue;
      const bit = hash(key, (table[slot + INFO] as number) & 0xffff) >>> (32 - bits);
      bitmap[bit >>> 5] = (bitmap[bit >>> 5] as number) | (1 << (bit & 31));
    }
    const wanted = (place: number): number => (isWanted(this.#singles[place - 1] as number) ? place | WANTED : place);
    return {
      entry: this.#entry.map((place) => (place === 0 ? 0 : wanted(place))),
      singles: Int32Array.from(this.#singles),
      bitmap,
      bitmapShift: 32 - bits,
      table,
      tableShift: this.#tableShift,
      tails: this.#tails.slice(0, this.#tailsEnd),
    };
  }

  #addSingle(unit: number): number {
    const place = this.#entry[unit] as number;
    if (place !== 0) return this.#singles[place - 1] as number;
    this.#entry[unit] = this.#singles.push(this.words);
    return this.words++;
  }

  /** The slot of the node, or the empty one where it belongs. */
  #slotFor(key: number, unit: number): number {
    const table = this.#table;
    let slot = (hash(key, unit) >>> this.#tableShift) * STRIDE;
    while (table[slot] !== 0 && (table[slot] !== key || ((table[slot + INFO] as number) & 0xffff) !== unit)) {
      slot = (slot + STRIDE) % table.length;
    }
    return slot;
  }

  #setNode(slot: number, key: number, info: number, word: number, place: number): void {
    this.#table[slot] = key;
    this.#table[slot + INFO] = info;
    this.#table[slot + WORD] = word;
    this.#table[slot + PLACE] = place;
  }

  /** A node for `codes[at]` whose tail is the rest of the word. */
  #addLeaf(slot: number, key: number, codes: Uint16Array, at: number, end: number): number {
    const first = at + 1 < end ? (codes[at + 1] as number) : 0;
    let place = 0;
    if (at + 2 < end) {
      place = this.#tailsEnd;
      this.#tailsEnd += end - at - 1;
      if (this.#tailsEnd > this.#tails.length) {
        const longer = new Uint16Array(2 * this.#tailsEnd);
        longer.set(this.#tails);
        this.#tails = longer;
      }
      for (let i = at + 2; i < end; i++) this.#tails[place + i - at - 2] = codes[i] as number;
      this.#tails[this.#tailsEnd - 1] = 0;
    }
    this.#setNode(slot, key, (codes[at] as number) | (first << 16), this.words, place);
    this.#nodes++;
    return this.words++;
  }

  #isTail(slot: number, codes: Uint16Array, at: number, end: number): boolean {
    const first = (this.#table[slot + INFO] as number) >>> 16;
    if (at === end || first !== codes[at]) return at === end && first === 0;
    let place = this.#table[slot + PLACE] as number;
    for (let i = at + 1; i < end; i++) if (this.#tails[place++] !== codes[i]) return false;
    return this.#tails[place] === 0;
  }

  /** Makes a leaf a node with children: its tail, if it has one, becomes the first of them. */
  #branch(slot: number): void {
    const info = this.#table[slot + INFO] as number;
    const place = this.#table[slot + PLACE] as number;
    const first = info >>> 16;
    const number = this.#inner++;
    this.#table[slot + PLACE] = ~number;
    if (first === 0) return;
    const second = this.#tails[place] as number;
    const word = this.#table[slot + WORD] as number;
    const child = this.#slotFor(DEEPER + number, first);
    this.#setNode(child, DEEPER + number, first | (second << 16), word, second === 0 ? 0 : place + 1);
    this.#nodes++;
    this.#table[slot + INFO] = info & 0xffff;
    this.#table[slot + WORD] = -1;
  }

  #widen(): void {
    const old = this.#table;
    this.#table = new Int32Array(2 * old.length);
    this.#tableShift--;
    for (let from = 0; from < old.length; from += STRIDE) {
      const [key, info, word, place] = old.subarray(from, from + STRIDE) as unknown as [number, number, number, number];
      if (key !== 0) this.#setNode(this.#slotFor(key, info & 0xffff), key, info, word, place);
    }
  }
}
