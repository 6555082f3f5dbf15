import { detectMapping, plainName } from '../columns';
import { type Field, GROUP_FIELDS, type StoredNumber, type Table } from '../format';
import type { SheetPart } from './sheet-place';
import type { Sheet } from './workbook';

/** Several sheets read as one. */
export interface AlikeSheets {
  table: Table;
  /** In the workbook's order. */
  parts: SheetPart[];
}

/** What the column is called that says which sheet a row is from; it is read as a group. */
export const SHEET_COLUMN = '工作表';

/** Names that programs give: they group nothing. */
const UNNAMED = /^(?:sheet|工作表|表格?)\s*\d*$/i;

interface Header {
  row: number;
  names: string[];
  fields: (Field | null)[];
}

/** The names of a sheet's columns up to the last one, and what they hold; null where it has no header. */
function headerOf({ table }: Sheet): Header | null {
  const { headerRow, fields } = detectMapping(table);
  const cells = table.rows.find(({ row }) => row === headerRow)?.cells;
  return cells ? { row: headerRow, names: cells.map(plainName), fields } : null;
}

/** What says of a text that it is a phrase: logs and lists of goods have a column called 内容, too. */
const TELLING = new Set<Field | null>(['code', 'title', 'questions', ...GROUP_FIELDS]);

const isLevel = (field: Field | null): boolean => GROUP_FIELDS.some((it) => it === field);
const isGrouped = ({ fields }: Pick<Header, 'fields'>): boolean => fields.some(isLevel);

/**
 * Shops keep a sheet for each kind of question. Those that hold phrases, whatever the names and the order of their columns, as one table with
 * the columns of `best` and behind them what only others have; what a sheet without groups is called is its group. Null: there is one alone.
 */
export function joinAlike(sheets: readonly Sheet[], best: Sheet): AlikeSheets | null {
  const wanted = headerOf(best);
  if (!wanted) return null;
  const shape = (names: readonly string[]) => JSON.stringify(names.filter(Boolean).sort());
  const isAlike = (header: Header) =>
    shape(header.names) === shape(wanted.names) ||
    // Tables of ours say all of a phrase, and are read as they are.
    (!wanted.fields.includes('id') && [wanted, header].every(({ fields }) => fields.some((it) => TELLING.has(it))));
  const alike = sheets.flatMap((sheet) => {
    const header = headerOf(sheet);
    return header && isAlike(header) ? [{ sheet, header }] : [];
  });
  if (alike.length < 2) return null;
  const headerCells = [...(best.table.rows.find(({ row }) => row === wanted.row)?.cells ?? [])];
  const union: Header = { ...wanted, names: [...wanted.names], fields: [...wanted.fields] };
  const placed = alike.map(({ sheet, header }) => ({
    sheet,
    header,
    from: placesIn(union, headerCells, sheet, header),
  }));
  const isNamed = !alike.every(({ sheet }) => UNNAMED.test(sheet.name));
  const hasOwn = isGrouped(union);
  const groupAt = hasOwn ? union.fields.findIndex(isLevel) : headerCells.length;
  if (isNamed && !hasOwn) headerCells.push(SHEET_COLUMN);
  const rows: Table['rows'] = [];
  const parts: SheetPart[] = [];
  for (const { sheet, header, from } of placed) {
    const behind = rows.at(-1)?.row ?? 0;
    parts.push({ name: sheet.name, behind });
    for (const { row, cells, numbers } of sheet.table.rows) {
      const isFirst = parts.length === 1;
      // The first sheet's header and what stands above it are the table's.
      if (!isFirst && row <= header.row) continue;
      const own = row === header.row ? [...headerCells] : headerCells.map((_, at) => cells[from[at] ?? -1] ?? '');
      if (isNamed && row > header.row && !isGrouped(header)) own[groupAt] = sheet.name;
      rows.push({ row: behind + row, cells: own, ...movedNumbers(numbers, from) });
    }
  }
  return { table: { rows, delimiter: null }, parts };
}

/**
 * By column of the joint table the column of this sheet: of the same name, or of what it holds. Columns that only this sheet has are added
 * to the joint ones, if anything is known of them.
 */
function placesIn(union: Header, headerCells: string[], { table }: Sheet, header: Header): number[] {
  // Of columns with one name each is the next that is not taken yet.
  const taken = new Set<number>();
  const take = (at: number): number => {
    if (at >= 0) taken.add(at);
    return at;
  };
  const free = (is: (at: number) => boolean) => header.names.findIndex((_, at) => !taken.has(at) && is(at));
  const from = union.names.map((name, column) =>
    take(header.names[column] === name && !taken.has(column) ? column : free((at) => header.names[at] === name)),
  );
  for (const [column, field] of union.fields.entries())
    if (from[column] === -1 && field) from[column] = take(free((at) => header.fields[at] === field));
  for (const [at, field] of header.fields.entries()) {
    if (!field || taken.has(at)) continue;
    union.names.push(header.names[at] ?? '');
    union.fields.push(field);
    headerCells.push(table.rows.find(({ row }) => row === header.row)?.cells[at] ?? '');
    from.push(at);
  }
  return from;
}

function movedNumbers(
  numbers: readonly StoredNumber[] | undefined,
  from: readonly number[],
): { numbers?: StoredNumber[] } {
  if (!numbers) return {};
  const moved = numbers.flatMap((number) => {
    const column = from.indexOf(number.column);
    return column < 0 ? [] : [{ ...number, column }];
  });
  return moved.length > 0 ? { numbers: moved } : {};
}
