import { findInitials, findPinyin, type PinyinStart } from '../../text/pinyin';
import type { Columns } from './columns';
import { holdsPairs, PAIR_WORDS, wantedPairs } from './letter-pairs';
import { BODY_INITIALS_FROM, CODE_LENGTH_COSTS, POINTS, type Word } from './match';

/**
 * What each row of the columns scores for a word, 0 where it does not match: the points that `matchWord` gives to one phrase.
 * `points` is written over; it has a place for each row.
 */
export function rankWord(columns: Columns, { text, initials, pinyin }: Word, points: Int32Array): void {
  points.fill(0);
  rankCodes(columns, text, points);
  if (initials) rankTitleInitials(columns, initials, points);
  if (pinyin) rankTitlePinyin(columns, text, pinyin, points);
  rankLiteral(columns, text, points);
  if (initials && text.length >= BODY_INITIALS_FROM) rankBodyInitials(columns, initials, points);
}

function rankCodes({ codes, codeStarts }: Columns, word: string, points: Int32Array): void {
  const wanted = `\n${word}`;
  let row = 0;
  for (let at = codes.indexOf(wanted); at >= 0; at = codes.indexOf(wanted, at + 1)) {
    while ((codeStarts[row] as number) <= at) row++;
    const length = (codeStarts[row + 1] as number) - (codeStarts[row] as number) - 1;
    points[row] = length === word.length ? POINTS.wholeCode : POINTS.code - Math.min(CODE_LENGTH_COSTS, length);
  }
}

function rankTitleInitials({ bits, starts, titleEnds }: Columns, wanted: Uint32Array, points: Int32Array): void {
  for (let row = 0; row < points.length; row++) {
    if (points[row] !== 0) continue;
    const from = starts[row] as number;
    const start = findInitials(bits, wanted, from, titleEnds[row] as number);
    if (start >= 0) points[row] = start === from ? POINTS.titleStartInitials : POINTS.titleInitials;
  }
}

function rankTitlePinyin(
  { text, bits, starts, titleEnds }: Columns,
  letters: string,
  may: PinyinStart,
  points: Int32Array,
): void {
  for (let row = 0; row < points.length; row++) {
    if (points[row] !== 0) continue;
    const from = starts[row] as number;
    const to = titleEnds[row] as number;
    if (may.beginsIn(text, bits, from, to) && findPinyin(text, bits, letters, from, to))
      points[row] = POINTS.titlePinyin;
  }
}

function rankLiteral({ text, starts, titleEnds, bodyStarts }: Columns, word: string, points: Int32Array): void {
  let row = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[row] as number)) {
    while ((starts[row + 1] as number) <= at) row++;
    if (points[row] === 0) {
      if (at < (titleEnds[row] as number)) points[row] = at === starts[row] ? POINTS.titleStart : POINTS.title;
      else points[row] = at < (bodyStarts[row] as number) ? POINTS.question : POINTS.body;
    }
    // The first place in a row is the best: title, questions, body.
    if (++row === points.length) return;
  }
}

function rankBodyInitials(columns: Columns, wanted: Uint32Array, points: Int32Array): void {
  const { bits, starts, bodyStarts, bodyPairs } = columns;
  const pairs = wantedPairs(wanted);
  for (let row = 0; row < points.length; row++) {
    if (points[row] !== 0 || !holdsPairs(bodyPairs, row * PAIR_WORDS, pairs)) continue;
    const start = findInitials(bits, wanted, bodyStarts[row] as number, (starts[row + 1] as number) - 1);
    if (start >= 0) points[row] = POINTS.bodyInitials;
  }
}

/** The same for `matchScattered`. */
export function rankScattered(columns: Columns, { characters }: Word, points: Int32Array): void {
  points.fill(0);
  if (characters.length < 2) return;
  const { text, starts, titleEnds, bodyStarts } = columns;
  const held = new Uint8Array(points.length);
  characters.forEach((character, i) => {
    let row = 0;
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, starts[row] as number)) {
      while ((starts[row + 1] as number) <= at) row++;
      if (held[row] === i) held[row] = i + 1;
      if (++row === points.length) break;
    }
  });
  for (let row = 0; row < points.length; row++) {
    if (held[row] !== characters.length) continue;
    const holds = (field: string) => characters.every((character) => field.includes(character));
    if (holds(text.slice(starts[row], titleEnds[row]))) points[row] = 2 * POINTS.scattered;
    else if (
      text
        .slice((titleEnds[row] as number) + 1, bodyStarts[row])
        .split('\n')
        .some(holds)
    ) {
      points[row] = POINTS.scattered;
    }
  }
}
