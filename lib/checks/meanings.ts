import { grown } from './scanner';

/** More than there are rules. */
const RULES = 2 ** 24;

/** What words mean: which rules they are terms of. Most that mean the same have one number. */
export class Meanings {
  /** By meaning: the only rule, or ~place in `lists` of how many rules there are, and their numbers from the lowest. */
  termOf = new Int32Array(1024);
  lists = new Int32Array(1024);
  #count = 0;
  /** A list begins behind place 0. */
  #listsEnd = 1;
  readonly #known = new Map<number, number>();
  #lastKey = -1;
  #last = -1;

  /** The meaning of a word that meant `known`, or nothing with -1, once it is a term of the rule. */
  joined = (known: number, rule: number): number => {
    const key = (known + 1) * RULES + rule;
    // Words of a long list come one after another.
    if (key === this.#lastKey) return this.#last;
    let meaning = this.#known.get(key);
    if (meaning === undefined) {
      const rules = known < 0 ? [] : this.#rulesOf(known);
      meaning = rules.includes(rule) ? known : this.#add([...rules, rule].sort((a, b) => a - b));
      this.#known.set(key, meaning);
    }
    this.#lastKey = key;
    this.#last = meaning;
    return meaning;
  };

  #rulesOf(meaning: number): number[] {
    const term = this.termOf[meaning] as number;
    if (term >= 0) return [term];
    const from = ~term + 1;
    return [...this.lists.subarray(from, from + (this.lists[~term] as number))];
  }

  #add(rules: number[]): number {
    if (this.#count === this.termOf.length) this.termOf = grown(this.termOf);
    const [only = 0] = rules;
    this.termOf[this.#count] = rules.length === 1 ? only : ~this.#listsEnd;
    if (rules.length > 1) {
      while (this.#listsEnd + rules.length >= this.lists.length) this.lists = grown(this.lists);
      this.lists[this.#listsEnd] = rules.length;
      this.lists.set(rules, this.#listsEnd + 1);
      this.#listsEnd += rules.length + 1;
    }
    return this.#count++;
  }
}
