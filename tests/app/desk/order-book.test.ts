import { describe, expect, it } from 'vitest';
import { OrderBook } from '../../../lib/app/desk/order-book';
import type { OrderOnPage } from '../../../lib/service/conversation';
import type { OrdersView } from '../../../lib/service/orders-view';
import { known, knownValue, unknown } from '../../../lib/shared/reading';
import { anOrder, aView, said } from '../../support/views';

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
const at = (tabId: number, frameId = 0) => ({ tabId, frameId });
const waybills = (book: OrderBook, view: ReturnType<typeof talk>) =>
  (knownValue(book.join(view).conversation?.orders) ?? []).map(({ waybill }) => knownValue(waybill));

describe('the orders of other pages', () => {
  it('complete the order that the chat’s page names, and come with a card', () => {
    const book = new OrderBook();
    book.see(at(1), page([anOrder('1180234400917', { waybill: known('78240011927755') }), anOrder('1180234400918')]));
    expect(waybills(book, talk([], [anOrder('1180234400917')]))).toEqual(['78240011927755']);
    expect(waybills(book, talk(['1180234400917']))).toEqual(['78240011927755']);
  });

  it('are nobody’s by a number in words, on another platform, of another’s shop, or of another buyer', () => {
    const book = new OrderBook();
    const whole = anOrder('1180234400917', { waybill: known('78240011927755') });
    book.see(at(1), page([whole]));
    expect(waybills(book, talk([]))).toEqual([]);
    const others: OrdersView[] = [
      page([whole], { platform: 'jd', shopId: 'jd' }),
      page([whole], { shopId: 'jd:x' }),
      page([{ ...whole, buyer: known('别人') }]),
    ];
    for (const view of others) {
      const fresh = new OrderBook();
      fresh.see(at(1), view);
      expect(waybills(fresh, talk(['1180234400917']))).toEqual([]);
    }
    book.see(at(2), page([{ ...whole, buyer: known('甲') }]));
    book.see(at(3), page([{ ...whole, buyer: known('乙') }]));
    expect(waybills(book, talk(['1180234400917']))).toEqual([]);
  });

  const items = (price: number) => [
    { title: known('亚麻桌布'), sku: unknown('blind'), quantity: known(1), price: known(price) },
  ];
  it.each<Partial<OrderOnPage>[]>([
    [{ status: known('待发货') }, { status: known('已发货') }],
    [{ paid: known(86) }, { paid: known(68) }],
    [{ createdAt: known(1_000) }, { createdAt: known(2_000) }],
    [{ receiver: known('何小曼') }, { receiver: known('何曼') }],
    [{ phone: known('13700002042') }, { phone: known('13700002043') }],
    [{ address: known('苏州') }, { address: known('杭州') }],
    [{ buyerMemo: known('加贺卡') }, { buyerMemo: known('不要贺卡') }],
    [{ sellerMemo: known('已核') }, { sellerMemo: known('未核') }],
    [{ flag: known('红') }, { flag: known('黄') }],
    [{ courier: known('中通') }, { courier: known('圆通') }],
    [{ waybill: known('78240011927755') }, { waybill: known('78240011927799') }],
    [{ items: items(86) }, { items: items(68) }],
  ])('say nothing of a field of which two pages say different things: %j', (one, other) => {
    const book = new OrderBook();
    const rest = { courier: known('申通'), status: known('交易成功') };
    book.see(at(1), page([anOrder('1180234400917', { ...rest, ...one })]));
    book.see(at(2, 5), page([anOrder('1180234400917', { ...rest, ...other })]));
    const [joined] = knownValue(book.join(talk(['1180234400917'])).conversation?.orders) ?? [];
    const whole = anOrder('1180234400917', rest);
    if (one.items) {
      const differing = {
        title: known('亚麻桌布'),
        sku: unknown('blind'),
        quantity: known(1),
        price: unknown('ambiguous'),
      };
      expect(joined).toEqual({ ...whole, items: [differing] });
    } else {
      const [field] = Object.keys(one) as [keyof OrderOnPage];
      expect(joined).toEqual({ ...whole, [field]: unknown('ambiguous') });
    }
    book.forget(2, 4);
    expect(knownValue(book.join(talk(['1180234400917'])).conversation?.orders)).toEqual([joined]);
    book.forget(2, 5);
    expect(knownValue(book.join(talk(['1180234400917'])).conversation?.orders)).toEqual([
      anOrder('1180234400917', { ...rest, ...one }),
    ]);
  });

  it('are put together where pages show different parts of one', () => {
    const book = new OrderBook();
    book.see(at(1), page([anOrder('1180234400917', { waybill: known('1'), phone: unknown('masked') })]));
    book.see(at(2), page([anOrder('1180234400917', { phone: known('13700002042') })]));
    const joined = knownValue(book.join(talk(['1180234400917'])).conversation?.orders);
    expect(joined).toEqual([anOrder('1180234400917', { waybill: known('1'), phone: known('13700002042') })]);
  });

  it('never replace what the chat’s own page shows', () => {
    const book = new OrderBook();
    book.see(at(1), page([anOrder('1180234400917', { status: known('已发货'), waybill: known('1') })]));
    const own = anOrder('1180234400917', { status: known('待发货') });
    const joined = book.join(talk([], [own]));
    expect(knownValue(knownValue(joined.conversation?.orders)?.[0]?.status)).toBe('待发货');
  });

  it('are listed each once, the page seen last first, until it is gone', () => {
    const book = new OrderBook();
    book.see(at(1), page([anOrder('1', { waybill: known('W1') }), anOrder('2')], { label: '列表' }));
    book.see(at(2), page([anOrder('1', { receiver: known('周小满') })], { label: '详情' }));
    const [first] = book.all;
    expect(book.all.map(({ no, label }) => [no, label])).toEqual([
      ['1', '详情'],
      ['2', '列表'],
    ]);
    expect(first?.order).toMatchObject({ waybill: known('W1'), receiver: known('周小满') });
    expect(book.all).toBe(book.all);
    book.forget(1);
    expect(book.all.map(({ no }) => no)).toEqual(['1']);
  });
});
