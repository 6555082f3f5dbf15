import type { Message, OrderOnPage, Side } from '../../lib/service/conversation';
import type { PageView } from '../../lib/service/view';
import { known, unknown } from '../../lib/shared/reading';
import type { Product } from '../../lib/shop/product';
import type { Suggestion } from '../../lib/suggest/suggestion';

let next = 0;

/** A text message of one side. */
export const said = (side: Side, text: string, change: Partial<Message> = {}): Message => ({
  id: `m${++next}`,
  side: known(side),
  kind: 'text',
  text,
  at: unknown('missing'),
  robot: false,
  ...change,
});

/** An order of which a page shows no more than its number, and what is given. */
export const anOrder = (no: string, change: Partial<OrderOnPage> = {}): OrderOnPage => ({
  no: known(no),
  status: unknown('blind'),
  items: [],
  paid: unknown('blind'),
  createdAt: unknown('blind'),
  receiver: unknown('blind'),
  phone: unknown('blind'),
  address: unknown('blind'),
  buyerMemo: unknown('blind'),
  sellerMemo: unknown('blind'),
  flag: unknown('blind'),
  courier: unknown('blind'),
  waybill: unknown('blind'),
  ...change,
});

/** A page on which a conversation is open. */
export function aView(messages: Message[], change: Partial<PageView> = {}): PageView {
  return {
    packId: 'practice',
    platform: 'practice',
    shopId: 'practice',
    conversation: {
      key: 'c1',
      buyer: known('小林'),
      shop: unknown('missing'),
      messages,
      product: null,
      orders: known([]),
    },
    rows: [],
    health: {},
    revision: 1,
    changedAt: 0,
    ...change,
  };
}

/** A page on which a product is talked about, of the shop that it belongs to. */
export function aViewOf({ id, shopId, title, price }: Product): PageView {
  const view = aView([], { shopId });
  const product = { id: known(id), title: known(title), price: known(price) };
  return { ...view, conversation: view.conversation && { ...view.conversation, product } };
}

/** A suggestion whose words are its phrase's id. */
export const aSuggestion = (phraseId: string, change: Partial<Suggestion> = {}): Suggestion => ({
  phraseId,
  code: phraseId,
  title: phraseId,
  template: phraseId,
  values: {},
  missing: [],
  reason: { kind: 'text', shared: [] },
  confidence: 1,
  smallTalk: false,
  stage: 'inquiry',
  ...change,
});
