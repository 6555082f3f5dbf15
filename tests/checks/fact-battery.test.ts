import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../lib/checks/facts';
import { ShopKnowledge } from '../../lib/checks/facts/shop-knowledge';
import { demoProducts, makeDemoShop } from '../../lib/practice/demo/shop';
import type { Message, OrderOnPage } from '../../lib/service/conversation';
import type { PageView } from '../../lib/service/view';
import { known, unknown } from '../../lib/shared/reading';
import type { Order } from '../../lib/shop/order';
import { BATTERY } from './fact-battery';
import type { BatteryGroup } from './fact-rows';

const MORNING = '2026-11-25 10:00';

const onPage = (order: Order): OrderOnPage => ({
  no: known(order.no),
  status: known(order.status),
  items: order.items.map((item) => ({
    title: known(item.title),
    sku: known(item.sku),
    quantity: known(item.quantity),
    price: known(item.price),
  })),
  paid: known(order.paid),
  createdAt: known(order.createdAt),
  receiver: known(order.receiver),
  phone: known(order.phone),
  address: known(order.address),
  buyerMemo: known(order.buyerMemo),
  sellerMemo: known(order.sellerMemo),
  flag: unknown('missing'),
  courier: order.courier === undefined ? unknown('missing') : known(order.courier),
  waybill: order.waybill === undefined ? unknown('missing') : known(order.waybill),
});

/** The practice console's page as the group supposes it. */
function situation({ product, buyer = '访客', said, at = MORNING }: BatteryGroup) {
  const now = Date.parse(`${at.replace(' ', 'T')}:00+08:00`);
  const shop = makeDemoShop(now);
  const shown = demoProducts.find(({ id }) => id === product);
  const message: Message = {
    id: 'm',
    side: known('buyer'),
    kind: 'text',
    text: said ?? '',
    at: known(now),
    robot: false,
  };
  const names = [buyer, '小鹿不吃草', '青团与茶'];
  const view: PageView = {
    packId: 'practice',
    platform: 'practice',
    shopId: 'practice',
    conversation: {
      key: 'c0',
      buyer: known(buyer),
      shop: unknown('blind'),
      messages: said === undefined ? [] : [message],
      product: shown ? { id: known(shown.id), title: known(shown.title), price: known(shown.price) } : null,
      orders: known(shop.orders.filter((order) => order.buyer === buyer).map(onPage)),
    },
    rows: names.map((name, i) => ({
      key: `c${i}`,
      name: known(name),
      preview: unknown('missing'),
      unread: known(0),
      waitingSeconds: unknown('missing'),
      active: i === 0,
    })),
    health: {},
    revision: 1,
    changedAt: now,
  };
  return { shop: new ShopKnowledge(shop), view, now };
}

const all = BATTERY.flatMap(({ rows }) => rows);

it('holds at least 150 drafts, a third of them innocent', () => {
  expect(all.length).toBeGreaterThanOrEqual(150);
  expect(all.filter(([label]) => label !== 'conflict').length * 3).toBeGreaterThanOrEqual(all.length);
  expect(new Set(BATTERY.map(({ name }) => name)).size).toBe(BATTERY.length);
});

describe.each(BATTERY.map((group) => [group.name, group] as const))('%s', (_, group) => {
  const { shop, view, now } = situation(group);
  it.each(group.rows)('%s: %s', (label, text) => {
    const findings = checkFacts(text, shop, { view, now });
    const told = findings.map(
      ({ ruleId, start, end, fact }) => `${ruleId} 「${text.slice(start, end)}」 ${fact?.text}`,
    );
    if (label === 'conflict') expect(told, text).not.toEqual([]);
    else expect(told, text).toEqual([]);
  });
});
