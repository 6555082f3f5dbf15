import { isBesideWords, isVisible, lineOf } from './dom-text';

/** What stands beside a name in its own place: membership, states, counts. */
const MARK = /tag|badge|vip|label|level|medal|icon|stat(?:e|us)|mark|member|grade|time|count|unread|dot|online/i;
/** What marks a piece of a name, such as what was searched for. */
const OF_NAME = /highlight|keyword|matched|emoji|emoticon/i;
const NAME = /name|nick/i;
const INLINE = new Set(['em', 'mark', 'b', 'strong', 'font', 'wbr']);
const CUT = /(?:…|⋯|\.{2,})$/;
const NO_NAME =
  /^(?:对方|买家|客户|顾客)?正在(?:输入|讲话|说话)|^(?:加载|连接)中|^(?:is )?(?:typing|loading|connecting)\b/i;

const classOf = (element: Element): string => element.getAttribute('class') ?? '';
/** Whether a part beside a name is none of it. */
export const isMark = (element: Element): boolean => {
  const called = classOf(element);
  if (OF_NAME.test(called)) return false;
  return /^(?:sup|sub|i)$/.test(element.localName) || (MARK.test(called) && !NAME.test(called));
};
const isPiece = (element: Element): boolean =>
  OF_NAME.test(classOf(element)) || (INLINE.has(element.localName) && !MARK.test(classOf(element)));

/**
 * The name in a place, without the marks beside it; null where nothing tells what of it is the name, and for one that is cut short and
 * nowhere whole; empty where the page says something else in its place.
 */
export function nameIn(element: Element): string | null {
  if (!element.firstElementChild) return wholeName(lineOf(element), element);
  const parts = [...element.childNodes].filter(
    (node) =>
      node.textContent?.trim() &&
      (node.nodeType === 3 || (node.nodeType === 1 && isVisible(node as Element) && !isBesideWords(node as Element))),
  );
  const elements = parts.filter((node): node is Element => node.nodeType === 1 && lineOf(node as Element) !== '');
  const texts = parts.length - parts.filter(({ nodeType }) => nodeType === 1).length;
  if (elements.length + texts < 2) return wholeName(lineOf(element), element);
  const marks = elements.filter(
    (part) => !isPiece(part) && (isMark(part) || /^[（(【[].*[）)】\]]$/.test(lineOf(part))),
  );
  const left = elements.filter((part) => !marks.includes(part));
  const oneOnly = left.length + texts === 1;
  if (!oneOnly && !left.every(isPiece)) return null;
  return wholeName(
    lineOf(element, (part) => marks.includes(part)),
    element,
  );
}

/** A name as it is shown, or as it stands whole in a title where it is cut short. */
export function wholeName(shown: string, element: Element): string | null {
  if (NO_NAME.test(shown)) return '';
  if (!CUT.test(shown)) return shown;
  const start = shown.replace(CUT, '');
  const titled = [element, ...element.querySelectorAll('[title]')].map((it) => it.getAttribute('title') ?? '');
  return titled.find((title) => title.startsWith(start) && title !== shown && !CUT.test(title)) ?? null;
}
