import type { Conversation, OrderOnPage } from '../service/conversation';
import type { OrdersView } from '../service/orders-view';
import type { PageView } from '../service/view';
import { known, knownValue, type Reading } from '../shared/reading';

/** Order pages whose last view is kept. In memory only: it goes with the worker, or the panel. */
const KEPT_PAGES = 40;

/**
 * The orders that open order pages show, for the conversations that speak of them. An order belongs to a conversation only if the
 * conversation's own page gives its number, in the order panel or on a card, and nothing else says otherwise; a name decides nothing.
 */
export class OrderBook {
  readonly #pages = new Map<number, OrdersView>();

  see(tabId: number, view: OrdersView): void {
    this.#pages.delete(tabId);
    this.#pages.set(tabId, view);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size > KEPT_PAGES && oldest !== undefined) this.#pages.delete(oldest);
  }

  forget(tabId: number): void {
    this.#pages.delete(tabId);
  }

  /** The view with what order pages tell of its conversation's orders; the same object where they tell nothing. */
  join(view: PageView): PageView {
    const { conversation } = view;
    if (!conversation || this.#pages.size === 0) return view;
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

  /** Two pages that say different things of one number say nothing. */
  #find(view: PageView, no: string): OrderOnPage | null {
    const buyer = knownValue(view.conversation?.buyer);
    const found = [...this.#pages.values()]
      .filter(({ platform }) => platform === view.platform)
      .flatMap(({ orders }) => knownValue(orders) ?? [])
      .filter((order) => knownValue(order.no) === no);
    const [first] = found;
    if (!first || found.some((one) => differ(one, first))) return null;
    const theirs = knownValue(first.buyer);
    return theirs !== undefined && buyer !== undefined && theirs !== buyer ? null : first;
  }
}

const differ = (a: OrderOnPage, b: OrderOnPage): boolean =>
  (['status', 'paid', 'waybill', 'receiver', 'buyer'] as const).some((field) => {
    const [one, other] = [knownValue<unknown>(a[field]), knownValue<unknown>(b[field])];
    return one !== undefined && other !== undefined && one !== other;
  });

/** Order numbers of the cards in a conversation. Numbers in words are anybody's. */
const numbersOf = ({ messages }: Conversation): string[] => [
  ...new Set(messages.flatMap(({ orderNo }) => knownValue(orderNo) ?? [])),
];
