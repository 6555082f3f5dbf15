import { Folder } from '../../text/fold';
import { COMPLEX, FOLD, needTables } from '../../text/fold-table';
import { pairHash, pairOf } from './pair-table';
import { Pairs, startHash, UPPER } from './pairs';
import { END, Texts } from './texts';
import { LONGEST, Trie } from './trie';
import { expanded } from './wordings';

/**
 * About how many words come, and how many units they have in all. Arrays that are too small grow; and what grows one for the first time is
 * compiled again by the JavaScript engine, in the midst of its work.
 */
export interface Room {
  words: number;
  units: number;
}

/** Folds words, and makes a trie of them that knows what each means. */
export class Vocabulary {
  readonly #texts: Texts;
  readonly #pairs: Pairs;
  readonly #trie: Trie;
  readonly #folder = new Folder();
  readonly #codes = new Uint16Array(LONGEST + 1);

  constructor({ words, units }: Room) {
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

  /** Adds all that the wordings stand for: of no more than `LONGEST` units each. */
  addWordings(wordings: readonly string[], from: number, to: number, meaning: number): void {
    for (let i = from; i < to; i++) this.#addWording(wordings[i] as string, meaning);
  }

  #addWording(wording: string, meaning: number): void {
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
    const texts = this.#texts;
    const { units } = texts;
    const firsts = texts.lookAhead(place, 0);
    for (let i = 0; i < firsts; i++) {
      const first = texts.ahead[i] as number;
      if (units[first] === END) continue;
      const seconds = texts.lookAhead(first + 1, firsts);
      for (let j = firsts; j < seconds; j++) {
        const second = texts.ahead[j] as number;
        if (units[second] === END) this.#trie.addSingle(units[first] as number, meaning);
        else this.#addPair(pairOf(units[first] as number, units[second] as number), second + 1, seconds, meaning);
      }
    }
  }

  /** `free`: where there is room in the texts' `ahead`. */
  #addPair(pair: number, place: number, free: number, meaning: number): void {
    const texts = this.#texts;
    const { units } = texts;
    const hash = pairHash(pair);
    const thirds = texts.lookAhead(place, free);
    let isLonger = false;
    for (let i = free; i < thirds; i++) {
      const third = units[texts.ahead[i] as number] as number;
      if (third === END) this.#trie.addTwo(pair, meaning);
      else {
        const three = startHash(hash, third);
        this.#pairs.markStart(three, three, 0);
        isLonger = true;
      }
    }
    if (isLonger) this.#begin(pair, hash, place);
  }
}
