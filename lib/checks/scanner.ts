import type { Folded } from '../text/fold';
import { isMeaningful } from '../text/fold-table';
import { grown } from './grown';
import { bitShift, nodeAt, nodeShift, pairHash, startHash, stepsOf } from './pairs';
import { childOf, LONGEST, NEXT, ONWARD, onward, STRIDE, type Trie, WORD } from './trie';

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
  /** Where each candidate's pair is looked for first. */
  #homes = new Int32Array(256);

  constructor(readonly trie: Trie) {}

  scan({ codes, length, emoji }: Folded): void {
    this.#codes = codes;
    this.#length = length;
    this.count = 0;
    if (emoji) this.#scanAcross();
    else this.#scanPlain(this.#locate(this.#collect()));
  }

  /** Lists the candidates. Whether a place is one can't be guessed by any processor: so it is done without a branch. */
  #collect(): number {
    const {
      wanted,
      pairs: { pairBits, startBits },
    } = this.trie;
    const pairShift = bitShift(pairBits);
    const startShift = bitShift(startBits);
    const codes = this.#codes;
    const length = this.#length;
    while (this.#candidates.length < length) {
      this.#candidates = grown(this.#candidates);
      this.#homes = grown(this.#homes);
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
   * Keeps of the candidates those that may be in the table, again without a branch: so that the processor waits for many places of the table at
   * once, which lie scattered in memory.
   */
  #locate(candidates: number): number {
    const { pairs, trie } = this;
    const { wanted } = trie;
    const { table } = trie.pairs;
    const steps = stepsOf(table);
    const shift = nodeShift(table);
    const codes = this.#codes;
    const list = this.#candidates;
    const homes = this.#homes;
    let count = 0;
    for (let i = 0; i < candidates; i++) {
      const at = list[i] as number;
      const first = codes[at] as number;
      const home = nodeAt(pairs[at] as number, steps, shift);
      const there = table[home] as number;
      list[count] = at;
      homes[count] = home;
      count += ((there | -there) >>> 31) | (((wanted[first >>> 5] as number) >>> (first & 31)) & 1);
    }
    return count;
  }

  /**
   * Without meaningful emoji there is one way to read each candidate. This is where a draft's time goes, so it is one plain loop; the 0
   * behind the last unit ends every word.
   */
  #scanPlain(candidates: number): void {
    const { trie } = this;
    const { wanted } = trie;
    const { table } = trie.pairs;
    let { blocks } = trie;
    const homes = this.#homes;
    const size = table.length;
    const codes = this.#codes;
    const list = this.#candidates;
    let { word: words, start: starts, end: ends, count } = this;
    for (let candidate = 0; candidate < candidates; candidate++) {
      if (count + LONGEST > words.length) {
        this.#widen();
        ({ word: words, start: starts, end: ends } = this);
      }
      const at = list[candidate] as number;
      const first = codes[at] as number;
      if (((wanted[first >>> 5] as number) >>> (first & 31)) & 1) {
        words[count] = trie.singles.get(first) as number;
        starts[count] = at;
        ends[count++] = at + 1;
      }
      const pair = (first << 16) | (codes[at + 1] as number);
      let node = homes[candidate] as number;
      while (table[node] !== pair && table[node] !== 0) {
        node += STRIDE;
        if (node === size) node = 0;
      }
      if (table[node] === 0) continue;
      if ((table[node + NEXT] as number) > 0) {
        trie.unfold(table, node);
        ({ blocks } = trie);
      }
      let word = table[node + WORD] as number;
      let bits = table[node + ONWARD] as number;
      let next = table[node + NEXT] as number;
      for (let to = at + 2; ; to++) {
        words[count] = word;
        starts[count] = at;
        ends[count] = to;
        // One more if there is a word.
        count += 1 + (word >> 31);
        const unit = codes[to] as number;
        if ((bits & onward(unit)) === 0) break;
        const child = childOf(blocks, ~next, unit);
        if (blocks[child] === 0) break;
        if ((blocks[child + NEXT] as number) > 0) {
          trie.unfold(blocks, child);
          ({ blocks } = trie);
        }
        word = blocks[child + WORD] as number;
        bits = blocks[child + ONWARD] as number;
        next = blocks[child + NEXT] as number;
      }
    }
    this.count = count;
  }

  #scanAcross(): void {
    for (let at = 0; at < this.#length; at++) {
      const first = this.#codes[at] as number;
      const single = this.trie.singles.get(first);
      if (single !== undefined) this.#found(single, at, at + 1);
      for (let i = at + 1, skips = MAX_SKIPPED; i < this.#length; i++) {
        const unit = this.#codes[i] as number;
        const { table } = this.trie.pairs;
        this.#enter(table, this.trie.pairs.find(first, unit), at, i + 1, skips);
        if (!isMeaningful(unit) || --skips < 0) break;
      }
    }
  }

  /** Reads on at `at`, behind the node of `nodes`, or the empty one. */
  #enter(nodes: Int32Array, node: number, start: number, at: number, budget: number): void {
    if (nodes[node] === 0) return;
    if ((nodes[node + NEXT] as number) > 0) this.trie.unfold(nodes, node);
    const word = nodes[node + WORD] as number;
    const next = nodes[node + NEXT] as number;
    if (word >= 0) this.#found(word, start, at);
    if (next === 0) return;
    for (let i = at, skips = budget; i < this.#length; i++) {
      const unit = this.#codes[i] as number;
      const { blocks } = this.trie;
      this.#enter(blocks, childOf(blocks, ~next, unit), start, i + 1, skips);
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
