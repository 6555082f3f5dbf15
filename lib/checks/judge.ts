import { skipFillersBack, skipParticles, skipParticlesBack } from '../text/fillers';
import { endsClause, endsSentence, type Folded, hasGap, isSolid } from '../text/fold';
import type { Compiled, CompiledNearby, CompiledRule } from './compile';
import { NEGATION_REACH } from './negation';
import { grown, type Scanner } from './scanner';

/** The most UTF-16 units that may stand between two characters of a hit: more is another thought, not a disguise. */
const MAX_GAP = 8;
/** A draft of more folded units is no bare answer, whatever stands in it. */
export const WHOLE_DRAFT = 32;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isWordUnit = (code: number): boolean => isDigit(code) || isLatin(code);

/**
 * Decides whether an occurrence is a hit: gap → boundary → whole → allow → unless → need → negation. The later conditions only ever
 * refuse, so the one that refuses most often is asked first. Spans are indexes of the folded draft, and every question is answered from
 * the events of the one scan.
 */
export class Judge {
  readonly #folded: Folded;
  readonly #compiled: Compiled;
  readonly #scanner: Scanner;
  /** The events whose words belong to groups, listed when the first condition of a draft asks. */
  #marks = new Int32Array(256);
  #markCount = 0;
  #isMarked = false;
  /** The mark that the last question began with. */
  #place = 0;
  #negatedAt = -1;
  #negated = false;
  /**
   * By group, for which draft, that no mark from `#from` to before `#next` is of the group: hits come in the order of their starts, so
   * that a draft full of them isn't searched again for each.
   */
  #draft = 0;
  readonly #draftOf: Int32Array;
  readonly #from: Int32Array;
  readonly #next: Int32Array;

  /** The folded draft and the scanner are those of the checker, and read anew at each draft. */
  constructor(compiled: Compiled, scanner: Scanner, folded: Folded) {
    this.#compiled = compiled;
    this.#scanner = scanner;
    this.#folded = folded;
    this.#draftOf = new Int32Array(compiled.reach.length);
    this.#from = new Int32Array(compiled.reach.length);
    this.#next = new Int32Array(compiled.reach.length);
  }

  /** Call once the draft is scanned. */
  open(): void {
    this.#isMarked = false;
    this.#place = 0;
    this.#negatedAt = -1;
    this.#draft = (this.#draft + 1) | 0;
  }

  acceptsTerm(rule: CompiledRule, start: number, end: number): boolean {
    if (rule.plain) return this.#gapsAreNoise(start, end);
    return (
      this.#gapsAreNoise(start, end) &&
      (!rule.boundary || this.#standsAlone(start, end)) &&
      (!rule.whole || this.#isWhole(rule.whole, start, end)) &&
      this.acceptsContext(rule, start, end)
    );
  }

  /** The decisions that hold for what a detector found, too. */
  acceptsContext({ negatable, allow, unless, need }: CompiledRule, start: number, end: number): boolean {
    return !(
      (need !== null && !this.#isNear(need, start, end)) ||
      (allow >= 0 && this.#isAllowed(allow, start, end)) ||
      (unless !== null && this.#isNear(unless, start, end)) ||
      (negatable && this.#isNegated(start))
    );
  }

  /** 1 00% is no 100%; "is bad" no "sb", but s b is: Latin letters are all spaced out or not at all. */
  #gapsAreNoise(start: number, end: number): boolean {
    const folded = this.#folded;
    if (isSolid(folded, start, end)) return true;
    const { codes, starts } = folded;
    let spaced = 0;
    let tight = 0;
    for (let i = start + 1; i < end; i++) {
      const code = codes[i] as number;
      const before = codes[i - 1] as number;
      const gap = hasGap(folded, i);
      if (gap && (starts[i] as number) - (starts[i - 1] as number) > MAX_GAP) return false;
      if (gap && isDigit(code) && isDigit(before)) return false;
      if (isLatin(code) && isLatin(before)) gap ? spaced++ : tight++;
    }
    return spaced === 0 || tight === 0;
  }

  #standsAlone(start: number, end: number): boolean {
    const folded = this.#folded;
    const joins = (left: number, right: number): boolean =>
      left >= 0 &&
      right < folded.length &&
      isWordUnit(folded.codes[left] as number) &&
      isWordUnit(folded.codes[right] as number) &&
      !hasGap(folded, right);
    return !joins(start - 1, start) && !joins(end - 1, end);
  }

  #isWhole(whole: true | 'clause', start: number, end: number): boolean {
    const { codes, length } = this.#folded;
    let from = start;
    let to = end;
    if (whole === 'clause') {
      while (from > 0 && !endsClause(codes[from - 1] as number)) from--;
      while (to < length && !endsClause(codes[to] as number)) to++;
      return skipFillersBack(codes, from, start) === from && skipParticles(codes, end, to) === to;
    }
    for (let edge = -1; from !== edge; ) {
      edge = from;
      from = skipParticlesBack(codes, 0, from);
      while (from > 0 && endsClause(codes[from - 1] as number)) from--;
    }
    for (let edge = -1; to !== edge; ) {
      edge = to;
      to = skipParticles(codes, to, length);
      while (to < length && endsClause(codes[to] as number)) to++;
    }
    return from === 0 && to === length;
  }

  #mark(): void {
    const { groupsOf } = this.#compiled;
    const { word, count } = this.#scanner;
    while (this.#marks.length < count) this.#marks = grown(this.#marks);
    const marks = this.#marks;
    let marked = 0;
    for (let event = 0; event < count; event++) {
      marks[marked] = event;
      // One more if the place is not 0: which it is can't be guessed, so there is no branch.
      marked += (0x7fffffff + (groupsOf[word[event] as number] as number)) >>> 31;
    }
    this.#markCount = marked;
    this.#isMarked = true;
  }

  /** Whether mark `mark` is a word of the group. */
  #belongs(mark: number, group: number): boolean {
    const { groupsOf, lists } = this.#compiled;
    const place = groupsOf[this.#scanner.word[this.#marks[mark] as number] as number] as number;
    for (let i = place + (lists[place] as number); i > place; i--) if (lists[i] === group) return true;
    return false;
  }

  /** Whether the unit is by itself a word of the group; such words are no events, since drafts are full of them. */
  #isOf(unit: number, units: Uint16Array): boolean {
    for (let i = 0; i < units.length; i++) if (units[i] === unit) return true;
    return false;
  }

  /** The first mark that starts behind `behind` and is a word of the group, if it starts before `before`; else one that doesn't. */
  #firstOf(group: number, behind: number, before: number): number {
    if (!this.#isMarked) this.#mark();
    const { start } = this.#scanner;
    const marks = this.#marks;
    const count = this.#markCount;
    // Questions are about one hit after the other, so the place is near the last one.
    let low = Math.min(this.#place, count);
    while (low > 0 && (start[marks[low - 1] as number] as number) > behind) low--;
    while (low < count && (start[marks[low] as number] as number) <= behind) low++;
    this.#place = low;
    let mark = low;
    const isKnown = this.#draftOf[group] === this.#draft;
    if (isKnown && (this.#from[group] as number) <= low && low <= (this.#next[group] as number)) {
      mark = this.#next[group] as number;
    } else {
      this.#draftOf[group] = this.#draft;
      this.#from[group] = low;
    }
    while (mark < count && (start[marks[mark] as number] as number) < before && !this.#belongs(mark, group)) mark++;
    this.#next[group] = mark;
    return mark;
  }

  /** A word of the group holds the hit, or lies across one of its ends. */
  #isAllowed(group: number, start: number, end: number): boolean {
    const units = this.#compiled.units[group] as Uint16Array;
    if (end - start === 1 && this.#isOf(this.#folded.codes[start] as number, units)) return true;
    const { start: starts, end: ends } = this.#scanner;
    const first = this.#firstOf(group, start - (this.#compiled.reach[group] as number), end);
    for (let mark = first; mark < this.#markCount; mark++) {
      const event = this.#marks[mark] as number;
      const from = starts[event] as number;
      const to = ends[event] as number;
      if (from >= end) return false;
      const holdsOrCrosses = (from <= start && to >= end) || (to > start && (from < start || to > end));
      if (holdsOrCrosses && this.#belongs(mark, group)) return true;
    }
    return false;
  }

  #isNear({ group, within, side }: CompiledNearby, start: number, end: number): boolean {
    if (group < 0) return false;
    const units = this.#compiled.units[group] as Uint16Array;
    if (units.length !== 0) {
      if (side !== 'after' && this.#isUnitBefore(units, start, within)) return true;
      if (side !== 'before' && this.#isUnitBehind(units, end, within)) return true;
    }
    const { start: starts, end: ends } = this.#scanner;
    const reach = (side === 'after' ? 0 : within) + (this.#compiled.reach[group] as number);
    const first = this.#firstOf(group, start - reach - 1, end + within + 1);
    for (let mark = first; mark < this.#markCount; mark++) {
      const event = this.#marks[mark] as number;
      const from = starts[event] as number;
      const to = ends[event] as number;
      if (from > end + within) return false;
      const isBefore = from < start && start - to <= within && side !== 'after';
      const isAfter = to > end && from - end <= within && side !== 'before';
      if (!(isBefore || isAfter) || !this.#belongs(mark, group)) continue;
      if (isBefore && this.#isOneSentence(to, start)) return true;
      if (isAfter && this.#isOneSentence(end, from)) return true;
    }
    return false;
  }

  #isOneClause(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (endsClause(this.#folded.codes[i] as number)) return false;
    return true;
  }

  #isUnitBefore(units: Uint16Array, start: number, within: number): boolean {
    const { codes } = this.#folded;
    for (let at = start - 1; at >= 0 && at >= start - within - 1; at--) {
      if (this.#isOf(codes[at] as number, units)) return true;
      if (endsSentence(codes[at] as number)) return false;
    }
    return false;
  }

  #isUnitBehind(units: Uint16Array, end: number, within: number): boolean {
    const { codes, length } = this.#folded;
    for (let at = end; at < length && at <= end + within; at++) {
      if (this.#isOf(codes[at] as number, units)) return true;
      if (endsSentence(codes[at] as number)) return false;
    }
    return false;
  }

  #isOneSentence(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (endsSentence(this.#folded.codes[i] as number)) return false;
    return true;
  }

  /** Several rules may ask about one place. */
  #isNegated(start: number): boolean {
    if (this.#negatedAt !== start) {
      this.#negatedAt = start;
      this.#negated = this.#hasNegationBefore(start);
    }
    return this.#negated;
  }

  #hasNegationBefore(start: number): boolean {
    const { negations, noNegations, reach } = this.#compiled;
    const units = this.#compiled.units[negations] as Uint16Array;
    const { codes } = this.#folded;
    for (let at = start - 1; at >= 0 && at >= start - NEGATION_REACH - 1; at--) {
      const code = codes[at] as number;
      if (endsClause(code)) break;
      if (this.#isOf(code, units) && !this.#isAllowed(noNegations, at, at + 1)) return true;
    }
    const far = start - NEGATION_REACH - (reach[negations] as number);
    for (let mark = this.#firstOf(negations, far - 1, start); mark < this.#markCount; mark++) {
      const event = this.#marks[mark] as number;
      const from = this.#scanner.start[event] as number;
      const to = this.#scanner.end[event] as number;
      if (from >= start) return false;
      if (to > start || start - to > NEGATION_REACH || !this.#belongs(mark, negations)) continue;
      if (this.#isOneClause(from, start) && !this.#isAllowed(noNegations, from, to)) return true;
    }
    return false;
  }
}
