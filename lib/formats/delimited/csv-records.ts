import { MAX_CELLS, MAX_SEPARATED } from '../limits';

/** Rows of cells, as a text separates them. */
export interface Records {
  records: string[][];
  /** Where a quoted cell begins that never ends; -1 when there is none. It is the last cell, with the rest of the text. */
  openAt: number;
  /** There are more cells than any file needs; the reading stopped there. */
  isEndless: boolean;
}

const QUOTE = '"';
/** A quoted cell beyond this is refused with its row, whatever is in it. */
const LONGEST = 4 * 1024 * 1024;

/**
 * Cuts a text whose lines end in `\n` into records, `most` of them at the most. A cell that begins with a quote ends at the quote that a
 * separator, a line end or nothing follows, blanks between them left out; other quotes within it are its own, doubled ones count once.
 * RFC 4180, read as leniently as spreadsheet programs do. An own reader: the known ones carry code that asks the network.
 */
export function recordsOf(text: string, separator: string, most: number): Records {
  const records: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  // Each is looked for once, however often it is asked about.
  let nextSeparator = text.indexOf(separator);
  let nextEnd = text.indexOf('\n');
  let seen = 0;
  let filled = 0;
  const endRecord = () => {
    filled += cells.findLastIndex(Boolean) + 1;
    records.push(cells);
    cells = [];
  };
  while (records.length < most) {
    if (++seen > MAX_SEPARATED || filled > MAX_CELLS) return { records, openAt: -1, isEndless: true };
    // An empty cell: hostile files, and those of spreadsheets, have millions of them.
    if (text[at] === separator) {
      cells.push('');
      at++;
      continue;
    }
    if (text[at] === QUOTE) {
      const quoted = quotedCell(text, separator, at + 1);
      cells.push(quoted.cell);
      if (quoted.end < 0) {
        endRecord();
        return { records, openAt: at, isEndless: false };
      }
      at = quoted.end;
    } else {
      if (nextSeparator >= 0 && nextSeparator < at) nextSeparator = text.indexOf(separator, at);
      if (nextEnd >= 0 && nextEnd < at) nextEnd = text.indexOf('\n', at);
      const end = Math.min(nextSeparator < 0 ? text.length : nextSeparator, nextEnd < 0 ? text.length : nextEnd);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (at >= text.length) {
      endRecord();
      break;
    }
    const isSeparator = text.startsWith(separator, at);
    at += isSeparator ? separator.length : 1;
    if (!isSeparator) endRecord();
  }
  return { records, openAt: -1, isEndless: false };
}

/** The cell behind an opening quote, and where what follows it begins; -1 when it never ends. */
function quotedCell(text: string, separator: string, from: number): { cell: string; end: number } {
  for (let at = from; ; ) {
    const quote = text.indexOf(QUOTE, at);
    if (quote < 0) return { cell: singleQuotes(text.slice(from)), end: -1 };
    if (text[quote + 1] === QUOTE) {
      at = quote + 2;
      continue;
    }
    let end = quote + 1;
    while (text[end] === ' ' || (text[end] === '\t' && separator !== '\t')) end++;
    if (end >= text.length || text[end] === '\n' || text.startsWith(separator, end)) {
      return { cell: singleQuotes(text.slice(from, quote)), end };
    }
    at = quote + 1;
  }
}

const singleQuotes = (cell: string): string =>
  cell.length <= LONGEST && cell.includes('""') ? cell.replaceAll('""', QUOTE) : cell;
