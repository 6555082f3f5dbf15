import { ORDER_NO } from '../pack-parts';
import { lineOf } from '../reader/dom-text';
import { select } from '../reader/locate';
import { type AskedFor, asked } from './ask';
import { beside } from './rows';

/** Orders that stand one after another. */
export interface OrdersFound {
  list: Element;
  /** Finds their rows below the list. */
  row: string;
  /** Matches rows that go on with the order above; absent where each row is an order. */
  part?: string;
  /** The rows of each order, in their order. */
  orders: [Element, ...Element[]][];
  stability: number;
}

const hasNumber = (element: Element): boolean => new RegExp(ORDER_NO).test(element.textContent ?? '');

/** The orders, of which all that was pointed at lies in one, `no` being its number. Null: no two orders are seen. */
export function findOrders(samples: readonly Element[], no: Element): OrdersFound | null {
  let around: Element | null = no;
  while (around && !samples.every((it) => around?.contains(it))) around = around.parentElement;
  return around && (inOneRow(around) ?? inSeveralRows(around, samples, no));
}

function inOneRow(around: Element): OrdersFound | null {
  for (let row = around; row.parentElement; row = row.parentElement) {
    const found = beside(row);
    if (!found || found.rows.filter(hasNumber).length < 2) continue;
    return {
      list: found.list,
      // Below the list, whose children the rows are.
      row: found.row.css.replace(/^.* > /, ':scope > '),
      orders: found.rows.map((it) => [it]),
      stability: found.row.stability,
    };
  }
  return null;
}

/**
 * Tables of many shops give an order a row for its number and one for each of its lines, all of them side by side: what follows the row with
 * the number, up to the next such, is its order's.
 */
function inSeveralRows(list: Element, samples: readonly Element[], no: Element): OrdersFound | null {
  const rows = [...list.children];
  const head = rows.find((it) => samples.some((sample) => it.contains(sample)));
  if (!head?.contains(no)) return null;
  const others = rows.filter((it) => it !== head && samples.some((sample) => it.contains(sample)));
  // A row without a class is told by what its number stands in.
  const holders = [no, no.parentElement].filter((it): it is Element => it !== null && it !== head && head.contains(it));
  const kinds = [
    ...asked(head),
    ...holders.flatMap(asked).map(({ css, stability }) => ({
      css: `${head.localName}:has(${css})`,
      stability: stability - 0.1,
    })),
  ];
  for (const { css, stability } of kinds) {
    const heads = rows.filter((it) => it.matches(css));
    if (heads.length < 2 || !heads.every(hasNumber) || others.some((it) => it.matches(css))) continue;
    const ends = [...heads.slice(1).map((it) => rows.indexOf(it)), rows.length];
    const orders = heads.map((it, i): OrdersFound['orders'][number] => [
      it,
      ...rows.slice(rows.indexOf(it) + 1, ends[i]),
    ]);
    return { list, row: ':scope > *', part: `:not(${css})`, orders, stability };
  }
  return null;
}

/** What of an order is one of its lines, by what is found once in each: `css` below the line. Null: no order shown has several. */
export function linesOf({ orders }: OrdersFound, css: string): AskedFor | null {
  const parts = orders.map((order) => order.flatMap((row) => select(row, css)).filter((it) => lineOf(it) !== ''));
  const several = parts.find((found) => found.length > 1);
  if (!several) return null;
  const [first, ...rest] = several as [Element, ...Element[]];
  let line = first;
  for (let outer = line.parentElement; outer && !rest.some((it) => outer?.contains(it)); outer = outer.parentElement)
    line = outer;
  const byPart = { css: `${line.localName}:has(${css})`, stability: 0.2 };
  const isLine = (kind: string): boolean =>
    orders.every((order, i) => {
      const lines = order.flatMap((row) => select(row, kind));
      const found = parts[i] as Element[];
      return lines.length === found.length && found.every((it, k) => lines[k]?.contains(it));
    });
  return [...asked(line), byPart].find(({ css: kind }) => isLine(kind)) ?? null;
}
