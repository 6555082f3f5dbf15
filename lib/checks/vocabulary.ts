import { Folder } from '../text/fold';
import { COMPLEX, FOLD, needTables } from '../text/fold-table';
import { pairHash, pairOf } from './pair-table';
import { Pairs, startHash, UPPER } from './pairs';
import { END, Texts } from './texts';
import { LONGEST, Trie } from './trie';
import { expanded } from './wordings';

/** Folds words, and makes a trie of them that knows what each means. */
export class Vocabulary {
  readonly #texts: Texts;
  readonly #pairs: Pairs;
  readonly #trie: Trie;
  readonly #folder = new Folder();
  readonly #codes = new Uint16Array(LONGEST + 1);
  /** The places of the first unit, the second, and the third, while a wording is added. */
  readonly #firsts: number[] = [];
  readonly #seconds: number[] = [];
  readonly #thirds: number[] = [];

  /** About how many `words` come, and how many `units` they have in all. */
  constructor(words: number, units: number) {
    needTables();
    this.#texts = new Texts(units);
    this.#pairs = new Pairs(words);
    this.#trie = new Trie(this.#texts, this.#pairs, words);
  }

  /** Apart from the generator that calls it, since loops that yield run slowly. */
  addTerms(terms: readonly string[], from: number, to: number, meaning: number): void {
    for (let i = from; i < to; i++) {
      const term = terms[i] as string;
      const length = this.#foldPlain(term);
      if (length > 0) this.add(this.#codes, length, meaning);
      else if (length < 0) {
        const folded = this.#folder.fold(term);
        if (folded.length > 0) this.add(folded.codes, folded.length, meaning);
      }
    }
  }

  /** How many units the term folds to, in `#codes`; -1 where that takes the folder, which is slower. */
  #foldPlain(term: string): number {
    const codes = this.#codes;
    if (term.length >= LONGEST) return -1;
    let length = 0;
    for (let i = 0; i < term.length; i++) {
      const code = FOLD[term.charCodeAt(i)] as number;
      if (code === COMPLEX) return -1;
      if (code > COMPLEX) codes[length++] = code;
    }
    codes[length] = 0;
    return length;
  }

  /** Adds the word `codes[0…length)`, which is folded and not empty; a 0 stands behind it. */
  add(codes: Uint16Array, length: number, meaning: number): void {
    const first = codes[0] as number;
    if (length === 1) {
      this.#trie.addSingle(first, meaning);
      return;
    }
    const pair = pairOf(first, codes[1] as number);
    if (length === 2) this.#trie.addTwo(pair, meaning);
    else {
      const hash = pairHash(pair);
      const three = startHash(hash, codes[2] as number);
      if (length === 3) this.#pairs.markStart(three, three, 0);
      else this.#pairs.markStart(three, startHash(three, codes[3] as number), UPPER);
      this.#begin(pair, hash, this.#texts.end);
      this.#texts.add(codes, 2, Math.min(length, LONGEST), meaning);
    }
  }

  /** Adds all that a wording stands for: of no more than `LONGEST` units each. */
  addWording(wording: string, meaning: number): void {
    const place = this.#texts.end;
    if (this.#texts.addWording(wording, meaning)) this.#addBeginnings(place, meaning);
    else {
      const terms = expanded(wording);
      this.addTerms(terms, 0, terms.length, meaning);
    }
  }

  /** The trie goes on to grow where drafts unfold it. */
  finish(): Trie {
    this.#texts.fit();
    this.#pairs.nodes.fit();
    this.#pairs.twos.fit();
    return this.#trie;
  }

  #begin(pair: number, hash: number, place: number): void {
    this.#pairs.markPair(hash, UPPER);
    const node = this.#pairs.nodes.entry(pair);
    this.#trie.addState(this.#pairs.nodes.entries, node, place);
  }

  /** Enters the text at the place by the two units that it may begin with, and marks each third. */
  #addBeginnings(place: number, meaning: number): void {
    const { units } = this.#texts;
    const firsts = this.#ahead(place, this.#firsts);
    for (let i = 0; i < firsts.length; i++) {
      const first = firsts[i] as number;
      if (units[first] === END) continue;
      const seconds = this.#ahead(first + 1, this.#seconds);
      for (let j = 0; j < seconds.length; j++) {
        const second = seconds[j] as number;
        if (units[second] === END) this.#trie.addSingle(units[first] as number, meaning);
        else this.#addPair(pairOf(units[first] as number, units[second] as number), second + 1, meaning);
      }
    }
  }

  #addPair(pair: number, place: number, meaning: number): void {
    const { units } = this.#texts;
    const hash = pairHash(pair);
    const thirds = this.#ahead(place, this.#thirds);
    let isLonger = false;
    for (let i = 0; i < thirds.length; i++) {
      const third = units[thirds[i] as number] as number;
      if (third === END) this.#trie.addTwo(pair, meaning);
      else {
        const three = startHash(hash, third);
        this.#pairs.markStart(three, three, 0);
        isLonger = true;
      }
    }
    if (isLonger) this.#begin(pair, hash, place);
  }

  #ahead(place: number, into: number[]): readonly number[] {
    into.length = 0;
    this.#texts.lookAhead(place, into);
    return into;
  }
}
