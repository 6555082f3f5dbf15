import { browser } from 'wxt/browser';

/** An element's shadow root, open or closed: content scripts may open both. */
export const shadowRootOf = (element: Element): ShadowRoot | null =>
  element instanceof HTMLElement ? (browser.dom.openOrClosedShadowRoot(element) ?? null) : element.shadowRoot;
