import { PairTable } from './pair-table';
import { STRIDE } from './trie';

/** Bits per word that is expected: few looks are in vain. */
const PAIR_BITS = 2;
const START_BITS = 8;
/** Pairs per word that is expected: many words begin alike, and of some lists a quarter are no more than a pair. */
const NODES_PER_WORD = 0.4;
const TWOS_PER_WORD = 0.25;

/** Fields of a word of two units: the pair, and what it means. */
export const TWO = 2;

/** Numbers of 32 bits for a bit of each unit. */
export const UNITS = 0x10000 / 32;

/** The hash of three units, from that of the first two; or of four, from that of the first three. */
export const startHash = (before: number, unit: number): number => Math.imul(before ^ unit, 0x85ebca6b);

/** 1 in the lowest bit if both bits of the hash are set in its number. */
export const bothSet = (number: number, hash: number): number => (number >>> hash) & (number >>> (hash >>> SECOND));
/** By how much a hash is shifted to give its second bit. */
const SECOND = 7;

/** The power of two, above 0, of how many numbers hold so many bits. */
const powerFor = (bits: number): number => Math.max(1, 27 - Math.clz32(bits));

/**
 * Words by their first two units: those of two, which most are that drafts hold, with what they mean; and for longer ones the nodes that go on
 * from there. Most positions of a draft start no word; they are turned away by bits for the first unit, two and three.
 */
export class Pairs {
  readonly nodes: PairTable;
  readonly twos: PairTable;
  /**
   * All bits in one array, which is read several times as fast as three. Whether a unit is a word stands at the unit, from 0; whether two may be one,
   * at the hash of both, from `UNITS`; whether three may be one or begin one, or four may, at their hash, from `startsAt`. The high bits of a hash
   * give the number, by these shifts, and lower ones two bits in it.
   */
  readonly bits: Int32Array;
  readonly pairShift: number;
  readonly startShift: number;
  readonly startsAt: number;

  /** About how many words come. */
  constructor(words: number) {
    this.nodes = new PairTable(STRIDE, words * NODES_PER_WORD);
    this.twos = new PairTable(TWO, words * TWOS_PER_WORD);
    const pairs = powerFor(words * PAIR_BITS);
    const starts = powerFor(words * START_BITS);
    this.pairShift = 32 - pairs;
    this.startShift = 32 - starts;
    this.startsAt = UNITS + (1 << pairs);
    this.bits = new Int32Array(this.startsAt + (1 << starts));
  }

  markSingle(unit: number): void {
    this.#mark(unit >>> 5, unit, unit);
  }

  /** Marks a word of two units, by their hash. */
  markTwo(pair: number): void {
    this.#mark(UNITS + (pair >>> this.pairShift), pair, pair >>> SECOND);
  }

  /** Marks what a longer word begins with, by the hash of three units or four. */
  markStart(start: number): void {
    this.#mark(this.startsAt + (start >>> this.startShift), start, start >>> SECOND);
  }

  #mark(at: number, first: number, second: number): void {
    this.bits[at] = (this.bits[at] as number) | (1 << first) | (1 << second);
  }
}
