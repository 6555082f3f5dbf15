/** Longest text taken from one place, in UTF-16 units: views cross processes, and pages are hostile. */
export const MAX_TEXT = 8_000;

const NODE = { element: 1, text: 3 } as const;
const BLOCKS = new Set(['P', 'DIV', 'LI', 'TR', 'PRE', 'SECTION']);
/** Tag names as HTML has them; drawings keep theirs in small letters, and hold titles that only a pointer shows. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'OPTION', 'svg']);
const READ_ALOUD = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader\S*)(?:\s|$)/i;
/** Consoles draw emoticons as images whose alternative text is their code, such as [微笑]; other images' texts are not said by anyone. */
const EMOTICON = /^(?:\[.{1,20}\]|【.{1,20}】|:[\w+-]{1,30}:|\/.{1,6}|\p{Extended_Pictographic}.{0,8})$/u;
const OF_EMOTICONS = /emo|face|smil|sticker/i;

/** Whether a part of an element is none of what it says. */
export type LeaveOut = (part: Element) => boolean;

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Cuts blanks of the HTML source off both ends. `trim()` would also take U+FEFF and wide spaces, which may be the buyer's own. */
function cutBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

const isControl: LeaveOut = (part) => part.tagName === 'BUTTON' || part.getAttribute('role') === 'button';
const isAside: LeaveOut = (part) =>
  part.getAttribute('role') === 'tooltip' || READ_ALOUD.test(part.getAttribute('class') ?? '');

/** Whether a part of a place is never among its words, such as a drawing, a button or a tooltip. */
export const isBesideWords: LeaveOut = (part) => SILENT.has(part.tagName) || isControl(part) || isAside(part);

/** What an image says: the code of an emoticon, or nothing. */
export function altOf(image: Element): string {
  const alt = image.getAttribute('alt') ?? '';
  return EMOTICON.test(alt) || OF_EMOTICONS.test(image.className) ? alt : '';
}

function collect(node: Node, parts: string[], leaveOut: LeaveOut): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === NODE.text) parts.push((child as Text).data);
    if (child.nodeType !== NODE.element) continue;
    const element = child as Element;
    const { tagName } = element;
    if (SILENT.has(tagName)) continue;
    if (tagName === 'BR') parts.push('\n');
    else if (tagName === 'IMG') parts.push(altOf(element));
    else if (!leaveOut(element)) {
      const block = BLOCKS.has(tagName);
      if (block && parts.length > 0 && !parts.at(-1)?.endsWith('\n')) parts.push('\n');
      collect(element, parts, leaveOut);
      if (block && element.nextSibling) parts.push('\n');
    }
  }
}

/**
 * What an element says, with its own blanks and line breaks, without touching layout (`innerText` would). Left out are hidden parts,
 * parts that are only read aloud, tooltips, and buttons beside the words. Invisible and bidi controls stay: whoever shows the text makes
 * them visible.
 */
export const textOf = (element: Element, leaveOut?: LeaveOut): string =>
  cutBlanks(partsOf(element, leaveOut).join('')).slice(0, MAX_TEXT);

/** The same as the pieces in which it stands. */
export function partsOf(element: Element, leaveOut: LeaveOut = () => false): string[] {
  if (!element.firstElementChild) return [element.textContent ?? ''];
  const shown = isVisible(element);
  const silent: LeaveOut = (part) => leaveOut(part) || isAside(part) || (shown && !isVisible(part));
  const gather = (out: LeaveOut): string[] => {
    const parts: string[] = [];
    collect(element, parts, out);
    return parts;
  };
  const parts = gather((part) => isControl(part) || silent(part));
  return parts.some((part) => part.trim()) ? parts : gather(silent);
}

/** The same on one line, for names, labels and figures. */
export const lineOf = (element: Element, leaveOut?: LeaveOut): string => inLine(textOf(element, leaveOut));

export const inLine = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ');

/** Whether an element is drawn, be it without any ink: editors of code type into a box that is. */
export const isDrawn = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true });

/**
 * Whether a page shows an element. It makes the browser bring styles up to date, which it would do for the next frame anyway, but
 * not the layout; so it is asked for elements that were found, never for every row. What is just fading in counts as shown.
 */
export function isVisible(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true, opacityProperty: true }))
    return true;
  if (isDrawn(element)) return isFading(element);
  // Without a box of its own an element is shown where the one around it is.
  const { parentElement: outer, ownerDocument } = element;
  const hasNoBox = ownerDocument.defaultView?.getComputedStyle(element).display === 'contents';
  return hasNoBox && outer !== null && isVisible(outer);
}

function isFading(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (at.getAnimations?.().length) return true;
  return false;
}
