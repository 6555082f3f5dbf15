import { lettersOf } from '../../text/pinyin';
import { type LatinPairs, latinPairsOf } from './latin-pairs';
import { indexPairs, type PairIndex } from './letter-pairs';
import { askedOf, compared, type SearchablePhrase } from './prepared';

/** Parts fields that lie side by side: no word goes on beyond it. */
export const PART = '\0';

/** One part of all phrases, each with a `PART` behind it. */
export interface Side {
  text: string;
  /** Per unit the letters it may begin with, of `lettersOf`. */
  letters: Uint8Array;
  /** Where each phrase begins, and where the last ends. */
  starts: Uint32Array;
  /** Where the first field of each phrase ends. */
  ends: Uint32Array;
  pairs: PairIndex;
  latin: LatinPairs;
}

/**
 * Phrases laid out side by side, as they are ranked: two texts for all of them, because at 50,000 phrases it is the jumps between objects
 * that take the time, and not the comparing.
 */
export interface Columns<P extends SearchablePhrase = SearchablePhrase> {
  phrases: readonly P[];
  /** Title and questions. */
  heads: Side;
  /** Body and other wordings. */
  tails: Side;
  /** The codes, a line break before each. */
  codes: string;
  /** Where each code begins, and where the last ends. */
  codeStarts: Uint32Array;
}

/** Rows, and units of their words, that are laid out at once: a few milliseconds' work. */
export const MOST_ROWS = 512;
const MOST_UNITS = 60_000;
const ROWS_ON_AVERAGE = 256;

/**
 * Cuts phrases into runs. Where a run ends depends on the phrase's id, unless it grows too large, so that one phrase added or removed
 * leaves most other runs as they were.
 */
export function* runsOf<P extends SearchablePhrase>(phrases: readonly P[]): Generator<P[]> {
  let run: P[] = [];
  let units = 0;
  for (const phrase of phrases) {
    run.push(phrase);
    units += phrase.title.length + phrase.body.length;
    if (run.length === MOST_ROWS || units > MOST_UNITS || endsRun(phrase.id)) {
      yield run;
      run = [];
      units = 0;
    }
  }
  if (run.length > 0) yield run;
}

function endsRun(id: string): boolean {
  let hash = 0;
  for (let i = 0; i < id.length; i++) hash = (Math.imul(hash, 31) + id.charCodeAt(i)) | 0;
  return ((hash ^ (hash >>> 11)) >>> 0) % ROWS_ON_AVERAGE === 0;
}

/** `known`: the run as it was laid out before, taken over where no words changed. */
export function layOut<P extends SearchablePhrase>(phrases: readonly P[], known: Columns<P> | undefined): Columns<P> {
  if (known?.phrases.length === phrases.length && known.phrases.every((it, i) => hasSameWords(it, phrases[i] as P))) {
    return { ...known, phrases };
  }
  const codes: string[] = [];
  const codeStarts = new Uint32Array(phrases.length + 1);
  codeStarts[0] = 1;
  phrases.forEach((phrase, row) => {
    const code = compared(phrase.code);
    codes.push('\n', code);
    codeStarts[row + 1] = (codeStarts[row] as number) + code.length + 1;
  });
  const heads = sideBySide(phrases.map((phrase) => [phrase.title, ...askedOf(phrase)]));
  const tails = sideBySide(phrases.map(({ body, variants }) => [body, ...variants]));
  return { phrases, heads, tails, codes: codes.join(''), codeStarts };
}

function sideBySide(rows: readonly (readonly string[])[]): Side {
  const texts: string[] = [];
  const starts = new Uint32Array(rows.length + 1);
  const ends = new Uint32Array(rows.length);
  rows.forEach((fields, row) => {
    let at = starts[row] as number;
    fields.forEach((field, i) => {
      const folded = compared(field);
      texts.push(folded, PART);
      at += folded.length + 1;
      if (i === 0) ends[row] = at - 1;
    });
    starts[row + 1] = at;
  });
  const text = texts.join('');
  const letters = lettersOf(text);
  return { text, letters, starts, ends, pairs: indexPairs(letters, starts), latin: latinPairsOf(text) };
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, i) => text === b[i]);

const hasSameWords = (a: SearchablePhrase, b: SearchablePhrase): boolean =>
  a.id === b.id &&
  a.body === b.body &&
  a.title === b.title &&
  a.code === b.code &&
  same(a.variants, b.variants) &&
  same(askedOf(a), askedOf(b));
