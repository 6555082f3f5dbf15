import { err, ok, type Result } from '../shared/result';
import type { FileFault } from './fault';
import type { RefusedRow, Table } from './format';
import { parseJson } from './json';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from './limits';

/** The names of a table of JSON stand in no row: its rows are those of the list, or the file's lines, from 1. */
const NAMES_ROW = -1;

/** The list that the JSON is, or the one that it holds: `{"data": […]}`. */
export const listIn = (json: unknown): unknown[] | null => {
  if (Array.isArray(json)) return json;
  const lists = typeof json === 'object' && json !== null ? Object.values(json).filter(Array.isArray) : [];
  return lists.length === 1 ? (lists[0] as unknown[]) : null;
};

/** A list of records as a table: a column for each key, in the order in which they come. Null: it is no such list, or says itself what it is. */
export function jsonTable(json: unknown): Result<Table, FileFault> | null {
  const list = Object.hasOwn(Object(json), 'format') ? null : listIn(json);
  return list && tableOf(list.map((value, i) => ({ row: i + 1, value })));
}

export interface JsonLines {
  list: unknown[];
  table: Result<Table, FileFault>;
  refused: RefusedRow[];
}

/** A text with a record on each line. Lines that are none are refused. Null: the first is none. */
export function jsonLines(text: string): JsonLines | null {
  const records: { row: number; value: unknown }[] = [];
  const refused: RefusedRow[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parseJson(line);
    if (parsed.ok && isRecord(parsed.value)) records.push({ row: i + 1, value: parsed.value });
    else if (records.length === 0) return null;
    else refused.push({ row: i + 1, fault: 'malformed', found: line.slice(0, 20).toWellFormed() });
  }
  const table = tableOf(records);
  return table && { list: records.map(({ value }) => value), table, refused };
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function tableOf(list: readonly { row: number; value: unknown }[]): Result<Table, FileFault> | null {
  const records = list.flatMap(({ row, value }) => (isRecord(value) ? [{ row, value: Object.entries(value) }] : []));
  if (records.length === 0 || records.length < list.length) return null;
  if (records.length > MAX_ROWS) return err('too-many-rows');
  const columns = new Map<string, number>();
  for (const { value } of records) for (const [key] of value) columns.set(key, columns.get(key) ?? columns.size);
  if (columns.size > MAX_COLUMNS) return err('too-many-columns');
  if (columns.size * records.length > MAX_CELLS) return err('too-many-cells');
  const rows = records.map(({ row, value }) => {
    const cells = new Array<string>(columns.size).fill('');
    for (const [key, it] of value) cells[columns.get(key) ?? 0] = cellText(it);
    return { row, cells };
  });
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return ok({ rows: [{ row: NAMES_ROW, cells: [...columns.keys()] }, ...filled], delimiter: null });
}

/** Several texts stand in lines; what has parts of its own is nothing that a cell holds. */
function cellText(value: unknown): string {
  if (Array.isArray(value)) return value.map(cellText).filter(Boolean).join('\n');
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}
