import { isVisible, lineOf } from '../reader/dom-text';

/** Parts of a row that are looked at for where they lie. */
const MOST_PARTS = 40;
/** What lies so close to the middle (of the row's width) stands on no side. */
const MIDDLE = 0.06;
/** What is nearly as wide as the row says nothing by its place. */
const WIDE = 0.85;

/** Whether all that a row shows lies around its middle; null where the page has no layout, or it fills the row. */
function isInMiddle(row: Element): boolean | null {
  const outer = row.getBoundingClientRect();
  const parts = [...row.querySelectorAll('*')].slice(0, MOST_PARTS).filter((it) => it.childElementCount === 0);
  const shown = (parts.length > 0 ? parts : [row])
    .filter((it) => isVisible(it) && (lineOf(it) !== '' || it.localName === 'img'))
    .map((it) => it.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
  if (outer.width === 0 || shown.length === 0) return null;
  const left = Math.min(...shown.map((it) => it.left));
  const right = Math.max(...shown.map((it) => it.right));
  if (right - left > outer.width * WIDE) return null;
  return Math.abs(left + right - outer.left - outer.right) / 2 < outer.width * MIDDLE;
}

/**
 * Those of the rows that nobody said, such as times and notices: chats set them in the middle. None where the samples' own place doesn't tell
 * them from that.
 */
export function neitherOf(samples: readonly Element[], rows: readonly Element[]): Element[] {
  if (samples.some((row) => isInMiddle(row) !== false)) return [];
  return rows.filter((row) => !samples.includes(row) && isInMiddle(row) === true);
}
