import { Folder, writtenFolded } from '../../text/fold';
import type { Nearby } from '../rule';
import { pairHash, pairOf } from './pair-table';
import { startHash } from './pairs';
import { LONGEST } from './trie';

/** Bits per word: one look in sixteen or less is in vain. */
const BITS_PER_WORD = 32;

const folder = new Folder();

/** A condition with its words as a group. */
export interface CompiledNearby {
  group: WordGroup;
  within: number;
  side: Nearby['side'];
}

/**
 * A set of words that a condition asks for, which are looked for only around a hit. Packs have tens of thousands of them and a draft comes to
 * a few: so each group is folded when it is first asked for.
 */
export class WordGroup {
  readonly #texts: readonly string[];
  #words: GroupWords | undefined;

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  get words(): GroupWords {
    this.#words ??= new GroupWords(this.#texts);
    return this.#words;
  }
}

/** The group of the texts; null for none. */
export const groupOf = (texts: readonly string[] | undefined): WordGroup | null =>
  texts?.length ? new WordGroup(texts) : null;

/** The condition with its group. */
export const nearbyOf = (nearby: Nearby | undefined): CompiledNearby | null =>
  nearby ? { group: new WordGroup(nearby.words), within: nearby.within, side: nearby.side } : null;

const beginningOf = (word: string): number => pairOf(word.charCodeAt(0), word.charCodeAt(1)) >>> 0;

/** The hash of a word's first unit. */
export const unitHash = (unit: number): number => Math.imul(unit, 0x9e3779b1);

/** The words of a group as they are read, in flat arrays. */
export class GroupWords {
  /** The units of the longest. */
  readonly longest: number;
  /** Those of one unit. */
  readonly units: Uint16Array;
  /** Of the longer ones, in this order, the first two units as one number, and where the others are in `codes`; they end with 0. */
  readonly pairs: Uint32Array;
  readonly places: Int32Array;
  readonly codes: Uint16Array;
  /** Whether a word may begin with a pair, with three units, the third 0 for a word of two, or with a unit: see `isSet`. */
  readonly shift: number;
  readonly pairBits: Int32Array;
  readonly unitBits: Int32Array;
  /**
   * In the draft of this number no word begins from `from` to before `next`, and one does there, or it is ~place where the search ended:
   * hits come in the order of their starts, so that a draft full of them isn't searched again for each.
   */
  draft = 0;
  from = 0;
  next = 0;

  constructor(texts: readonly string[]) {
    const units: number[] = [];
    const distinct = new Set<string>();
    let longest = 0;
    let size = 0;
    for (const text of texts) {
      const folded = folder.fold(text);
      const { codes, length } = folded;
      longest = Math.max(longest, length);
      if (length === 1) units.push(codes[0] as number);
      else if (length > 1) distinct.add(writtenFolded(folded).slice(0, LONGEST));
    }
    // By their units, as strings are compared: so that equal beginnings are neighbours.
    const words = [...distinct].sort();
    for (const word of words) size += word.length - 1;
    const width = widthFor(words.length * BITS_PER_WORD);
    this.longest = longest;
    this.units = Uint16Array.from(units);
    this.pairs = Uint32Array.from(words, beginningOf);
    this.places = new Int32Array(words.length);
    this.codes = new Uint16Array(size);
    this.shift = 32 - width;
    this.pairBits = new Int32Array(1 << width);
    this.unitBits = new Int32Array(1 << width);
    let end = 0;
    words.forEach((word, i) => {
      this.places[i] = end;
      for (let at = 2; at < word.length; at++) this.codes[end++] = word.charCodeAt(at);
      end++;
      const pair = pairHash(beginningOf(word));
      setBit(this.pairBits, 0, this.shift, pair);
      setBit(this.pairBits, 0, this.shift, startHash(pair, this.codes[this.places[i] as number] as number));
      setBit(this.unitBits, 0, this.shift, unitHash(word.charCodeAt(0)));
    });
  }
}

/** Whether the bit of a hash is set, whose high bits give the number behind the place, and its lowest the bit in it. */
export const isSet = (bits: Int32Array, place: number, shift: number, hash: number): boolean =>
  (((bits[place + (hash >>> shift)] as number) >>> hash) & 1) !== 0;

/** Sets it. */
export function setBit(bits: Int32Array, place: number, shift: number, hash: number): void {
  const at = place + (hash >>> shift);
  bits[at] = (bits[at] as number) | (1 << hash);
}

/** The power of two, above 0, of how many numbers hold so many bits or more. */
export const widthFor = (bits: number): number => Math.max(1, Math.ceil(Math.log2(bits)) - 5);
