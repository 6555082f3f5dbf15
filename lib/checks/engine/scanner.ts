import type { Folded } from '../../text/fold';
import { isMeaningful } from '../../text/fold-table';
import { grown } from './grown';
import { pairHash, pairOf, placeAt } from './pair-table';
import { LOW, startHash, TWO, UNITS, UPPER } from './pairs';
import { childOf, NEXT, PAIR_STRIDE, type Trie, WORD } from './trie';

/** Meaningful emoji that one occurrence may be read across; more of them are decoration between two words, and a hostile row of them stays cheap. */
export const MAX_SKIPPED = 4;

/** 1 for any number but 0. */
const isSome = (value: number): number => (value | -value) >>> 31;

/** Fields of an occurrence in `Scanner.found`: what the word means, as `Trie` has it, and its first unit and that behind its last. */
export const FOUND = 3;

/**
 * Finds every occurrence of every word in a folded text, in the order of their starts. A meaningful emoji may stand for itself or for nothing: 威❤
 * and 好❤评 are both read. The arrays are used again by the next scan; they are few, since each that a loop reads slows it down.
 */
export class Scanner {
  found = new Int32Array(256);
  /** The end of what was found, in `found`. */
  foundEnd = 0;
  #codes: Uint16Array = new Uint16Array(0);
  #length = 0;
  /** Where words of two units may start; and from its middle, where others may. */
  #starts = new Int32Array(512);
  #twoCount = 0;
  #otherCount = 0;
  /** What was found of the others. */
  #others = new Int32Array(256);
  #othersEnd = 0;

  constructor(readonly trie: Trie) {}

  scan({ codes, length, emoji }: Folded): void {
    this.#codes = codes;
    this.#length = length;
    this.#othersEnd = 0;
    if (emoji) {
      this.#scanAcross();
      this.#twoCount = 0;
    } else {
      this.#collect();
      this.#scanOthers();
    }
    this.#scanTwos();
  }

  /** Lists the candidates. Whether a place is one can't be guessed by any processor: so it is done without a branch. */
  #collect(): void {
    const { bits, pairShift, startShift, startsAt } = this.trie.pairs;
    const codes = this.#codes;
    const length = this.#length;
    while (this.#starts.length < 2 * length) this.#starts = grown(this.#starts);
    const list = this.#starts;
    const middle = list.length >>> 1;
    let two = 0;
    let other = middle;
    let first = codes[0] as number;
    let second = codes[1] as number;
    let third = codes[2] as number;
    for (let at = 0; at < length; at++) {
      const fourth = codes[at + 3] as number;
      const pair = pairHash(pairOf(first, second));
      const three = startHash(pair, third);
      const four = startHash(three, fourth);
      const ofPair = (bits[UNITS + (pair >>> pairShift)] as number) >>> (pair & LOW);
      const ofStart = bits[startsAt + (three >>> startShift)] as number;
      const isStart = (ofStart >>> (three & LOW)) | (ofStart >>> ((four & LOW) + UPPER));
      list[two] = at;
      two += ofPair & 1;
      list[other] = at;
      other += (((ofPair >>> UPPER) & isStart) | ((bits[first >>> 5] as number) >>> first)) & 1;
      first = second;
      second = third;
      third = fourth;
    }
    this.#twoCount = two;
    this.#otherCount = other - middle;
  }

  /** Finds the words of one unit and those of more than two; the 0 behind the last unit ends every word. */
  #scanOthers(): void {
    const { trie } = this;
    const { bits } = trie.pairs;
    const { entries, steps, shift } = trie.pairs.nodes;
    let { blocks } = trie;
    const size = entries.length;
    const codes = this.#codes;
    const list = this.#starts;
    const middle = list.length >>> 1;
    const behind = middle + this.#otherCount;
    for (let candidate = middle; candidate < behind; candidate++) {
      const at = list[candidate] as number;
      const first = codes[at] as number;
      if (((bits[first >>> 5] as number) >>> first) & 1) this.#add(trie.singles.get(first) as number, at, at + 1);
      const pair = pairOf(first, codes[at + 1] as number);
      let node = placeAt(pairHash(pair), steps, shift) * PAIR_STRIDE;
      while (entries[node] !== pair && entries[node] !== 0) {
        node += PAIR_STRIDE;
        if (node === size) node = 0;
      }
      if (entries[node] === 0) continue;
      if ((entries[node + NEXT] as number) > 0) {
        trie.unfold(entries, node);
        ({ blocks } = trie);
      }
      let next = entries[node + NEXT] as number;
      for (let to = at + 2; ; to++) {
        const unit = codes[to] as number;
        const child = childOf(blocks, ~next, unit);
        if (blocks[child] === 0) break;
        if ((blocks[child + NEXT] as number) > 0) {
          trie.unfold(blocks, child);
          ({ blocks } = trie);
        }
        const word = blocks[child + WORD] as number;
        if (word >= 0) this.#add(word, at, to + 1);
        next = blocks[child + NEXT] as number;
        if (next === 0) break;
      }
    }
  }

  /** Finds the words of two units, which are nearly all that most drafts hold, and puts the others between them. */
  #scanTwos(): void {
    const { entries, steps, shift } = this.trie.pairs.twos;
    const size = entries.length;
    const codes = this.#codes;
    const list = this.#starts;
    const others = this.#others;
    const behind = this.#othersEnd;
    const candidates = this.#twoCount;
    while (this.found.length < FOUND * (candidates + 1) + behind) this.found = grown(this.found);
    const { found } = this;
    let end = 0;
    let other = 0;
    for (let candidate = 0; candidate < candidates; candidate++) {
      const at = list[candidate] as number;
      for (; other < behind && (others[other + 1] as number) < at; other += FOUND, end += FOUND) {
        found[end] = others[other] as number;
        found[end + 1] = others[other + 1] as number;
        found[end + 2] = others[other + 2] as number;
      }
      const pair = pairOf(codes[at] as number, codes[at + 1] as number);
      let two = placeAt(pairHash(pair), steps, shift) * TWO;
      while (entries[two] !== pair && entries[two] !== 0) {
        two += TWO;
        if (two === size) two = 0;
      }
      found[end] = (entries[two + 1] as number) - 1;
      found[end + 1] = at;
      found[end + 2] = at + 2;
      end += FOUND * isSome(entries[two] as number);
    }
    while (other < behind) found[end++] = others[other++] as number;
    this.foundEnd = end;
  }

  #add(word: number, start: number, end: number): void {
    const at = this.#othersEnd;
    if (at + FOUND > this.#others.length) this.#others = grown(this.#others);
    this.#others[at] = word;
    this.#others[at + 1] = start;
    this.#others[at + 2] = end;
    this.#othersEnd = at + FOUND;
  }

  #scanAcross(): void {
    const { nodes, twos } = this.trie.pairs;
    for (let at = 0; at < this.#length; at++) {
      const first = this.#codes[at] as number;
      const single = this.trie.singles.get(first);
      if (single !== undefined) this.#add(single, at, at + 1);
      for (let i = at + 1, skips = MAX_SKIPPED; i < this.#length; i++) {
        const unit = this.#codes[i] as number;
        const pair = pairOf(first, unit);
        const word = twos.entries[twos.find(pair) + 1] as number;
        if (word > 0) this.#add(word - 1, at, i + 1);
        this.#readOn(nodes.entries, nodes.find(pair), at, i + 1, skips);
        if (!isMeaningful(unit) || --skips < 0) break;
      }
    }
  }

  /** Reads on at `at`, behind the node of `nodes`, or the empty one. */
  #readOn(nodes: Int32Array, node: number, start: number, at: number, budget: number): void {
    if (nodes[node] === 0) return;
    if ((nodes[node + NEXT] as number) > 0) this.trie.unfold(nodes, node);
    const next = nodes[node + NEXT] as number;
    if (next === 0) return;
    for (let i = at, skips = budget; i < this.#length; i++) {
      const unit = this.#codes[i] as number;
      const child = childOf(this.trie.blocks, ~next, unit);
      if (this.trie.blocks[child] !== 0) {
        if ((this.trie.blocks[child + NEXT] as number) > 0) this.trie.unfold(this.trie.blocks, child);
        const word = this.trie.blocks[child + WORD] as number;
        if (word >= 0) this.#add(word, start, i + 1);
        this.#readOn(this.trie.blocks, child, start, i + 1, skips);
      }
      if (!isMeaningful(unit) || --skips < 0) return;
    }
  }
}
