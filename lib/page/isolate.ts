/** Keyboard, input method, clipboard and pointer: what a page could react to though it was meant for us. */
const TYPES = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input'],
  ...['compositionstart', 'compositionupdate', 'compositionend', 'cut', 'copy', 'paste'],
  ...['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'],
];

const relayed = new WeakSet<Event>();

/** Whether a person caused an event: a trusted one, or the copy that `isolate` made of a trusted one. */
export const byPerson = (event: Event): boolean => event.isTrusted || relayed.has(event);

/**
 * Keeps what is done in our overlay from the page. Each trusted event on `host` is stopped at the window, in the capture phase,
 * before it reaches a listener of the page (拼多多 switches conversations on ↑ ↓, wherever they are typed); a copy of it that
 * cannot leave the shadow tree is dispatched there in its place, so that the overlay listens as usual. Typing, scrolling and
 * pressing work on, since those are done by the original event: `preventDefault` on the copy cancels the original.
 * Call it at `document_start`: a listener that the page registered on the window before hears the event.
 */
export function isolate(host: HTMLElement, shadow: ShadowRoot, window: Window, signal: AbortSignal): void {
  const onEvent = (event: Event) => {
    if (!event.isTrusted || !event.composedPath().includes(host)) return;
    event.stopImmediatePropagation();
    (targetOf(event, shadow) ?? shadow).dispatchEvent(copyOf(event));
  };
  for (const type of TYPES) window.addEventListener(type, onEvent, { capture: true, signal });
}

/** Seen from the window, the path into a closed shadow root ends at its host: asked from inside, the root knows more. */
function targetOf(event: Event, shadow: ShadowRoot): Element | null {
  const [innermost] = event.composedPath();
  if (innermost !== shadow.host && (innermost as Node).nodeType === 1) return innermost as Element;
  const pointed = event instanceof MouseEvent && event.detail + event.clientX + event.clientY !== 0;
  const under = pointed ? shadow.elementFromPoint(event.clientX, event.clientY) : null;
  return under && shadow.contains(under) ? under : shadow.activeElement;
}

function copyOf(event: Event): Event {
  const init: Record<string, unknown> = {};
  for (const name in event) init[name] = event[name as keyof Event];
  const Kind = event.constructor as new (type: string, init: EventInit) => Event;
  const copy = new Kind(event.type, { ...init, composed: false });
  // Cancelled beforehand: a dispatched click would otherwise press a button or tick a box a second time.
  copy.preventDefault();
  Object.defineProperties(copy, {
    preventDefault: { value: () => event.preventDefault() },
    defaultPrevented: { get: () => event.defaultPrevented },
  });
  relayed.add(copy);
  return copy;
}
