import { healthOf } from '../consoles/health';
import type { ConsolePack, PageReader } from '../consoles/pack';
import { readField } from '../consoles/reader/locate';
import { OrderListReader } from '../consoles/reader/order-list';
import { ordersIn } from '../consoles/reader/order-tables';
import { rootsRead } from '../consoles/reader/roots';
import { showsChat } from '../consoles/reader/shows-chat';
import { watchedAttributes } from '../consoles/reader/watched-attributes';
import type { OrdersView } from '../service/orders-view';
import { shopIdOf } from '../service/shop-identity';
import { delay } from '../shared/delay';
import { type Reading, unknown } from '../shared/reading';
import { observePage } from './observe';
import { findPack } from './pack-finder';

/** Between two readings (ms): nobody waits for an order list, and its page must not feel that it is read. */
const PAUSE = 300;

/** An order page's side of its connection to the extension. */
export interface OrdersLink {
  /** What may read this frame's orders. */
  readers(): Promise<PageReader[] | null>;
  /** Resolves when it was taken. */
  tell(view: OrdersView): Promise<void>;
  /** What was told is shown no more. */
  gone(): void;
  fault(where: string, cause: unknown): void;
  /** False once the extension was updated or removed under the page. */
  alive(): boolean;
  /** Has the page tell again when it is asked to; only asked where it has told before. */
  listen(page: { hasTold(): boolean; tellAgain(): Promise<void> }, signal: AbortSignal): void;
}

/**
 * Reads the orders that a page shows and tells of each change. It shows nothing in the page and listens to no key. A frame within a page
 * speaks only once it has found orders: most frames hold none.
 */
export function startOrdersPage(window: Window, link: OrdersLink): void {
  const life = new AbortController();
  const { signal } = life;
  let last: { view: OrdersView; said: string } | null = null;
  let reading = new AbortController();
  const isTop = window === window.top;
  const failed = (cause: unknown) => link.fault('orders', cause);
  const tellAgain = async () => {
    if (last) await link.tell(last.view);
  };
  const leave = () => {
    if (last) link.gone();
  };
  findPack({
    window,
    link,
    isShown: (pack) => (pack.kind === 'chat' ? showsChat(pack, window.document) : showsOrders(pack, window.document)),
    found: (pack, reads) => {
      reading.abort();
      reading = new AbortController();
      leave();
      last = null;
      if (!pack?.orders || pack.kind === 'chat') return;
      const read = readerOf(pack, window.document);
      const look = () => {
        if (!link.alive()) return life.abort();
        if (!reads()) return;
        const view = read();
        const said = JSON.stringify(view);
        const found = view.orders.known && view.orders.value.length > 0;
        if (said === last?.said || !(found || last || isTop)) return;
        last = { view, said };
        link.tell(view).catch(failed);
      };
      const both = AbortSignal.any([signal, reading.signal]);
      observe(window.document, watchedAttributes(pack), look, failed, both);
    },
    fault: (cause) => link.fault('orders pack', cause),
    signal,
  });
  // A page that is left may be kept as it stands, and come back without a change that would be told.
  window.addEventListener('pagehide', leave, { signal });
  window.addEventListener('pageshow', ({ persisted }) => void (persisted && tellAgain().catch(failed)), { signal });
  link.listen({ hasTold: () => last !== null, tellAgain }, signal);
}

const listReaderOf = (pack: ConsolePack): OrderListReader =>
  new OrderListReader(pack.orders as NonNullable<ConsolePack['orders']>, Date.now, ordersIn);

/** Whether the page has an order that the pack reads: pages with none are not known to be its own. */
const showsOrders = (pack: ConsolePack, document: Document): boolean => {
  const { orders } = listReaderOf(pack).read(document, '', undefined);
  return orders.known && orders.value.some(({ no }) => no.known);
};

function readerOf(pack: ConsolePack, document: Document): () => OrdersView {
  const list = listReaderOf(pack);
  let shop: Reading<string> = unknown('missing');
  return () => {
    const now = readField(pack.shop, document);
    if (now.known || !shop.known) shop = now;
    const { orders, health } = list.read(document, '', undefined);
    return {
      packId: pack.id,
      label: pack.label,
      platform: pack.platform,
      shopId: shopIdOf(pack.platform, shop),
      orders,
      health: { ...(pack.shop && { shop: healthOf(now) }), ...health },
    };
  };
}

/** Looks at once and after changes, with a pause in between. */
function observe(
  document: Document,
  attributes: string[],
  look: () => void,
  fault: (cause: unknown) => void,
  signal: AbortSignal,
): void {
  let due = false;
  const soon = async () => {
    if (due) return;
    due = true;
    await delay(PAUSE, signal);
    due = false;
    if (!signal.aborted) look();
  };
  observePage({ document, attributes, roots: rootsRead, onChange: () => void soon().catch(fault), signal });
}
