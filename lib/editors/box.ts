import type { RefusalReason } from './outcome';

/** A form control that holds plain text. */
export type TextControl = HTMLTextAreaElement | HTMLInputElement;

/** Input types whose text and caret can be set; `password` is known too, so that it can be refused. */
const TEXT_TYPES = new Set(['text', 'search', 'url', 'tel', 'password']);

/** By name, not by class: an element of an iframe is no instance of this window's classes. */
export function isTextControl(element: Element): element is TextControl {
  if (element.localName === 'textarea') return true;
  return element.localName === 'input' && TEXT_TYPES.has((element as HTMLInputElement).type);
}

/**
 * The box that an element belongs to: a text control, or the outermost editable ancestor (`body` where the whole document is
 * editable). `null` when nothing can be typed there.
 */
export function boxOf(element: Element | null): HTMLElement | null {
  if (!element) return null;
  if (isTextControl(element)) return element;
  let box = element as HTMLElement;
  if (!box.isContentEditable) return null;
  const { body, documentElement } = box.ownerDocument;
  while (box !== body && box.parentElement?.isContentEditable && box.parentElement !== documentElement) {
    box = box.parentElement;
  }
  return box;
}

/** Why nothing may be written into a box, or `null`. `detail` names the cause for the log, not for people. */
export function refusalOf(box: HTMLElement): { reason: RefusalReason; detail: string } | null {
  if (!box.isConnected || !isRendered(box)) return { reason: 'no-box', detail: 'hidden' };
  if (isTextControl(box)) {
    if (box.type === 'password') return { reason: 'no-box', detail: 'password' };
    if (box.matches(':disabled')) return { reason: 'read-only', detail: 'disabled' };
    if (box.readOnly) return { reason: 'read-only', detail: 'readonly' };
  } else if (!box.isContentEditable) {
    return { reason: 'read-only', detail: 'not editable' };
  }
  if (box.getAttribute('aria-readonly') === 'true') return { reason: 'read-only', detail: 'aria-readonly' };
  if (box.getAttribute('aria-disabled') === 'true') return { reason: 'read-only', detail: 'aria-disabled' };
  return null;
}

/** Also the frame that it lies in; of a frame that is gone, the document has no window. */
function isRendered(box: Element): boolean {
  const { body, defaultView } = box.ownerDocument;
  if (!defaultView) return false;
  const { frameElement } = defaultView;
  return (
    (box === body || box.checkVisibility({ visibilityProperty: true })) && (!frameElement || isRendered(frameElement))
  );
}

/** The element with the focus, followed through shadow roots and through iframes of the same origin. */
export function deepActive(
  document: Document,
  shadowRootOf: (element: Element) => ShadowRoot | null = (element) => element.shadowRoot,
): Element | null {
  let active = document.activeElement;
  for (;;) {
    const inner: Element | null | undefined =
      active && (shadowRootOf(active)?.activeElement ?? innerDocument(active)?.activeElement);
    if (!inner) return active;
    active = inner;
  }
}

const innerDocument = (element: Element): Document | null =>
  element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
