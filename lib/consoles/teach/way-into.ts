import { askForOne } from './ask';

/** What an element is found in: the document, or the shadow root that it stands in. */
export const rootOf = (element: Element): Document | ShadowRoot => element.getRootNode() as Document | ShadowRoot;

/** What goes before a selector so that it is looked for where this element is: '' in the document. Null: no lasting way leads there. */
export function wayInto(element: Element): string | null {
  const root = rootOf(element);
  if (!('host' in root)) return '';
  const outer = wayInto(root.host);
  const host = outer === null ? null : askForOne(root.host, rootOf(root.host));
  return host && `${outer}${host.css} >>> `;
}
