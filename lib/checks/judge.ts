import { skipFillersBack, skipParticles, skipParticlesBack } from '../text/fillers';
import { endsClause, endsSentence, type Folded, hasGap } from '../text/fold';
import type { Compiled, CompiledNearby, CompiledRule } from './compile';
import { NEGATION_REACH } from './negation';
import type { Scanner } from './trie';

/** The most UTF-16 units that may stand between two characters of a hit: more is another thought, not a disguise. */
const MAX_GAP = 8;
/** The longest occurrence of a condition's word that is looked for, in folded units; the pack schema allows words of half of it. */
const REACH = 32;

/** A draft of more folded units is no bare answer, whatever stands in it. */
const WHOLE_DRAFT = 32;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isWordUnit = (code: number): boolean => isDigit(code) || isLatin(code);

/**
 * Decides whether an occurrence is a hit: gap → boundary → whole → allow → unless → need → negation. The later conditions only ever
 * refuse, so the one that refuses most often is asked first. Spans are indexes of the folded draft, and every question is answered from
 * the events of the one scan.
 */
export class Judge {
  folded!: Folded;

  constructor(
    readonly compiled: Compiled,
    readonly scanner: Scanner,
  ) {}

  acceptsTerm(rule: CompiledRule, start: number, end: number): boolean {
    if (rule.whole === true && this.folded.length > WHOLE_DRAFT) return false;
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
      (need && !this.#isNear(need, start, end)) ||
      (allow >= 0 && this.#isAllowed(allow, start, end)) ||
      (unless && this.#isNear(unless, start, end)) ||
      (negatable && this.#isNegated(start))
    );
  }

  /** 1 00% is no 100%; "is bad" no "sb", but s b is: Latin letters are all spaced out or not at all. */
  #gapsAreNoise(start: number, end: number): boolean {
    const { folded } = this;
    let spaced = 0;
    let tight = 0;
    for (let i = start + 1; i < end; i++) {
      const code = folded.codes[i] as number;
      const before = folded.codes[i - 1] as number;
      const gap = hasGap(folded, i);
      if (gap && (folded.starts[i] as number) - (folded.starts[i - 1] as number) > MAX_GAP) return false;
      if (gap && isDigit(code) && isDigit(before)) return false;
      if (isLatin(code) && isLatin(before)) gap ? spaced++ : tight++;
    }
    return spaced === 0 || tight === 0;
  }

  #standsAlone(start: number, end: number): boolean {
    const { folded } = this;
    const joins = (left: number, right: number): boolean =>
      left >= 0 &&
      right < folded.length &&
      isWordUnit(folded.codes[left] as number) &&
      isWordUnit(folded.codes[right] as number) &&
      !hasGap(folded, right);
    return !joins(start - 1, start) && !joins(end - 1, end);
  }

  #isWhole(whole: true | 'clause', start: number, end: number): boolean {
    const { codes, length } = this.folded;
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

  /** Whether event `event` is a word of the group. */
  #belongs(event: number, group: number): boolean {
    const { groupFrom, groups } = this.compiled;
    const word = this.scanner.word[event] as number;
    for (let i = groupFrom[word] as number, to = groupFrom[word + 1] as number; i < to; i++) {
      if (groups[i] === group) return true;
    }
    return false;
  }

  /** A word of the group holds the hit, or lies across one of its ends. */
  #isAllowed(group: number, start: number, end: number): boolean {
    const { scanner } = this;
    for (let event = scanner.firstFrom(start - REACH); event < scanner.count; event++) {
      const from = scanner.start[event] as number;
      const to = scanner.end[event] as number;
      if (from >= end) return false;
      const holdsOrCrosses = (from <= start && to >= end) || (to > start && (from < start || to > end));
      if (holdsOrCrosses && this.#belongs(event, group)) return true;
    }
    return false;
  }

  #isNear({ group, within, side }: CompiledNearby, start: number, end: number): boolean {
    const { scanner } = this;
    for (let event = scanner.firstFrom(start - within - REACH); event < scanner.count; event++) {
      const from = scanner.start[event] as number;
      const to = scanner.end[event] as number;
      if (from > end + within) return false;
      const isBefore = from < start && start - to <= within && side !== 'after';
      const isAfter = to > end && from - end <= within && side !== 'before';
      if (!(isBefore || isAfter) || !this.#belongs(event, group)) continue;
      if (isBefore && this.#isOneSentence(to, start)) return true;
      if (isAfter && this.#isOneSentence(end, from)) return true;
    }
    return false;
  }

  #isOneSentence(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (endsSentence(this.folded.codes[i] as number)) return false;
    return true;
  }

  #isNegated(start: number): boolean {
    const { scanner, compiled, folded } = this;
    let clause = start;
    while (clause > 0 && start - clause < REACH && !endsClause(folded.codes[clause - 1] as number)) clause--;
    for (let event = scanner.firstFrom(clause); event < scanner.count; event++) {
      const from = scanner.start[event] as number;
      const to = scanner.end[event] as number;
      if (from >= start) return false;
      if (to > start || start - to > NEGATION_REACH || !this.#belongs(event, compiled.negations)) continue;
      if (!this.#isAllowed(compiled.noNegations, from, to)) return true;
    }
    return false;
  }
}
