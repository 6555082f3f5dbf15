import { rootOf } from '../reader/roots';
import { type AskedFor, asked, askForOne } from './ask';
import { around, inOneRoot, partsOf } from './way-into';

export interface RowsFound {
  /** What holds the rows. */
  list: Element;
  /** Finds the rows, from anywhere in the document or the shadow root that they stand in. */
  row: AskedFor;
  rows: Element[];
}

/** Smaller than this (px) is a part of a row. Pages without layout, such as saved ones, have no sizes. */
const ROW_HEIGHT = 20;
const MOST_DEEP = 12;

const isRowSized = (element: Element): boolean => {
  const { height, width } = element.getBoundingClientRect();
  return (height === 0 && width === 0) || height >= ROW_HEIGHT;
};

/** Elements of a row that are looked at. */
const MOST_PARTS = 60;

/** What is in a row, also in a shadow root of its own. */
const within = (row: Element): Element[] =>
  partsOf(row, MOST_PARTS).flatMap(({ element }) => (element === row ? [] : element));

/** How alike two rows are: the kinds of elements in them. */
function likeness(a: Element, b: Element): number {
  const kinds = (row: Element) =>
    new Set(within(row).map(({ localName, classList }) => `${localName}.${classList[0] ?? ''}`));
  const [one, other] = [kinds(a), kinds(b)];
  if (one.size + other.size === 0) return 1;
  return [...one].filter((kind) => other.has(kind)).length / Math.max(one.size, other.size);
}

/**
 * The row that an element of a list lies in, and all rows beside it: where most elements like it stand side by side. `apart` stands
 * outside the list.
 */
export function rowsAround(sample: Element, apart?: Element): RowsFound | null {
  let best: (RowsFound & { points: number }) | null = null;
  let row: Element | null = sample;
  for (let depth = 0; row && depth < MOST_DEEP; depth++, row = around(row)) {
    if (apart && row.parentElement?.contains(apart)) break;
    const found = beside(row);
    if (!found || !isRowSized(row)) continue;
    const others = found.rows.filter((it) => it !== row);
    const alike = others.reduce((sum, it) => sum + likeness(row as Element, it), 0) / others.length;
    const inside = within(row);
    const words = [row, ...inside].some((it) => (it.textContent ?? '').trim() !== '') ? 1 : 0.2;
    // A row holds several things; its parts stand side by side too.
    const parts = Math.min(1, 0.4 + inside.length / 8);
    // Groups of rows stand side by side as well, but what is open is a row.
    const isMarked = MARKED.test(row.className) && !others.some((it) => MARKED.test(it.className)) ? 2 : 1;
    const points = Math.log2(1 + found.rows.length) * (0.3 + alike) * words * parts * isMarked;
    if (!best || points > best.points) best = { ...found, points };
  }
  return best && (inGroups(best) ?? { list: best.list, row: best.row, rows: best.rows });
}

/** Words by which pages mark what is open. */
export const MARKED = /(?:^|[^a-z])(?:active|selected|current|checked|chosen|open|on|cur)(?![a-z])/i;

/** The rows of all groups, where a list has several side by side, such as of those that wait and those that were answered. Null: it hasn't. */
function inGroups({ list, rows: [first], rows }: RowsFound): RowsFound | null {
  const outer = list.parentElement;
  const [kind] = asked(list).filter(({ css, stability }) => stability > 0.25 && !css.startsWith('#'));
  const groups = [...(outer?.children ?? [])].filter((it) => kind && it.matches(kind.css));
  if (!outer || !first || groups.length < 2) return null;
  for (const own of asked(first)) {
    if (own.stability <= 0.25 || !rows.every((it) => it.matches(own.css))) continue;
    const found = [...outer.querySelectorAll(own.css)];
    if (found.length === rows.length || !found.every((it) => groups.includes(it.parentElement as Element))) continue;
    const row = fromAnywhere(outer, own, found, ' ');
    if (row) return { list: outer, row, rows: found };
  }
  return null;
}

/** The element and those beside it that answer to the same selector; also where each lies in a wrapper of its own. */
export function beside(row: Element): RowsFound | null {
  const list = row.parentElement;
  if (!list) return null;
  for (const own of asked(row)) {
    const rows = [...list.children].filter((it) => it.matches(own.css));
    if (rows.length < 2) continue;
    const row = fromAnywhere(list, own, rows);
    if (row) return { list, row, rows };
  }
  return null;
}

/** A selector for exactly these rows, wherever it is asked from. `below`: how they stand in the list. */
export function fromAnywhere(
  list: Element,
  own: AskedFor,
  rows: readonly Element[],
  below: ' > ' | ' ' = ' > ',
): AskedFor | null {
  const root = rootOf(list);
  const isExact = (css: string): boolean => {
    const found = root.querySelectorAll(css);
    return found.length === rows.length && [...found].every((it, i) => it === rows[i]);
  };
  if (own.stability > 0.25 && isExact(own.css)) return own;
  const outer = askForOne(list, root);
  if (!outer) return null;
  const css = outer.css + below + own.css;
  return isExact(css) ? { css, stability: Math.min(outer.stability, own.stability + 0.2) } : null;
}

/** The rows of two samples that lie in one list, such as a buyer's and an own message, each perhaps in a shadow root of its own. */
export function rowsOfBoth(first: Element, second: Element): (RowsFound & { own: [Element, Element] }) | null {
  const [one, other] = inOneRoot(first, second) ?? [first, second];
  let list: Element | null = one.parentElement;
  while (list && !list.contains(other)) list = list.parentElement;
  if (!list || list.contains(one) === false || one.contains(other) || other.contains(one)) return null;
  const childWith = (element: Element): Element =>
    [...(list as Element).children].find((it) => it.contains(element)) as Element;
  const own: [Element, Element] = [childWith(one), childWith(other)];
  for (const candidate of asked(own[0])) {
    if (!own[1].matches(candidate.css)) continue;
    const rows = [...list.children].filter((it) => it.matches(candidate.css));
    const row = fromAnywhere(list, candidate, rows);
    if (row) return { list, row, rows, own };
  }
  const outer = askForOne(list, rootOf(list));
  return outer && { list, row: { css: `${outer.css} > *`, stability: outer.stability }, rows: [...list.children], own };
}
