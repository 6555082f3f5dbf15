import type { CompiledRule } from './compile';
import { pairHash } from './trie';
import type { CompiledNearby } from './word-group';

/** By rule, `ROW` each: where its bits are, or one of these; by how much a hash is shifted; how far the words may reach before and behind a hit. */
const ROW = 4;
const OPEN = -1;
const NOT_MADE = -2;

/** Bits per word: so few looks are in vain that what they cost is nothing. */
const BITS_PER_WORD = 48;

/** From where to where a needed word may begin is counted from the start or the end of the hit, by side. */
const FROM_END = 1 << 8;
const TO_START = 1 << 9;
const SHIFT = FROM_END - 1;

/**
 * Turns away occurrences of terms that can't be hits, since no word that their rule needs begins anywhere near. Nearly all of what is found of
 * rules with a need ends here, so that it is one loop over flat arrays: groups of words lie scattered in memory.
 */
export class NeedGate {
  readonly #rules: readonly CompiledRule[];
  readonly #rows: Int32Array;
  #bits = new Uint32Array(1024);
  #bitsEnd = 0;

  constructor(rules: readonly CompiledRule[]) {
    this.#rules = rules;
    this.#rows = new Int32Array(rules.length * ROW);
    for (let i = 0; i < rules.length; i++) this.#rows[i * ROW] = rules[i]?.need ? NOT_MADE : OPEN;
  }

  /**
   * Whether the occurrence is none. `pairs`: by place of a draft of so many units and without meaningful emoji, the hash of the two units
   * from there.
   */
  refuses(rule: number, start: number, end: number, pairs: Int32Array, length: number): boolean {
    const rows = this.#rows;
    const row = rule * ROW;
    let place = rows[row] as number;
    if (place === NOT_MADE) place = this.#make(rule);
    if (place === OPEN) return false;
    const how = rows[row + 1] as number;
    const shift = how & SHIFT;
    const bits = this.#bits;
    const from = (how & FROM_END ? end : start) - (rows[row + 2] as number);
    const to = (how & TO_START ? start : end) + (rows[row + 3] as number);
    const last = to < length ? to : length;
    for (let at = from > 0 ? from : 0; at < last; at++) {
      const bit = (pairs[at] as number) >>> shift;
      if (((bits[place + (bit >>> 5)] as number) >>> (bit & 31)) & 1) return false;
    }
    return true;
  }

  /** Makes the row of a rule that is met for the first time, and returns its place. */
  #make(rule: number): number {
    const rows = this.#rows;
    const row = rule * ROW;
    const { group, within, side } = this.#rules[rule]?.need as CompiledNearby;
    const { units, pairs, longest } = group.words;
    rows[row] = OPEN;
    // A single unit is found by no pair.
    if (units.length > 0) return OPEN;
    const bits = Math.max(5, Math.ceil(Math.log2(pairs.length * BITS_PER_WORD)));
    const place = this.#bitsEnd;
    this.#bitsEnd += 1 << (bits - 5);
    if (this.#bitsEnd > this.#bits.length) {
      const larger = new Uint32Array(2 * this.#bitsEnd);
      larger.set(this.#bits);
      this.#bits = larger;
    }
    for (const pair of pairs) {
      const bit = pairHash(pair >>> 16, pair & 0xffff) >>> (32 - bits);
      this.#bits[place + (bit >>> 5)] = (this.#bits[place + (bit >>> 5)] as number) | (1 << (bit & 31));
    }
    const isBehind = side === 'after';
    rows[row] = place;
    rows[row + 1] = (32 - bits) | (isBehind ? FROM_END : 0) | (side === 'before' ? TO_START : 0);
    rows[row + 2] = isBehind ? longest - 1 : within + longest;
    rows[row + 3] = side === 'before' ? 0 : within + 1;
    return place;
  }
}
