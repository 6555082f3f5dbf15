import type { Field, MessageRules } from '../pack';
import { type LeaveOut, lineOf, textOf } from './dom-text';
import { findElements } from './locate';
import { parseShownTime } from './shown-time';

/** What others said before, or what a machine made of the words. Style sheets of small classes move things by `translate-x-2`. */
const QUOTED =
  /quot|(?<!auto[-_]?)repl(?:y|ied)[-_]?(?:to|ref|source|preview|tile|chain|message|msg)|(?:^|[-_ ])(?:cite|(?:refer(?:ence)?|ref|origin)(?:[-_ ]|$))|translat(?!e-(?:[xyz]-|\[|px|full|none|[0-9]))/i;
/** Names such as `replyRef` have their words apart only by capitals. */
const wordsApart = (name: string): string => name.replace(/([a-z])(?=[A-Z])/g, '$1-');
const isQuotation = (part: Element): boolean =>
  part.matches('blockquote, cite') || QUOTED.test(wordsApart(part.getAttribute('class') ?? ''));
/** What pages put into the place of the words beside them: who speaks, what others thought of it, what a link leads to. */
const BESIDE = ['nick', 'sender', 'author', 'username', 'user-name', 'reaction', 'link-preview', 'link-card']
  .map((word) => `[class*="${word}" i]`)
  .join(', ');
const RECEIPT =
  /^(?:[（(]?已编辑[）)]?|[（(]edited[）)]|[已未]读|已?送达|已发送|发送(?:中|失败)|(?:un)?read|seen|sent|delivered)$/i;
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

/** Nothing but blanks stands behind it in a place, and what `isBeside`. */
function isLast(part: Element, place: Element, isBeside: (text: string) => boolean): boolean {
  for (let at: Element = part; at !== place; at = at.parentElement as Element)
    for (let next = at.nextSibling; next; next = next.nextSibling) {
      const text = bareOf(next);
      if (text && !isBeside(text)) return false;
    }
  return true;
}

/** The words of a part without the ticks that say how far a message has come. */
const bareOf = (part: Node): string => part.textContent?.replace(/[✓✔√]+\s*$/, '').trim() ?? '';
/** What is said in pictures and by voice has no words. */
export const MEDIA = 'img, video, audio, canvas, iframe';

/** What was said in a row: its words, without quotations, translations, receipts and times that stand in the same place. */
export function wordsIn(
  { text: field, time, row: rowCss }: Pick<MessageRules, 'text' | 'time' | 'row'>,
  row: Element,
  now: number,
): string {
  const places = findElements(field, row);
  const unquoted = places.filter((place) => !isQuoted(place, row, rowCss));
  const own = unquoted.length > 0 ? unquoted : places;
  const isTime = (shown: string) => parseShownTime(shown, now) !== null;
  const say = (place: Element): string => {
    const beside: LeaveOut = (part) => {
      if (isQuotation(part) || part.matches(BESIDE) || part.matches(rowCss)) return true;
      const text = part.localName === 'a' ? '' : bareOf(part);
      if (text === '' || text.length > MAX_RECEIPT) return false;
      const isReceipt = (shown: string) => RECEIPT.test(shown);
      // A time before a time was said.
      const isBeside = isReceipt(text) ? (it: string) => isReceipt(it) || isTime(it) : isTime(text) ? isReceipt : null;
      if (!isBeside || !isLast(part, place, isBeside)) return false;
      return isNoLine(part) || (time !== undefined && findElements(time, row).includes(part));
    };
    const words = textOf(place, beside);
    if (words !== '' && !isTime(words)) return words;
    return place.querySelector(MEDIA) ? '' : words || textOf(place);
  };
  // Words of a place within another are among the words of that one.
  const outermost = own.filter((place) => !own.some((other) => other !== place && other.contains(place)));
  return outermost.map(say).filter(Boolean).join('\n');
}

const WITHDRAWN =
  /^(?:(?:对方|[您你]|[买商]家|[客用]户|顾客|客服|["“].{1,20}["”])? ?已?撤回了?(?:一条)?消息|[该此]?消息已被?(?:对方|[买商]家|用户)?撤回(?:消息)?|(?:this )?message (?:was |has been )?(?:deleted|recalled|unsent|withdrawn))[。.]?(?:\s?重新编辑)?$/i;
const NOTHING_YET = /^(?:(?:对方|买家|客户|顾客)?正在(?:输入|[讲说]话)中?|(?:消息)?(?:加载|发送)中)(?:…|\.{2,})?$/;

/** Of somebody named. Who says it of himself has said it, and where the page tells a side the name stands apart. */
const WITHDRAWN_BY = /^(?![我俺咱])[^\s，。！？,!?：:]{1,20}( ?)撤回了(?:一条)?消息[。.]?$/;

/** `isSomebodys`: the page tells whose message it is, so that it may be words. */
export function saysWithdrawn(words: string, isSomebodys = true): boolean {
  const by = WITHDRAWN_BY.exec(words);
  return WITHDRAWN.test(words) || (by !== null && (!isSomebodys || !!by[1]));
}
/** Whether a bubble says of itself that nothing is said in it yet. */
export const saysNothingYet = (words: string): boolean => NOTHING_YET.test(words);

const ROBOT =
  /^(?:(?:来自|由)?(?:智能|AI)?(?:客服)?机器人(?:回复|客服|自动回复)?|(?:系统)?自动回复|智能(?:客服|回复|助手)|AI ?(?:客服|回复)|此?(?:条)?消息由.{0,6}(?:机器人|智能客服)自动(?:回复|发送)|(?:chat)?bot|Auto(?:mated|matic)?[- ]?reply)$/i;

/** Whether a tag stands beside the words; `hint` is in every row that may have it. */
function isTagged(row: Element, words: Field, hint: RegExp, tag: RegExp): boolean {
  if (!hint.test(row.textContent ?? '')) return false;
  const places = findElements(words, row);
  const isWhole = (it: Element) => places.some((place) => place.contains(it) && lineOf(place) === lineOf(it));
  return [...row.querySelectorAll('*')].some((it) => !it.firstElementChild && tag.test(lineOf(it)) && !isWhole(it));
}

/** Whether a tag beside the words says that a robot wrote them. */
export const isTaggedRobot = (row: Element, words: Field): boolean =>
  isTagged(row, words, /机器人|自动回复|智能|AI|bot|auto/i, ROBOT);

/** A private message is what some call any talk with a buyer. */
const INTERNAL = ['internal', 'private']
  .flatMap((word) => ['-note', '_note', 'note'].map((end) => `[class*="${word}${end}" i]`))
  .join();
const NOTE = /^(?:内部(?:备注|消息|留言)|仅.{1,3}可见|(?:internal|private) note)$/i;

/** Whether a message is for colleagues alone, by its class or a tag beside the words: the buyer hears nothing of it. */
export const isInternal = (row: Element, words: Field): boolean =>
  // Around the words alone: a row may have a button that makes such notes.
  findElements(words, row).some((place) => row.contains(place.closest(INTERNAL))) ||
  isTagged(row, words, /内部|可见|note/i, NOTE);
