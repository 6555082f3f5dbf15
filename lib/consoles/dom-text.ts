/** Longest text taken from one place, in UTF-16 units: views cross processes, and pages are hostile. */
export const MAX_TEXT = 8_000;

const NODE = { element: 1, text: 3 } as const;
const BLOCKS = new Set(['P', 'DIV', 'LI', 'TR', 'PRE', 'SECTION']);
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT']);

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Cuts blanks of the HTML source off both ends. `trim()` would also take U+FEFF and wide spaces, which may be the buyer's own. */
function cutBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function collect(node: Node, parts: string[]): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === NODE.text) parts.push((child as Text).data);
    if (child.nodeType !== NODE.element) continue;
    const { tagName } = child as Element;
    if (SILENT.has(tagName)) continue;
    if (tagName === 'BR') parts.push('\n');
    // Consoles draw emoticons as images whose alternative text is their code, such as [微笑].
    else if (tagName === 'IMG') parts.push((child as Element).getAttribute('alt') ?? '');
    else {
      const block = BLOCKS.has(tagName);
      if (block && parts.length > 0 && !parts.at(-1)?.endsWith('\n')) parts.push('\n');
      collect(child, parts);
      if (block && child.nextSibling) parts.push('\n');
    }
  }
}

/**
 * What an element says, with its own blanks and line breaks, without touching layout (`innerText` would). Invisible and bidi
 * controls stay: whoever shows the text makes them visible.
 */
export function textOf(element: Element): string {
  if (!element.firstElementChild) return cutBlanks(element.textContent ?? '').slice(0, MAX_TEXT);
  const parts: string[] = [];
  collect(element, parts);
  return cutBlanks(parts.join('')).slice(0, MAX_TEXT);
}

/** The same on one line, for names, labels and figures. */
export const lineOf = (element: Element): string => textOf(element).replace(/[ \t\r\n\f]+/g, ' ');

/**
 * Whether a page shows an element. It makes the browser bring styles up to date, which it would do for the next frame anyway, but
 * not the layout; so it is asked for elements that were found, never for every row.
 */
export const isVisible = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true });
