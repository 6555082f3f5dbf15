import { hostAround } from './roots';

/** Selectors that look at nothing but the element itself: what changes around it changes nothing of whether it fits. */
const OF_ITSELF = /^[^\s>+~:]+(?:,\s*[^\s>+~:]+)*$/;

/** Takes out of a map what changed, and what changes lie in, also in roots of theirs. */
export function forgetAround(kept: WeakMap<Node, Element>, changes: ReadonlySet<Node>): void {
  for (const node of changes)
    for (let at: Node | null = node; at; at = at.parentNode ?? hostAround(at)) kept.delete(at);
}

/** How far from the top a page places a row by its style; null where its place in the tree says it. */
function offsetOf(part: Element): number | null {
  const { style } = part as Partial<HTMLElement>;
  if (!style) return null;
  const [, moved] = /translate(?:Y\(|(?:3d)?\(-?[\d.]+(?:px)?, ?)(-?[\d.]+)px/.exec(style.transform) ?? [];
  const isPlaced = style.position === 'absolute';
  if (!isPlaced && moved === undefined) return style.order === '' ? null : Number(style.order);
  const top = Number.parseFloat(style.top);
  const offset = (Number.isNaN(top) ? 0 : top) + Number(moved ?? 0);
  return moved === undefined && Number.isNaN(top) ? null : offset;
}

/** The children of a part of the page as the eye meets them, the lowest first; null where the last one is the lowest. */
function fromBelow(part: Element): Element[] | null {
  const { lastElementChild: last, ownerDocument } = part;
  if (!last || last === part.firstElementChild) return null;
  // Virtual lists draw rows of a pool wherever they have been put to use.
  const placed = offsetOf(last) === null ? [] : [...part.children].map((child) => ({ child, offset: offsetOf(child) }));
  if (placed.length > 0 && placed.every(({ offset }) => offset !== null)) {
    placed.sort((a, b) => (b.offset as number) - (a.offset as number));
    return placed.map(({ child }) => child);
  }
  const direction = ownerDocument.defaultView?.getComputedStyle(part).flexDirection;
  return direction === 'column-reverse' ? [...part.children] : null;
}

/**
 * The rows below a part of the page as the eye meets them, the last first: of hundreds only some are ever looked at. A row within a row is
 * quoted there, and no row; what holds several is none itself. `singles`: what was found to be, or to hold, one row alone, with that row, and
 * hasn't changed since (`forgetAround`); more is added. Where it depends on what is around a row whether it is one, nothing is.
 * `fromTop`: the first row is the last that was said, as in letters.
 */
export function* rowsFromEnd(
  part: Element,
  row: string,
  singles: WeakMap<Node, Element>,
  fromTop = false,
): Generator<Element, void> {
  const order = fromTop ? (fromBelow(part)?.reverse() ?? [...part.children]) : fromBelow(part);
  let at = 0;
  let next: Element | null | undefined = order ? order[0] : part.lastElementChild;
  while (next) {
    const child: Element = next;
    next = order ? order[++at] : child.previousElementSibling;
    const single = singles.get(child);
    if (single) {
      yield single;
      continue;
    }
    const within = child.querySelector(row);
    const isRow = child.matches(row) && (!within || child.querySelectorAll(row).length === 1);
    let found = 0;
    let last = child;
    for (last of isRow ? [child] : within ? rowsFromEnd(child, row, singles, fromTop) : []) {
      found++;
      yield last;
    }
    if (found === 1 && OF_ITSELF.test(row)) singles.set(child, last);
  }
}
