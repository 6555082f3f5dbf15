import { detectMapping, plainName } from './columns';
import type { StoredNumber, Table } from './format';
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

/** The names of a sheet's columns up to the last one; null where it has no header. */
function headerOf({ table }: Sheet): { row: number; names: string[] } | null {
  const { headerRow } = detectMapping(table);
  const cells = table.rows.find(({ row }) => row === headerRow)?.cells;
  if (!cells) return null;
  return { row: headerRow, names: cells.map(plainName) };
}

/**
 * Shops keep a sheet for each kind of question, all with one header. Those with the same columns as `best`, whatever their order, as one
 * table; a column with the sheets' names is added where none tells the group. Null: there is no other of its shape.
 */
export function joinAlike(sheets: readonly Sheet[], best: Sheet): AlikeSheets | null {
  const wanted = headerOf(best);
  const shape = (names: readonly string[]) => JSON.stringify(names.filter(Boolean).sort());
  const alike = sheets.filter((sheet) => {
    const header = headerOf(sheet);
    return wanted && header && shape(header.names) === shape(wanted.names);
  });
  if (!wanted || alike.length < 2) return null;
  const { fields } = detectMapping(best.table);
  const isGrouped =
    fields.includes('group1') || fields.includes('group2') || alike.every(({ name }) => UNNAMED.test(name));
  const rows: Table['rows'] = [];
  const parts: SheetPart[] = [];
  for (const sheet of alike) {
    const header = headerOf(sheet) ?? wanted;
    const behind = rows.at(-1)?.row ?? 0;
    // Of columns with one name each is the next that is not taken yet.
    const taken = new Set<number>();
    const from = wanted.names.map((name, column) => {
      const same = header.names[column] === name && !taken.has(column) ? column : -1;
      const at = same >= 0 ? same : header.names.findIndex((other, i) => other === name && !taken.has(i));
      taken.add(at);
      return at;
    });
    parts.push({ name: sheet.name, behind });
    for (const { row, cells, numbers } of sheet.table.rows) {
      const isFirst = parts.length === 1;
      // The first sheet's header and what stands above it are the table's.
      if (!isFirst && row <= header.row) continue;
      const own = from.map((at) => cells[at] ?? '');
      if (!isGrouped) own.push(row < header.row ? '' : row === header.row ? SHEET_COLUMN : sheet.name);
      rows.push({ row: behind + row, cells: own, ...movedNumbers(numbers, from) });
    }
  }
  return { table: { rows, delimiter: null }, parts };
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
