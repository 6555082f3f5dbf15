import { isVisible } from '../reader/dom-text';
import { select } from '../reader/locate';
import { hostAround, hostOf, innerOf, rootOf } from '../reader/roots';
import { type AskedFor, askForOne, askInEach } from './ask';

/** The document that a pack is asked in for what lies in its frames. */
export function pageOf(element: Element): Document {
  const frame = hostOf(element.ownerDocument);
  return frame ? pageOf(frame) : element.ownerDocument;
}

/** The element around another; at the top of a root, what that hangs on. */
export const around = (element: Element): Element | null => element.parentElement ?? hostAround(element);

/** What goes before a selector so that it is looked for where this element is: '' in the page's document. Null: no lasting way leads there. */
export function wayInto(element: Element): string | null {
  const host = hostAround(element);
  if (!host) return '';
  const outer = wayInto(host);
  const found = outer === null ? null : askForOne(host, rootOf(host));
  return found && `${outer}${found.css} >>> `;
}

/** The nearest element around this one, or itself, that answers to a selector, also out of the roots it stands in. */
export function closestAround(element: Element, css: string): Element | null {
  for (let at: Element | null = element; at; at = hostAround(at)) {
    const hit = at.closest(css);
    if (hit) return hit;
  }
  return null;
}

/** An element, and what the roots that it stands in hang on, the innermost first. */
function withHosts(element: Element): Element[] {
  const all: Element[] = [];
  for (let at: Element | null = element; at; at = hostAround(at)) all.push(at);
  return all;
}

/** Those two of the elements and of what they hang in that stand in one root. */
export function inOneRoot(one: Element, other: Element): [Element, Element] | null {
  for (const a of withHosts(one)) {
    const b = withHosts(other).find((it) => rootOf(it) === rootOf(a));
    if (b) return [a, b];
  }
  return null;
}

/** From a row down to an element in it: the hosts on the way, then the element. Null: it isn't in the row. */
function wayDown(row: Element, element: Element): [Element, ...Element[]] | null {
  const way: [Element, ...Element[]] = [element];
  while (rootOf(way[0]) !== rootOf(row)) {
    const host = hostAround(way[0]);
    if (!host) return null;
    way.unshift(host);
  }
  return row.contains(way[0]) ? way : null;
}

/** Whether an element is a row or lies in it, perhaps in a shadow root of the row's. */
export const isIn = (element: Element, row: Element): boolean => wayDown(row, element) !== null;

/** As `askInEach`, also where the elements stand in shadow roots within their rows. */
export function askInside(pairs: readonly { root: Element; element: Element }[]): AskedFor | null {
  const ways = pairs.map(({ root, element }) => wayDown(root, element));
  const length = ways[0]?.length ?? 0;
  let whole: AskedFor | null = null;
  for (let i = 0; i < length; i++) {
    const level: { root: ParentNode; element: Element }[] = [];
    for (const [k, way] of ways.entries()) {
      const root = i === 0 ? pairs[k]?.root : way && innerOf(way[i - 1] as Element);
      const element = way?.length === length && way[i];
      if (!root || !element) return null;
      level.push({ root, element });
    }
    // A row may be the host itself.
    const isRow = i < length - 1 && level.every(({ root, element }) => root === element);
    const found = isRow ? { css: ':scope', stability: 1 } : askInEach(level);
    if (!found) return null;
    whole = whole
      ? { css: `${whole.css} >>> ${found.css}`, stability: Math.min(whole.stability, found.stability) }
      : found;
  }
  return whole;
}

/** An element in a row, and what goes before a selector so that it is looked for from the row where this element is. */
export interface RowPart {
  element: Element;
  into: string;
}

/** The row, and the first `most` elements in it, those of shadow roots among them. */
export function partsOf(row: Element, most: number): RowPart[] {
  const parts: RowPart[] = [];
  const visit = (root: ParentNode, into: string): void => {
    const elements = root === row ? [row, ...row.querySelectorAll('*')] : [...root.querySelectorAll('*')];
    for (const element of elements.slice(0, most)) {
      if (parts.length >= most) return;
      parts.push({ element, into });
      const inner = innerOf(element);
      const way = inner && (element === row ? { css: ':scope' } : askInside([{ root: row, element }]));
      if (inner && way) visit(inner, `${way.css} >>> `);
    }
  };
  visit(row, '');
  return parts;
}

/** A selector of something in a row, without the sign for the row itself: it goes behind a selector of the row. */
export const behindRow = (row: string, css: string): string => `${row} ${css.replace(/^:scope /, '')}`.trim();

/** Whether a row is, or has in it, what a selector is for, seen or not. */
export const holds = (row: Element, css: string): boolean => select(row, css).length > 0;

/** Whether a reader finds it there: what pages only show under the pointer is not. */
export const shows = (row: Element, css: string): boolean => select(row, css).some(isVisible);
