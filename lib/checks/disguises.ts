import { isFigure, isWordUnit } from '../text/figures';
import { endOf, type Folded, Folder, foldText, hasGap } from '../text/fold';
import { learnOddUnits } from '../text/fold-table';
import { type Finding, SEVERITIES } from './finding';
import { MAX_GAP } from './judge';
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

/** `words` over so many units, each with its share of the rest behind it. */
function spread(words: string, units: number): string {
  let out = '';
  for (let i = 0; i < words.length; i++) {
    out = (out + words[i]).padEnd(Math.floor(((i + 1) * units) / words.length), FILL);
  }
  return out;
}

/** Gives a draft as it is meant, as long as it is written, so that offsets hold for both. One for a checker. */
export class Disguises {
  readonly #scanner: Scanner;
  readonly #folder = new Folder();
  /** By number of a wording what it is written for, and that folded. */
  readonly #meanings: { words: string; folded: string }[] = [];
  readonly #pictures: ReadonlyMap<string, string>;
  /** Where the last draft was written over: starts and ends in turns. */
  #places: number[] = [];

  constructor({ words, pictures }: Disguised) {
    const vocabulary = new Vocabulary(8 * words.length, 30 * words.length);
    let odd = '';
    for (const word of words) {
      const [wording = '', meaning = ''] = word.split('=');
      vocabulary.addWording(wording, this.#meanings.push({ words: meaning, folded: foldText(meaning) }) - 1);
      if (meaning !== '') for (const unit of wording) if (!meaning.includes(unit)) odd += unit;
    }
    this.#scanner = new Scanner(vocabulary.finish());
    this.#pictures = new Map(pictures);
    learnOddUnits(odd, pictures.map(([picture]) => picture).join(''));
  }

  /** The draft without its disguises; null if it has none. */
  undone(folded: Folded): string | null {
    this.#places = [];
    if (!folded.odd && folded.longestLatin === 0) return null;
    const text = this.#withoutPictures(folded.text).replace(DOWNWARDS, FILL);
    const plain = this.#withoutSounds(text === folded.text ? folded : this.#folder.fold(text));
    return plain === folded.text ? null : plain;
  }

  /** Findings of the draft as it is written, with those of what it means: of a family the gravest where both are about the same words. */
  joined(written: readonly Finding[], meant: readonly Finding[]): Finding[] {
    const rank = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
    const all = written.map((finding) => (finding.via === 'exact' ? this.#spanned(finding) : finding));
    for (const one of meant) {
      const finding = this.#spanned(one);
      const same = all.filter(
        ({ family, start, end }) => family === finding.family && start < finding.end && finding.start < end,
      );
      if (same.some((other) => rank(other) <= rank(finding))) continue;
      for (const other of same) all.splice(all.indexOf(other), 1);
      all.push(finding);
    }
    return all.sort((a, b) => a.start - b.start);
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
    const { text, starts, codes } = folded;
    this.#scanner.scan(folded);
    const { found, foundEnd, trie } = this.#scanner;
    const hits: { from: number; to: number; words: string; start: number; end: number }[] = [];
    for (let at = 0; at < foundEnd; at += FOUND) {
      const from = found[at + 1] as number;
      const to = found[at + 2] as number;
      const written = String.fromCharCode(...codes.subarray(from, to));
      for (const number of trie.meaningsOf(found[at] as number)) {
        const meaning = this.#meanings[number] as { words: string; folded: string };
        if (meaning.folded === written || !isApart(folded, from, to)) continue;
        hits.push({ from, to, words: meaning.words, start: starts[from] as number, end: endOf(folded, to - 1) });
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

/** Whether the units are no stretch of a longer Latin word, and near each other. */
function isApart(folded: Folded, from: number, to: number): boolean {
  const { codes, starts } = folded;
  const goesOn = (at: number): boolean =>
    at > 0 && isLatin(codes[at - 1]) && isLatin(codes[at]) && at < folded.length && !hasGap(folded, at);
  if (goesOn(from) || goesOn(to)) return false;
  for (let i = from + 1; i < to; i++) if ((starts[i] as number) - (starts[i - 1] as number) > MAX_GAP) return false;
  return true;
}
