import type { Folded } from '../text/fold';
import { isMeaningful } from '../text/fold-table';
import { DEEPER, hash, INFO, LONGEST, PLACE, STRIDE, type Trie, WANTED, WORD } from './trie';

/** Meaningful emoji that one occurrence may be read across; more of them are decoration between two words, and a hostile row of them stays cheap. */
export const MAX_SKIPPED = 4;

/**
 * Finds every occurrence of every word in a folded text, in the order of their starts; of words of one unit only those that are wanted. A
 * meaningful emoji may stand for itself or for nothing: 威❤ and 好❤评 are both read. The arrays are used again by the next scan.
 */
export class Scanner {
  word = new Int32Array(2 * LONGEST);
  start = new Int32Array(2 * LONGEST);
  end = new Int32Array(2 * LONGEST);
  count = 0;
  #codes: Uint16Array = new Uint16Array(0);
  #length = 0;
  /** Where words may start, and the hash of the first two units there. */
  #candidates = new Int32Array(256);
  #hashes = new Int32Array(256);

  constructor(readonly trie: Trie) {}

  scan({ codes, length, emoji }: Folded): void {
    this.#codes = codes;
    this.#length = length;
    this.count = 0;
    if (emoji) this.#scanAcross();
    else this.#scanPlain(this.#collect());
  }

  /** Lists the candidates. Whether a place is one can't be guessed by any processor: so it is done without a branch. */
  #collect(): number {
    const { entry, bitmap, bitmapShift } = this.trie;
    const codes = this.#codes;
    const length = this.#length;
    while (this.#candidates.length < length) {
      this.#candidates = grown(this.#candidates);
      this.#hashes = grown(this.#hashes);
    }
    const candidates = this.#candidates;
    const hashes = this.#hashes;
    let count = 0;
    let first = codes[0] as number;
    for (let at = 0; at < length; at++) {
      const second = codes[at + 1] as number;
      const mixed = hash(first, second);
      const bit = mixed >>> bitmapShift;
      candidates[count] = at;
      hashes[count] = mixed;
      count += (((bitmap[bit >>> 5] as number) >>> (bit & 31)) & 1) | ((entry[first] as number) >>> 15);
      first = second;
    }
    return count;
  }

  /**
   * Without meaningful emoji there is one way to read each candidate. This is where a draft's time goes, so it is one plain loop; the 0
   * behind the last unit ends every word.
   */
  #scanPlain(candidates: number): void {
    const { entry, singles, bitmap, bitmapShift, table, tableShift, tails } = this.trie;
    const codes = this.#codes;
    const last = table.length - 1;
    let { word: words, start: starts, end: ends, count } = this;
    for (let candidate = 0; candidate < candidates; candidate++) {
      if (count + LONGEST > words.length) {
        this.#widen();
        ({ word: words, start: starts, end: ends } = this);
      }
      const at = this.#candidates[candidate] as number;
      let key = codes[at] as number;
      let to = at + 1;
      const entered = entry[key] as number;
      if (entered & WANTED) {
        words[count] = singles[(entered & ~WANTED) - 1] as number;
        starts[count] = at;
        ends[count++] = to;
      }
      let mixed = this.#hashes[candidate] as number;
      for (;;) {
        const unit = codes[to] as number;
        let slot = (mixed >>> tableShift) * STRIDE;
        let found = table[slot] as number;
        while (found !== 0 && (found !== key || ((table[slot + INFO] as number) & 0xffff) !== unit)) {
          slot = (slot + STRIDE) & last;
          found = table[slot] as number;
        }
        if (found === 0) break;
        to++;
        const word = table[slot + WORD] as number;
        const place = table[slot + PLACE] as number;
        words[count] = word;
        starts[count] = at;
        if (place < 0) {
          ends[count] = to;
          // One more if there is a word.
          count += 1 + (word >> 31);
          key = DEEPER + ~place;
          mixed = hash(key, codes[to] as number);
          const bit = mixed >>> bitmapShift;
          if (((bitmap[bit >>> 5] as number) & (1 << (bit & 31))) === 0) break;
          continue;
        }
        const first = (table[slot + INFO] as number) >>> 16;
        if (first !== 0) {
          if (first !== codes[to]) break;
          let tail = place;
          for (to++; tails[tail] !== 0 && tails[tail] === codes[to]; to++) tail++;
          if (tails[tail] !== 0) break;
        }
        ends[count++] = to;
        break;
      }
    }
    this.count = count;
  }

  #scanAcross(): void {
    const { entry, singles } = this.trie;
    for (let at = 0; at < this.#length; at++) {
      const first = this.#codes[at] as number;
      const entered = entry[first] as number;
      if (entered & WANTED) this.#found(singles[(entered & ~WANTED) - 1] as number, at, at + 1);
      this.#readChildren(first, at, at + 1, MAX_SKIPPED);
    }
  }

  /** Reads on at `at`, with the children of the node of this key. */
  #readChildren(key: number, start: number, at: number, budget: number): void {
    for (let i = at, skips = budget; i < this.#length; i++) {
      const unit = this.#codes[i] as number;
      this.#enter(key, unit, start, i + 1, skips);
      if (!isMeaningful(unit) || --skips < 0) return;
    }
  }

  #enter(key: number, unit: number, start: number, at: number, skips: number): void {
    const { table, tableShift } = this.trie;
    let slot = (hash(key, unit) >>> tableShift) * STRIDE;
    while (table[slot] !== 0 && (table[slot] !== key || ((table[slot + INFO] as number) & 0xffff) !== unit)) {
      slot = (slot + STRIDE) & (table.length - 1);
    }
    if (table[slot] === 0) return;
    const word = table[slot + WORD] as number;
    const place = table[slot + PLACE] as number;
    const first = (table[slot + INFO] as number) >>> 16;
    if (place >= 0) {
      this.#readTail(word, first, place, start, at, skips);
      return;
    }
    if (word >= 0) this.#found(word, start, at);
    this.#readChildren(DEEPER + ~place, start, at, skips);
  }

  /** `next`: the unit of the tail that is to come, 0 at its end; `place`: where the ones behind it are. */
  #readTail(word: number, next: number, place: number, start: number, at: number, budget: number): void {
    if (next === 0) {
      this.#found(word, start, at);
      return;
    }
    for (let i = at, skips = budget; i < this.#length; i++) {
      const unit = this.#codes[i] as number;
      if (unit === next) this.#readTail(word, this.trie.tails[place] as number, place + 1, start, i + 1, skips);
      if (!isMeaningful(unit) || --skips < 0) return;
    }
  }

  #found(word: number, start: number, end: number): void {
    if (this.count === this.word.length) this.#widen();
    this.word[this.count] = word;
    this.start[this.count] = start;
    this.end[this.count++] = end;
  }

  #widen(): void {
    this.word = grown(this.word);
    this.start = grown(this.start);
    this.end = grown(this.end);
  }
}

/** A copy of twice the length. */
export function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
