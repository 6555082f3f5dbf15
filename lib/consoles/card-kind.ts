import { findElements } from './locate';
import type { Field } from './pack';

const MAY_BE_CARD = /[¥￥]|订单|Order/i;
const PRICE = /^(?:到手价?|券后价?|[售原单]价|价格)?[:： ]?[¥￥] ?(?:\d[\d,.]*)? ?[起元]?$/;
const ORDER_NO = /^(?:订单(?:编号|号)?|Order (?:ID|No\.?|number))[:： #]*[A-Z\d-]{8,}(?: ?复制)?$/i;
/** Longer texts (in characters) are neither a price nor a number. */
const SHORT = 40;
const EMOTICON = /emo|face|smil|sticker|\[.+\]/i;

/**
 * What a message is whose pack knows no cards: a picture beside a title and a price is a product, beside an order's number an order. Their
 * words are the shop's, not the person's who sent them. Null: nothing says so, and it is what it is.
 */
export function cardKind(words: Field, row: Element): 'product' | 'order' | null {
  if (!MAY_BE_CARD.test(row.textContent ?? '')) return null;
  const [first, ...others] = findElements(words, row);
  let card: Element | null | undefined = first;
  while (card && card !== row && others.some((it) => !card?.contains(it))) card = card.parentElement;
  // The whole row has the picture of who speaks in it.
  if (!card || card === row) return null;
  const isPicture = (it: HTMLImageElement) => !EMOTICON.test(`${it.className} ${it.alt}`);
  if (![...card.querySelectorAll('img')].some(isPicture)) return null;
  const parts = [...card.querySelectorAll('*')];
  const said = parts.map((it) => it.textContent?.trim() ?? '');
  const leaves = said.filter((text, i) => text !== '' && !parts[i]?.firstElementChild).length;
  const says = (what: RegExp) => said.some((text) => text.length <= SHORT && what.test(text));
  if (leaves > 2 && says(ORDER_NO)) return 'order';
  return leaves > 1 && says(PRICE) ? 'product' : null;
}
