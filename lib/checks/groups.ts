import { Folder, writtenFolded } from '../text/fold';
import type { Nearby } from './rule';
import { LONGEST, pairHash } from './trie';

/** A condition with its words replaced by the number of their group. */
export interface CompiledNearby {
  group: number;
  within: number;
  side: Nearby['side'];
}

/** Sets of words that conditions ask for, in flat arrays. They are looked for only around a hit: most drafts have none. */
export interface Groups {
  /** By group: the units of its longest word. */
  longest: Int32Array;
  /** By group: its words of one unit. */
  units: Uint16Array[];
  /** By group, and one more: the first of its longer words, which are in the order of `pairs`. */
  first: Int32Array;
  /** By word: its first two units, as one number, and where the others are in `codes`; they end with 0. */
  pairs: Uint32Array;
  places: Int32Array;
  codes: Uint16Array;
  /**
   * By group: where its bits begin in `pairBits` and `unitBits`, and by how much a hash is shifted to give one of them; a bit says whether a word
   * may begin with the pair or unit.
   */
  bitsAt: Int32Array;
  shift: Uint8Array;
  pairBits: Uint32Array;
  unitBits: Uint32Array;
}

/** Bits of a group per word: one look in sixteen or less is in vain. */
const BITS_PER_WORD = 16;

const pairOf = (word: string): number => ((word.charCodeAt(0) << 16) | word.charCodeAt(1)) >>> 0;

/** The hash of a word's first unit. */
export const unitHash = (unit: number): number => Math.imul(unit, 0x9e3779b1);

/** Folds groups of words and numbers them; the same words are one group. */
export class GroupsBuilder {
  readonly #known = new Map<string, number>();
  readonly #folder = new Folder();
  readonly #longest: number[] = [];
  readonly #units: Uint16Array[] = [];
  readonly #first: number[] = [0];
  readonly #words: string[] = [];

  /** The number of the group; -1 for no words. */
  group(texts: readonly string[] | undefined): number {
    if (!texts?.length) return -1;
    const written = texts.join('\n');
    let group = this.#known.get(written);
    if (group === undefined) {
      group = this.#add(texts);
      this.#known.set(written, group);
    }
    return group;
  }

  nearby(nearby: Nearby | undefined): CompiledNearby | null {
    return nearby ? { group: this.group(nearby.words), within: nearby.within, side: nearby.side } : null;
  }

  #add(texts: readonly string[]): number {
    const units: number[] = [];
    const words: string[] = [];
    let longest = 0;
    for (const text of texts) {
      const folded = this.#folder.fold(text);
      const { codes, length } = folded;
      if (length === 1) units.push(codes[0] as number);
      else if (length > 1) words.push(writtenFolded(folded).slice(0, LONGEST));
      longest = Math.max(longest, length);
    }
    if (longest === 0) return -1;
    // By their units, as strings are compared: so that equal ones and equal beginnings are neighbours.
    words.sort();
    for (let i = 0; i < words.length; i++)
      if (i === 0 || words[i] !== words[i - 1]) this.#words.push(words[i] as string);
    this.#first.push(this.#words.length);
    this.#units.push(Uint16Array.from(units));
    return this.#longest.push(longest) - 1;
  }

  finish(): Groups {
    const words = this.#words;
    const first = Int32Array.from(this.#first);
    const count = this.#longest.length;
    const bitsAt = new Int32Array(count);
    const shift = new Uint8Array(count);
    let bitsEnd = 0;
    for (let group = 0; group < count; group++) {
      const size = (first[group + 1] as number) - (first[group] as number);
      const bits = Math.max(5, Math.ceil(Math.log2(size * BITS_PER_WORD)));
      bitsAt[group] = bitsEnd;
      shift[group] = 32 - bits;
      bitsEnd += 1 << (bits - 5);
    }
    const groups: Groups = {
      longest: Int32Array.from(this.#longest),
      units: this.#units,
      first,
      pairs: Uint32Array.from(words, pairOf),
      places: new Int32Array(words.length),
      codes: new Uint16Array(words.reduce((sum, word) => sum + word.length - 1, 0)),
      bitsAt,
      shift,
      pairBits: new Uint32Array(bitsEnd),
      unitBits: new Uint32Array(bitsEnd),
    };
    let end = 0;
    for (let group = 0; group < count; group++) {
      for (let word = first[group] as number; word < (first[group + 1] as number); word++) {
        const text = words[word] as string;
        groups.places[word] = end;
        for (let i = 2; i < text.length; i++) groups.codes[end++] = text.charCodeAt(i);
        end++;
        const unit = text.charCodeAt(0);
        setBit(
          groups.pairBits,
          bitsAt[group] as number,
          pairHash(unit, text.charCodeAt(1)) >>> (shift[group] as number),
        );
        setBit(groups.unitBits, bitsAt[group] as number, unitHash(unit) >>> (shift[group] as number));
      }
    }
    return groups;
  }
}

function setBit(bits: Uint32Array, from: number, bit: number): void {
  bits[from + (bit >>> 5)] = (bits[from + (bit >>> 5)] as number) | (1 << (bit & 31));
}
