import { err, ok, type Result } from '../../shared/result';
import { detectMapping } from '../columns';
import type { FileFault } from '../fault';
import type { Table } from '../format';
import { MAX_CELL, MAX_COLUMNS, MAX_ROWS, MAX_SEPARATED } from '../limits';
import { recordsOf } from './csv-records';

/** Separators that are tried: Excel's list separator is `;` in half of the world, and its "Unicode text" has tabs. */
export const DELIMITERS = [',', '\t', ';', '|', '，'] as const;

/** Empty records between the rows. */
const BLANKS = 20_000;
/** A physical line may hold whole cells with separators in them, but not more than a cell's text. */
const MOST_IN_LINE = MAX_COLUMNS + MAX_CELL;
/** Quotes without end, and characters read anew behind them, before a file counts as broken. */
const MOST_OPEN = 20;
const MOST_AGAIN = 4 * 1024 * 1024;
const HEAD = 64 * 1024;
const HEAD_ROWS = 100;

/**
 * Cuts a text into rows and cells. Quoted cells may hold separators, line ends and doubled quotes; a quote inside an unquoted cell is
 * an ordinary character. A quoted cell that never ends takes its record with it (`openQuotes`), and what follows its line is read anew.
 * `isCutOff`: the file ends in the middle of its last record.
 */
export function parseDelimited(
  text: string,
  delimiter: string,
): Result<{ table: Table; openQuotes: number[]; isCutOff: boolean }, FileFault> {
  if (hasEndlessLine(text, delimiter)) return err('too-many-columns');
  const rows: Table['rows'] = [];
  const openQuotes: number[] = [];
  let rest = text;
  let again = 0;
  for (let before = 0; ; ) {
    const { records, openAt, isEndless } = recordsOf(rest, delimiter, MAX_ROWS + BLANKS + 1);
    if (isEndless) return err('too-many-cells');
    if (before + records.length > MAX_ROWS + BLANKS) return err('too-many-rows');
    if (openAt >= 0) records.pop();
    for (const [at, cells] of records.entries()) {
      if (cells.length > MAX_COLUMNS && cells.findLastIndex(Boolean) >= MAX_COLUMNS) return err('too-many-columns');
      if (cells.some((cell) => cell.trim())) rows.push({ row: before + at + 1, cells });
    }
    before += records.length;
    if (openAt < 0) break;
    openQuotes.push(++before);
    const lineEnd = rest.indexOf('\n', openAt);
    if (lineEnd < 0) break;
    rest = rest.slice(lineEnd + 1);
    // A file of such lines would be read once for each of them, and says nothing that could be trusted.
    again += rest.length;
    if (openQuotes.length >= MOST_OPEN || again > text.length + MOST_AGAIN) return err('damaged');
  }
  if (rows.length > MAX_ROWS + 1) return err('too-many-rows');
  return ok({ table: { rows, delimiter }, openQuotes, isCutOff: !text.endsWith('\n') && isShort(rows) });
}

/** Whether the last record alone has fewer cells than the others, which all have as many: programs write them so, people don’t. */
function isShort(rows: Table['rows']): boolean {
  const width = rows[0]?.cells.length ?? 0;
  const last = rows.at(-1)?.cells.length ?? 0;
  return rows.length > 2 && last < width && rows.slice(0, -1).every(({ cells }) => cells.length === width);
}

/** Before the parser makes an array of it: whether a line has more separators than any row can have cells. */
function hasEndlessLine(text: string, delimiter: string): boolean {
  let inLine = 0;
  // Beyond these the reader itself stops, having made arrays of them alone.
  let left = MAX_SEPARATED;
  let lineEnd = text.indexOf('\n');
  for (let at = text.indexOf(delimiter); at >= 0 && left-- > 0; at = text.indexOf(delimiter, at + 1)) {
    if (lineEnd >= 0 && at > lineEnd) {
      inLine = 0;
      lineEnd = text.indexOf('\n', at);
    }
    if (++inLine > MOST_IN_LINE) return true;
  }
  return false;
}

/** The separator under which the text has a header; else the one that cuts its records most evenly; null when none cuts it. */
export function sniffDelimiter(text: string): string | null {
  const whole = text.length > HEAD ? text.slice(0, text.lastIndexOf('\n', HEAD) + 1 || HEAD) : text;
  let best: { delimiter: string; score: number } | null = null;
  for (const delimiter of DELIMITERS) {
    if (hasEndlessLine(whole, delimiter)) return delimiter;
    const records = recordsOf(whole, delimiter, HEAD_ROWS).records.filter((cells) => cells.some((cell) => cell.trim()));
    const rows = records.map((cells, index) => ({ row: index + 1, cells }));
    const named = detectMapping({ rows, delimiter }).fields.filter((field) => field !== null).length;
    const wide = records.filter((cells) => cells.length > 1);
    const usual = modeOf(wide.map((cells) => cells.length));
    const even = wide.filter((cells) => cells.length === usual).length / Math.max(1, records.length);
    // Without a header, `|` and `，` are ordinary characters of a text.
    const isBlind = named === 0 && (delimiter === '|' || delimiter === '，');
    const score = named > 0 ? 10 * named : isBlind ? 0 : even;
    if (score > (best?.score ?? 0.6)) best = { delimiter, score };
  }
  return best?.delimiter ?? null;
}

function modeOf(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
