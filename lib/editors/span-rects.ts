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
  const frame = box.getBoundingClientRect();
  const measure = (at: (offset: number) => Point, left: number, top: number) => {
    const range = box.ownerDocument.createRange();
    return spans.map(({ start, end }) => {
      const [from, to] = [at(start), at(end)];
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return [...range.getClientRects()]
        .map((rect) => new DOMRect(rect.left - left, rect.top - top, rect.width, rect.height))
        .filter((rect) => rect.width > 1 && isShown(rect, frame));
    });
  };
  if (isTextControl(box)) {
    if (box.value !== text) return [];
    const node = box.ownerDocument.createTextNode(text);
    return inMirror(box, stage, [node], () => measure((offset) => ({ node, offset }), box.scrollLeft, box.scrollTop));
  }
  const flat = flatten(box);
  return flat.text === text ? measure((offset) => pointAt(box, flat, offset), 0, 0) : [];
}

/** Half a pixel more or less: lines end between two. */
const isShown = (rect: DOMRect, frame: DOMRect): boolean =>
  rect.bottom > frame.top + 2 &&
  rect.bottom < frame.bottom + 0.5 &&
  rect.left > frame.left - 0.5 &&
  rect.right < frame.right + 0.5;
