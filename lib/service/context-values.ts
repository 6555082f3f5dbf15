import { knownValue, type Reading } from '../shared/reading';
import type { OrderOnPage } from './conversation';
import type { PageView } from './view';

/** Variables that belong to one order: a value typed for one must not be taken for another. */
export const ORDER_VARIABLES: readonly string[] = ['订单号', '快递', '运单号'];

/** Variables that the page fills. */
export const CONTEXT_VARIABLES: readonly string[] = ['买家', '店铺', '商品', ...ORDER_VARIABLES];

/** Typed values that may serve again once the buyer has written anew. */
export const lasting = (fills: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fills).filter(([name]) => !ORDER_VARIABLES.includes(name)));

/** What the page tells for a phrase's variables. */
export interface ContextValues {
  /** Certain values by variable name. */
  values: Record<string, string>;
  /** Where the page shows several, the agent chooses. */
  choices: Record<string, string[]>;
}

/**
 * Fills `{买家} {商品} {订单号} {快递} {运单号}` from the open conversation. With several orders on the page only an order card in
 * the open messages decides which is meant; otherwise the agent is asked, because a wrong waybill is worse than a question.
 */
export function contextValues(view: PageView): ContextValues {
  const values: Record<string, string> = {};
  const choices: Record<string, string[]> = {};
  const conversation = view.conversation;
  if (!conversation) return { values, choices };

  const put = (name: string, reading: Reading<string> | undefined) => {
    const value = knownValue(reading)?.trim();
    if (value) values[name] = value;
  };
  put('买家', conversation.buyer);
  put('店铺', conversation.shop);
  put('商品', mentionedProduct(view)?.title);

  const orders = knownValue(conversation.orders) ?? [];
  const order = orderInTalk(view, orders);
  const fields: [string, (order: OrderOnPage) => Reading<string>][] = [
    ['订单号', (o) => o.no],
    ['快递', (o) => o.courier],
    ['运单号', (o) => o.waybill],
  ];
  for (const [name, field] of fields) {
    if (order) {
      put(name, field(order));
    } else {
      const options = [
        ...new Set(orders.map((o) => knownValue(field(o))?.trim()).filter((v) => v !== undefined && v !== '')),
      ];
      if (options.length > 0) choices[name] = options as string[];
    }
  }
  return { values, choices };
}

/** The product the buyer shows in the latest card, else the one the page says they look at. */
export function mentionedProduct(view: PageView) {
  const cards = view.conversation?.messages.filter(
    (message) => message.product && knownValue(message.side) === 'buyer',
  );
  return cards?.at(-1)?.product ?? view.conversation?.product ?? null;
}

/** The id of the product that is spoken of; null where the page doesn't tell. */
export const productInTalk = (view: PageView | null): string | null =>
  (view && knownValue(mentionedProduct(view)?.id)) ?? null;

/**
 * The order whose card was sent last; without a card the only order on the page; else null. A card whose number can't be read, or that
 * names an order the page doesn't show, leaves nothing to choose from.
 */
export function orderInTalk(view: PageView, orders: readonly OrderOnPage[]): OrderOnPage | null {
  const card = view.conversation?.messages.findLast((message) => message.orderNo)?.orderNo;
  if (!card) return orders.length === 1 ? (orders[0] as OrderOnPage) : null;
  const no = knownValue(card);
  return (no !== undefined && orders.find((order) => knownValue(order.no) === no)) || null;
}
