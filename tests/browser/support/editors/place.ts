/** Adds an element below `root`, with the given properties. */
export function place<K extends keyof HTMLElementTagNameMap>(
  root: ParentNode,
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), properties);
  root.append(element);
  return element;
}

/** A document in a frame of the same origin, empty. */
export function placeFrame(root: ParentNode): Document {
  const { contentDocument } = place(root, 'iframe');
  if (!contentDocument) throw new Error('the frame has no document');
  return contentDocument;
}

/** Text as a person reads it in a box without a model: what the browser itself makes of the lines. */
export const seen = (box: HTMLElement): string => box.innerText.replaceAll('\u00a0', ' ').replace(/\n$/, '');

/** What an editor gives as text, without the line break that some put after the last line. */
export const ended = (text: string): string => text.replace(/\n$/, '');

/** The lines of an editor whose model is markup: one for each block, and one for each break within. */
export function linesOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const lines: string[] = [];
  let line: string | null = null;
  const flush = () => {
    if (line !== null) lines.push(line);
    line = null;
  };
  const visit = (node: Node) => {
    if (node instanceof Text) {
      line = (line ?? '') + node.data;
    } else if (node instanceof HTMLBRElement) {
      line ??= '';
      // A break that ends a block shows nothing but that the block isn't empty.
      if (node.nextSibling) flush();
      else if (node.parentElement === body) flush();
    } else if (node instanceof HTMLElement && /^(P|DIV|PRE|LI|H\d|BLOCKQUOTE)$/.test(node.tagName)) {
      flush();
      line = '';
      for (const child of node.childNodes) visit(child);
      flush();
    } else {
      for (const child of node.childNodes) visit(child);
    }
  };
  for (const child of body.childNodes) visit(child);
  flush();
  return lines
    .join('\n')
    .replaceAll('\u00a0', ' ')
    .replace(/[\u200b\ufeff]/g, '');
}
