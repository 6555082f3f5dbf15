import { grown } from './grown';
import { pairHash } from './pair-table';
import type { Pairs } from './pairs';
import { END, type Texts } from './texts';

/** Fields of a node in the blocks, of which one in the pairs has the first two. A node's key is its first. */
export const STRIDE = 3;
export const PAIR_STRIDE = 2;
/** While it is not known what goes on from here, the first of its states; then 0 for nothing, or ~place of the block of its children. */
export const NEXT = 1;
/** What the word means that ends here, or -1: see `Trie.lists`. */
export const WORD = 2;

/** Words of more folded units are cut: nobody says them, and the scan keeps room for so many hits at one place. */
export const LONGEST = 256;
/** More than there are meanings: words that mean several things mean `LISTS` and the place in `lists`. */
export const LISTS = 2 ** 24;

/** The node of a unit in the block at the place, or an empty one. A block begins with how many nodes it has room for, less one: a power of two. */
export function childOf(blocks: Int32Array, place: number, unit: number): number {
  const mask = blocks[place] as number;
  let at = unit & mask;
  while (blocks[place + 1 + at * STRIDE] !== unit && blocks[place + 1 + at * STRIDE] !== 0) at = (at + 1) & mask;
  return place + 1 + at * STRIDE;
}

/**
 * The words that a vocabulary stands for, as a trie that is entered by the first two units. Of tens of thousands of words, and the hundreds of
 * thousands that wordings stand for, drafts come to a few: so what goes on from a node is written out when a draft comes there.
 * Until then a node has states, places in the texts where reading goes on: the trie is a machine for all texts at once, made as it runs.
 */
export class Trie {
  /** By unit that is a word by itself: what it means. */
  readonly singles = new Map<number, number>();
  /** How many things, and what, words mean that mean more than one. */
  lists = new Int32Array(64);
  #listsEnd = 0;
  /** The words of two units, and nodes behind the first two of longer ones. They stay where they are. */
  readonly pairs: Pairs;
  /** All other nodes, those with one parent in one block. */
  blocks = new Int32Array(1024);
  #blocksEnd = 1;
  readonly #texts: Texts;
  /** The states, two numbers each: the place in the texts, and the node's next state or 0. */
  #states: Int32Array<ArrayBuffer>;
  #statesEnd = 2;
  /** The first state that nobody needs any more. */
  #free = 0;

  /** About how many states come before it is first read. */
  constructor(texts: Texts, pairs: Pairs, states: number) {
    this.#states = new Int32Array(2 * states + 64);
    this.#texts = texts;
    this.pairs = pairs;
  }

  /** Gives the node of `nodes` one more state. */
  addState(nodes: Int32Array, node: number, place: number): void {
    let state = this.#free;
    if (state === 0) {
      state = this.#statesEnd;
      if (state >= this.#states.length) this.#states = grown(this.#states);
      this.#statesEnd += 2;
    } else this.#free = this.#states[state + 1] as number;
    this.#states[state] = place;
    this.#states[state + 1] = nodes[node + NEXT] as number;
    nodes[node + NEXT] = state;
  }

  addTwo(pair: number, meaning: number): void {
    const { twos } = this.pairs;
    const two = twos.entry(pair);
    this.pairs.markPair(pairHash(pair), 0);
    // 0 until it has a meaning: meanings are kept one higher.
    twos.entries[two + 1] = this.#wordWith((twos.entries[two + 1] as number) - 1, meaning) + 1;
  }

  addSingle(unit: number, meaning: number): void {
    this.singles.set(unit, this.#wordWith(this.singles.get(unit) ?? -1, meaning));
    this.pairs.markSingle(unit);
  }

  /** The word that means one thing more; -1 is none. */
  #wordWith(word: number, meaning: number): number {
    if (word === meaning || word < 0) return meaning;
    return this.#wordOf([...this.meaningsOf(word), meaning]);
  }

  /** All that a word means, from the lowest. */
  meaningsOf(word: number): number[] {
    if (word < LISTS) return [word];
    const from = word - LISTS;
    return [...this.lists.subarray(from + 1, from + 1 + (this.lists[from] as number))];
  }

  /** Writes out what goes on from the node of `nodes`, which has states: `blocks` may be another array afterwards, a copy. */
  unfold(nodes: Int32Array, node: number): void {
    const { units } = this.#texts;
    const ahead = this.#takeStates(nodes[node + NEXT] as number);
    const meanings: number[] = [];
    const behind: number[] = [];
    ahead.forEach((place, i) => {
      const unit = units[place] as number;
      if (place === ahead[i - 1]) return;
      if (unit === END) meanings.push(this.#texts.meaningAt(place));
      else behind.push(place);
    });
    if (nodes === this.blocks) nodes[node + WORD] = this.#wordOf(meanings);
    // Before `blocks` may be copied.
    nodes[node + NEXT] = behind.length === 0 ? 0 : ~this.#blocksEnd;
    if (behind.length > 0) this.#addBlock(behind);
  }

  /** Where the texts go on from the state and those behind it, in order; they are free from now on. */
  #takeStates(first: number): number[] {
    const states = this.#states;
    let end = 0;
    let state = first;
    for (let last = 0; state !== 0; state = states[last + 1] as number) {
      end = this.#texts.lookAhead(states[state] as number, end);
      last = state;
      if (states[last + 1] !== 0) continue;
      states[last + 1] = this.#free;
      this.#free = first;
      break;
    }
    return [...this.#texts.ahead.subarray(0, end).sort()];
  }

  /** Adds a block of the children that the places lead to. */
  #addBlock(places: readonly number[]): void {
    const { units } = this.#texts;
    const distinct = new Set<number>();
    for (const place of places) distinct.add(units[place] as number);
    const mask = (1 << (32 - Math.clz32(distinct.size))) - 1;
    const block = this.#blocksEnd;
    this.#blocksEnd += 1 + (mask + 1) * STRIDE;
    while (this.#blocksEnd > this.blocks.length) this.blocks = grown(this.blocks);
    this.blocks[block] = mask;
    for (const place of places) {
      const child = childOf(this.blocks, block, units[place] as number);
      this.blocks[child] = units[place] as number;
      this.addState(this.blocks, child, place + 1);
    }
  }

  /** The word that means all of these, which come from the lowest, and may come more than once. */
  #wordOf(meanings: readonly number[]): number {
    const distinct = [...new Set(meanings)];
    if (distinct.length < 2) return distinct[0] ?? -1;
    const place = this.#listsEnd;
    this.#listsEnd += 1 + distinct.length;
    while (this.#listsEnd > this.lists.length) this.lists = grown(this.lists);
    this.lists[place] = distinct.length;
    this.lists.set(distinct, place + 1);
    return LISTS + place;
  }
}
