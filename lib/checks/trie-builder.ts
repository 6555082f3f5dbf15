import { Folder } from '../text/fold';
import { FoldedEnds } from './folded-ends';
import { ENDS, FoldedWording } from './folded-wording';
import {
  bitShift,
  DEEPER,
  FOLDED,
  INFO,
  LONGEST,
  onward,
  PLACE,
  pairHash,
  startHash,
  TAIL,
  type Trie,
  tailWord,
  WORD,
} from './trie';
import { bitsFor, NodeTable } from './trie-table';

/** Bits of the bitmaps per word that is expected: one look in eight or less is in vain. */
const PAIR_BITS = 2;
const START_BITS = 8;

/** More than the units of a choice that the first two may take. */
const CHOICE = 4;

/**
 * Makes a trie of folded words. Of wordings, which stand for hundreds of thousands of words, it writes out the first two units, and of
 * what follows only what drafts come to: nearly nothing of it is ever said.
 */
export class TrieBuilder implements Trie {
  /** How many distinct words there are, if they are numbered. */
  words = 0;
  readonly #joined: (known: number, addition: number) => number;
  readonly singles = new Map<number, number>();
  readonly wanted = new Uint32Array(0x10000 / 32);
  readonly #nodes: NodeTable;
  tails: Uint16Array<ArrayBuffer>;
  #tailsEnd = 1;
  readonly pairBits: Uint32Array;
  readonly startBits: Uint32Array;
  readonly #wordings: string[] = [];
  readonly #additions: number[] = [];
  /** The rest of a choice that has begun is its number times `CHOICE` and how many of its units are behind. */
  readonly #ends = new FoldedEnds();
  #innerCount = 0;
  readonly #folder = new Folder();

  /**
   * About how many `words` come, and how many units they have in all. `joined`: what a word means that meant `known`, or nothing with -1, when
   * it is added once more with `addition`; without it, words are numbered in the order they come.
   */
  constructor(words: number, units: number, joined?: (known: number, addition: number) => number) {
    this.#nodes = new NodeTable(words);
    this.pairBits = new Uint32Array(1 << (bitsFor(words * PAIR_BITS) - 5));
    this.startBits = new Uint32Array(1 << (bitsFor(words * START_BITS) - 5));
    this.tails = new Uint16Array(units + 16);
    this.#joined = joined ?? ((known) => (known < 0 ? this.words++ : known));
  }

  /** What the word `codes[0…length)`, which is not empty, means from now on. */
  add(codes: Uint16Array, length: number, addition = 0): number {
    if (length === 1) return this.#addSingle(codes[0] as number, addition);
    const end = Math.min(length, LONGEST);
    let key = codes[0] as number;
    const pair = pairHash(key, codes[1] as number);
    if (end === 2) setBit(this.pairBits, pair);
    else setBit(this.startBits, startHash(pair, codes[2] as number));
    for (let at = 1; ; ) {
      const slot = this.#nodes.slotOf(key, codes[at++] as number);
      const table = this.#nodes.table;
      if (at === end) return this.#mean(slot, addition);
      const place = table[slot + PLACE] as number;
      if (place > 0 && this.#isTail(place, codes, at, end)) {
        const word = this.#joined(tailWord(this.tails, place), addition);
        setTailWord(this.tails, place, word);
        return word;
      }
      this.#lead(slot, onward(codes[at] as number));
      if (place === 0) {
        const word = this.#joined(-1, addition);
        table[slot + PLACE] = this.#addTail(codes, at, end, word);
        return word;
      }
      key = DEEPER + this.#childOf(slot, 0);
    }
  }

  /** Adds what a wording stands for: one whose parts fold apart, and of no more than `LONGEST` units. */
  addWording(wording: string, addition: number): void {
    this.#additions.push(addition);
    this.#begin(this.#folded(this.#wordings.push(wording) - 1), 0, '');
  }

  get table(): Int32Array {
    return this.#nodes.table;
  }

  /** To be called once. The trie goes on to grow where drafts unfold it. */
  finish(): Trie {
    this.#nodes.fit();
    this.tails = this.tails.slice(0, this.#tailsEnd);
    return this;
  }

  #addSingle(unit: number, addition: number): number {
    const word = this.#joined(this.singles.get(unit) ?? -1, addition);
    this.singles.set(unit, word);
    this.wanted[unit >>> 5] = (this.wanted[unit >>> 5] as number) | (1 << (unit & 31));
    return word;
  }

  /** Goes through the choices until two units are there, which the trie is entered by. */
  #begin(wording: FoldedWording, part: number, before: string): void {
    if (before.length === 2) this.#addBeginning(wording, part, before);
    else if (part < wording.count) {
      wording.choices(part).forEach((choice, i) => {
        const start = before + choice;
        if (start.length > 2) this.#addCut(wording, start, part, i * CHOICE + 2 - before.length);
        else this.#begin(wording, part + 1, start);
      });
    } else if (before.length === 1) this.#addSingle(before.charCodeAt(0), wording.addition);
  }

  #addBeginning(wording: FoldedWording, part: number, pair: string): void {
    const [first, second] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    const hash = pairHash(first, second);
    const bits = wording.firsts(part, (unit) => setBit(this.startBits, startHash(hash, unit)));
    if (bits & ENDS) setBit(this.pairBits, hash);
    this.#goOnBehind(this.#nodes.slotOf(first, second), wording, part);
  }

  /** The same where the second unit is not the last of a choice. */
  #addCut(wording: FoldedWording, start: string, part: number, rest: number): void {
    const [first, second, third] = [start.charCodeAt(0), start.charCodeAt(1), start.charCodeAt(2)];
    setBit(this.startBits, startHash(pairHash(first, second), third));
    const slot = this.#nodes.slotOf(first, second);
    this.#lead(slot, onward(third));
    this.#ends.leave(this.#childOf(slot, FOLDED), wording.number, part, rest);
  }

  /** Adds a choice from one of its units on below the node of the key, and behind it the wording from its part on, folded. */
  #addChoice(node: number, choice: string, at: number, wording: FoldedWording, part: number): void {
    let key = DEEPER + node;
    for (let i = at; ; ) {
      const slot = this.#nodes.slotOf(key, choice.charCodeAt(i++));
      if (i === choice.length) {
        this.#goOnBehind(slot, wording, part);
        return;
      }
      this.#lead(slot, onward(choice.charCodeAt(i)));
      key = DEEPER + this.#childOf(slot, 0);
    }
  }

  #goOnBehind(slot: number, wording: FoldedWording, part: number): void {
    const bits = wording.firsts(part);
    if (bits & ENDS) this.#mean(slot, wording.addition);
    if (bits === ENDS) return;
    this.#lead(slot, bits & ~ENDS);
    this.#ends.leave(this.#childOf(slot, FOLDED), wording.number, part, 0);
  }

  #folded(number: number): FoldedWording {
    return new FoldedWording(this.#wordings[number] as string, number, this.#additions[number] as number, this.#folder);
  }

  unfold(slot: number): void {
    const table = this.#nodes.table;
    const node = ~(table[slot + PLACE] as number) & ~FOLDED;
    table[slot + PLACE] = ~node;
    this.#ends.take(node, (number, part, rest) => {
      const wording = this.#folded(number);
      if (rest === 0) this.#goOn(node, wording, part);
      else {
        const choice = wording.choices(part)[Math.floor(rest / CHOICE)] as string;
        this.#addChoice(node, choice, rest % CHOICE, wording, part + 1);
      }
    });
  }

  #goOn(node: number, wording: FoldedWording, part: number): void {
    if (part === wording.count) return;
    for (const choice of wording.choices(part)) {
      if (choice === '') this.#goOn(node, wording, part + 1);
      else this.#addChoice(node, choice, 0, wording, part + 1);
    }
  }

  /** The number of the slot's node with children, which it is made to be; with `FOLDED`, one with more to come. */
  #childOf(slot: number, folded: number): number {
    const table = this.#nodes.table;
    const place = table[slot + PLACE] as number;
    if (place > 0) return this.#branch(slot, folded);
    const number = place < 0 ? ~place : this.#innerCount++;
    table[slot + PLACE] = ~(number | folded);
    return number & ~FOLDED;
  }

  /** Makes a node with a tail one with children, the first unit of the tail the first of them. */
  #branch(slot: number, folded: number): number {
    const tails = this.tails;
    const place = this.#nodes.table[slot + PLACE] as number;
    const node = this.#innerCount++;
    this.#nodes.table[slot + PLACE] = ~(node | folded);
    const word = tailWord(tails, place);
    const second = tails[place + TAIL + 1] as number;
    const child = this.#nodes.slotOf(DEEPER + node, tails[place + TAIL] as number);
    const table = this.#nodes.table;
    if (second === 0) table[child + WORD] = word;
    else {
      setTailWord(tails, place + 1, word);
      this.#lead(child, onward(second));
      table[child + PLACE] = place + 1;
    }
    return node;
  }

  /** `bits`: those of the units that go on from the slot's node. */
  #lead(slot: number, bits: number): void {
    const table = this.#nodes.table;
    table[slot + INFO] = (table[slot + INFO] as number) | bits;
  }

  #mean(slot: number, addition: number): number {
    const word = this.#joined(this.#nodes.table[slot + WORD] as number, addition);
    this.#nodes.table[slot + WORD] = word;
    return word;
  }

  /** The place of a new tail `codes[at…end)`. */
  #addTail(codes: Uint16Array, at: number, end: number, word: number): number {
    const place = this.#tailsEnd;
    this.#tailsEnd += TAIL + end - at + 1;
    if (this.#tailsEnd > this.tails.length) {
      const longer = new Uint16Array(2 * this.#tailsEnd);
      longer.set(this.tails);
      this.tails = longer;
    }
    setTailWord(this.tails, place, word);
    for (let i = at; i < end; i++) this.tails[place + TAIL + i - at] = codes[i] as number;
    this.tails[this.#tailsEnd - 1] = 0;
    return place;
  }

  #isTail(place: number, codes: Uint16Array, at: number, end: number): boolean {
    for (let i = at; i < end; i++) if (this.tails[place + TAIL + i - at] !== codes[i]) return false;
    return this.tails[place + TAIL + end - at] === 0;
  }
}

/** By the high bits of a hash. */
function setBit(bitmap: Uint32Array, hash: number): void {
  const bit = hash >>> bitShift(bitmap);
  bitmap[bit >>> 5] = (bitmap[bit >>> 5] as number) | (1 << (bit & 31));
}

function setTailWord(tails: Uint16Array, place: number, word: number): void {
  tails[place] = word & 0xffff;
  tails[place + 1] = word >>> 16;
}
