import { isFigure, isWordUnit } from '../text/figures';
import { endOf, type Folded, Folder, hasGap } from '../text/fold';
import { type Finding, SEVERITIES } from './finding';
import { FOUND, Scanner } from './scanner';
import { Vocabulary } from './vocabulary';

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

/** Gives a draft as it is meant, as long as it is written, so that offsets hold for both. One for a checker. */
export class Disguises {
  readonly #scanner: Scanner;
  readonly #folder = new Folder();
  /** By number of a wording what it is written for. */
  readonly #meanings: string[] = [];
  readonly #pictures: ReadonlyMap<string, string>;
  /** Those of them that are one unit of a text. */
  readonly #signs: RegExp;
  /** Where the last draft was written over: starts and ends in turns. */
  #places: number[] = [];

  constructor({ words, pictures }: Disguised) {
    const vocabulary = new Vocabulary(8 * words.length, 30 * words.length);
    for (const word of words) {
      const [wording = '', meaning = ''] = word.split('=');
      vocabulary.addWording(wording, this.#meanings.push(meaning) - 1);
    }
    this.#scanner = new Scanner(vocabulary.finish());
    this.#pictures = new Map(pictures);
    this.#signs = new RegExp(`[${pictures.map(([sign]) => (sign.length === 1 ? sign : '')).join('')}]`);
  }

  /** The draft without its disguises; null if it has none. */
  undone(folded: Folded): string | null {
    this.#places = [];
    const { text, simple } = folded;
    let seen = simple && !this.#signs.test(text) ? text : this.#withoutPictures(text);
    if (seen.includes('\n')) seen = seen.replace(DOWNWARDS, FILL);
    const plain = this.#withoutSounds(seen === text ? folded : this.#folder.fold(seen));
    return plain === text ? null : plain;
  }

  /** Findings of the draft as it is written, with those of what it means: of a family the gravest where both are about the same words. */
  joined(written: readonly Finding[], meant: readonly Finding[]): Finding[] {
    const all = [
      ...written.map((finding) => (finding.via === 'exact' ? this.#spanned(finding) : finding)),
      ...meant.map((finding) => this.#spanned(finding)),
    ];
    const ranks = all.map(({ severity }) => SEVERITIES.indexOf(severity));
    return all
      .filter(
        ({ family, start, end }, i) =>
          !all.some(
            (other, j) =>
              other.family === family &&
              other.start < end &&
              start < other.end &&
              ((ranks[j] as number) < (ranks[i] as number) || (ranks[j] === ranks[i] && j < i)),
          ),
      )
      .sort((a, b) => a.start - b.start);
  }

  /** The finding over all of what was written for its words. */
  #spanned(finding: Finding): Finding {
    let { start, end, via } = finding;
    for (let i = 0; i < this.#places.length; i += 2) {
      const from = this.#places[i] as number;
      const to = this.#places[i + 1] as number;
      if (from >= finding.end || to <= finding.start) continue;
      via = 'homophone';
      start = Math.min(start, from);
      end = Math.max(end, to);
    }
    return { ...finding, start, end, via };
  }

  #withoutPictures(text: string): string {
    let out = '';
    for (const sign of text) out += this.#pictures.get(sign)?.padEnd(sign.length, FILL) ?? sign;
    return out;
  }

  #withoutSounds(folded: Folded): string {
    const { text, starts } = folded;
    this.#scanner.scan(folded);
    const { found, foundEnd, trie } = this.#scanner;
    if (foundEnd === 0) return text;
    const hits: { from: number; to: number; words: string; start: number; end: number }[] = [];
    for (let at = 0; at < foundEnd; at += FOUND) {
      const from = found[at + 1] as number;
      const to = found[at + 2] as number;
      const start = starts[from] as number;
      const end = endOf(folded, to - 1);
      for (const number of trie.meaningsOf(found[at] as number)) {
        const words = this.#meanings[number] as string;
        if (words !== text.slice(start, end) && isApart(folded, from, to)) hits.push({ from, to, words, start, end });
      }
    }
    // What begins first, then the longest.
    hits.sort((a, b) => a.from - b.from || b.to - a.to);
    let out = '';
    let done = 0;
    for (const { from, to, words, start, end } of hits) {
      const isPlain = hits.some((other) => other.words === '' && other.from < to && from < other.to);
      if (isPlain || start < done || end - start < words.length) continue;
      out += text.slice(done, start) + spread(words, end - start);
      done = end;
      this.#places.push(start, end);
    }
    return out + text.slice(done);
  }
}

/** Whether the units are no stretch of a longer Latin word. */
function isApart(folded: Folded, from: number, to: number): boolean {
  const { codes } = folded;
  const goesOn = (at: number): boolean =>
    at > 0 && isLatin(codes[at - 1]) && isLatin(codes[at]) && at < folded.length && !hasGap(folded, at);
  return !goesOn(from) && !goesOn(to);
}
