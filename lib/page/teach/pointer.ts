import { pathOf } from '../event-path';
import { listen } from '../listening';
import { h } from '../overlay/dom';
import type { OverlayHost } from '../overlay/host';
import { rectOf } from '../place';

/** All that a click is made of: the page must get none of it, or pointing at a conversation would open it. */
const CLICK = [
  ...(['pointerdown', 'mousedown', 'pointerup', 'mouseup'] as const),
  ...(['click', 'dblclick', 'auxclick', 'contextmenu'] as const),
];

export interface Pointer {
  /** While on, a click points at an element and does nothing else; while off, the page is as always. */
  on: boolean;
  /** Draws a line around elements, e.g. those that a field finds. */
  mark(elements: readonly Element[]): void;
}

/** Lets the user point at parts of the page. Reads the page only; the lines are drawn in our own layer. */
export function createPointer(
  window: Window,
  host: OverlayHost,
  pointed: (element: Element) => void,
  signal: AbortSignal,
): Pointer {
  const hover = h('div', { class: 'outline' });
  let marks: HTMLElement[] = [];
  const pointer: Pointer = {
    on: false,
    mark: (elements) => {
      if (!pointer.on) host.hide(hover);
      for (const mark of marks) host.hide(mark);
      marks = elements.slice(0, 60).map((element) => {
        const mark = h('div', { class: 'outline found' });
        place(mark, element);
        host.show(mark);
        return mark;
      });
    },
  };
  const place = (line: HTMLElement, element: Element) => {
    const { left, top, width, height } = rectOf(element);
    Object.assign(line.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  };
  /** The innermost element, also inside a shadow root or a frame. */
  const targetOf = (event: Event): Element | null => {
    if (event.composedPath().includes(host.element)) return null;
    const path = pathOf(event);
    return (path.find((it) => (it as Node).nodeType === 1) as Element | undefined) ?? null;
  };
  listen(
    window,
    'pointermove',
    (event) => {
      const target = pointer.on ? targetOf(event) : null;
      if (!target) return host.hide(hover);
      place(hover, target);
      host.show(hover);
    },
    { capture: true, passive: true, signal },
  );
  /** What the button went down on while pointing; the rest of that click is ours too, also when pointing has ended with it. */
  let pressed: Element | null = null;
  for (const type of CLICK) {
    listen(
      window,
      type,
      (event) => {
        if (!event.isTrusted) return;
        const target = targetOf(event);
        if (type === 'pointerdown') pressed = pointer.on ? target : null;
        if (!target || !(pointer.on || pressed)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        // Not at `click`: a disabled button, such as that of an empty box, gets none.
        if (type === 'pointerup' && pressed && pointer.on && (event as PointerEvent).button === 0) pointed(pressed);
      },
      { capture: true, signal },
    );
  }
  return pointer;
}
