import { lineOf } from '../reader/dom-text';
import { select } from '../reader/locate';
import { rowsFromEnd } from '../reader/rows-in-order';
import { parseShownTime } from '../reader/shown-time';
import type { AskedFor } from './ask';
import { askInside, partsOf } from './way-into';

/** Elements of a row that are looked at for its time. */
const SEARCHED = 200;

/** Where rows show a time, if they do; `words`: where they show what was said, which may be a time too. `now`: epoch ms. */
export function timeIn(rows: readonly Element[], words: readonly string[], now: number): AskedFor | null {
  const isTime = (element: Element): boolean =>
    element.children.length === 0 && lineOf(element) !== '' && parseShownTime(lineOf(element), now) !== null;
  for (const row of rows) {
    const said = words.flatMap((css) => select(row, css));
    const shown = partsOf(row, SEARCHED).find(({ element }) => isTime(element) && !said.includes(element));
    const own = shown && askInside([{ root: row, element: shown.element }]);
    if (own && (own.stability > 0.25 || own.css === 'time')) return own;
  }
  return null;
}

/** Whether the times that rows show grow from the bottom of the list to its top, as in letters. `now`: epoch ms. */
export function isNewestFirst(list: Element, row: string, time: string, now: number): boolean {
  const upwards = [...rowsFromEnd(list, row, new WeakMap())].flatMap((it) => {
    const moments = select(it, time).map((place) => parseShownTime(lineOf(place), now));
    return moments.find((moment) => moment !== null) ?? [];
  });
  const steps = upwards.slice(1).map((at, i) => at - (upwards[i] as number));
  return steps.some((step) => step > 0) && steps.every((step) => step >= 0);
}
