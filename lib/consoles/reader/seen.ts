import { isVisible } from './dom-text';
import { hostAround } from './roots';

/** Beyond so many pixels to the left of its place nothing is meant to be seen. */
const FAR = -2_000;

const around = (element: Element): Element | null => element.parentElement ?? hostAround(element);

/** Whether a part of a page is cut away as a whole, though it counts as visible. Asks for no layout. */
function isCutAway(part: Element, view: Window): boolean {
  const style = view.getComputedStyle(part);
  if (part.hasAttribute('hidden') || style.getPropertyValue('content-visibility') === 'hidden') return true;
  return /inset\(100%|circle\(0/.test(style.clipPath) || /rect\(0(?:px)?,? ?0(?:px)?,? ?0(?:px)?,? ?0/.test(style.clip);
}

/** Whether a style places a part far off the screen, or leaves it no room. */
function isOut(style: CSSStyleDeclaration): boolean {
  const [, moved = '0'] = /translate(?:X|3d)?\((-?\d+)px/.exec(style.transform) ?? [];
  const placed = style.position === 'absolute' || style.position === 'fixed';
  if (Number(moved) < FAR || (placed && Number.parseFloat(style.left) < FAR)) return true;
  return style.overflow === 'hidden' && /^0(?:px)?$/m.test(`${style.width}\n${style.height}`);
}

/** Whether a part of a page is put away by what it says of itself. A page behind a window is inert as well, so this tells only of two. */
function isPutAway(part: Element, view: Window): boolean {
  if (part.hasAttribute('inert') || part.getAttribute('aria-hidden') === 'true') return true;
  const style = view.getComputedStyle(part);
  return style.opacity === '0' || isCutAway(part, view) || isOut(style);
}

/** Whether a row of a list is shown there: cheap, since it is asked of each. */
export function isRowShown(row: Element): boolean {
  if (!isVisible(row)) return false;
  // What puts single rows away does it by their own attributes, not by their class.
  if (!row.hasAttribute('style') && !row.hasAttribute('hidden')) return true;
  const view = row.ownerDocument.defaultView;
  return view !== null && !isCutAway(row, view) && !isOut((row as HTMLElement).style);
}

/** Whether it has a place on the screen, or can be scrolled to from above or below. Needs the layout. */
function hasPlace(element: Element, view: Window): boolean {
  const root = element.ownerDocument.documentElement.getBoundingClientRect();
  if (root.width === 0) return true;
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return false;
  let [left, right] = [Math.max(box.left, 0), Math.min(box.right, view.innerWidth)];
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (view.getComputedStyle(at).overflowX === 'visible') continue;
    const outer = at.getBoundingClientRect();
    [left, right] = [Math.max(left, outer.left), Math.min(right, outer.right)];
  }
  return left < right;
}

/**
 * Whether the eye meets an element. Pages keep what they left in many ways that `isVisible` doesn't know; this costs styles of all that is
 * around and the layout, so it is asked only where several places would do.
 */
export function isSeen(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  for (let at: Element | null = element; at; at = around(at)) if (isPutAway(at, view)) return false;
  return hasPlace(element, view);
}

/** Of several elements those that the eye meets; all of them where it meets none. */
export function seenOf<T extends Element>(elements: readonly T[]): readonly T[] {
  if (elements.length < 2) return elements;
  const seen = elements.filter(isSeen);
  return seen.length > 0 ? seen : elements;
}
