import { describe, expect, it, vi } from 'vitest';
import type { DeskPorts } from '../../../lib/app/desk/desk-ports';
import type { OrdersView } from '../../../lib/service/orders-view';
import { known, knownValue } from '../../../lib/shared/reading';
import { err, ok } from '../../../lib/shared/result';
import type { Policy } from '../../../lib/shop/policy';
import { eventually } from '../../support/eventually';
import { aPhrase } from '../../support/phrases';
import { anOrder, aView, said } from '../../support/views';
import { deskBed, report, until } from './desk-bed';

const at = deskBed();

describe('which page the desk shows', () => {
  it('shows the page of the active tab and changes with it', async () => {
    const { session } = at.desk();
    await until(session, 'ready');
    at.page = err('no-receiver');
    at.showTab(8);
    await until(session, 'no-console');
  });

  it('offers the way back to the page’s product only from one that was looked up', async () => {
    const { session } = at.desk();
    await until(session, 'ready');
    expect(session.getState()).toMatchObject({ isLookedUp: false });
    session.showProduct('another');
    expect(session.getState()).toMatchObject({ isLookedUp: true });
    session.showProduct(null);
    expect(session.getState()).toMatchObject({ isLookedUp: false });
  });

  it('does not take a product that was looked up for one tab’s buyer along to another tab', async () => {
    const { session } = at.desk();
    await until(session, 'ready');
    session.showProduct('another');
    at.showTab(7);
    await eventually(() => expect(session.getState()).toMatchObject({ kind: 'ready', isLookedUp: true }));
    const view = aView([said('buyer', '在吗')]);
    at.page = ok(report({ view: { ...view, conversation: view.conversation && { ...view.conversation, key: 'c2' } } }));
    at.showTab(8);
    await eventually(() => expect(session.getState()).toMatchObject({ view: { conversation: { key: 'c2' } } }));
    expect(session.getState()).toMatchObject({ isLookedUp: false });
  });

  it('shows nothing of a shop’s promotions and rules to another shop’s buyer', async () => {
    const policy: Policy = {
      id: 'r1',
      shopId: 'practice',
      topic: 'shipping',
      title: '发货',
      text: '48 小时内发货',
      answers: [],
    };
    const facts = { products: [], promotions: [], policies: [policy], orders: [] };
    await at.store.facts.replace('practice', facts);
    const { session } = at.desk();
    await eventually(() => expect(session.getState()).toMatchObject({ policies: [{ id: 'r1' }] }));
    const shown: unknown[] = [];
    session.subscribe(() => {
      const state = session.getState();
      if (state.kind === 'ready' && state.view.shopId === 'other') shown.push(...state.policies);
    });
    const view = aView([said('buyer', '在吗')], { shopId: 'other', revision: 2 });
    at.events.view(7, { ...view, conversation: view.conversation && { ...view.conversation, key: 'c2' } });
    await eventually(() => expect(session.getState()).toMatchObject({ view: { shopId: 'other' } }));
    expect(shown).toEqual([]);
  });

  it('tells a console that must be reloaded from a tab that is none', async () => {
    at.page = err('no-receiver');
    const { session } = at.desk({ consoleOfTab: async () => '拼多多' });
    await until(session, 'stale-page');
  });

  it('asks a page again that doesn’t know yet who reads it, and that says nothing if nobody does', async () => {
    at.page = ok(null);
    const { session, console } = at.desk();
    await eventually(() => expect(console.report).toHaveBeenCalledTimes(2));
    expect(session.getState().kind).toBe('loading');
    at.events.orders({ tabId: 7, frameId: 0 }, ordersOf('订单', '1180234400917'));
    at.page = err('no-receiver');
    await eventually(() => expect(session.getState()).toMatchObject({ kind: 'no-console', page: { label: '订单' } }));
    const asked = console.report.mock.calls.length;
    at.page = ok(null);
    at.showTab(8);
    at.life.abort();
    await until(session, 'loading');
    expect(console.report.mock.calls.length).toBe(asked + 1);
  });

  const ordersOf = (label: string, ...numbers: string[]): OrdersView => ({
    packId: 'orders',
    label,
    platform: 'pdd',
    shopId: 'pdd',
    orders: known(numbers.map((no) => anOrder(no))),
    health: {},
  });

  it('shows the orders of a page that tells of them while it is asked, or later', async () => {
    at.page = err('no-receiver');
    let answer: (label: string) => void = () => {};
    const asked = new Promise<string>((resolve) => {
      answer = resolve;
    });
    const consoleOfTab = vi.fn<DeskPorts['consoleOfTab']>(async () => '拼多多').mockReturnValueOnce(asked);
    const { session, console } = at.desk({ consoleOfTab });
    await eventually(() => expect(consoleOfTab).toHaveBeenCalled());
    at.events.orders({ tabId: 7, frameId: 0 }, ordersOf('订单'));
    answer('拼多多');
    await eventually(() => expect(session.getState()).toMatchObject({ kind: 'no-console', page: { label: '订单' } }));
    // Asked once: a page that is asked tells again.
    expect(console.orders).toHaveBeenCalledOnce();
    at.showTab(8);
    await until(session, 'stale-page');
    console.orders.mockImplementation(async (tabId) => {
      at.events.orders({ tabId, frameId: 3 }, ordersOf('后来的'));
      return ok({});
    });
    at.events.orders({ tabId: 8, frameId: 3 }, ordersOf('后来的'));
    await eventually(() => expect(session.getState()).toMatchObject({ kind: 'no-console', page: { label: '后来的' } }));
    expect(console.orders).toHaveBeenCalledTimes(3);
  });

  it('shows the frame that has found orders, until it is gone', async () => {
    at.page = err('no-receiver');
    const { session } = at.desk();
    await until(session, 'no-console');
    const shows = (label: string | null) =>
      expect(session.getState()).toMatchObject({ kind: 'no-console', page: label && { label } });
    at.events.orders({ tabId: 7, frameId: 4 }, ordersOf('框里', '1180234400917'));
    shows('框里');
    at.events.orders({ tabId: 7, frameId: 0 }, ordersOf('外面'));
    shows('框里');
    at.events.orders({ tabId: 9, frameId: 0 }, ordersOf('别的标签页', '1180234400917', '1180234400918'));
    shows('框里');
    at.events.gone(7, 4);
    shows('外面');
    at.events.gone(7);
    shows(null);
  });

  it('alone, finds an order of a page in another tab and speaks of it', async () => {
    at.page = err('no-receiver');
    const { session } = at.desk();
    await until(session, 'no-console');
    const find = async (query: string) => (await session.search(query, at.life.signal))[0];
    expect(session.getState()).toMatchObject({ ordersShown: 0, picked: null });
    at.events.orders({ tabId: 9, frameId: 0 }, ordersOf('订单查询', '1180234400917', '1180234400918'));
    expect(session.getState()).toMatchObject({ ordersShown: 2 });
    expect(await find('0918')).toMatchObject({ kind: 'order', action: { type: 'pick-order', platform: 'pdd' } });
    session.pickOrder('1180234400918', 'pdd');
    const numbers = () => {
      const state = session.getState();
      if (state.kind !== 'no-console') throw new Error(state.kind);
      const orders = knownValue(state.view.conversation?.orders) ?? [];
      return [state.picked?.label, ...orders.map(({ no }) => knownValue(no))];
    };
    expect(numbers()).toEqual(['订单查询', '1180234400918']);
    // What is pasted first is about it, and what is typed behind; another paste is another buyer's.
    session.say('到哪了');
    session.say('到哪了啊', true);
    expect(numbers()).toEqual(['订单查询', '1180234400918']);
    session.say('有券吗');
    expect(numbers()).toEqual([undefined]);
    session.pickOrder('1180234400918', 'pdd');
    session.say('还有别的吗', true);
    expect(numbers()).toEqual([undefined]);
    session.pickOrder('1180234400918', 'pdd');
    session.say('');
    expect(numbers()).toEqual([undefined]);
    session.pickOrder('1180234400918', 'jd');
    expect(numbers()).toEqual([undefined]);
  });

  it('alone, fills a phrase from the order that was picked, also while there are no words', async () => {
    at.page = err('no-receiver');
    await at.store.phrases.save(aPhrase('kd', { title: '查快递', body: '您的订单{订单号}已发出' }));
    const { session } = at.desk();
    await until(session, 'no-console');
    at.events.orders({ tabId: 9, frameId: 0 }, ordersOf('订单查询', '1180234400917'));
    session.pickOrder('1180234400917', 'pdd');
    await eventually(async () => {
      const [hit] = await session.search('ckd', at.life.signal);
      expect(hit?.action).toMatchObject({ type: 'insert', values: { 订单号: '1180234400917' }, missing: [] });
    });
  });

  it('takes back what a page told of its orders as soon as that is gone', async () => {
    const card = said('buyer', '', { kind: 'order', orderNo: known('1180234400917') });
    at.page = ok(report({ view: aView([card], { platform: 'pdd', shopId: 'pdd' }) }));
    const { session } = at.desk();
    await until(session, 'ready');
    const shown = () => {
      const state = session.getState();
      return state.kind === 'ready' ? knownValue(state.view.conversation?.orders)?.length : undefined;
    };
    at.events.orders({ tabId: 9, frameId: 2 }, ordersOf('订单', '1180234400917'));
    expect(shown()).toBe(1);
    at.events.gone(9, 2);
    expect(shown()).toBe(0);
  });

  it('waits for a page that has not been read yet', async () => {
    at.page = ok(null);
    const { session } = at.desk();
    await eventually(() => expect(session.getState().kind).toBe('loading'));
    at.page = ok(report());
    at.events.view(7, report().view);
    await until(session, 'ready');
  });

  it('says that it is blind rather than empty', async () => {
    at.page = ok(
      report({ view: aView([], { conversation: null, health: { 'conversation.key': 'blind', list: 'blind' } }) }),
    );
    const { session } = at.desk();
    await until(session, 'blind');
  });

  it('takes nothing from other tabs and nothing that belongs to another conversation', async () => {
    const { session } = at.desk();
    await until(session, 'ready');
    const before = session.getState();
    at.events.view(99, aView([said('buyer', '别的标签页')]));
    at.events.suggestions(7, { conversationKey: 'other', revision: 2, items: [], silence: 'nothing-good' });
    expect(session.getState()).toBe(before);
  });

  it('forgets typed values and old suggestions with the conversation', async () => {
    at.page = ok(report({ suggestions: { conversationKey: 'c1', revision: 1, items: [], silence: 'nothing-good' } }));
    const { session } = at.desk();
    await until(session, 'ready');
    session.setFill('快递', '中通');
    const other = aView([said('buyer', '在吗')]);
    at.events.view(7, { ...other, conversation: other.conversation && { ...other.conversation, key: 'c2' } });
    expect(session.getState()).toMatchObject({ kind: 'ready', suggestions: null, fills: {} });
  });
});
