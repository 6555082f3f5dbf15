import type { Folded } from '../../text/fold';
import { isMeaningful } from '../../text/fold-table';
import { grown } from './grown';
import { pairHash, pairOf } from './pair-table';
import { startHash } from './pairs';
import { MAX_SKIPPED } from './scanner';
import { type GroupWords, isSet, unitHash } from './word-group';

/** Drafts are numbered over all readers, which may share groups. */
let drafts = 0;

/** Finds words of groups in the folded draft, at one place after another. Words of one unit are left to the units of the group. */
export class GroupReader {
  /** Where the words end that `read` has found. */
  ends = new Int32Array(64);
  #count = 0;
  readonly #folded: Folded;
  #draft = 0;

  constructor(folded: Folded) {
    this.#folded = folded;
  }

  /** Call once the draft is scanned. */
  open(): void {
    this.#draft = ++drafts;
  }

  /** The most units that an occurrence of one of the group's words takes up in this draft. */
  reachOf(group: GroupWords): number {
    return group.longest + (this.#folded.emoji ? MAX_SKIPPED : 0);
  }

  /** The first place from `from` on, and before `before`, where a word of the group begins; else one that is not before it. */
  firstFrom(group: GroupWords, from: number, before: number): number {
    let at = Math.max(0, from);
    const { next } = group;
    const isKnown = group.draft === this.#draft && group.from <= at;
    if (isKnown && at <= next) return next;
    if (isKnown && at <= ~next) at = ~next;
    else {
      group.draft = this.#draft;
      group.from = at;
    }
    at = this.nextFrom(group, at, before);
    while (at < before && this.read(group, at) === 0) at = this.nextFrom(group, at + 1, before);
    group.next = at < before ? at : ~at;
    return at;
  }

  /** The same for a place where one may begin, without remembering anything. */
  nextFrom({ shift, pairBits, unitBits }: GroupWords, from: number, before: number): number {
    const { codes, length, emoji } = this.#folded;
    const to = Math.min(before, length);
    let at = from;
    if (emoji) {
      for (; at < to; at++) {
        if (isSet(unitBits, 0, shift, unitHash(codes[at] as number))) return at;
      }
      return Math.max(at, before);
    }
    for (; at < to; at++) {
      const pair = pairHash(pairOf(codes[at] as number, codes[at + 1] as number));
      if (!isSet(pairBits, 0, shift, pair)) continue;
      if (isSet(pairBits, 0, shift, startHash(pair, codes[at + 2] as number))) return at;
      if (isSet(pairBits, 0, shift, startHash(pair, 0))) return at;
    }
    return Math.max(at, before);
  }

  /** How many ways there are to read a word of the group at the place; fills `ends`. */
  read(group: GroupWords, at: number): number {
    const { pairs, places, codes: words } = group;
    const { codes, emoji } = this.#folded;
    const unit = codes[at] as number;
    const pair = ((unit << 16) | (emoji ? 0 : (codes[at + 1] as number))) >>> 0;
    const behind = pairs.length;
    let low = 0;
    let high = behind;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[middle] as number) < pair) low = middle + 1;
      else high = middle;
    }
    this.#count = 0;
    if (emoji) {
      for (; low < behind && (pairs[low] as number) >>> 16 === unit; low++) this.#readAcross(group, low, at);
      return this.#count;
    }
    for (; low < behind && pairs[low] === pair; low++) {
      let place = places[low] as number;
      let to = at + 2;
      // The 0 behind the last unit ends every word.
      while (words[place] !== 0 && words[place] === codes[to]) {
        place++;
        to++;
      }
      if (words[place] === 0) this.#found(to);
    }
    return this.#count;
  }

  #readAcross(group: GroupWords, word: number, at: number): void {
    const second = (group.pairs[word] as number) & 0xffff;
    const { codes, length } = this.#folded;
    for (let i = at + 1, skips = MAX_SKIPPED; i < length; i++) {
      const unit = codes[i] as number;
      if (unit === second) this.#readOn(group, group.places[word] as number, i + 1, skips);
      if (!isMeaningful(unit) || --skips < 0) return;
    }
  }

  /** A meaningful emoji may stand for itself or for nothing, as it does to the scanner. */
  #readOn(group: GroupWords, place: number, at: number, budget: number): void {
    const next = group.codes[place] as number;
    if (next === 0) {
      this.#found(at);
      return;
    }
    const { codes, length } = this.#folded;
    for (let i = at, skips = budget; i < length; i++) {
      const unit = codes[i] as number;
      if (unit === next) this.#readOn(group, place + 1, i + 1, skips);
      if (!isMeaningful(unit) || --skips < 0) return;
    }
  }

  #found(end: number): void {
    if (this.#count === this.ends.length) this.ends = grown(this.ends);
    this.ends[this.#count++] = end;
  }
}
