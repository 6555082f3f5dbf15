// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { consolePacks } from '../../../lib/app/consoles/console-packs';
import { keepTaughtPack } from '../../../lib/app/consoles/keep-pack';
import type { ConsolePack, OrderRules } from '../../../lib/consoles/pack';
import { parsePack } from '../../../lib/consoles/pack-schema';
import { packFor, packs } from '../../../lib/consoles/packs';
import { genericOrdersOf } from '../../../lib/consoles/reader/generic-orders';
import { OrderListReader } from '../../../lib/consoles/reader/order-list';
import { ordersIn } from '../../../lib/consoles/reader/order-tables';
import { ownPlatformOf, platformOfSite, taughtIdOf } from '../../../lib/consoles/site-platform';
import { openStore, type Store } from '../../../lib/data/store';
import { knownValue } from '../../../lib/shared/reading';
import { showPage } from '../../consoles/fixture';

const CHAT = 'https://mms.pinduoduo.com/chat-merchant/index.html';
const shippedChat = packFor(CHAT, packs) as ConsolePack;
let store: Store;
let count = 0;
let faults: string[] = [];

beforeEach(async () => {
  store = openStore(`yingda-packs-${++count}`);
  faults = [];
  await store.ready;
});
afterEach(() => store.database.close());

const known = () =>
  consolePacks({
    store,
    shipped: packs,
    choose: packFor,
    fallback: genericOrdersOf,
    fault: (where) => void faults.push(where),
  });
const platformsOf = async (url: string) =>
  (await known().readersOf(url)).filter(({ id }) => id !== 'generic-orders').map(({ platform }) => platform);
const own = (change: Partial<ConsolePack>): ConsolePack => ({ ...shippedChat, ...change });

describe('the packs in force', () => {
  it('are the shipped ones where the user has none', async () => {
    expect((await known().packOf(CHAT))?.id).toBe(shippedChat.id);
    expect(await known().packOf('https://example.com/')).toBeNull();
  });

  it('are the user’s first: for hosts of their own, and in place of a shipped one that was mended', async () => {
    const packsInForce = known();
    await store.consolePacks.save({
      id: 'mine',
      pack: own({ id: 'mine', matches: ['https://kf.example.com/chat*'] }),
      at: 1,
    });
    await store.consolePacks.save({ id: shippedChat.id, pack: own({ label: '修好的' }), at: 2 });
    expect((await packsInForce.packOf('https://kf.example.com/chat'))?.id).toBe('mine');
    expect((await packsInForce.packOf(CHAT))?.label).toBe('修好的');
    await store.consolePacks.remove(shippedChat.id);
    expect((await packsInForce.packOf(CHAT))?.label).toBe(shippedChat.label);
  });

  it('are still the shipped ones when the database is gone', async () => {
    store.database.close();
    expect((await known().packOf(CHAT))?.id).toBe(shippedChat.id);
    expect(faults).toEqual(['console packs']);
  });
});

describe('a page that a chat pack reads', () => {
  const bubble = '<p>订单编号：2209110001</p><p>收货人：王五</p>';
  const orders = (rules: OrderRules | undefined) =>
    rules
      ? (knownValue(new OrderListReader(rules, Date.now, ordersIn).read(document, '', undefined).orders) ?? [])
      : [];

  /** What reads the orders, where the page shows the parts of nothing but the last. */
  const ordersAt = async (url: string) => {
    const last = (await known().readersFor(url, 'orders')).at(-1)?.pack;
    return last?.kind === 'chat' ? undefined : last?.orders;
  };

  it('gives no order facts by its words, which a page without one does', async () => {
    showPage(`<div id="chat"><div class="bubble">${bubble}</div><div class="bubble"><p>在吗</p></div></div>`);
    const elsewhere = await ordersAt('https://erp.example.com/trade');
    expect(orders(elsewhere).map(({ receiver }) => knownValue(receiver))).toEqual(['王五']);
    expect(orders(await ordersAt(CHAT))).toEqual([]);
  });
});

describe('what may read a page', () => {
  const shippedOrders = packs.find(({ id }) => id === 'pinduoduo-orders') as ConsolePack;
  const SITE = 'https://kf.example.com/*';
  const taught = { matches: [SITE], hosts: [] };
  const save = (id: string, pack: ConsolePack) =>
    store.consolePacks.save({ id, pack: { ...pack, ...taught, id }, at: 1 });
  const readersAt = async (url: string, kind: 'chat' | 'orders') =>
    (await known().readersFor(url, kind)).map(({ pack, isAtHome }) => (isAtHome ? `${pack.id} at home` : pack.id));

  it('are the lessons of its site, each at home on its own page alone', async () => {
    await save('chats', { ...shippedChat, home: 'https://kf.example.com/im' });
    await save('orders', { ...shippedOrders, home: 'https://kf.example.com/sh/ord' });
    expect(await readersAt('https://kf.example.com/im?u=9', 'chat')).toEqual(['chats at home']);
    expect(await readersAt('https://kf.example.com/im', 'orders')).toEqual(['orders', 'chats at home']);
    expect(await readersAt('https://kf.example.com/sh/ord', 'chat')).toEqual(['chats']);
    expect(await readersAt('https://kf.example.com/sh/ord', 'orders')).toEqual(['orders at home']);
    expect(await readersAt('https://kf.example.com/goods', 'orders')).toEqual(['orders', 'chats', 'generic-orders']);
    expect((await known().packOf('https://kf.example.com/goods'))?.id).toBeUndefined();
    expect((await known().packOf('https://kf.example.com/sh/ord'))?.id).toBe('orders');
  });

  it('are both, by what the page shows, where one address has chats and orders', async () => {
    await save('chats', { ...shippedChat, home: 'https://kf.example.com/' });
    expect(await readersAt('https://kf.example.com/', 'chat')).toEqual(['chats at home']);
    await save('orders', { ...shippedOrders, home: 'https://kf.example.com/' });
    expect(await readersAt('https://kf.example.com/', 'chat')).toEqual(['chats']);
    expect(await readersAt('https://kf.example.com/', 'orders')).toEqual(['orders', 'chats', 'generic-orders']);
  });

  it('are packs that were taught for a whole site, by what the page shows, before those that are shipped', async () => {
    await save('chats', shippedChat);
    expect(await readersAt('https://kf.example.com/im', 'chat')).toEqual(['chats']);
    const matches = ['https://mms.pinduoduo.com/*'];
    await store.consolePacks.save({ id: 'own', pack: own({ id: 'own', matches, hosts: [] }), at: 1 });
    expect(await readersAt(CHAT, 'chat')).toEqual(['own', `${shippedChat.id} at home`]);
  });
});

describe('lessons of one site', () => {
  const SITE = 'https://kf.example.com/*';
  const keep = async (pack: ConsolePack, url: string) =>
    keepTaughtPack(
      {
        store,
        parse: parsePack,
        platformOf: async (page, packId) =>
          platformOfSite(
            page,
            (await known().all()).filter(({ id }) => id !== packId),
          ) ?? ownPlatformOf(new URL(page).host),
        idOf: (page, lesson) => taughtIdOf(new URL(page).host, lesson),
        now: () => 1,
      },
      pack,
      url,
    );
  const chat = own({ id: 'own-kf-example-com', platform: 'pinduoduo', matches: [SITE], hosts: [] });
  const shippedOrders = packs.find(({ id }) => id === 'pinduoduo-orders') as ConsolePack;
  const ordersPack = { ...shippedOrders, id: 'own-orders-kf', platform: 'own-orders-kf', matches: [SITE], hosts: [] };

  it('speak for one platform, which is the site’s own and not what the page says', async () => {
    expect(await keep(chat, 'https://kf.example.com/im')).toBeNull();
    expect(await keep(ordersPack, 'https://kf.example.com/orders')).toBeNull();
    expect(await platformsOf('https://kf.example.com/x')).toEqual(['own-kf-example-com', 'own-kf-example-com']);
  });

  it('take the platform of the pack that is shipped for their site', async () => {
    const matches = ['https://mms.pinduoduo.com/aftersales/*'];
    expect(await keep({ ...ordersPack, matches }, 'https://mms.pinduoduo.com/aftersales/list')).toBeNull();
    expect(await platformsOf('https://mms.pinduoduo.com/aftersales/list')).toEqual(['pinduoduo']);
  });

  it('are kept under ids of their own, whatever the page says', async () => {
    const taught = async (pack: ConsolePack, host: string) =>
      keep({ ...pack, id: shippedChat.id, matches: [`https://${host}/*`] }, `https://${host}/im`);
    const long = 'console-of-customer-service-for-many-shops.example.com';
    for (const host of ['example.com', 'orders.example.com', 'a-b.example.com', 'a.b.example.com', long, `x.${long}`]) {
      expect(await taught(chat, host)).toBeNull();
      expect(await taught(ordersPack, host)).toBeNull();
    }
    const rows = await store.consolePacks.all();
    expect(rows).toHaveLength(12);
    expect(rows.filter(({ id }) => id.length > 41)).toEqual([]);
    expect((await known().packOf(CHAT))?.label).toBe(shippedChat.label);
    expect(await taught(chat, 'example.com')).toBeNull();
    expect(await store.consolePacks.all()).toHaveLength(12);
  });

  it('are both heard, also where they were kept under platforms of their own', async () => {
    await store.consolePacks.save({ id: 'a', pack: { ...chat, id: 'a', platform: 'own-kf' }, at: 1 });
    await store.consolePacks.save({ id: 'b', pack: { ...ordersPack, id: 'b' }, at: 1 });
    expect(await platformsOf('https://kf.example.com/x')).toEqual(['own-kf', 'own-orders-kf']);
  });
});
