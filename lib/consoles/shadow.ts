type OpenRoot = (element: Element) => ShadowRoot | null;

let open: OpenRoot = (element) => element.shadowRoot;

/** Gives the way to closed shadow roots, which a page cannot open and an extension can. Without it open ones are read alone. */
export function openRootsBy(way: OpenRoot): void {
  open = way;
}

/** The shadow root of an element, open or closed. */
export const shadowOf = (element: Element): ShadowRoot | null => open(element);

const read = new Set<ShadowRoot>();

/** The same, for reading: what is read is to be watched as well, since an observer of the document sees nothing of it. */
export function readInto(host: Element): ShadowRoot | [] {
  const root = shadowOf(host);
  if (root) read.add(root);
  return root ?? [];
}

/** The roots that were read and are still on the page. */
export function rootsRead(): Iterable<ShadowRoot> {
  for (const root of read) if (!root.host.isConnected) read.delete(root);
  return read;
}
