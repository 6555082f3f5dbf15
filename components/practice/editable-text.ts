/** Elements that begin a line of their own in what browsers make of a contenteditable. */
const BLOCK = /^(DIV|P)$/;

function collect(node: Node, text: string): string {
  if (node.nodeType === Node.TEXT_NODE) return text + (node.nodeValue ?? '');
  // A line break at a block's end only holds the line open.
  if (node.nodeName === 'BR') return node.nextSibling ? `${text}\n` : text;
  let all = BLOCK.test(node.nodeName) && node.previousSibling ? `${text}\n` : text;
  for (const child of node.childNodes) all = collect(child, all);
  return all;
}

/**
 * What a contenteditable says, line breaks as `\n`. Unlike `innerText` it needs no layout and doesn't double blank lines that stand in
 * blocks. With `white-space: pre-wrap` a text that ends in a line break carries one more to keep its last line visible: not counted.
 */
export function editableText(box: HTMLElement): string {
  let text = '';
  for (const child of box.childNodes) text = collect(child, text);
  return text.replace(/\n$/, '');
}

/** The reverse of `editableText`: what to write as the box's only text. */
export const filled = (text: string): string => (text.endsWith('\n') ? `${text}\n` : text);
