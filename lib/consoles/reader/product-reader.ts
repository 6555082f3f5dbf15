import type { ProductMention } from '../../service/conversation';
import type { Field } from '../pack';
import { parsed, readField } from './locate';
import { parsePrice } from './values';

/** Reads a product from its card or header. */
export const readProduct = (rules: { id?: Field; title?: Field; price?: Field }, card: Element): ProductMention => ({
  id: readField(rules.id, card),
  title: readField(rules.title, card),
  price: parsed(readField(rules.price, card, 'amount'), parsePrice),
});
