import { fold } from '../../text/normalise';
import { findInitials, lettersOf } from '../../text/pinyin';
import { LONGEST_PINYIN, PinyinWord } from '../../text/pinyin-word';
import { PairFilter } from './letter-pairs';
import { askedOf, type PhraseField, type Prepared, type SearchablePhrase } from './prepared';

/** What matched, in UTF-16 units of the field as written. `index`: which of `askedOf` or of the variants; 0 for other fields. */
export interface Highlight {
  field: PhraseField;
  index: number;
  start: number;
  end: number;
}

export type MatchWay = 'code' | 'initials' | 'pinyin' | 'words' | 'nothing';

/** Ways to match, best first; the distance between two is larger than what places inside a field add. */
export const POINTS = {
  wholeCode: 1000,
  code: 900,
  titleStartInitials: 800,
  titleInitials: 750,
  titlePinyin: 700,
  titleStart: 620,
  title: 600,
  question: 400,
  body: 300,
  variant: 280,
  questionRead: 240,
  bodyRead: 200,
  variantRead: 180,
  scattered: 100,
} as const;

export interface Match extends Highlight {
  points: number;
  by: MatchWay;
}

/**
 * A word of a query; `isLetters`: all of it; `read` when it may be pinyin, characters and figures among the letters; `characters` when
 * there are Han ones: letters in any order mean nothing.
 */
export interface Word {
  text: string;
  isLetters: boolean;
  read: Reading | null;
  characters: string[];
}

export interface Reading {
  word: PinyinWord;
  /** Where two characters of it or more may stand. */
  filter: PairFilter;
}

/** Two letters stand in too many bodies to mean one. */
export const READ_FROM = 3;
/** And so does one character, however its reading is written out: `you`. */
export const READ_CHARACTERS = 2;
/** A short code typed nearly whole is meant rather than a long one begun: points a long one loses at most. */
export const CODE_LENGTH_COSTS = 50;
/** What is searched for is rather the subject of a short title than a part of a long one: points a long one loses at most. */
const TITLE_LENGTH_COSTS = 15;
/** The points of a match in a title, given the units of the title that it leaves over. */
export const inTitle = (points: number, left: number): number => points - Math.min(TITLE_LENGTH_COSTS, left);
/** Letters, with characters and figures among them: `fa货`, `7twly`, `man199`. */
const MAY_BE_PINYIN = /^[\da-z\p{Script=Han}]*[a-z][\da-z\p{Script=Han}]*$/u;
/** Words of a query that count. */
const MOST_WORDS = 6;

/** The query that was read last: a key's is asked of the library, and then of each row that is drawn. */
let last: { query: string; words: readonly Word[] } = { query: '', words: [] };

export function wordsOf(query: string): readonly Word[] {
  if (query !== last.query) last = { query, words: readWords(query) };
  return last.words;
}

const readWords = (query: string): Word[] =>
  fold(query)
    .split(/[\s\0]+/)
    .filter((text) => text !== '')
    .slice(0, MOST_WORDS)
    .map((text) => {
      // One letter is an initial and nothing more.
      const mayBeRead = text.length > 1 && text.length <= LONGEST_PINYIN && MAY_BE_PINYIN.test(text);
      const word = mayBeRead ? new PinyinWord(text) : null;
      return {
        text,
        isLetters: /^[a-z]+$/.test(text),
        read: word && { word, filter: new PairFilter(word) },
        characters: /\p{Script=Han}/u.test(text) ? [...text] : [],
      };
    });

/** The best way in which the word matches the phrase, or null. */
export function matchWord(prepared: Prepared, word: Word): Match | null {
  const { text, isLetters } = word;
  const pinyin = word.read?.word;
  const { code, title } = prepared;
  if (code.startsWith(text)) {
    const points = code === text ? POINTS.wholeCode : POINTS.code - Math.min(CODE_LENGTH_COSTS, code.length);
    return { field: 'code', by: 'code', points, start: 0, end: text.length, index: 0 };
  }
  if (isLetters) {
    const start = findInitials(lettersOf(title), text);
    if (start >= 0) {
      const way = start === 0 ? POINTS.titleStartInitials : POINTS.titleInitials;
      const points = inTitle(way, title.length - text.length);
      return { field: 'title', by: 'initials', points, start, end: start + text.length, index: 0 };
    }
  }
  const read = pinyin?.find(title);
  if (read) {
    const points = inTitle(POINTS.titlePinyin, title.length - (read.end - read.start));
    return { field: 'title', by: 'pinyin', points, ...read, index: 0 };
  }
  return matchLiteral(prepared, text) ?? (pinyin && text.length >= READ_FROM ? matchRead(prepared, pinyin) : null);
}

/** The fields behind the title, the better ones first. */
const further = ({ questions, body, variants }: Prepared): [field: PhraseField, texts: readonly string[]][] => [
  ['question', questions],
  ['body', [body]],
  ['variant', variants],
];

function matchRead(prepared: Prepared, word: PinyinWord): Match | null {
  const points: Partial<Record<PhraseField, number>> = {
    question: POINTS.questionRead,
    body: POINTS.bodyRead,
    variant: POINTS.variantRead,
  };
  for (const [field, texts] of further(prepared)) {
    for (const [index, text] of texts.entries()) {
      const read = word.find(text, READ_CHARACTERS);
      if (read) return { field, by: 'pinyin', points: points[field] ?? 0, ...read, index };
    }
  }
  return null;
}

function matchLiteral(prepared: Prepared, word: string): Match | null {
  const { title } = prepared;
  const at = (field: PhraseField, points: number, start: number, index = 0): Match => ({
    field,
    by: 'words',
    points,
    start,
    end: start + word.length,
    index,
  });
  const start = title.indexOf(word);
  if (start >= 0) {
    const way = start === 0 ? POINTS.titleStart : POINTS.title;
    return at('title', inTitle(way, title.length - word.length), start);
  }
  const points: Partial<Record<PhraseField, number>> = POINTS;
  for (const [field, texts] of further(prepared)) {
    for (const [index, text] of texts.entries()) {
      const start = text.indexOf(word);
      if (start >= 0) return at(field, points[field] ?? 0, start, index);
    }
  }
  return null;
}

/** A title or question that holds all characters of the word, as when a word was left out: 发货时间 for 发货要多少时间. */
export function matchScattered({ title, questions }: Prepared, { characters }: Word): Match | null {
  const holds = (field: string) => characters.every((character) => field.includes(character));
  if (characters.length < 2) return null;
  const points = POINTS.scattered;
  if (holds(title)) return { field: 'title', by: 'words', points: 2 * points, start: 0, end: 0, index: 0 };
  const index = questions.findIndex(holds);
  return index < 0 ? null : { field: 'question', by: 'words', points, start: 0, end: 0, index };
}

/** Every place of the list's row that the word stands for: title and body each, not only where it scores best. */
export function matchesShown(prepared: Prepared, word: Word): Match[] {
  const best = matchWord(prepared, word);
  const inBody = prepared.body.indexOf(word.text);
  if (inBody < 0 || best?.field === 'body') return best ? [best] : [];
  const end = inBody + word.text.length;
  return [...(best ? [best] : []), { field: 'body', by: 'words', points: 0, start: inBody, end, index: 0 }];
}

/** Matches as places in the phrase as written. */
export const highlightsOf = (phrase: SearchablePhrase, matches: readonly Match[]): Highlight[] =>
  matches
    .filter(({ start, end }) => end > start)
    .map(({ field, index, start, end }) => {
      const offsets = offsetsOf(writtenIn(phrase, field, index));
      return { field, index, start: offsets(start), end: offsets(end) };
    });

/** The words of a field as they are written; `index` of a `Highlight`. */
export function writtenIn(phrase: SearchablePhrase, field: PhraseField, index: number): string {
  if (field === 'question') return askedOf(phrase)[index] ?? '';
  if (field === 'variant') return phrase.variants[index] ?? '';
  return phrase[field];
}

/** From places in the folded text to places in the text as written: the same, unless folding made some character longer or shorter. */
function offsetsOf(text: string): (place: number) => number {
  if (fold(text).length === text.length) return (place) => place;
  const starts: number[] = [];
  let written = 0;
  for (const character of text) {
    for (let i = fold(character).length; i > 0; i--) starts.push(written);
    written += character.length;
  }
  return (place) => starts[place] ?? written;
}
