import type { Folded } from '../../text/fold';
import type { CompiledRule } from './compile';
import { grown } from './grown';
import { pairHash, pairOf } from './pair-table';
import { startHash } from './pairs';
import { type CompiledNearby, isSet, setBit, unitHash, widthFor } from './word-group';

/** By rule, `ROW` each: where its bits are, or one of these; how to ask for them; how far the words may reach before and behind a hit. */
const ROW = 4;
const OPEN = -1;
const NOT_MADE = -2;

/** Bits per word, of which each sets two: few looks are in vain. */
const BITS_PER_WORD = 48;

/** From where to where a needed word may begin is counted from the start or the end of the hit, by side; and whether words of one unit are among them. */
const FROM_END = 1 << 8;
const TO_START = 1 << 9;
const UNITS = 1 << 10;
const SHIFT = FROM_END - 1;

/** What stands for the third unit of a word of two. */
const NONE = 0;

/**
 * Turns away occurrences of terms that can't be hits, since no word that their rule needs begins as near as it must. Nearly all of what is found of
 * rules with a need ends here, so that it is one loop over flat arrays: groups of words lie scattered in memory, and what can't be foretold is
 * dear there.
 */
export class NeedGate {
  readonly #rules: readonly CompiledRule[];
  readonly #rows: Int32Array;
  #bits = new Int32Array(1024);
  #bitsEnd = 0;

  constructor(rules: readonly CompiledRule[]) {
    this.#rules = rules;
    this.#rows = new Int32Array(rules.length * ROW);
    for (let i = 0; i < rules.length; i++) this.#rows[i * ROW] = rules[i]?.need ? NOT_MADE : OPEN;
  }

  /**
   * Whether the occurrence is none for want of a word; `false` where that takes a closer look. In a draft without meaningful emoji.
   */
  refuses(rule: number, start: number, end: number, { codes, length }: Folded): boolean {
    const rows = this.#rows;
    const row = rule * ROW;
    let place = rows[row] as number;
    if (place === NOT_MADE) place = this.#make(rule);
    if (place === OPEN) return false;
    const how = rows[row + 1] as number;
    const shift = how & SHIFT;
    const bits = this.#bits;
    const begin = (how & FROM_END ? end : start) - (rows[row + 2] as number);
    const stop = (how & TO_START ? start : end) + (rows[row + 3] as number);
    const from = begin > 0 ? begin : 0;
    const to = stop < length ? stop : length;
    let first = codes[from] as number;
    for (let at = from; at < to; at++) {
      const second = codes[at + 1] as number;
      const pair = pairHash(pairOf(first, second));
      first = second;
      if (!isSet(bits, place, shift, pair)) continue;
      if (isSet(bits, place, shift, startHash(pair, codes[at + 2] as number))) return false;
      if (isSet(bits, place, shift, startHash(pair, NONE))) return false;
    }
    if (how & UNITS) {
      for (let at = from; at < to; at++) {
        if (isSet(bits, place, shift, unitHash(codes[at] as number))) return false;
      }
    }
    return true;
  }

  /** Makes the row of a rule that is met for the first time, and returns its place. */
  #make(rule: number): number {
    const { group, within, side } = (this.#rules[rule] as CompiledRule).need as CompiledNearby;
    const { units, pairs, places, codes, longest } = group.words;
    const width = widthFor((pairs.length + units.length) * BITS_PER_WORD);
    const shift = 32 - width;
    const place = this.#bitsEnd;
    this.#bitsEnd += 1 << width;
    while (this.#bitsEnd > this.#bits.length) this.#bits = grown(this.#bits);
    const set = (hash: number): void => setBit(this.#bits, place, shift, hash);
    pairs.forEach((pair, i) => {
      const hash = pairHash(pair);
      set(hash);
      set(startHash(hash, codes[places[i] as number] as number));
    });
    for (const unit of units) set(unitHash(unit));
    const isBehind = side === 'after';
    const isBefore = side === 'before';
    const reach = Math.max(longest, 1);
    const how = shift | (isBehind ? FROM_END : 0) | (isBefore ? TO_START : 0) | (units.length > 0 ? UNITS : 0);
    this.#rows.set([place, how, isBehind ? reach - 1 : within + reach, isBefore ? 0 : within + 1], rule * ROW);
    return place;
  }
}
