import type { Reading } from '../shared/reading';
import { headsOf } from './columns';
import { isVisible, lineOf } from './dom-text';
import { readField, regexOf } from './locate';
import type { OrderRows } from './order-list';
import type { OrderRules } from './pack';

/**
 * The orders of a page: those of a page that has `tables` are rows under a head with that column, else what `byRules` finds. What has no
 * number there is left out. Apart from the reader of orders, because it is needed on order pages only.
 */
export function ordersIn(rules: OrderRules, list: Element, byRules: () => Element[]): OrderRows[] {
  const { tables, no } = rules;
  if (!tables) return together(rules, byRules());
  const rows = [...list.querySelectorAll('tbody tr')].filter((row) => isUnder(tables, row));
  return together(
    rules,
    (rows.length > 0 ? rows : byRules()).filter((row) => hasNumber(readField(no, row, 'number'))),
  );
}

/** The rows of each order. What comes before the first row of any order is nobody's. */
function together({ parts }: OrderRules, rows: readonly Element[]): OrderRows[] {
  if (!parts) return rows.map((row) => [row]);
  const { attribute, css } = parts;
  const orders: [Element, ...Element[]][] = [];
  for (const row of rows) {
    const order = orders.at(-1);
    const key = row.getAttribute(attribute);
    const isPart = css !== undefined && row.matches(css);
    if (order && (isPart || (key !== null && key === order[0].getAttribute(attribute)))) order.push(row);
    else if (!isPart) orders.push([row]);
  }
  return orders;
}

const hasNumber = (no: Reading<string>): boolean => no.known || no.why === 'masked';

/** Whether a row of a table stands under a head that has this column, and is shown. */
const isUnder = (column: string, row: Element): boolean =>
  isVisible(row) && headsOf(row).some((head) => regexOf(column).test(lineOf(head)));
