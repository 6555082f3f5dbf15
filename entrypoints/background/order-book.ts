import { OrderBook } from '../../lib/app/order-book';
import { askOrderPages } from '../../lib/platform/orders-link';
import { onPageGone } from '../../lib/platform/tabs';

/** What open order pages show. A worker that was woken has forgotten what they told it and has them tell again; nobody waits for it. */
export function createOrderBook(fault: (where: string, cause: unknown) => void): OrderBook {
  const book = new OrderBook();
  askOrderPages().catch((cause: unknown) => fault('order pages', cause));
  onPageGone((tabId) => book.forget(tabId));
  return book;
}
