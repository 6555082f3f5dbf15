import { OrderBook } from '../../lib/app/desk/order-book';
import { pageOrders } from '../../lib/platform/messages/page-orders';
import { pageOrdersGone } from '../../lib/platform/messages/page-orders-gone';
import type { Handler } from '../../lib/platform/messaging';
import { askOrderPages } from '../../lib/platform/orders-link';
import type { pageHandler } from '../../lib/platform/page-handler';
import { onPageGone } from '../../lib/platform/tabs';
import type { OrdersView } from '../../lib/service/orders-view';

/** What open order pages show. A worker that was woken has forgotten what they told it and has them tell again; nobody waits for it. */
export function createOrderBook(fault: (where: string, cause: unknown) => void): OrderBook {
  const book = new OrderBook();
  askOrderPages().catch((cause: unknown) => fault('order pages', cause));
  onPageGone((tabId) => book.forget(tabId));
  return book;
}

/** What order pages tell. `seen`: keeps how well they were read. */
export function orderHandlers(
  book: OrderBook,
  seen: (view: OrdersView) => void,
  on: ReturnType<typeof pageHandler>,
): Handler[] {
  const done = {};
  return [
    on(pageOrders, (view, { tabId, frameId = 0 }) => {
      seen(view);
      if (tabId !== undefined) book.see({ tabId, frameId }, view);
      return done;
    }),
    on(pageOrdersGone, (_, { tabId, frameId = 0 }) => {
      if (tabId !== undefined) book.forget(tabId, frameId);
      return done;
    }),
  ];
}
