import { shadowOf } from '../consoles/reader/roots';
import { deepActive } from '../editors/box';
import { listen } from './listening';

/** A place for text, with the caret or selection as offsets into its text. */
export interface RememberedBox {
  box: HTMLElement;
  selection: { start: number; end: number } | null;
}

export interface FocusMemoryOptions {
  window: Window;
  /** The box that an element belongs to, or `null` when nothing can be typed there. */
  boxOf(element: Element): HTMLElement | null;
  selectionOf(box: HTMLElement): { start: number; end: number } | null;
  signal: AbortSignal;
}

export interface FocusMemory {
  /** The box that had the focus last, if it is still on the page. */
  last(): RememberedBox | null;
}

/**
 * Remembers where the person last typed, for the time when the focus is elsewhere: in the side panel, on a button, in our own
 * overlay. The caret is noted while it is there, because a contenteditable box loses it when another place is clicked.
 */
export function createFocusMemory(options: FocusMemoryOptions): FocusMemory {
  const { window, boxOf, selectionOf, signal } = options;
  const active = () => deepActive(window.document, shadowOf);
  let last: RememberedBox | null = null;
  const note = (element: EventTarget | null) => {
    const box = isElement(element) ? boxOf(element) : null;
    if (!box) return;
    const selection = selectionOf(box);
    // Without an own selection the box may have just lost it: what was known still holds.
    last = { box, selection: selection ?? (last?.box === box ? last.selection : null) };
  };
  const listening = { capture: true, passive: true, signal };
  listen(window, 'focusin', () => note(active()), listening);
  // Of what loses the focus, the edge of a closed root hides all but its host: there the last change of the selection counts.
  listen(window, 'focusout', (event) => note(innermost(event)), listening);
  listen(window, 'selectionchange', () => note(active()), listening);
  note(active());
  return { last: () => (last?.box.isConnected ? last : null) };
}

/** Behind the edge of a shadow root `target` is the host only. */
const innermost = (event: Event): EventTarget | null => event.composedPath()[0] ?? event.target;

const isElement = (target: EventTarget | null): target is Element =>
  target !== null && 'nodeType' in target && target.nodeType === 1;
