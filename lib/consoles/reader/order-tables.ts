import type { Field, OrderRules } from '../pack';
import { headsOf, inColumn } from './columns';
import { isVisible, lineOf } from './dom-text';
import { readField, regexOf } from './locate';
import type { OrderRows } from './order-list';

/** What may be an order's number of a kind that isn't known: figures among letters and signs. */
const CODE = '^(?=[^0-9]{0,12}[0-9])[A-Za-z0-9#][A-Za-z0-9_#/-]{4,39}(?![A-Za-z0-9_#/-])';

/**
 * The orders of a page that has `tables`: rows under a head with that column, else what `byRules` finds. What has no number is left out: a
 * form to search with has the same labels. One whose number isn't understood stays, since a list without it would be short and not say so.
 * Apart from the reader of orders, because it is needed on order pages only.
 */
export function ordersIn(rules: OrderRules, list: Element, byRules: () => Element[]): OrderRows[] {
  const { tables } = rules;
  if (!tables) return together(rules, byRules());
  const rows = [...list.querySelectorAll('tbody tr')].filter((row) => isUnder(tables, row) && isOrder(rules, row));
  if (rows.length > 0) {
    return rules.parts ? together(rules, rows) : rows.map((row) => withLines(tables, row));
  }
  const heads = byRules().filter((row) => isOrder(rules, row) || rowsBelow(row, [row]).length > 0);
  return heads
    .map((row): OrderRows => ({ rows: [row], below: rowsBelow(row, heads) }))
    .filter(({ rows: [row], below }) => isOrder(rules, row, below));
}

/** A row of a table, with those below it that the cell of its number reaches into: each is one line of the order. */
function withLines(tables: string, row: Element): OrderRows {
  const [cell] = inColumn(row, regexOf(tables));
  const reach = Number(cell?.getAttribute('rowspan') ?? 1);
  const lines: [Element, ...Element[]] = [row];
  for (let next = row.nextElementSibling; next && lines.length < reach; next = next.nextElementSibling)
    lines.push(next);
  return { rows: lines, below: lines.length > 1 ? lines : [] };
}

/** The rows of each order. What comes before the first row of any order is nobody's. */
function together({ parts }: OrderRules, rows: readonly Element[]): OrderRows[] {
  if (!parts) return rows.map((row) => ({ rows: [row], below: [] }));
  const { attribute, css } = parts;
  const keyOf = (row: Element) => (attribute === undefined ? null : row.getAttribute(attribute));
  const orders: [Element, ...Element[]][] = [];
  for (const row of rows) {
    const order = orders.at(-1);
    const key = keyOf(row);
    const isPart = css !== undefined && row.matches(css);
    if (order && (isPart || (key !== null && key === keyOf(order[0])))) order.push(row);
    else if (!isPart) orders.push([row]);
  }
  return orders.map((order) => ({ rows: order, below: [] }));
}

function isOrder(rules: OrderRules, row: Element, below: readonly Element[] = []): boolean {
  const no = readField(rules.no, row, 'number');
  if (no.known || no.why === 'masked') return true;
  if (no.why !== 'unreadable' && no.why !== 'ambiguous') return false;
  const ofAnyKind: Field = rules.no.map((locator) => ({ ...locator, match: CODE }));
  const code = readField(ofAnyKind, row);
  if (!code.known && code.why !== 'ambiguous') return false;
  const facts = [rules.status, rules.paid, rules.createdAt];
  return below.length > 0 || facts.some((field) => readField(field, row).known);
}

/**
 * The rows below the one that heads an order, up to the next such: the head over the table is theirs. None where a row of values stands
 * above the first: then it may be that numbers stand below their orders.
 */
function rowsBelow(row: Element, heads: readonly Element[]): Element[] {
  const own: Element | null = row.localName === 'tr' ? row : headIn(row);
  const table = own?.closest('table');
  const columns = own ? headsOf(own).length : 0;
  if (!own || !table || columns < 2 || own.children.length >= columns) return [];
  const rows: Element[] = [...table.querySelectorAll('tr')].filter(
    (it) => it.closest('table') === table && !it.closest('thead'),
  );
  const isHead = (it: Element): boolean => heads.some((head) => head === it || (head !== row && head.contains(it)));
  const first = rows.findIndex((it) => it === own || isHead(it));
  if (rows.slice(0, first).some((it) => isVisible(it) && it.children.length >= columns)) return [];
  const at = rows.indexOf(own);
  const end = rows.findIndex((it, i) => i > at && isHead(it));
  // A cell that reaches into the head of an order from above leaves it open which columns are whose.
  if (reachesInto(rows, at) || (end > 0 && reachesInto(rows, end))) return [];
  return rows.slice(at + 1, end < 0 ? undefined : end).filter((it) => isVisible(it) && it.children.length > 1);
}

/** Whether a cell of the rows above stands beside this one as well. */
const reachesInto = (rows: readonly Element[], at: number): boolean =>
  rows
    .slice(0, at)
    .some((row, i) => [...row.children].some((cell) => Number(cell.getAttribute('rowspan') ?? 1) > at - i));

/** Where an order has a table, or a body of one, for itself: the row that heads it. */
function headIn(order: Element): Element | null {
  const all: Element[] = [order, ...order.querySelectorAll('*')];
  const tables = order.localName === 'tbody' ? [order] : all.filter((it) => it.localName === 'table');
  return tables.length === 1 ? (tables[0] as Element).querySelector(':scope > tr, :scope > tbody > tr') : null;
}

/** Whether a row of a table stands under a head that has this column, and is shown. */
const isUnder = (column: string, row: Element): boolean =>
  isVisible(row) && headsOf(row).some((head) => regexOf(column).test(lineOf(head)));
