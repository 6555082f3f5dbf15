import { isFigure, isWordUnit } from '../../text/figures';
import { endOf, type Folded, Folder, hasGap } from '../../text/fold';
import { type Finding, SEVERITIES } from '../finding';
import { FOUND, Scanner } from './scanner';
import type { Trie } from './trie';

/** How words are written to get past a checker. */
export interface Disguised {
  /** `(薇|wei)(信|xin)=微信`: by sound, in pinyin, taken apart. Nothing behind `=`: these words are what they are. */
  words: readonly string[];
  /** Signs that are put for characters, and these, of as many UTF-16 units at most. */
  pictures: readonly (readonly [string, string])[];
}

/** Fills what words leave free of the stretch that they are written over: it folds to nothing. */
const FILL = '\u200b';
/** One character a line. */
const DOWNWARDS = /(?<=(?:^|\n) *[^\s] *)\n(?= *[^\s] *(?:\n|$))/g;

const isLatin = (code: number | undefined): boolean => isWordUnit(code) && !isFigure(code);

/** `words` in the middle of so many units: far from neither neighbour. */
const spread = (words: string, units: number): string =>
  words.padStart((words.length + units) >> 1, FILL).padEnd(units, FILL);

const wordingAndMeaning = (word: string): [wording: string, meaning: string] => {
  const [wording = '', meaning = ''] = word.split('=');
  return [wording, meaning];
};

/** How a disguise is written, as wordings of rules are. */
export const wordingOf = (word: string): string => wordingAndMeaning(word)[0];

/** Gives a draft as it is meant, as long as it is written, so that offsets hold for both. One for a checker. */
export class Disguises {
  readonly #first: number;
  readonly #scanner: Scanner;
  readonly #folder = new Folder();
  /** What each is written for. */
  readonly #meanings: readonly string[];
  readonly #pictures: ReadonlyMap<string, string>;
  /** Those of them that are one unit of a text. */
  readonly #signs: RegExp;
  /** Where the last draft was written over: starts and ends in turns. */
  #places: number[] = [];

  /** In `trie` the words have numbers from `first` on. */
  constructor({ words, pictures }: Disguised, trie: Trie, first: number) {
    this.#first = first;
    this.#scanner = new Scanner(trie);
    this.#meanings = words.map((word) => wordingAndMeaning(word)[1]);
    this.#pictures = new Map(pictures);
    this.#signs = new RegExp(`[${pictures.map(([sign]) => (sign.length === 1 ? sign : '')).join('')}]`);
  }

  /** The draft without its disguises; null if it has none. `found`: those that were met in it, number, from and to of each in turns. */
  undone(folded: Folded, found: readonly number[]): string | null {
    this.#places = [];
    const { text, simple } = folded;
    let seen = simple && !this.#signs.test(text) ? text : this.#withoutPictures(text);
    if (seen.includes('\n')) seen = seen.replace(DOWNWARDS, FILL);
    if (seen === text && found.length === 0) return null;
    const plain = seen === text ? this.#withoutSounds(folded, found) : this.#withoutSounds(...this.#foundIn(seen));
    return plain === text ? null : plain;
  }

  #foundIn(text: string): [Folded, number[]] {
    const folded = this.#folder.fold(text);
    const { trie } = this.#scanner;
    this.#scanner.scan(folded);
    const { found, foundEnd } = this.#scanner;
    const all: number[] = [];
    for (let at = 0; at < foundEnd; at += FOUND) {
      for (const number of trie.meaningsOf(found[at] as number)) {
        if (number >= this.#first) all.push(number, found[at + 1] as number, found[at + 2] as number);
      }
    }
    return [folded, all];
  }

  /** Findings of the draft as it is written, with those of what it means: of a family the gravest where both are about the same words. */
  joined(written: readonly Finding[], meant: readonly Finding[]): Finding[] {
    const over = new Stretches(this.#places);
    const all = [
      ...written.map((finding) => (finding.via === 'exact' ? spanned(finding, over) : finding)),
      ...meant.map((finding) => spanned(finding, over)),
    ];
    const ranks = all.map(({ severity }) => SEVERITIES.indexOf(severity));
    /** What was written first where both are as grave. */
    const isWorse = (a: number, b: number) =>
      (ranks[a] as number) > (ranks[b] as number) || (ranks[a] === ranks[b] && a > b);
    const byStart = all.map((_, i) => i).sort((a, b) => (all[a] as Finding).start - (all[b] as Finding).start);
    const out = new Set<number>();
    byStart.forEach((own, i) => {
      const { family, end } = all[own] as Finding;
      for (let j = i + 1; j < byStart.length; j++) {
        const next = byStart[j] as number;
        const other = all[next] as Finding;
        if (other.start >= end) break;
        if (other.family === family) out.add(isWorse(own, next) ? own : next);
      }
    });
    return byStart.filter((i) => !out.has(i)).map((i) => all[i] as Finding);
  }

  #withoutPictures(text: string): string {
    let out = '';
    for (const sign of text) {
      const words = this.#pictures.get(sign);
      // A finding must not end in the midst of a sign.
      if (words) this.#places.push(out.length, out.length + sign.length);
      out += words?.padEnd(sign.length, FILL) ?? sign;
    }
    return out;
  }

  #withoutSounds(folded: Folded, found: readonly number[]): string {
    const { text, starts } = folded;
    const hits: { from: number; to: number; words: string; start: number; end: number }[] = [];
    for (let i = 0; i < found.length; i += 3) {
      const words = this.#meanings[(found[i] as number) - this.#first] as string;
      const from = found[i + 1] as number;
      const to = found[i + 2] as number;
      const start = starts[from] as number;
      const end = endOf(folded, to - 1);
      if (!isWritten(folded, from, to, words) && isApart(folded, from, to)) hits.push({ from, to, words, start, end });
    }
    if (hits.every(({ words }) => words === '')) return text;
    // What begins first, then the longest.
    hits.sort((a, b) => a.from - b.from || b.to - a.to);
    const plain = new Stretches(hits.flatMap(({ words, from, to }) => (words === '' ? [from, to] : [])));
    let out = '';
    let done = 0;
    for (const { from, to, words, start, end } of hits) {
      if (plain.around(from, to) !== null || start < done || end - start < words.length) continue;
      out += text.slice(done, start) + spread(words, end - start);
      done = end;
      this.#places.push(start, end);
    }
    return out + text.slice(done);
  }
}

/** Stretches of a text, by its units: a hostile draft has a hundred of them for as many findings. */
class Stretches {
  /** Of each unit the first start and the last end of the stretches over it; an end of 0 where there is none. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  /** `bounds`: starts and ends in turns. */
  constructor(bounds: readonly number[]) {
    const units = bounds.reduce((most, bound) => Math.max(most, bound), 0);
    this.#starts = new Int32Array(units).fill(units);
    this.#ends = new Int32Array(units);
    for (let i = 0; i < bounds.length; i += 2) {
      const start = bounds[i] as number;
      const end = bounds[i + 1] as number;
      for (let unit = start; unit < end; unit++) {
        this.#starts[unit] = Math.min(start, this.#starts[unit] as number);
        this.#ends[unit] = Math.max(end, this.#ends[unit] as number);
      }
    }
  }

  /** From the start to the end of all that share a unit with these; null if none does. */
  around(from: number, to: number): [start: number, end: number] | null {
    let start = to;
    let end = 0;
    for (let unit = from; unit < Math.min(to, this.#ends.length); unit++) {
      if (this.#ends[unit] === 0) continue;
      start = Math.min(start, this.#starts[unit] as number);
      end = Math.max(end, this.#ends[unit] as number);
    }
    return end === 0 ? null : [start, end];
  }
}

/** The finding over all of what was written for its words. */
function spanned(finding: Finding, over: Stretches): Finding {
  const around = over.around(finding.start, finding.end);
  if (around === null) return finding;
  const [start, end] = around;
  return { ...finding, start: Math.min(finding.start, start), end: Math.max(finding.end, end), via: 'homophone' };
}

/** Whether the units are the words themselves, which are found with noise between them as they are. */
const isWritten = ({ codes }: Folded, from: number, to: number, words: string): boolean => {
  if (words.length !== to - from) return false;
  for (let i = 0; i < words.length; i++) if (words.charCodeAt(i) !== codes[from + i]) return false;
  return true;
};

/** Whether the units are no stretch of a longer Latin word. */
function isApart(folded: Folded, from: number, to: number): boolean {
  const { codes } = folded;
  const goesOn = (at: number): boolean =>
    at > 0 && isLatin(codes[at - 1]) && isLatin(codes[at]) && at < folded.length && !hasGap(folded, at);
  return !goesOn(from) && !goesOn(to);
}
