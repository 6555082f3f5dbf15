import { hostOf } from '../consoles/reader/roots';

/** The same rectangle in the viewport of the page's window (px), also where the element lies in a frame. */
export function inWindow(rect: DOMRect, element: Element): DOMRect {
  const frame = hostOf(element.ownerDocument);
  if (!frame) return rect;
  const { left, top } = rectOf(frame);
  return new DOMRect(rect.x + left + frame.clientLeft, rect.y + top + frame.clientTop, rect.width, rect.height);
}

/** Where an element is seen, in the viewport of the page's window (px). Of a frame whose whole page is the element: the frame. */
export function rectOf(element: Element): DOMRect;
export function rectOf(element: Element | null): DOMRect | null;
export function rectOf(element: Element | null): DOMRect | null {
  if (!element) return null;
  const frame = element === element.ownerDocument.body && hostOf(element.ownerDocument);
  return frame ? rectOf(frame) : inWindow(element.getBoundingClientRect(), element);
}
