import { isFigure, isWordUnit } from '../../text/figures';
import { isParticle, skipFillersBack, skipParticles, skipParticlesBack } from '../../text/fillers';
import { endsClause, endsSentence, type Folded, gapBefore, hasGap, isSolid } from '../../text/fold';
import type { Compiled, CompiledRule } from './compile';
import { GroupReader } from './group-reader';
import { NEGATION_REACH } from './negation';
import type { CompiledNearby, WordGroup } from './word-group';

/** The most UTF-16 units that may stand between two characters of a hit: more is another thought, not a disguise. */
const MAX_GAP = 8;
/** Pairs of Latin letters on end that other words may make, too: "is bad", "av. x". */
const CHANCE = 3;
const SEEN = /[^\p{M}\p{Cf}]/u;
/** A draft of more folded units is no bare answer, whatever stands in it. */
export const WHOLE_DRAFT = 32;

/** What refuses an occurrence, numbered in the order in which the conditions are asked. */
export const REFUSAL = { none: 0, gap: 1, boundary: 2, whole: 3, need: 4, allow: 5, unless: 6, negation: 7 } as const;
export type Refusal = (typeof REFUSAL)[keyof typeof REFUSAL];

/** 方便给个五星吗？给您返两元 is one thought. */
const endsThought = (code: number): boolean => code !== 0x3f && endsSentence(code);

const isLatin = (code: number): boolean => isWordUnit(code) && !isFigure(code);

/**
 * Decides whether an occurrence is a hit: gap → boundary → whole → need → allow → unless → negation. The later conditions only ever
 * refuse, so the one that refuses most often is asked first. Spans are indexes of the folded draft, and the words that conditions ask
 * for are looked for only now, around the hit.
 */
export class Judge {
  readonly #folded: Folded;
  readonly #compiled: Compiled;
  readonly #reader: GroupReader;
  #negatedAt = -1;
  #negated = false;

  /** The folded draft is that of the checker, and read anew at each draft. */
  constructor(compiled: Compiled, folded: Folded) {
    this.#compiled = compiled;
    this.#folded = folded;
    this.#reader = new GroupReader(folded);
  }

  /** Call once the draft is scanned. */
  open(): void {
    this.#negatedAt = -1;
    this.#reader.open();
  }

  /** The first condition that refuses the occurrence of a term; 0 for a hit. */
  refusalOfTerm(rule: CompiledRule, start: number, end: number): Refusal {
    if (!this.#gapsAreNoise(start, end)) return REFUSAL.gap;
    if (rule.plain) return REFUSAL.none;
    if (rule.boundary && !this.#standsAlone(start, end)) return REFUSAL.boundary;
    if (rule.whole && !this.#isWhole(rule.whole, start, end)) return REFUSAL.whole;
    return this.refusalOfContext(rule, start, end);
  }

  /** The decisions that hold for what a detector found, too. */
  refusalOfContext({ negatable, allow, unless, need }: CompiledRule, start: number, end: number): Refusal {
    if (need !== null && !this.#isNear(need, start, end)) return REFUSAL.need;
    if (allow !== null && this.#isAllowed(allow, start, end)) return REFUSAL.allow;
    if (unless !== null && this.#isNear(unless, start, end)) return REFUSAL.unless;
    if (negatable && this.#isNegated(start)) return REFUSAL.negation;
    return REFUSAL.none;
  }

  /**
   * 1 00% is no 100%; "is bad" no "sb", but s b is: Latin letters are all spaced out or not at all, unless they are too many to meet by
   * chance. What nobody sees, as U+200B, spaces nothing.
   */
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
      if (gap && isFigure(code) && isFigure(before)) return false;
      if (isLatin(code) && isLatin(before)) gap && SEEN.test(gapBefore(folded, i)) ? spaced++ : tight++;
    }
    return spaced === 0 || tight === 0 || spaced + tight > CHANCE;
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
      for (; to < length && !endsClause(codes[to] as number) && !this.#isBlankBefore(to); to++) {
        if (!isParticle(codes[to] as number)) return false;
      }
      while (from > 0 && !endsClause(codes[from - 1] as number) && !this.#isBlankBefore(from)) from--;
      return skipFillersBack(codes, from, start) === from;
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

  /** Who types in a hurry types blanks for commas. */
  #isBlankBefore(at: number): boolean {
    const { text, starts } = this.#folded;
    const unit = text.charCodeAt((starts[at] as number) - 1);
    return unit === 0x20 || unit === 0x3000;
  }

  /** A word of the group holds the hit, or lies across one of its ends. */
  #isAllowed({ words: group }: WordGroup, start: number, end: number): boolean {
    if (end - start === 1 && isOf(this.#folded.codes[start] as number, group.units)) return true;
    const reader = this.#reader;
    const first = reader.firstFrom(group, start - reader.reachOf(group) + 1, end);
    for (let from = first; from < end; from = reader.nextFrom(group, from + 1, end)) {
      for (let i = reader.read(group, from) - 1; i >= 0; i--) {
        const to = reader.ends[i] as number;
        if ((from <= start && to >= end) || (to > start && (from < start || to > end))) return true;
      }
    }
    return false;
  }

  #isNear({ group: { words: group }, within, side }: CompiledNearby, start: number, end: number): boolean {
    const single = group.units;
    if (single.length !== 0) {
      if (side !== 'after' && this.#isUnitBefore(single, start, within)) return true;
      if (side !== 'before' && this.#isUnitBehind(single, end, within)) return true;
    }
    const reader = this.#reader;
    const far = start - (side === 'after' ? 0 : within) - reader.reachOf(group);
    const behind = side === 'before' ? start : end + within + 1;
    for (
      let from = reader.firstFrom(group, far, behind);
      from < behind;
      from = reader.nextFrom(group, from + 1, behind)
    ) {
      for (let i = reader.read(group, from) - 1; i >= 0; i--) {
        const to = reader.ends[i] as number;
        const isBefore = from < start && start - to <= within && side !== 'after';
        const isAfter = to > end && from - end <= within && side !== 'before';
        if (isBefore && this.#isOneSentence(to, start)) return true;
        if (isAfter && this.#isOneSentence(end, from)) return true;
      }
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
      if (isOf(codes[at] as number, units)) return true;
      if (endsThought(codes[at] as number)) return false;
    }
    return false;
  }

  #isUnitBehind(units: Uint16Array, end: number, within: number): boolean {
    const { codes, length } = this.#folded;
    for (let at = end; at < length && at <= end + within; at++) {
      if (isOf(codes[at] as number, units)) return true;
      if (endsThought(codes[at] as number)) return false;
    }
    return false;
  }

  #isOneSentence(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (endsThought(this.#folded.codes[i] as number)) return false;
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
    const { noNegations } = this.#compiled;
    const negations = this.#compiled.negations.words;
    const { units } = negations;
    const { codes } = this.#folded;
    for (let at = start - 1; at >= 0 && at >= start - NEGATION_REACH - 1; at--) {
      const code = codes[at] as number;
      if (endsClause(code)) break;
      if (isOf(code, units) && !this.#isAllowed(noNegations, at, at + 1)) return true;
    }
    const reader = this.#reader;
    const far = start - NEGATION_REACH - reader.reachOf(negations);
    const first = reader.firstFrom(negations, far, start);
    for (let from = first; from < start; from = reader.nextFrom(negations, from + 1, start)) {
      for (let i = reader.read(negations, from) - 1; i >= 0; i--) {
        const to = reader.ends[i] as number;
        // 不加 reaches into 加微信.
        if (start - to > NEGATION_REACH || !this.#isOneClause(from, start)) continue;
        if (!this.#isAllowed(noNegations, from, to)) return true;
        // The other group has been read meanwhile.
        reader.read(negations, from);
      }
    }
    return false;
  }
}

function isOf(unit: number, units: Uint16Array): boolean {
  for (let i = 0; i < units.length; i++) if (units[i] === unit) return true;
  return false;
}
