import { isTextControl } from './box';
import { flatten, type Point, pointAt } from './flatten';
import { inMirror } from './mirror';
import type { ReplaceRange } from './outcome';

/**
 * Where on the screen spans of a box's text stand, line by line, in px of the viewport, as far as the box shows them; none when it holds
 * another text than `text`. `stage` as in `inMirror`.
 */
export function spanRects(
  box: HTMLElement,
  stage: ParentNode,
  text: string,
  spans: readonly ReplaceRange[],
): DOMRect[][] {
  const seen = seenPart(box);
  const measure = (at: (offset: number) => Point, left: number, top: number) => {
    const range = box.ownerDocument.createRange();
    return spans.map(({ start, end }) => {
      const [from, to] = [at(start), at(end)];
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return [...range.getClientRects()]
        .map((rect) => new DOMRect(rect.left - left, rect.top - top, rect.width, rect.height))
        .filter((rect) => rect.width > 1 && isShown(rect, seen));
    });
  };
  if (isTextControl(box)) {
    if (box.value !== text) return [];
    const node = box.ownerDocument.createTextNode(text);
    return inMirror(box, stage, [node], (scale) =>
      measure((offset) => ({ node, offset }), box.scrollLeft * scale, box.scrollTop * scale),
    );
  }
  const flat = flatten(box);
  return flat.text === text ? measure((offset) => pointAt(box, flat, offset), 0, 0) : [];
}

type Edges = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** What is left of a box by all that scrolls around it, in its document. */
function seenPart(box: HTMLElement): Edges {
  const { body, defaultView: view, documentElement } = box.ownerDocument;
  let { left, top, right, bottom }: Edges = box.getBoundingClientRect();
  const cut = (by: Edges) => {
    left = Math.max(left, by.left);
    top = Math.max(top, by.top);
    right = Math.min(right, by.right);
    bottom = Math.min(bottom, by.bottom);
  };
  for (let at = around(box); at && view; at = around(at)) {
    if (at !== body && at !== documentElement && view.getComputedStyle(at).overflow !== 'visible')
      cut(at.getBoundingClientRect());
  }
  if (view) cut({ left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight });
  return { left, top, right, bottom };
}

const around = (element: Element): Element | null =>
  element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** Half a pixel more or less: lines end between two. */
const isShown = (rect: DOMRect, seen: Edges): boolean =>
  rect.bottom > seen.top + 2 &&
  rect.bottom < seen.bottom + 0.5 &&
  rect.left > seen.left - 0.5 &&
  rect.right < seen.right + 0.5;
