import { describe, expect, it } from 'vitest';
import { OrderBook } from '../../lib/app/order-book';
import type { OrderOnPage } from '../../lib/service/conversation';
import type { OrdersView } from '../../lib/service/orders-view';
import { known, knownValue, unknown } from '../../lib/shared/reading';
import { aView, said } from '../support/views';

const order = (no: string, change: Partial<OrderOnPage> = {}): OrderOnPage => ({
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
const page = (orders: OrderOnPage[], change: Partial<OrdersView> = {}): OrdersView => ({
  packId: 'x',
  label: 'x',
  platform: 'practice',
  shopId: 'practice',
  orders: known(orders),
  health: {},
  ...change,
});
const talk = (numbers: string[], own: OrderOnPage[] | null = null) => {
  const cards = numbers.map((no) => said('buyer', '', { kind: 'order', orderNo: known(no) }));
  const view = aView([said('buyer', '1180234400917 到哪了'), ...cards]);
  const { conversation } = view;
  if (!conversation) throw new Error('no conversation');
  return { ...view, conversation: { ...conversation, orders: own ? known(own) : unknown('blind') } };
};
const waybills = (book: OrderBook, view: ReturnType<typeof talk>) =>
  (knownValue(book.join(view).conversation?.orders) ?? []).map(({ waybill }) => knownValue(waybill));

describe('the orders of other pages', () => {
  it('complete the order that the chat’s page names, and come with a card', () => {
    const book = new OrderBook();
    book.see(1, page([order('1180234400917', { waybill: known('78240011927755') }), order('1180234400918')]));
    expect(waybills(book, talk([], [order('1180234400917')]))).toEqual(['78240011927755']);
    expect(waybills(book, talk(['1180234400917']))).toEqual(['78240011927755']);
  });

  it('are nobody’s by a number in words, on another platform, of another buyer, or where pages differ', () => {
    const book = new OrderBook();
    const whole = order('1180234400917', { waybill: known('78240011927755') });
    book.see(1, page([whole]));
    expect(waybills(book, talk([]))).toEqual([]);
    const others: OrdersView[] = [page([whole], { platform: 'jd' }), page([{ ...whole, buyer: known('别人') }])];
    for (const view of others) {
      const fresh = new OrderBook();
      fresh.see(1, view);
      expect(waybills(fresh, talk(['1180234400917']))).toEqual([]);
    }
    book.see(2, page([order('1180234400917', { waybill: known('78240011927799') })]));
    expect(waybills(book, talk(['1180234400917']))).toEqual([]);
    book.forget(2);
    expect(waybills(book, talk(['1180234400917']))).toEqual(['78240011927755']);
  });

  it('never replace what the chat’s own page shows', () => {
    const book = new OrderBook();
    book.see(1, page([order('1180234400917', { status: known('已发货'), waybill: known('1') })]));
    const own = order('1180234400917', { status: known('待发货') });
    const joined = book.join(talk([], [own]));
    expect(knownValue(knownValue(joined.conversation?.orders)?.[0]?.status)).toBe('待发货');
  });
});
