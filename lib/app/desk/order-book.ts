import type { Conversation, OrderOnPage } from '../../service/conversation';
import type { OrdersView } from '../../service/orders-view';
import { isShopOf } from '../../service/shop-identity';
import type { PageView } from '../../service/view';
import { known, knownValue, type Reading, unknown } from '../../shared/reading';

/** Frames whose last view is kept. In memory only: it goes with the worker, or the panel. */
const KEPT_FRAMES = 40;

/** Where orders are shown. */
export interface OrderFrame {
  tabId: number;
  frameId: number;
}

/** An order that an open page shows, whoever's it is. */
export interface ShownOrder {
  no: string;
  platform: string;
  /** The page's name. */
  label: string;
  order: OrderOnPage;
}

/**
 * The orders that open order pages show, for the conversations that speak of them. An order belongs to a conversation only if the
 * conversation's own page gives its number, in the order panel or on a card, and nothing else says otherwise; a name decides nothing.
 */
export class OrderBook {
  readonly #frames = new Map<string, OrderFrame & { view: OrdersView }>();
  #all: readonly ShownOrder[] | null = null;

  /** What a frame shows now. A shop that is none of the view's platform is believed by nobody. */
  see({ tabId, frameId }: OrderFrame, view: OrdersView): void {
    if (!isShopOf(view.platform, view.shopId)) return;
    this.#all = null;
    const name = `${tabId}/${frameId}`;
    this.#frames.delete(name);
    this.#frames.set(name, { tabId, frameId, view });
    const [oldest] = this.#frames.keys();
    if (this.#frames.size > KEPT_FRAMES && oldest !== undefined) this.#frames.delete(oldest);
  }

  /** The page of a frame is gone; without `frameId`, that of the whole tab. */
  forget(tabId: number, frameId?: number): void {
    this.#all = null;
    for (const [name, frame] of this.#frames)
      if (frame.tabId === tabId && (frameId ?? frame.frameId) === frame.frameId) this.#frames.delete(name);
  }

  /** What a tab shows: of its frames the one that has found most. */
  shownIn(tabId: number): OrdersView | null {
    const count = ({ orders }: OrdersView): number => knownValue(orders)?.length ?? -1;
    return [...this.#frames.values()]
      .filter((frame) => frame.tabId === tabId)
      .reduce<OrdersView | null>((best, { view }) => (best && count(best) >= count(view) ? best : view), null);
  }

  /** All that have a number, each once, those seen last first; the same list until a page shows something else. */
  get all(): readonly ShownOrder[] {
    this.#all ??= this.#gathered();
    return this.#all;
  }

  #gathered(): ShownOrder[] {
    const found = new Map<string, { label: string; platform: string; no: string; orders: OrderOnPage[] }>();
    for (const { view } of [...this.#frames.values()].reverse()) {
      const { label, platform } = view;
      for (const order of knownValue(view.orders) ?? []) {
        const no = knownValue(order.no);
        if (no === undefined || no === '') continue;
        const same = found.get(`${platform} ${no}`) ?? { label, platform, no, orders: [] };
        same.orders.push(order);
        found.set(`${platform} ${no}`, same);
      }
    }
    return [...found.values()].flatMap(({ orders, ...where }) => {
      const order = agreed(orders);
      return order ? [{ ...where, order }] : [];
    });
  }

  /** The view with what order pages tell of its conversation's orders; the same object where they tell nothing. */
  join(view: PageView): PageView {
    const { conversation } = view;
    if (!conversation || this.#frames.size === 0) return view;
    const own = knownValue(conversation.orders) ?? [];
    const shown = own.map((order) => this.#completed(view, order));
    const named = numbersOf(conversation).filter((no) => !own.some((order) => knownValue(order.no) === no));
    const added = named.flatMap((no) => this.#find(view, no) ?? []);
    if (added.length === 0 && shown.every((order, i) => order === own[i])) return view;
    return { ...view, conversation: { ...conversation, orders: known([...shown, ...added]) } };
  }

  #completed(view: PageView, order: OrderOnPage): OrderOnPage {
    const no = knownValue(order.no);
    const other = no === undefined ? null : this.#find(view, no);
    if (!other) return order;
    const whole: Record<string, unknown> = { ...order };
    let isMore = false;
    for (const [field, reading] of Object.entries(other)) {
      if (field === 'items') {
        if (order.items.length > 0 || other.items.length === 0) continue;
      } else if (!(reading as Reading<unknown>).known || (whole[field] as Reading<unknown> | undefined)?.known)
        continue;
      whole[field] = reading;
      isMore = true;
    }
    return isMore ? (whole as unknown as OrderOnPage) : order;
  }

  #find(view: PageView, no: string): OrderOnPage | null {
    const found = [...this.#frames.values()]
      .filter((frame) => frame.view.platform === view.platform)
      .flatMap((frame) => knownValue(frame.view.orders) ?? [])
      .filter((order) => knownValue(order.no) === no);
    const buyers = [knownValue(view.conversation?.buyer), ...found.map(({ buyer }) => knownValue(buyer))];
    // Whose it is, is in doubt.
    if (new Set(buyers.filter((name) => name !== undefined)).size > 1) return null;
    return agreed(found);
  }
}

type Fields = Record<string, Reading<unknown>>;

/** What all that is said of one order comes to; null: nothing is said. Pages that say different things of a field say nothing of it. */
function agreed(found: readonly OrderOnPage[]): OrderOnPage | null {
  const [first] = found;
  if (!first || found.length === 1) return first ?? null;
  const listed = found.map(({ items }) => items).filter((items) => items.length > 0);
  const [items = []] = listed;
  const isSame = listed.every(({ length }) => length === items.length);
  return {
    ...(agreedFields(found.map(({ items: _, ...fields }) => fields)) as unknown as OrderOnPage),
    items: isSame
      ? items.map((_, i) => agreedFields(listed.map((one) => one[i] as Fields)) as (typeof items)[number])
      : [],
  };
}

function agreedFields(found: readonly Fields[]): Fields {
  const names = new Set(found.flatMap((one) => Object.keys(one)));
  const all = [...names].map((name): [string, Reading<unknown>] => {
    const readings = found.flatMap((one) => one[name] ?? []);
    const [clear, ...others] = readings.filter((reading) => reading.known);
    const differ = others.some(({ value }) => value !== clear?.value);
    return [name, differ ? unknown('ambiguous') : (clear ?? (readings[0] as Reading<unknown>))];
  });
  return Object.fromEntries(all);
}

/** Order numbers of the cards in a conversation. Numbers in words are anybody's. */
const numbersOf = ({ messages }: Conversation): string[] => [
  ...new Set(messages.flatMap(({ orderNo }) => knownValue(orderNo) ?? [])),
];
