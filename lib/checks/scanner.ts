import type { Folded } from '../text/fold';
import { isMeaningful } from '../text/fold-table';
import {
  bitShift,
  DEEPER,
  FOLDED,
  hash,
  INFO,
  isFolded,
  LONGEST,
  onward,
  PLACE,
  pairHash,
  STRIDE,
  slotAt,
  slotIn,
  slotShift,
  startHash,
  stepsOf,
  TAIL,
  type Trie,
  tailWord,
  WORD,
} from './trie';

/** Meaningful emoji that one occurrence may be read across; more of them are decoration between two words, and a hostile row of them stays cheap. */
export const MAX_SKIPPED = 4;

/**
 * Finds every occurrence of every word in a folded text, in the order of their starts. A
 * meaningful emoji may stand for itself or for nothing: 威❤ and 好❤评 are both read. The arrays are used again by the next scan.
 */
export class Scanner {
  /** What the word means, as `Trie` has it. */
  word = new Int32Array(2 * LONGEST);
  start = new Int32Array(2 * LONGEST);
  end = new Int32Array(2 * LONGEST);
  count = 0;
  /** By place, in a text without meaningful emoji: the hash of the two units from there. */
  pairs = new Int32Array(256);
  #codes: Uint16Array = new Uint16Array(0);
  #length = 0;
  /** Where words may start. */
  #candidates = new Int32Array(256);

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
    const { wanted, pairBits, startBits } = this.trie;
    const pairShift = bitShift(pairBits);
    const startShift = bitShift(startBits);
    const codes = this.#codes;
    const length = this.#length;
    while (this.#candidates.length < length) {
      this.#candidates = grown(this.#candidates);
      this.pairs = grown(this.pairs);
    }
    const candidates = this.#candidates;
    const { pairs } = this;
    let count = 0;
    let first = codes[0] as number;
    let second = codes[1] as number;
    for (let at = 0; at < length; at++) {
      const third = codes[at + 2] as number;
      const pair = pairHash(first, second);
      const word = pair >>> pairShift;
      const start = startHash(pair, third) >>> startShift;
      pairs[at] = pair;
      candidates[count] = at;
      count +=
        (((pairBits[word >>> 5] as number) >>> (word & 31)) |
          ((startBits[start >>> 5] as number) >>> (start & 31)) |
          ((wanted[first >>> 5] as number) >>> (first & 31))) &
        1;
      first = second;
      second = third;
    }
    return count;
  }

  /**
   * Without meaningful emoji there is one way to read each candidate. This is where a draft's time goes, so it is one plain loop; the 0
   * behind the last unit ends every word.
   */
  #scanPlain(candidates: number): void {
    const { trie } = this;
    const { wanted, tails } = trie;
    let { table } = trie;
    let steps = stepsOf(table);
    let shift = slotShift(table);
    const codes = this.#codes;
    const list = this.#candidates;
    let size = table.length;
    let { word: words, start: starts, end: ends, count } = this;
    for (let candidate = 0; candidate < candidates; candidate++) {
      if (count + LONGEST > words.length) {
        this.#widen();
        ({ word: words, start: starts, end: ends } = this);
      }
      const at = list[candidate] as number;
      let key = codes[at] as number;
      if (((wanted[key >>> 5] as number) >>> (key & 31)) & 1) {
        words[count] = trie.singles.get(key) as number;
        starts[count] = at;
        ends[count++] = at + 1;
      }
      for (let to = at + 1; to < at + LONGEST; ) {
        const unit = codes[to++] as number;
        let slot = slotAt(hash(key, unit), steps, shift);
        let found = table[slot] as number;
        while (found !== 0 && (found !== key || ((table[slot + INFO] as number) & 0xffff) !== unit)) {
          slot += STRIDE;
          if (slot === size) slot = 0;
          found = table[slot] as number;
        }
        if (found === 0) break;
        const word = table[slot + WORD] as number;
        words[count] = word;
        starts[count] = at;
        ends[count] = to;
        // One more if there is a word.
        count += 1 + (word >> 31);
        const next = codes[to] as number;
        if (((table[slot + INFO] as number) & onward(next)) === 0) break;
        const place = table[slot + PLACE] as number;
        if (place < 0) {
          key = DEEPER + (~place & ~FOLDED);
          if (isFolded(place)) {
            trie.unfold(slot);
            ({ table } = trie);
            steps = stepsOf(table);
            shift = slotShift(table);
            size = table.length;
          }
          continue;
        }
        let tail = place + TAIL;
        while (tails[tail] !== 0 && tails[tail] === codes[to]) {
          tail++;
          to++;
        }
        if (tails[tail] !== 0) break;
        words[count] = tailWord(tails, place);
        starts[count] = at;
        ends[count++] = to;
        break;
      }
    }
    this.count = count;
  }

  #scanAcross(): void {
    for (let at = 0; at < this.#length; at++) {
      const first = this.#codes[at] as number;
      const single = this.trie.singles.get(first);
      if (single !== undefined) this.#found(single, at, at + 1);
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
    const { table, tails } = this.trie;
    const slot = slotIn(table, key, unit);
    if (table[slot] === 0) return;
    const word = table[slot + WORD] as number;
    const place = table[slot + PLACE] as number;
    if (word >= 0) this.#found(word, start, at);
    if (isFolded(place)) this.trie.unfold(slot);
    if (place < 0) this.#readChildren(DEEPER + (~place & ~FOLDED), start, at, skips);
    else if (place > 0) this.#readTail(tailWord(tails, place), place + TAIL, start, at, skips);
  }

  /** `tail`: where the units of the tail are that are to come. */
  #readTail(word: number, tail: number, start: number, at: number, budget: number): void {
    const next = this.trie.tails[tail] as number;
    if (next === 0) {
      this.#found(word, start, at);
      return;
    }
    for (let i = at, skips = budget; i < this.#length; i++) {
      const unit = this.#codes[i] as number;
      if (unit === next) this.#readTail(word, tail + 1, start, i + 1, skips);
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
