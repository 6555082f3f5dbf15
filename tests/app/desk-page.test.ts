import { describe, expect, it, vi } from 'vitest';
import type { DeskPorts } from '../../lib/app/desk-ports';
import type { OrdersView } from '../../lib/service/orders-view';
import { known } from '../../lib/shared/reading';
import { err, ok } from '../../lib/shared/result';
import { aView, said } from '../support/views';
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

  it('tells a console that must be reloaded from a tab that is none', async () => {
    at.page = err('no-receiver');
    const { session } = at.desk({ consoleOfTab: async () => '拼多多' });
    await until(session, 'stale-page');
  });

  it('shows the orders of a page that came to stand while it was asked, whichever answer comes last', async () => {
    at.page = err('no-receiver');
    const view: OrdersView = {
      packId: 'orders',
      label: '订单',
      platform: 'pdd',
      shopId: '',
      orders: known([]),
      health: {},
    };
    let answerFirst: (label: null) => void = () => {};
    const first = new Promise<null>((resolve) => {
      answerFirst = resolve;
    });
    const consoleOfTab = vi.fn<DeskPorts['consoleOfTab']>(async () => null).mockReturnValueOnce(first);
    const { session, console } = at.desk({ consoleOfTab });
    await vi.waitFor(() => expect(consoleOfTab).toHaveBeenCalled());
    console.orders.mockResolvedValue(ok(view));
    at.events.orders(7, view);
    await vi.waitFor(() => expect(session.getState()).toMatchObject({ kind: 'no-console', page: { label: '订单' } }));
    answerFirst(null);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(session.getState()).toMatchObject({ kind: 'no-console', page: { label: '订单' } });
  });

  it('shows the replies that the worker told of while the page was still asked', async () => {
    let answerPage: () => void = () => {};
    const asked = new Promise<void>((resolve) => {
      answerPage = resolve;
    });
    const { session, console } = at.desk();
    console.report.mockImplementation(async () => {
      await asked;
      return ok(report());
    });
    await vi.waitFor(() => expect(console.report).toHaveBeenCalled());
    const { revision } = report().view;
    at.events.suggestions(7, { conversationKey: 'c1', revision, items: [], silence: 'nothing-good' });
    answerPage();
    await vi.waitFor(() => expect(session.getState()).toMatchObject({ kind: 'ready', suggestions: { revision } }));
    at.showTab(8);
    await vi.waitFor(() => expect(session.getState()).toMatchObject({ kind: 'ready', suggestions: null }));
  });

  it('waits for a page that has not been read yet', async () => {
    at.page = ok(null);
    const { session } = at.desk();
    await vi.waitFor(() => expect(session.getState().kind).toBe('loading'));
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
