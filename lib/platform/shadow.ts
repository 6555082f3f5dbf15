import { browser } from 'wxt/browser';

/**
 * An element's shadow root, open or closed: content scripts may open both. Text boxes have none, and are asked about at each key. The browser's
 * own way to an open one costs a twentieth.
 */
export const shadowRootOf = (element: Element): ShadowRoot | null =>
  element.shadowRoot ??
  (element instanceof HTMLElement && !/^(?:input|textarea)$/.test(element.localName)
    ? (browser.dom.openOrClosedShadowRoot(element) ?? null)
    : null);
