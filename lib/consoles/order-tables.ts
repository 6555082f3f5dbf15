import type { Reading } from '../shared/reading';
import { headsOf } from './columns';
import { isVisible, lineOf } from './dom-text';
import { readField, regexOf } from './locate';
import type { OrderRules } from './pack';

/**
 * The orders of a page that has `tables`: rows under a head with that column, else what `byLabel` finds. What has no number is left out.
 * Apart from the reader of orders, because it is needed on order pages only.
 */
export function ordersIn({ tables, no }: OrderRules, list: Element, byLabel: () => Element[]): Element[] {
  if (!tables) return byLabel();
  const rows = [...list.querySelectorAll('tbody tr')].filter((row) => isUnder(tables, row));
  return (rows.length > 0 ? rows : byLabel()).filter((row) => hasNumber(readField(no, row, 'number')));
}

const hasNumber = (no: Reading<string>): boolean => no.known || no.why === 'masked';

/** Whether a row of a table stands under a head that has this column, and is shown. */
const isUnder = (column: string, row: Element): boolean =>
  isVisible(row) && headsOf(row).some((head) => regexOf(column).test(lineOf(head)));
