import { err, ok, type Result } from '../../shared/result';
import type { FileFault } from '../fault';
import type { Table } from '../format';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from '../limits';
import { tokensOf } from './markup';

const ROW = new Set(['tr', 'row']);
/** Most XML has no rows: one look tells. */
const ANY_ROW = /<(?:[^\s<>:/]{1,20}:)?(?:tr|row)[\s/>]/i;
const CELL = new Set(['td', 'th', 'cell']);
/** Where Excel's own XML puts remarks: no part of the cell. */
const ASIDE = new Set(['comment', 'style', 'script', 'title']);

/**
 * The rows of an HTML page's tables or of Excel 2003's XML. Many exports named `.xls` are one of the two. `table` is null when the text has
 * no rows; `cutAt`: the row in which it ends, that row being left out; null for a whole one.
 */
export function readMarkupTable(markup: string): Result<{ table: Table | null; cutAt: number | null }, FileFault> {
  if (!ANY_ROW.test(markup)) return ok({ table: null, cutAt: null });
  const rows: Table['rows'] = [];
  let cells: string[] | null = null;
  let text: string | null = null;
  let aside = '';
  let row = 0;
  let count = 0;
  let span = { columns: 1, rows: 1 };
  /** By column the text of a merged cell from above, and in how many more rows it stands. */
  const merged = new Map<number, { text: string; rows: number }>();
  const fill = () => {
    for (let above = merged.get(cells?.length ?? 0); cells && above; above = merged.get(cells.length)) {
      if (--above.rows === 0) merged.delete(cells.length);
      cells.push(above.text);
    }
  };
  const endCell = () => {
    if (text !== null && cells) {
      const said = text.replace(/[ \t]*\n[ \t]*/g, '\n').trim();
      for (let i = 0; i < span.columns; i++) {
        const part = i === 0 ? said : '';
        if (span.rows > 1) merged.set(cells.length, { text: part, rows: span.rows - 1 });
        cells.push(part);
      }
      fill();
    }
    text = null;
  };
  const endRow = () => {
    endCell();
    if (cells?.some(Boolean)) rows.push({ row, cells });
    count += cells?.length ?? 0;
    cells = null;
  };
  for (const token of tokensOf(markup)) {
    if (rows.length > MAX_ROWS + 1) return err('too-many-rows');
    if (count > MAX_CELLS) return err('too-many-cells');
    if ((cells?.length ?? 0) > MAX_COLUMNS) return err('too-many-columns');
    if (token.kind === 'text') {
      if (text !== null && !aside) text += token.text;
    } else if (ASIDE.has(token.name)) {
      aside = token.kind === 'open' && !token.isEmpty ? token.name : '';
    } else if (token.kind === 'close' && token.name === 'table') {
      endRow();
    } else if (ROW.has(token.name)) {
      endRow();
      if (token.kind === 'open') {
        // Excel's XML leaves empty rows and cells out and says at which place it goes on.
        row = indexIn(token.attributes) ?? row + 1;
        cells = [];
        fill();
      }
    } else if (CELL.has(token.name)) {
      endCell();
      if (token.kind === 'open' && cells) {
        const column = Math.min(indexIn(token.attributes) ?? 0, 1_000);
        while (cells.length < column - 1) cells.push('');
        text = '';
        span = { columns: spanIn(token.attributes, 'colspan'), rows: spanIn(token.attributes, 'rowspan') };
        if (token.isEmpty) endCell();
      }
    } else if (text !== null && (token.name === 'br' || (token.kind === 'close' && /^(p|div)$/.test(token.name)))) {
      text += '\n';
    }
  }
  const cutAt = cells === null ? null : row;
  if (rows.some((it) => it.cells.length > MAX_COLUMNS)) return err('too-many-columns');
  return ok({ table: rows.length > 0 ? { rows, delimiter: null } : null, cutAt });
}

/** How many columns or rows a cell of HTML takes; absurd figures count as the most that a table may have. */
function spanIn(attributes: string, name: 'colspan' | 'rowspan'): number {
  const count = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,9})`, 'i').exec(attributes)?.[1];
  return Math.min(Math.max(1, Number(count ?? 1)), name === 'colspan' ? MAX_COLUMNS : MAX_ROWS);
}

const indexIn = (attributes: string): number | null => {
  const index = /\bss:Index="(\d{1,7})"/.exec(attributes)?.[1];
  return index === undefined ? null : Number(index);
};
