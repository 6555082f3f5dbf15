import { knownValue, type Reading } from '../shared/reading';
import type { OrderOnPage } from './conversation';
import type { PageView } from './view';

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

/** The order whose card was sent last, else the only order on the page, else null. */
export function orderInTalk(view: PageView, orders: readonly OrderOnPage[]): OrderOnPage | null {
  const cards = view.conversation?.messages.flatMap((message) => knownValue(message.orderNo) ?? []) ?? [];
  const named = orders.find((order) => knownValue(order.no) === cards.at(-1));
  return named ?? (orders.length === 1 ? (orders[0] as OrderOnPage) : null);
}
