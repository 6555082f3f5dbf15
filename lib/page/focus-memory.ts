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
export function createFocusMemory({ window, boxOf, selectionOf, signal }: FocusMemoryOptions): FocusMemory {
  let last: RememberedBox | null = null;
  const note = (element: EventTarget | null) => {
    const box = isElement(element) ? boxOf(element) : null;
    if (!box) return;
    const selection = selectionOf(box);
    // Without an own selection the box may have just lost it: what was known still holds.
    last = { box, selection: selection ?? (last?.box === box ? last.selection : null) };
  };
  const options = { capture: true, passive: true, signal };
  window.addEventListener('focusin', (event) => note(innermost(event)), options);
  window.addEventListener('focusout', (event) => note(innermost(event)), options);
  window.document.addEventListener('selectionchange', () => note(activeIn(window.document)), options);
  note(activeIn(window.document));
  return { last: () => (last?.box.isConnected ? last : null) };
}

/** Behind the edge of a shadow root `target` is the host only. */
const innermost = (event: Event): EventTarget | null => event.composedPath()[0] ?? event.target;

const isElement = (target: EventTarget | null): target is Element =>
  target !== null && 'nodeType' in target && target.nodeType === 1;

function activeIn(document: Document): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
