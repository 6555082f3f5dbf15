import { browser } from 'wxt/browser';

/** What else than elements of a page's own making can carry a shadow root (https://dom.spec.whatwg.org/#valid-shadow-host-name). */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);
const canCarry = ({ localName }: Element): boolean => HOSTS.has(localName) || localName.includes('-');

/** An element's shadow root, open or closed: content scripts may open both. Asked at each key, and the browser takes its time to tell. */
export const shadowRootOf = (element: Element): ShadowRoot | null =>
  element instanceof HTMLElement && canCarry(element)
    ? (browser.dom.openOrClosedShadowRoot(element) ?? null)
    : element.shadowRoot;
