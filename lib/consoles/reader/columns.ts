import { lineOf } from './dom-text';

const span = (cell: Element, name: 'colspan' | 'rowspan'): number =>
  Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1);

/** Where each cell of a row begins, counted in columns, and how many columns the row has; cells of rows above may reach into it. */
function layOut(row: Element): { starts: Map<Element, number>; breadth: number } {
  const taken = new Set<number>();
  let above = row.previousElementSibling;
  for (let back = 1; above && back <= 20; back++, above = above.previousElementSibling) {
    if (![...above.children].some((cell) => span(cell, 'rowspan') > back)) continue;
    for (const [cell, start] of layOut(above).starts)
      if (span(cell, 'rowspan') > back) for (let i = 0; i < span(cell, 'colspan'); i++) taken.add(start + i);
  }
  const starts = new Map<Element, number>();
  let at = 0;
  for (const cell of row.children) {
    while (taken.has(at)) at++;
    starts.set(cell, at);
    at += span(cell, 'colspan');
  }
  while (taken.has(at)) at++;
  return { starts, breadth: at };
}

/** The cell of a table row under a header, or the cells that name their own column. */
export function inColumn(row: Element, header: RegExp): Element[] {
  const named = [row, ...row.querySelectorAll('[data-name],[prop]')].filter((cell) =>
    header.test(cell.getAttribute('data-name') ?? cell.getAttribute('prop') ?? ''),
  );
  if (named.length > 0) return named;
  if (row.localName !== 'tr' && row.localName !== 'table') return [];
  const heads = headsOf(row);
  const head = heads.find((one) => header.test(lineOf(one)));
  if (!head) return [];
  const over = layOut(head.parentElement as Element);
  // Where an order is a table of its own, its lines stand under the head.
  const lines = row.localName === 'table' ? [...row.querySelectorAll('tr')] : [row];
  return lines.flatMap((line) => {
    const own = layOut(line);
    // A row of other breadth (a heading, a row with boxes to tick) doesn't stand under this head.
    if (over.breadth !== own.breadth) return [];
    const cells = [...own.starts].filter(([, start]) => start === over.starts.get(head)).map(([cell]) => cell);
    // A cell over several columns is none of theirs.
    return cells.filter((cell) => span(cell, 'colspan') <= span(head, 'colspan'));
  });
}

/**
 * The head over a row: its table's own, or, where head and rows scroll apart, that of the only other table around that has one. Copies of
 * it, as pages make them to stay in sight, are the same head.
 */
export function headsOf(row: Element): Element[] {
  const table = row.closest('table');
  for (let around: Element | null | undefined = table, i = 0; around && i < 5; around = around.parentElement, i++) {
    const rows = [...new Set([...around.querySelectorAll('thead th')].map((head) => head.closest('tr') as Element))];
    if (rows.length === 0) continue;
    const titles = new Set(rows.map((one) => [...one.children].map((head) => lineOf(head)).join('\n')));
    return titles.size === 1 ? [...(rows[0] as Element).children] : [];
  }
  return [];
}
