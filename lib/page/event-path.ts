import { shadowOf } from '../consoles/reader/roots';

/**
 * What an event happens in, the innermost first. Seen from the window a path ends at the host of a closed shadow root: asked from inside,
 * the root knows more.
 */
export function pathOf(event: Event): EventTarget[] {
  const path = event.composedPath();
  for (let host = path[0]; isElement(host); host = path[0]) {
    const root = shadowOf(host);
    const inner = root && (isMouse(event) ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement);
    if (!inner || !root.contains(inner)) break;
    const inside: Element[] = [];
    for (let element: Element | null = inner; element; element = element.parentElement) inside.push(element);
    path.unshift(...inside);
  }
  return path;
}

/** By name, not by class: an event of a frame is no instance of this window's classes. */
const isMouse = (event: Event): event is MouseEvent => 'clientX' in event;

const isElement = (target: EventTarget | undefined): target is Element =>
  target !== undefined && (target as Node).nodeType === 1;
