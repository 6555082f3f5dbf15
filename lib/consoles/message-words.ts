import { type LeaveOut, lineOf, textOf } from './dom-text';
import { findElements } from './locate';
import type { Field } from './pack';
import { parseShownTime } from './shown-time';

/** What others said before, or what a machine made of the words. Style sheets of small classes move things by `translate-x-2`. */
const QUOTED = /quot|reply-?to|(?:^|[-_ ])cite|translat(?!e-(?:[xyz]-|\[|px|full|none|[0-9]))/i;
const isQuotation = (part: Element): boolean =>
  part.localName === 'blockquote' || part.localName === 'cite' || QUOTED.test(part.getAttribute('class') ?? '');
/** What pages put into the place of the words beside them: who speaks, what others thought of it, what a link leads to. */
const BESIDE = ['nick', 'sender', 'author', 'username', 'user-name', 'reaction', 'link-preview', 'link-card']
  .map((word) => `[class*="${word}" i]`)
  .join(', ');
const RECEIPT =
  /^(?:[（(]?已编辑[）)]?|[（(]edited[）)]|已读|未读|已送达|送达|已发送|发送中|发送失败|Read|Seen|Sent|Delivered|Unread)$/i;
const MAX_RECEIPT = 24;
/** A line of its own may be a time that was said (明天几点？ 15:30), unless its class says what it is. */
const LINE = new Set(['p', 'div', 'li', 'pre']);
const isNoLine = (part: Element): boolean =>
  !LINE.has(part.localName) ||
  /time|date|stamp|clock|read|receipt|stat(?:e|us)|seen|edit|deliver|sent/i.test(part.getAttribute('class') ?? '');

/** Whether an element lies in a quotation within its row, or in a row of its own there. */
function isQuoted(element: Element, row: Element, rowCss: string): boolean {
  for (let at: Element | null = element; at && at !== row; at = at.parentElement)
    if (isQuotation(at) || at.matches(rowCss)) return true;
  return false;
}

/** What a field finds in a row beside quotations. */
export const saidIn = (field: Field | undefined, row: Element, rowCss: string): Element[] =>
  field ? findElements(field, row).filter((element) => !isQuoted(element, row, rowCss)) : [];

/** Nothing but blanks stands behind it in a place. */
function isLast(part: Element, place: Element): boolean {
  for (let at: Element = part; at !== place; at = at.parentElement as Element)
    for (let next = at.nextSibling; next; next = next.nextSibling)
      if (next.textContent?.trim() && !isReceipt(next)) return false;
  return true;
}

const isReceipt = (part: Node): boolean => RECEIPT.test(part.textContent?.trim() ?? '');

/** What was said in a row: its words, without quotations, translations, receipts and times that stand in the same place. */
export function wordsIn(field: Field, row: Element, rowCss: string, now: number): string {
  const places = findElements(field, row);
  const unquoted = places.filter((place) => !isQuoted(place, row, rowCss));
  const own = unquoted.length > 0 ? unquoted : places;
  const say = (place: Element): string => {
    const beside: LeaveOut = (part) => {
      if (isQuotation(part) || part.matches(BESIDE) || part.matches(rowCss)) return true;
      const text = part.localName === 'a' ? '' : (part.textContent?.trim() ?? '');
      if (text === '' || text.length > MAX_RECEIPT) return false;
      return isNoLine(part) && (isReceipt(part) || parseShownTime(text, now) !== null) && isLast(part, place);
    };
    return textOf(place, beside) || textOf(place);
  };
  // Words of a place within another are among the words of that one.
  const outermost = own.filter((place) => !own.some((other) => other !== place && other.contains(place)));
  return outermost.map(say).filter(Boolean).join('\n');
}

const WITHDRAWN =
  /^(?:对方|您|你|买家|客户|顾客|用户|商家|客服|该消息已)?(?:已)?撤回(?:了)?(?:一条)?消息[。.]?(?:\s?重新编辑)?$/;
const NOTHING_YET =
  /^(?:对方|买家|客户|顾客)?正在(?:输入|讲话|说话)(?:中)?(?:…|\.{2,})?$|^(?:消息)?(?:加载|发送)中(?:…|\.{2,})?$/;

export const saysWithdrawn = (words: string): boolean => WITHDRAWN.test(words);
/** Whether a bubble says of itself that nothing is said in it yet. */
export const saysNothingYet = (words: string): boolean => NOTHING_YET.test(words);

const ROBOT =
  /^(?:(?:来自|由)?(?:智能|AI)?(?:客服)?机器人(?:回复|客服|自动回复)?|(?:系统)?自动回复|智能(?:客服|回复|助手)|AI ?(?:客服|回复)|Bot|Chatbot|Auto(?:mated|matic)?[- ]?reply)$/i;

/** Whether a tag beside the words says that a robot wrote them. */
export function isTaggedRobot(row: Element, words: Field): boolean {
  if (!/机器人|自动回复|智能|AI|bot|auto/i.test(row.textContent ?? '')) return false;
  const places = findElements(words, row);
  const tags = [...row.querySelectorAll('*')].filter((it) => !it.firstElementChild && ROBOT.test(lineOf(it)));
  return tags.some((tag) => !places.some((place) => place.contains(tag) && lineOf(place) === lineOf(tag)));
}
