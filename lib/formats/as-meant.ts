import type { Field, Table } from './format';

const WHOLE = /^\d{1,9}\.0$/;

/**
 * Rows as they looked in the spreadsheet that wrote them. Merged cells of a group, which
 * a CSV has as one text with empty cells below it, and a
 * column of whole numbers with a gap in it as `1.0`, `2.0`.
 */
export function asMeant(
  rows: Table['rows'],
  header: readonly string[],
  fields: readonly (Field | null)[],
): Table['rows'] {
  const [first, second, code] = (['group1', 'group2', 'code'] as const).map((field) => fields.indexOf(field));
  const isRequired = header[first ?? -1]?.includes('必填') ?? false;
  const at = (cells: readonly string[], column = -1) => (cells[column] ?? '').trim();
  const codes = rows.map(({ cells }) => at(cells, code)).filter(Boolean);
  const isNumbered = codes.length > 0 && codes.every((it) => WHOLE.test(it));
  let groups: [string, string] = ['', ''];
  return rows.map((as) => {
    const { cells } = as;
    let meant = cells;
    const put = (column: number | undefined, text: string) => {
      if (column === undefined || column < 0 || at(meant, column) === text.trim()) return;
      meant = [...meant];
      while (meant.length <= column) meant.push('');
      meant[column] = text;
    };
    if (isNumbered) put(code, at(cells, code).replace(/\.0$/, ''));
    const own: [string, string] = [at(cells, first), at(cells, second)];
    // A group that must be given was: its cells were merged.
    if (own[0] === '' && isRequired) {
      put(first, groups[0]);
      if (own[1] === '') put(second, groups[1]);
    }
    groups = [at(meant, first), at(meant, second)];
    return { ...as, cells: meant };
  });
}
