import { inLine, partsOf } from './dom-text';

/**
 * What a field is, since what belongs to it and what makes it doubtful differs: running words, a name, a name by which a conversation is
 * known, personal data, a number of an order or a parcel, an amount of money.
 */
export type Kind = 'words' | 'name' | 'key' | 'personal' | 'number' | 'amount';

/** Full-width figures and signs, as some input methods and fonts give them, in the form that packs ask for. */
export const plainFigures = (text: string): string =>
  text.replace(/[０-９．，：]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const FOREIGN = '[$€£฿₫₱₩]|RM|Rp|USD|HKD|TWD|EUR';
const BEFORE_AMOUNT = new RegExp(`(?:[0-9][.,]?|[0-9元] ?[-–—~～至] ?[¥￥]?|[-−–] ?[¥￥]?|${FOREIGN}) ?$`);
const AFTER_AMOUNT = new RegExp(`^ ?(?:[.,]?[0-9]|[*＊]|[万亿千起kKwW]|[-–—~～至] ?[¥￥0-9]|[×xX] ?[0-9]|${FOREIGN})`);
const AMOUNT = /[¥￥] ?[0-9]|[0-9][.][0-9]{2}(?![0-9])/;

/** Letters in front are a part of it: `SN-90010001` is not the order 90010001. */
const BEFORE_NUMBER = /(?:[0-9*＊…]|\.{2}|[A-Za-z][-_]?)$/;
const AFTER_NUMBER = /^(?: ?[*＊…⋯]|\.{2,}|-?[0-9])/;
/** Orders of one parcel are listed in one place: the first of them isn't its number. */
const LISTED = /^ ?[、，,;；/|&+] ?[A-Za-z]{0,4}[0-9]{6}/;
/** Another figure behind a blank is the rest of a number that is parted for the eye, unless it is a date or a clock. */
const PARTED = /^ (?![0-9]{4}[-/年.][0-9]|[0-9]{1,2}[:：][0-9]{2})[0-9]/;

/**
 * Whether a value that stands in a text from `start` to `end` is a whole one there: not a piece of a longer number, of a range, of one that is
 * cut short or hidden; and, of amounts, in yuan and the only one.
 */
export function isWhole(kind: Kind, text: string, start: number, end: number): boolean {
  if (kind !== 'number' && kind !== 'amount') return true;
  const [before, value, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  if (kind === 'number') {
    const cut = /…|⋯|\.{2,}/.test(value);
    return (
      !cut && !BEFORE_NUMBER.test(before) && !AFTER_NUMBER.test(after) && !PARTED.test(after) && !LISTED.test(after)
    );
  }
  return !BEFORE_AMOUNT.test(before) && !AFTER_AMOUNT.test(after) && !AMOUNT.test(before) && !AMOUNT.test(after);
}

/** How much of an amount is freight: it is in the amount already. */
const INCLUDED =
  /[（(]? ?(?<![不未])含(?:运费|邮费|快递费?) ?[:：]? ?[¥￥]? ?[0-9]{1,6}(?:\.[0-9]{1,2})?(?![0-9.]) ?元?[)）]?/;

/** What a place says of an amount: without what is struck out or only a part of it, and never with the figures of two elements glued together. */
export function amountIn(element: Element): string {
  let said = '';
  if (isStruck(element)) return said;
  for (const part of partsOf(element, isStruck)) said += /[0-9]$/.test(said) && /^[0-9]/.test(part) ? ` ${part}` : part;
  return plainFigures(inLine(said)).replace(INCLUDED, '').trim();
}

function isStruck(element: Element): boolean {
  if (/^(?:del|s|strike)$/.test(element.localName)) return true;
  const view = element.ownerDocument.defaultView;
  return /line-through/.test(view?.getComputedStyle(element).textDecorationLine ?? '');
}

/** The start of a number that is cut short, and nothing else that could be one. */
const CUT_NUMBER = /([A-Za-z0-9-]{6,})(?:…|⋯|\.{2,})/;
const NUMBER = /^[A-Za-z0-9-]{8,32}$/;

/**
 * Where a place shows only the start of a number: the whole one, as a title or a button to copy it has it beside. Null: nothing near has it, or
 * several do.
 */
export function wholeNumberNear(element: Element, shown: string): string | null {
  const start = CUT_NUMBER.exec(shown)?.[1];
  const around = element.parentElement ?? element;
  if (start === undefined) return null;
  const values = [element, ...around.querySelectorAll('[title], [data-clipboard-text]')].flatMap((it) =>
    ['title', 'data-clipboard-text'].map((name) => it.getAttribute(name) ?? ''),
  );
  const fitting = new Set(values.filter((value) => NUMBER.test(value) && value.startsWith(start)));
  return fitting.size === 1 ? ([...fitting][0] as string) : null;
}
