/** Room per entry, before rounding up, the least, and the most that is left: a look mostly ends at its first. */
const ROOM = 1.5;
const LEAST_ROOM = 1.25;
const MOST_ROOM = 2;

/** Two units as one number. */
export const pairOf = (first: number, second: number): number => (first << 16) | second;

/** The hash of a pair, whose high bits give the place in tables and bitmaps. */
export const pairHash = (pair: number): number => Math.imul(pair, 0x9e3779b1);

/**
 * A table has `steps` times a power of two places, so that little of it stands empty: a power of two alone would be up to twice as large. The
 * place of a hash, before it is multiplied by the fields, is `placeAt` of these two.
 */
const STEPS = 6;
export const placeAt = (hash: number, steps: number, shift: number): number =>
  Math.imul(hash >>> (STEPS + 1), steps) >>> shift;

/** The least number of places for so many that a table can have. */
function roomFor(least: number): number {
  const size = Math.max(0, 32 - STEPS - Math.clz32(least));
  return Math.max(1 << (STEPS - 1), Math.ceil(least / (1 << size)) << size);
}

/** A hash table of pairs of units: each entry has so many fields, of which the pair is the first, and is empty where that is 0. */
export class PairTable {
  entries: Int32Array<ArrayBuffer>;
  /** See `placeAt`. */
  steps = 0;
  shift = 0;
  readonly #fields: number;
  #count = 0;

  /** About how many pairs come. */
  constructor(fields: number, pairs: number) {
    this.#fields = fields;
    this.entries = this.#empty(roomFor(pairs * ROOM));
  }

  /** The entry of the pair, or the empty one where it belongs. */
  find(pair: number): number {
    const { entries } = this;
    let entry = placeAt(pairHash(pair), this.steps, this.shift) * this.#fields;
    while (entries[entry] !== pair && entries[entry] !== 0) {
      entry += this.#fields;
      if (entry === entries.length) entry = 0;
    }
    return entry;
  }

  /** The entry of the pair, which is made if there is none: so all others may move. */
  entry(pair: number): number {
    const entry = this.find(pair);
    if (this.entries[entry] !== 0) return entry;
    const places = this.entries.length / this.#fields;
    if ((this.#count + 1) * LEAST_ROOM > places) {
      this.#reseat(2 * places);
      return this.entry(pair);
    }
    this.entries[entry] = pair;
    this.#count++;
    return entry;
  }

  /** Makes the table as large as need be. */
  fit(): void {
    if (this.entries.length > this.#fields * this.#count * MOST_ROOM) this.#reseat(roomFor(this.#count * ROOM));
  }

  #empty(places: number): Int32Array<ArrayBuffer> {
    const size = 32 - STEPS - Math.clz32(places);
    this.steps = places >>> size;
    this.shift = 31 - STEPS - size;
    return new Int32Array(this.#fields * places);
  }

  #reseat(places: number): void {
    const old = this.entries;
    this.entries = this.#empty(places);
    for (let from = 0; from < old.length; from += this.#fields) {
      if (old[from] === 0) continue;
      const entry = this.find(old[from] as number);
      for (let i = 0; i < this.#fields; i++) this.entries[entry + i] = old[from + i] as number;
    }
  }
}
