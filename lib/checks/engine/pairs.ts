import { PairTable } from './pair-table';
import { PAIR_STRIDE } from './trie';

/** Numbers of `Pairs.bits` per word that is expected, of which each has 16 bits for words of two units and 16 for longer ones; and numbers per start. */
const PAIR_NUMBERS = 0.125;
const START_NUMBERS = 0.25;
/** Pairs per word that is expected: many words begin alike, and of some lists a quarter are no more than a pair. */
const NODES_PER_WORD = 0.4;
const TWOS_PER_WORD = 0.25;

/** Fields of a word of two units: the pair, and what it means. */
export const TWO = 2;

/** Numbers of 32 bits for a bit of each unit. */
export const UNITS = 0x10000 / 32;

/** The hash of three units, from that of the first two; or of four, from that of the first three. */
export const startHash = (before: number, unit: number): number => Math.imul(before ^ unit, 0x85ebca6b);

/** The bit of a hash among 16; and where those of the upper half of a number begin. */
export const LOW = 15;
export const UPPER = 16;

/** The power of two, above 0, of that many or somewhat fewer numbers. */
const powerFor = (numbers: number): number => Math.max(1, 32 - Math.clz32(numbers));

/**
 * Words by their first two units: those of two, which most are that drafts hold, with what they mean; and for longer ones the nodes that go on
 * from there. Most positions of a draft start no word; they are turned away by bits for the first unit, two, three and four.
 */
export class Pairs {
  readonly nodes: PairTable;
  readonly twos: PairTable;
  /**
   * All bits in one array, which is read several times as fast as three. Whether a unit is a word stands at the unit, from 0. The high bits of the
   * hash of two units give a number from `UNITS`, and its low ones a bit in the number's lower half, whether these are a word, and in its upper
   * half, whether a longer one begins with them. So do the hash of three for a number from `startsAt` and a bit in its lower half, whether they
   * are or begin a word, and that of four for one in its upper half.
   */
  readonly bits: Int32Array;
  readonly pairShift: number;
  readonly startShift: number;
  readonly startsAt: number;

  /** About how many words come. */
  constructor(words: number) {
    this.nodes = new PairTable(PAIR_STRIDE, words * NODES_PER_WORD);
    this.twos = new PairTable(TWO, words * TWOS_PER_WORD);
    const pairs = powerFor(words * PAIR_NUMBERS);
    const starts = powerFor(words * START_NUMBERS);
    this.pairShift = 32 - pairs;
    this.startShift = 32 - starts;
    this.startsAt = UNITS + (1 << pairs);
    this.bits = new Int32Array(this.startsAt + (1 << starts));
  }

  markSingle(unit: number): void {
    this.#mark(unit >>> 5, unit);
  }

  /** Marks a word of two units, by their hash; or with `UPPER`, what longer words begin with. */
  markPair(pair: number, half: number): void {
    this.#mark(UNITS + (pair >>> this.pairShift), (pair & LOW) + half);
  }

  /** Marks what a longer word begins with, by the hash of three units and by `last`: the same again, or with `UPPER`, that of four. */
  markStart(three: number, last: number, half: number): void {
    this.#mark(this.startsAt + (three >>> this.startShift), (last & LOW) + half);
  }

  #mark(at: number, bit: number): void {
    this.bits[at] = (this.bits[at] as number) | (1 << bit);
  }
}
