import { select } from '../locate';
import type { Locator } from '../pack';
import { rootOf } from '../roots';
import { type AskedFor, asked, askForOne } from './ask';
import type { RowsFound } from './rows';
import { askInside } from './way-into';

export interface Grouped {
  /** Finds the bubbles, from anywhere. */
  row: AskedFor;
  rows: Element[];
  own: [Element, Element];
  /** Selector of the groups around them. */
  group: string;
}

const NAMED_GROUP = /group/i;

/** What of a group is one message: the part beside others like it; with one alone, the outermost around it that isn't called a group too. */
function messageIn(group: Element, words: Element, css: string): Element {
  const other = select(group, css).find((it) => it !== words);
  let row = words;
  for (let outer = row.parentElement; outer && outer !== group; outer = outer.parentElement) {
    if (other ? outer.contains(other) : outer.children.length > 1 || NAMED_GROUP.test(outer.className)) break;
    row = outer;
  }
  return row;
}

/**
 * Some pages put what one person says in a row into a group, and the groups side by side. Then the messages are the bubbles in them. Told
 * by a group that holds several, or by its class. Null: the rows are the messages.
 */
export function groupedBubbles(
  { list, row: { css: group }, rows, own }: RowsFound & { own: [Element, Element] },
  bubbles: readonly [Element, Element],
): Grouped | null {
  if (bubbles.some((bubble) => rootOf(bubble) !== rootOf(list))) return null;
  const css = askInside(own.map((root, i) => ({ root, element: bubbles[i] as Element })))?.css;
  if (!css) return null;
  // Lines of one bubble have one parent.
  const holdsSeveral = rows.some((it) => new Set(select(it, css).map(({ parentElement }) => parentElement)).size > 1);
  if (!holdsSeveral && !own.every(({ className }) => NAMED_GROUP.test(className))) return null;
  const [one, other] = own.map((it, i) => messageIn(it, bubbles[i] as Element, css)) as [Element, Element];
  const place = askForOne(list, rootOf(list));
  for (const { css: kind, stability } of place ? asked(one) : []) {
    if (!other.matches(kind)) continue;
    const found = [...list.querySelectorAll(kind)];
    const isOneEach = found.every((it) => !found.some((inner) => inner !== it && it.contains(inner)));
    if (!isOneEach || !rows.every((it) => !it.querySelector(css) || it.querySelector(kind))) continue;
    const row = { css: `${place?.css} ${kind}`, stability: Math.min(place?.stability ?? 0, stability) };
    return { row, rows: found, own: [one, other], group };
  }
  return null;
}

/** What finds something in a group, for the messages in it. Null: what it goes by can't be asked from there. */
export function fromMessage(locator: Locator, own: Element, group: string): Locator | null {
  const { css, verified } = locator;
  if (!css || css.includes('>>>') || locator.style || locator.geometry) return null;
  return { closest: own.matches(css) ? `${group}:is(${css})` : `${group}:has(${css})`, verified };
}
