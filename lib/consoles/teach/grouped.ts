import type { Locator } from '../pack';
import { select } from '../reader/locate';
import { rootOf } from '../reader/roots';
import { type AskedFor, asked } from './ask';
import { fromAnywhere, type RowsFound } from './rows';
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
function messageIn(group: Element, words: Element, others: readonly Element[]): Element {
  let row = words;
  for (let outer = row.parentElement; outer && outer !== group; outer = outer.parentElement) {
    const isAround = others.length > 0 ? others.some((it) => outer?.contains(it)) : isMore(outer);
    if (isAround) break;
    row = outer;
  }
  return row;
}

const isMore = (element: Element): boolean => element.children.length > 1 || NAMED_GROUP.test(element.className);

/** A group and the words of its messages, one each: lines of one bubble have one parent. */
function wordsIn(group: Element, css: string): Element[] {
  const byParent = new Map(select(group, css).map((it) => [it.parentElement, it]));
  return [...byParent.values()];
}

/**
 * Some pages put what one person says in a row into a group, and the groups side by side. Then the messages are the bubbles in them. Told
 * by a group that holds several, or by its class. Null: the rows are the messages.
 */
export function groupedBubbles(
  { list, row: { css: group }, rows, own }: RowsFound & { own: [Element, Element] },
  bubbles: readonly [Element, Element],
): Grouped | null {
  const root = rootOf(list);
  if (bubbles.some((bubble) => rootOf(bubble) !== root)) return null;
  const css = askInside(own.map((row, i) => ({ root: row, element: bubbles[i] as Element })))?.css;
  if (!css) return null;
  const several = rows.find((it) => wordsIn(it, css).length > 1);
  if (!several && !own.every(({ className }) => NAMED_GROUP.test(className))) return null;
  const [words, ...others] = several ? wordsIn(several, css) : [bubbles[0]];
  const example = messageIn(several ?? own[0], words as Element, others);
  for (const kind of asked(example)) {
    const both = bubbles.map((bubble, i) => bubble.closest(kind.css) ?? (own[i] as Element)) as [Element, Element];
    if (both.some((it, i) => it === own[i] || !own[i]?.contains(it))) continue;
    const found = [...list.querySelectorAll(kind.css)];
    if (found.some((it) => it.parentElement?.closest(kind.css))) continue;
    if (!rows.every((it) => it.querySelector(css) === null || it.querySelector(kind.css))) continue;
    const row = fromAnywhere(list, kind, found, ' ');
    if (row) return { row, rows: found, own: both, group };
  }
  return null;
}

/** What finds something in a group, for the messages in it. Null: what it goes by can't be asked from there. */
export function fromMessage(locator: Locator, own: Element, group: string): Locator | null {
  const { css, style, verified } = locator;
  if (!css || css.includes('>>>') || locator.geometry) return null;
  // A look is that of the group alone: of what is in it the message would have to be found again.
  if (style) return own.matches(css) ? { closest: `${group}:is(${css})`, style, verified } : null;
  return { closest: own.matches(css) ? `${group}:is(${css})` : `${group}:has(${css})`, verified };
}
