import { Folder } from '../text/fold';
import { COMPLEX, FOLD, needTables } from '../text/fold-table';
import { Pairs } from './pairs';
import { BAR, CLOSE, END, OPEN, Texts } from './texts';
import { LONGEST, Trie } from './trie';
import { expanded } from './wordings';

const BRACKET = { open: 0x28, bar: 0x7c, close: 0x29 };

/** Folds words, and makes a trie of them that knows what each means. */
export class Vocabulary {
  readonly #texts: Texts;
  readonly #pairs: Pairs;
  readonly #trie: Trie;
  readonly #folder = new Folder();
  /** The places of the first unit, the second, and the third, while a wording is added. */
  readonly #firsts: number[] = [];
  readonly #seconds: number[] = [];
  readonly #thirds: number[] = [];

  /** About how many `words` come, and how many `units` they have in all. */
  constructor(words: number, units: number) {
    needTables();
    this.#texts = new Texts(units);
    this.#pairs = new Pairs(words);
    this.#trie = new Trie(this.#texts, this.#pairs);
  }

  /** Apart from the generator that calls it, since loops that yield run slowly. */
  addTerms(terms: readonly string[], from: number, to: number, meaning: number): void {
    for (let i = from; i < to; i++) {
      const { codes, length } = this.#folder.fold(terms[i] as string);
      if (length > 0) this.add(codes, length, meaning);
    }
  }

  /** Adds the word `codes[0…length)`, which is folded and not empty; a 0 stands behind it. */
  add(codes: Uint16Array, length: number, meaning: number): void {
    const [first, second] = [codes[0] as number, codes[1] as number];
    if (length === 1) {
      this.#trie.addSingle(first, meaning);
      return;
    }
    const texts = this.#texts;
    this.#begin(first, second, texts.end);
    this.#pairs.mark(first, second, codes[2] as number);
    const end = Math.min(length, LONGEST);
    for (let at = 2; at < end; at++) texts.push(codes[at] as number);
    texts.close(meaning);
  }

  /** Adds all that a wording stands for: of no more than `LONGEST` units each. */
  addWording(wording: string, meaning: number): void {
    const place = this.#texts.end;
    if (!this.#copy(wording)) {
      this.#texts.cut(place);
      const terms = expanded(wording);
      this.addTerms(terms, 0, terms.length, meaning);
      return;
    }
    this.#texts.close(meaning);
    this.#addBeginnings(place, meaning);
  }

  /** The trie goes on to grow where drafts unfold it. */
  finish(): Trie {
    this.#texts.fit();
    this.#pairs.fit();
    return this.#trie;
  }

  #begin(first: number, second: number, place: number): void {
    const node = this.#pairs.node(first, second);
    this.#trie.addState(this.#pairs.table, node, place);
  }

  /** Whether it could be done: not where a unit is read together with the next, which may belong to another part. */
  #copy(wording: string): boolean {
    const texts = this.#texts;
    const bars: number[] = [];
    let isOpen = false;
    for (let i = 0; i < wording.length; i++) {
      const unit = wording.charCodeAt(i);
      const code = FOLD[unit] as number;
      if (code === COMPLEX) return false;
      if (code > COMPLEX) texts.push(code);
      else if (unit === BRACKET.open) {
        texts.push(OPEN);
        isOpen = true;
      } else if (unit === BRACKET.close && isOpen) {
        for (const bar of bars) texts.units[bar + 1] = texts.end + 1 - bar;
        texts.push(CLOSE);
        bars.length = 0;
        isOpen = false;
      } else if (unit === BRACKET.bar && isOpen) {
        bars.push(texts.end);
        texts.push(BAR);
        texts.push(0);
      }
    }
    return true;
  }

  /** Enters the text at the place by the two units that it may begin with, and marks each third. */
  #addBeginnings(place: number, meaning: number): void {
    const { units } = this.#texts;
    for (const first of this.#ahead(place, this.#firsts)) {
      if (units[first] === END) continue;
      for (const second of this.#ahead(first + 1, this.#seconds)) {
        if (units[second] === END) {
          this.#trie.addSingle(units[first] as number, meaning);
          continue;
        }
        const pair = [units[first] as number, units[second] as number] as const;
        this.#begin(...pair, second + 1);
        for (const third of this.#ahead(second + 1, this.#thirds)) this.#pairs.mark(...pair, units[third] as number);
      }
    }
  }

  #ahead(place: number, into: number[]): readonly number[] {
    into.length = 0;
    this.#texts.lookAhead(place, into);
    return into;
  }
}
