import { fold } from '../../text/normalise';
import { initialBits } from '../../text/pinyin';
import { notePairs, PAIR_WORDS } from './letter-pairs';
import type { SearchablePhrase } from './prepared';

/**
 * Phrases laid out side by side, as they are ranked: one text and one row of bits for all of them, because at 50,000 phrases it is the
 * jumps between objects that take the time, and not the comparing.
 */
export interface Columns<P extends SearchablePhrase = SearchablePhrase> {
  phrases: readonly P[];
  /** Title, questions and body of each phrase, a line break behind each. */
  text: string;
  /** Per unit of the text the letters it may begin with. */
  bits: Uint32Array;
  /** Where each phrase begins, and where the last ends. */
  starts: Uint32Array;
  titleEnds: Uint32Array;
  bodyStarts: Uint32Array;
  /** The titles once more, a line break behind each, and the letters of theirs: every key looks at all of them, which is quick side by side. */
  titles: string;
  titleBits: Uint32Array;
  /** Where each title begins in `titles`, and where the last ends. */
  titleStarts: Uint32Array;
  /** Of each body the pairs of letters in it. */
  bodyPairs: Uint32Array;
  /** The codes, a line break before each. */
  codes: string;
  /** Where each code begins, and where the last ends. */
  codeStarts: Uint32Array;
}

/** Rows that are laid out at once: about two milliseconds' work. */
const MOST_ROWS = 512;
const ROWS_ON_AVERAGE = 256;

/**
 * Cuts phrases into runs. Where a run ends depends on the phrase's id alone, so that one phrase added or removed leaves all other runs
 * as they were.
 */
export function runsOf<P extends SearchablePhrase>(phrases: readonly P[]): P[][] {
  const runs: P[][] = [];
  let run: P[] = [];
  for (const phrase of phrases) {
    run.push(phrase);
    if (run.length === MOST_ROWS || endsRun(phrase.id)) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
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
  const texts: string[] = [];
  const starts = new Uint32Array(phrases.length + 1);
  const titleEnds = new Uint32Array(phrases.length);
  const bodyStarts = new Uint32Array(phrases.length);
  const titleTexts: string[] = [];
  const titleStarts = new Uint32Array(phrases.length + 1);
  const codes: string[] = [];
  const codeStarts = new Uint32Array(phrases.length + 1);
  let at = 0;
  let codeAt = 1;
  phrases.forEach((phrase, row) => {
    starts[row] = at;
    codeStarts[row] = codeAt;
    const title = fold(phrase.title);
    titleEnds[row] = at + title.length;
    titleTexts.push(title, '\n');
    titleStarts[row + 1] = (titleStarts[row] as number) + title.length + 1;
    const head = [title, ...phrase.questions.map((question) => fold(question).replaceAll('\n', ' ')), ''].join('\n');
    bodyStarts[row] = at + head.length;
    texts.push(head, fold(phrase.body), '\n');
    at += head.length + (texts.at(-2) as string).length + 1;
    const code = fold(phrase.code);
    codes.push('\n', code);
    codeAt += code.length + 1;
  });
  starts[phrases.length] = at;
  codeStarts[phrases.length] = codeAt;
  const text = texts.join('');
  const bits = initialBits(text);
  const bodyPairs = new Uint32Array(phrases.length * PAIR_WORDS);
  for (let row = 0; row < phrases.length; row++) {
    notePairs(bodyPairs, row * PAIR_WORDS, bits, bodyStarts[row] as number, starts[row + 1] as number);
  }
  const titles = titleTexts.join('');
  return {
    phrases,
    text,
    bits,
    starts,
    titleEnds,
    bodyStarts,
    titles,
    titleBits: initialBits(titles),
    titleStarts,
    bodyPairs,
    codes: codes.join(''),
    codeStarts,
  };
}

const hasSameWords = (a: SearchablePhrase, b: SearchablePhrase): boolean =>
  a.id === b.id &&
  a.body === b.body &&
  a.title === b.title &&
  a.code === b.code &&
  a.questions.length === b.questions.length &&
  a.questions.every((question, i) => question === b.questions[i]);
