type OpenRoot = (element: Element) => ShadowRoot | null;

let open: OpenRoot = (element) => element.shadowRoot;

/** Gives the way to closed shadow roots, which a page cannot open and an extension can. Without it open ones are read alone. */
export function openRootsBy(way: OpenRoot): void {
  open = way;
}

/** The shadow root of an element, open or closed. */
export const shadowOf = (element: Element): ShadowRoot | null => open(element);

/** What hangs on an element of the page and is not among its children: a shadow root, or the document of a frame of the same origin. */
export type InnerRoot = ShadowRoot | Document;

/** What an element stands in. */
export const rootOf = (node: Node): InnerRoot => node.getRootNode() as InnerRoot;

const isFrame = (element: Element): element is HTMLIFrameElement => element.localName === 'iframe';

export const innerOf = (element: Element): InnerRoot | null =>
  isFrame(element) ? element.contentDocument : shadowOf(element);

/** What a root hangs on; null for the document that this script runs in, though it be a frame's, and for one whose frame is gone. */
export function hostOf(root: Node): Element | null {
  if ('host' in root) return root.host as Element;
  return root === globalThis.document ? null : ((root as Partial<Document>).defaultView?.frameElement ?? null);
}

/** What the root of a node hangs on: to the tree around, that is all that is there of it. */
export const hostAround = (node: Node): Element | null => hostOf(rootOf(node));

/** Whether the focus is in an element, as the root in which it stands knows: the document sees that root's host alone. */
export function hasFocus(element: Element): boolean {
  if (!element.contains(rootOf(element).activeElement)) return false;
  // In a frame the body counts as active even while the person is elsewhere.
  const { ownerDocument } = element;
  const frame = hostOf(ownerDocument);
  return frame ? hasFocus(frame) : ownerDocument.defaultView !== null;
}

const read = new Set<InnerRoot>();

/** The same, for reading: what is read is to be watched as well, since an observer of the document sees nothing of it. */
export function readInto(host: Element): InnerRoot | [] {
  const root = innerOf(host);
  if (root) read.add(root);
  return root ?? [];
}

/** The roots that were read and are still on the page. */
export function rootsRead(): Iterable<InnerRoot> {
  for (const root of read) if (!hostOf(root)?.isConnected) read.delete(root);
  return read;
}
