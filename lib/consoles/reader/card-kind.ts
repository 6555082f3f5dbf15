import type { Field } from '../pack';
import { altOf } from './dom-text';
import { findElements } from './locate';

const PRICE = /^(?:到手价|券后价?|[售原单]价)?[:： ]?[¥￥] ?[\d,.]* ?起?$/;
const ORDER_NO = /^(?:订单(?:编号|号)?|Order \w+)[:： #]*[\d-]{8,}(?: ?复制)?$/;
/** Longer texts (in characters) are neither a price nor a number. */
const SHORT = 40;

/**
 * What a message is whose pack knows no cards: a picture beside a title and a price is a product, beside an order's number an order. Their
 * words are the shop's, not the person's who sent them. Null: nothing says so, and it is what it is.
 */
export function cardKind(words: Field, row: Element): 'product' | 'order' | null {
  if (!/[¥￥]|订单|Order/.test(row.textContent ?? '')) return null;
  const [first, ...others] = findElements(words, row);
  let card: Element | null | undefined = first;
  while (card && card !== row && others.some((it) => !card?.contains(it))) card = card.parentElement;
  // The whole row has the picture of who speaks in it.
  if (!card || card === row) return null;
  const parts = [...card.querySelectorAll('*')];
  // An emoticon is said.
  if (!parts.some((it) => it.localName === 'img' && !altOf(it))) return null;
  const said = parts.map((it) => it.textContent?.trim() ?? '');
  const leaves = said.filter((text, i) => text && !parts[i]?.firstElementChild).length;
  const says = (what: RegExp) => said.some((text) => text.length <= SHORT && what.test(text));
  if (leaves > 2 && says(ORDER_NO)) return 'order';
  return leaves > 1 && says(PRICE) ? 'product' : null;
}
