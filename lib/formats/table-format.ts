import { asMeant } from './as-meant';
import {
  readEnd,
  readListCell,
  readScope,
  readStage,
  readTime,
  readYes,
  splitSentences,
  splitWords,
} from './cell-values';
import { detectMapping, fieldOf, plainName } from './columns';
import { unguardCell } from './delimited/guard';
import type { Warning } from './fault';
import {
  type Field,
  type Format,
  GROUP_FIELDS,
  type ImportRow,
  type Mapping,
  type ReadRow,
  type StoredNumber,
  type Table,
} from './format';
import { groupLevels } from './group-path';
import { MAX_CELL } from './limits';
import { decodeEntities, htmlToText, isHtml } from './markup/markup';
import { overCap, readOwnCells } from './own/own-cells';

/** A format that is a table with named columns. Everything but the names has a usual meaning. */
export interface TableDescription extends Pick<Format, 'id' | 'label' | 'exact' | 'keepsSpaces'> {
  /** Columns that must be there, by their plain names (no brackets, width and case folded). */
  needs: readonly (string | RegExp)[];
  /** Columns that may be there; they make the format surer. */
  may?: readonly string[];
  /** Columns that mean something else here than their name usually does; null: nothing of ours. */
  fields?: Readonly<Record<string, Field | null>>;
  /** Texts are HTML; they are turned into plain lines. */
  html?: boolean;
  /** A cell as the tool meant it. */
  cell?(text: string, field: Field): string;
  /** Splits what stands in the columns of groups into levels. */
  levels?(groups: string[]): string[];
  /** Last changes to a row. `other` gives the cell of any column by its plain name. */
  finish?(row: ImportRow, other: (name: string) => string): ReadRow;
}

const headerCells = (table: Table, { headerRow }: Mapping): string[] =>
  table.rows.find(({ row }) => row === headerRow)?.cells ?? [];

/** Makes a format of a description. */
export function tableFormat(description: TableDescription): Format {
  const { id, label, exact = false, keepsSpaces = false, needs, may = [], fields = {} } = description;
  const map = (table: Table): Mapping => {
    const mapping = detectMapping(table);
    const own = headerCells(table, mapping).map((cell, column) => {
      const name = plainName(cell);
      return Object.hasOwn(fields, name) ? (fields[name] as Field | null) : (mapping.fields[column] ?? null);
    });
    // Each field once: a column that has it by this format's own rule wins.
    const isOwn = (column: number) => Object.hasOwn(fields, plainName(headerCells(table, mapping)[column] ?? ''));
    return {
      headerRow: mapping.headerRow,
      fields: own.map((field, column) =>
        field !== null && own.some((other, at) => other === field && at !== column && isOwn(at) && !isOwn(column))
          ? null
          : field,
      ),
    };
  };
  return {
    id,
    label,
    exact,
    keepsSpaces,
    sniff({ table }) {
      if (!table) return 0;
      const names = headerCells(table, detectMapping(table)).map(plainName).filter(Boolean);
      const fits = (need: string | RegExp, name: string) =>
        typeof need === 'string' ? need === name : need.test(name);
      if (names.length === 0 || !needs.every((need) => names.some((name) => fits(need, name)))) return 0;
      const known = names.filter((name) => may.includes(name) || needs.some((need) => fits(need, name))).length;
      return 0.7 + (0.3 * known) / names.length;
    },
    map,
    read({ table }, mapping) {
      if (!table) return [];
      const header = headerCells(table, mapping);
      const data = table.rows.filter(({ row }) => row > mapping.headerRow);
      if (exact) return data.map((it) => readRow(description, it, header, mapping.fields));
      const own = withTheirHabits(description, data, mapping.fields);
      const leftOver = table.delimiter === null ? new Map() : cellsLeftOver(data, header, mapping.fields);
      const second = secondHeader(data[0], mapping);
      return asMeant(data, header, mapping.fields).map((it) => {
        if (it.row === second) return { row: it.row, skip: 'header-again' };
        const found = leftOver.get(it.row);
        if (found !== undefined) return { row: it.row, fault: 'cells-left-over', found };
        return readRow(own, it, header, mapping.fields);
      });
    },
  };
}

/**
 * The description with what only the rows tell: whether one column of groups holds both levels, and whether texts without a tag are HTML
 * too, since others are.
 */
function withTheirHabits(
  description: TableDescription,
  rows: Table['rows'],
  fields: readonly (Field | null)[],
): TableDescription {
  const cellsOf = (field: Field) => rows.map(({ cells }) => unguardCell(cells[fields.indexOf(field)] ?? '').trim());
  const isMarked = description.html && fields.includes('body') && cellsOf('body').some(isHtml);
  const grouped = GROUP_FIELDS.filter((field) => fields.includes(field));
  const [alone] = description.levels || grouped.length > 1 ? [] : grouped;
  const levels = alone ? groupLevels(cellsOf(alone)) : null;
  return {
    ...description,
    ...(levels && { levels: (groups) => levels(groups.join('').trim()) }),
    ...(isMarked && { cell: (text, field) => (field === 'body' && !isHtml(text) ? decodeEntities(text) : text) }),
  };
}

/**
 * By row the first text behind the last column that anything is known of. Where most rows have some, it is a column that nobody named, and
 * says nothing against a row.
 */
function cellsLeftOver(
  rows: Table['rows'],
  header: readonly string[],
  fields: readonly (Field | null)[],
): Map<number, string> {
  const known = Math.max(header.length, fields.length);
  const left = new Map<number, string>();
  if (header.length === 0) return left;
  for (const { row, cells } of rows) {
    if (cells.length <= known) continue;
    const found = cells.slice(known).find((cell) => cell.trim() !== '');
    if (found !== undefined) left.set(row, found.slice(0, 20));
  }
  return left.size > 1 && 2 * left.size > rows.length ? new Map() : left;
}

/** The row of the first line of data where that names the same columns once more, as templates in two languages do. */
function secondHeader(first: Table['rows'][number] | undefined, { headerRow, fields }: Mapping): number | null {
  if (!first || headerRow === 0) return null;
  const filled = first.cells.flatMap((cell, column) =>
    cell.trim() ? [{ name: fieldOf(cell), field: fields[column] }] : [],
  );
  const isNamed = filled.every(({ name, field }) => !field || (name?.field === field && name.share === 1));
  return isNamed && filled.filter(({ field }) => field).length > 1 ? first.row : null;
}

/** 合计 and figures, and nothing else. */
function isTotals(cells: readonly string[]): boolean {
  const [name = '', ...figures] = cells.map((cell) => cell.trim()).filter(Boolean);
  return (
    /^(?:合计|总计|共计|小计|总数|total)[:：]?$/i.test(name) &&
    figures.length > 0 &&
    figures.every((figure) => /^\d+\s*(?:条|个|句|行|项)?$/.test(figure))
  );
}

/** A long number as spreadsheet programs show it, and save it in CSV: its digits are gone. */
const SCIENTIFIC = /^[+-]?\d(?:\.\d+)?E\+\d{1,3}$/i;

/** What became of numbers in the columns that are read. */
function oddNumbers(
  cells: readonly string[],
  numbers: readonly StoredNumber[],
  fields: readonly (Field | null)[],
): Warning[] {
  const odd = numbers.flatMap(({ column, warning }) => (warning && fields[column] ? [warning] : []));
  const isCut = cells.some((cell, column) => fields[column] && SCIENTIFIC.test(cell.trim()));
  return [...new Set(isCut ? [...odd, 'digits-lost' as const] : odd)];
}

function readRow(
  description: TableDescription,
  { row, cells, numbers = [] }: Table['rows'][number],
  header: readonly string[],
  fields: readonly (Field | null)[],
): ReadRow {
  if (header.length > 0 && header.every((cell, column) => (cells[column] ?? '') === cell)) {
    return { row, skip: 'header-again' };
  }
  // The line below the header of a table in Markdown.
  if (cells.every((cell) => /^\s*(?::?-{2,}:?)?\s*$/.test(cell))) return { row, skip: 'header-again' };
  if (!description.exact && isTotals(cells)) return { row, skip: 'totals' };
  // Our own lists may be longer than a cell of Excel's; each of their items is held to its cap.
  const long = description.exact ? undefined : cells.find((cell) => cell.length > MAX_CELL);
  if (long !== undefined) return { row, fault: 'cell-too-long', found: long.slice(0, 20) };
  const has = (field: Field) => fields.includes(field);
  const cell = (field: Field): string => {
    const text = unguardCell(cells[fields.indexOf(field)] ?? '');
    return description.cell ? description.cell(text, field) : text;
  };
  const list = (field: Field): string[] => {
    if (description.exact) return readListCell(cell(field));
    if (field === 'tags') return splitWords(cell(field));
    const given = fields.flatMap((it, column) => (it === field ? [unguardCell(cells[column] ?? '')] : []));
    // A wording in a column of its own is whole; questions come several in a cell, too.
    return field === 'variants' && given.length > 1 ? given.filter((it) => it.trim()) : given.flatMap(splitSentences);
  };
  const found: ImportRow = {
    row,
    body: cell('body'),
    warnings: description.exact ? [] : oddNumbers(cells, numbers, fields),
  };
  if (has('active') && !readYes(cell('active'), true)) return { row, skip: 'inactive' };
  if (has('picture') && cell('picture').trim()) {
    if (!found.body.trim()) return { row, fault: 'picture-only', found: cell('picture').slice(0, 60) };
    found.warnings.push('picture-left-out');
  }
  if (description.html && isHtml(found.body)) {
    found.body = htmlToText(found.body);
    found.warnings.push('markup-removed');
  }
  if (has('code')) found.code = cell('code');
  if (has('title')) found.title = cell('title');
  if (GROUP_FIELDS.some(has)) {
    const groups = GROUP_FIELDS.map((field) => (has(field) ? cell(field) : ''));
    found.groups = description.levels ? description.levels(groups) : groups.filter(Boolean);
  }
  if (has('questions')) found.questions = list('questions');
  if (has('variants')) found.variants = list('variants');
  if (has('tags')) found.tags = list('tags');
  if (has('id') && cell('id')) found.id = cell('id');
  const value = <V>(field: Field, read: (cell: string) => V | null): V | null => {
    const text = has(field) ? cell(field) : '';
    const known = text.trim() ? read(text) : null;
    if (text.trim() && known === null) found.warnings.push('value-left-out');
    return known;
  };
  const stage = value('stage', readStage);
  if (stage) found.stage = stage;
  const scope = value('scope', readScope);
  if (scope) found.scope = scope;
  if (has('pinned')) found.pinned = readYes(cell('pinned'), false);
  for (const field of ['validFrom', 'validTo'] as const) {
    // As a date is shown it may lack its year.
    const number = numbers.find(({ column, warning }) => fields[column] === field && !warning)?.stored;
    // A day alone is over when it ends.
    const read = field === 'validTo' && !description.exact ? readEnd : readTime;
    const time = value(field, number === undefined ? read : () => read(String(number)));
    // An empty cell says: without end. One that can't be read says nothing.
    if (has(field) && (time !== null || cell(field).trim() === '')) found[field] = time;
  }
  if (description.exact) {
    const own = readOwnCells(has, cell);
    if (typeof own === 'string') return { row, fault: 'malformed', found: own };
    Object.assign(found, own);
    const over = overCap(found);
    if (over !== null) return { row, fault: 'malformed', found: over };
  }
  if (!description.finish) return found;
  return description.finish(found, (name) => {
    const column = header.findIndex((text) => plainName(text) === name);
    return column < 0 ? '' : (cells[column] ?? '');
  });
}
