import { chatRows, headers, type Mutation, messageRows, placesOf } from './mutation';

/** The ways in which pages keep what they don't show. */
const HIDINGS: Record<string, (element: HTMLElement) => void> = {
  'display: none': (it) => it.style.setProperty('display', 'none'),
  'visibility: hidden': (it) => it.style.setProperty('visibility', 'hidden'),
  'opacity: 0': (it) => it.style.setProperty('opacity', '0'),
  'moved off the screen': (it) => it.style.setProperty('transform', 'translateX(-9999px)'),
  'placed off the screen': (it) => it.setAttribute('style', 'position:absolute;left:-9999px;top:0'),
  'content-visibility: hidden': (it) => it.style.setProperty('content-visibility', 'hidden'),
  inert: (it) => it.setAttribute('inert', ''),
  'aria-hidden': (it) => it.setAttribute('aria-hidden', 'true'),
  'no size': (it) => it.setAttribute('style', 'width:0;height:0;overflow:hidden'),
  'cut away': (it) => it.setAttribute('style', 'position:absolute;clip-path:inset(100%)'),
  hidden: (it) => it.setAttribute('hidden', ''),
};

/** Other words in each text, the same structure. */
function another(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement;
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3 && child.nodeValue?.trim()) child.nodeValue = '别人的话';
      else walk(child);
    }
  };
  walk(copy);
  for (const it of [copy, ...copy.querySelectorAll('*')])
    for (const name of ['title', 'currentuid', 'data-name']) if (it.hasAttribute(name)) it.setAttribute(name, '别人');
  return copy;
}

const hidden = (before: boolean): Mutation[] =>
  Object.entries(HIDINGS).map(([way, hide]) => ({
    name: `another conversation kept ${before ? 'before' : 'behind'} the open one, ${way}`,
    change(pack, document) {
      const parts = [
        ...placesOf(pack.messages?.list, document).slice(0, 1),
        ...(pack.conversation?.buyer[0]?.label ? [] : headers(pack, document)),
        ...placesOf(pack.orders?.list, document)
          .slice(0, 1)
          .filter((it) => it.localName !== 'body'),
      ];
      for (const part of parts) {
        const pane = document.createElement('div');
        const twin = another(part);
        pane.append(twin);
        hide(pane);
        // A selector by the child of a part needs the copy beside it.
        if (before) part.before(pane);
        else part.after(pane);
      }
      return parts.length > 0;
    },
  }));

const insideRows: Mutation[] = Object.entries(HIDINGS)
  // The eye still meets these.
  .filter(([way]) => way !== 'inert' && way !== 'aria-hidden')
  .map(([way, hide]) => ({
    name: `rows kept in the lists, ${way}`,
    change(pack, document) {
      const rows = [...chatRows(pack, document).slice(0, 1), ...messageRows(pack, document).slice(-1)];
      for (const row of rows) {
        const twin = another(row);
        hide(twin);
        row.after(twin);
      }
      return rows.length > 0;
    },
  }));

export const HIDDEN: Mutation[] = [...hidden(true), ...hidden(false), ...insideRows];
