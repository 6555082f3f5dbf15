import { findInitials, findPinyin, type PinyinStart } from '../../text/pinyin';
import type { Columns } from './columns';
import { holdsPairs, PAIR_WORDS, wantedPairs } from './letter-pairs';
import { BODY_INITIALS_FROM, CODE_LENGTH_COSTS, inTitle, POINTS, type Word } from './match';

/**
 * What each row of the columns scores for a word: the points that `matchWord` gives to one phrase. `points` has a place for each row, 0
 * where it is asked for; any other row is left as it is.
 */
export function rankWord(columns: Columns, { text, initials, pinyin }: Word, points: Int32Array): void {
  rankCodes(columns, text, points);
  if (initials) rankTitleInitials(columns, initials, text.length, points);
  if (pinyin) rankTitlePinyin(columns, text, pinyin, points);
  rankLiteral(columns, text, points);
  if (initials && text.length >= BODY_INITIALS_FROM) rankBodyInitials(columns, initials, points);
}

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
  { titleBits, titleStarts }: Columns,
  wanted: Uint32Array,
  length: number,
  points: Int32Array,
): void {
  let row = 0;
  // No letter begins a line break: what is found lies in one title.
  for (let at = findInitials(titleBits, wanted); at >= 0; at = findInitials(titleBits, wanted, titleStarts[row])) {
    while ((titleStarts[row + 1] as number) <= at) row++;
    if (points[row] === 0) {
      const way = at === titleStarts[row] ? POINTS.titleStartInitials : POINTS.titleInitials;
      points[row] = inTitle(way, (titleStarts[row + 1] as number) - 1 - (titleStarts[row] as number) - length);
    }
    // The first place in a title is the best.
    if (++row === points.length) return;
  }
}

function rankTitlePinyin(
  { titles, titleBits, titleStarts }: Columns,
  letters: string,
  may: PinyinStart,
  points: Int32Array,
): void {
  let row = 0;
  for (let at = may.next(titles, titleBits, 0); at >= 0; at = may.next(titles, titleBits, titleStarts[row] as number)) {
    while ((titleStarts[row + 1] as number) <= at) row++;
    const end = (titleStarts[row + 1] as number) - 1;
    const read = points[row] === 0 ? findPinyin(titles, titleBits, letters, at, end) : null;
    if (read) {
      const left = end - (titleStarts[row] as number) - (read.end - read.start);
      points[row] = inTitle(POINTS.titlePinyin, left);
    }
    if (++row === points.length) return;
  }
}

function rankLiteral({ text, starts, titleEnds, bodyStarts }: Columns, word: string, points: Int32Array): void {
  let row = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[row] as number)) {
    while ((starts[row + 1] as number) <= at) row++;
    if (points[row] === 0) {
      const titleEnd = titleEnds[row] as number;
      if (at < titleEnd) {
        const way = at === starts[row] ? POINTS.titleStart : POINTS.title;
        points[row] = inTitle(way, titleEnd - (starts[row] as number) - word.length);
      } else points[row] = at < (bodyStarts[row] as number) ? POINTS.question : POINTS.body;
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
    if (points[row] !== 0 || held[row] !== characters.length) continue;
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
