import { findInitials } from '../../text/pinyin';
import type { PinyinWord } from '../../text/pinyin-word';
import { type Columns, MOST_ROWS, PART, type Side } from './columns';
import { mayHoldLatin } from './latin-pairs';
import type { PairFilter } from './letter-pairs';
import { CODE_LENGTH_COSTS, inTitle, POINTS, READ_CHARACTERS, READ_FROM, type Reading, type Word } from './match';

/**
 * What each row of the columns scores for a word: the points that `matchWord` gives to one phrase. `points` has a place for each row, 0
 * where it is asked for; any other row is left as it is.
 */
export function rankWord(columns: Columns, { text, isLetters, read }: Word, points: Int32Array): void {
  const { heads, tails } = columns;
  rankCodes(columns, text, points);
  const mayHold = read ? rowsOfBlocks(heads, read.filter) : null;
  if (isLetters) rankTitleInitials(heads, text, mayHold, points);
  if (read) rankTitlePinyin(heads, read.word, read.word.mayBeOne ? null : mayHold, points);
  rankLiteral(columns, text, points);
  if (read && mayHold && text.length >= READ_FROM) {
    rankReadQuestions(heads, read.word, mayHold, points);
    rankReadBodies(tails, read, points);
  }
}

/** By row of the run in hand whether it may hold the word: the same room for each. */
const HELD = new Uint8Array(MOST_ROWS);

/** Which rows may hold the word as two characters or more. */
function rowsOfBlocks({ pairs }: Side, filter: PairFilter): Uint8Array {
  HELD.fill(0);
  filter.look(pairs);
  for (let i = 0; i < filter.foundCount; i++) HELD[pairs.rows[filter.found[i] as number] as number] = 1;
  return HELD;
}

/** A row that is not known to be out, and that is not found yet. */
const isOpen = (row: number, mayHold: Uint8Array | null, points: Int32Array): boolean =>
  points[row] === 0 && mayHold?.[row] !== 0;

function rankCodes({ codes, codeStarts }: Columns, word: string, points: Int32Array): void {
  const wanted = `\n${word}`;
  let row = 0;
  for (let at = codes.indexOf(wanted); at >= 0; at = codes.indexOf(wanted, at + 1)) {
    while ((codeStarts[row] as number) <= at) row++;
    if (points[row] !== 0) continue;
    const length = (codeStarts[row + 1] as number) - (codeStarts[row] as number) - 1;
    points[row] = length === word.length ? POINTS.wholeCode : POINTS.code - Math.min(CODE_LENGTH_COSTS, length);
  }
}

function rankTitleInitials(
  { letters, starts, ends }: Side,
  wanted: string,
  mayHold: Uint8Array | null,
  points: Int32Array,
): void {
  for (let row = 0; row < points.length; row++) {
    if (!isOpen(row, mayHold, points)) continue;
    const start = starts[row] as number;
    const end = ends[row] as number;
    const at = findInitials(letters, wanted, start, end);
    if (at < 0) continue;
    const way = at === start ? POINTS.titleStartInitials : POINTS.titleInitials;
    points[row] = inTitle(way, end - start - wanted.length);
  }
}

function rankTitlePinyin(
  { text, letters, starts, ends }: Side,
  word: PinyinWord,
  mayHold: Uint8Array | null,
  points: Int32Array,
): void {
  for (let row = 0; row < points.length; row++) {
    if (!isOpen(row, mayHold, points)) continue;
    const start = starts[row] as number;
    const to = ends[row] as number;
    for (let at = word.next(letters, start, to); at >= 0; at = word.next(letters, at + 1, to)) {
      const end = word.endFrom(text, at, to);
      if (end < 0) continue;
      points[row] = inTitle(POINTS.titlePinyin, to - start - (end - at));
      break;
    }
  }
}

function rankLiteral({ heads, tails }: Columns, word: string, points: Int32Array): void {
  const { starts, ends } = heads;
  eachRowWith(heads, word, (row, at) => {
    if (points[row] !== 0) return;
    const start = starts[row] as number;
    const end = ends[row] as number;
    if (at >= end) points[row] = POINTS.question;
    else points[row] = inTitle(at === start ? POINTS.titleStart : POINTS.title, end - start - word.length);
  });
  eachRowWith(tails, word, (row, at) => {
    if (points[row] === 0) points[row] = at < (tails.ends[row] as number) ? POINTS.body : POINTS.variant;
  });
}

/** The rows that hold the words, each with the first place in it: the best. */
function eachRowWith({ text, starts, latin }: Side, words: string, found: (row: number, at: number) => void): void {
  if (!mayHoldLatin(latin, words)) return;
  let row = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, starts[row])) {
    while ((starts[row + 1] as number) <= at) row++;
    found(row, at);
    if (++row === starts.length - 1) return;
  }
}

function rankReadQuestions(
  { text, letters, starts, ends }: Side,
  word: PinyinWord,
  mayHold: Uint8Array,
  points: Int32Array,
): void {
  for (let row = 0; row < points.length; row++) {
    if (!isOpen(row, mayHold, points)) continue;
    const to = starts[row + 1] as number;
    if (readsIn(text, letters, word, (ends[row] as number) + 1, to, to) >= 0) points[row] = POINTS.questionRead;
  }
}

function rankReadBodies(
  { text, letters, starts, ends, pairs }: Side,
  { word, filter }: Reading,
  points: Int32Array,
): void {
  filter.look(pairs);
  for (let i = 0; i < filter.foundCount; i++) {
    const block = filter.found[i] as number;
    const row = pairs.rows[block] as number;
    // The first place in a row is the best, and so is any way that was found before.
    if (points[row] !== 0) continue;
    const from = pairs.starts[block] as number;
    const to = pairs.starts[block + 1] as number;
    const at = readsIn(text, letters, word, from, to, starts[row + 1] as number);
    if (at >= 0) points[row] = at < (ends[row] as number) ? POINTS.bodyRead : POINTS.variantRead;
  }
}

/** Where a reading of the word begins in `from`–`to` and ends before `last`; -1 for nowhere. */
function readsIn(text: string, letters: Uint8Array, word: PinyinWord, from: number, to: number, last: number): number {
  for (let at = word.next(letters, from, to, READ_CHARACTERS); at >= 0; ) {
    if (word.endFrom(text, at, last, READ_CHARACTERS) >= 0) return at;
    at = word.next(letters, at + 1, to, READ_CHARACTERS);
  }
  return -1;
}

/** The same for `matchScattered`. */
export function rankScattered({ heads }: Columns, { characters }: Word, points: Int32Array): void {
  if (characters.length < 2) return;
  const { text, starts } = heads;
  const held = new Uint8Array(points.length);
  characters.forEach((character, i) => {
    eachRowWith(heads, character, (row) => {
      if (held[row] === i) held[row] = i + 1;
    });
  });
  for (let row = 0; row < points.length; row++) {
    if (points[row] !== 0 || held[row] !== characters.length) continue;
    const holds = (field: string) => characters.every((character) => field.includes(character));
    const [title = '', ...questions] = text.slice(starts[row], starts[row + 1]).split(PART);
    if (holds(title)) points[row] = 2 * POINTS.scattered;
    else if (questions.some(holds)) points[row] = POINTS.scattered;
  }
}
