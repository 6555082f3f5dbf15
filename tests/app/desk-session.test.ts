import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConsolePort, DeskEvents, DeskPorts } from '../../lib/app/desk-ports';
import { DeskSession } from '../../lib/app/desk-session';
import { hitWords } from '../../lib/checks/checker';
import type { Finding } from '../../lib/checks/finding';
import { openStore, type Store } from '../../lib/data/store';
import type { ConsoleReport } from '../../lib/platform/messages/console-report';
import type { SendError } from '../../lib/platform/messaging';
import { known } from '../../lib/shared/reading';
import { err, ok, type Result } from '../../lib/shared/result';
import { aPhrase } from '../support/phrases';
import { aView, said } from '../support/views';

let store: Store;
let life: AbortController;
let events: DeskEvents;
let showTab: (tabId: number) => void;
let page: Result<ConsoleReport | null, SendError>;
let count = 0;

const report = (change: Partial<ConsoleReport> = {}): ConsoleReport => ({
  label: '练习台',
  view: aView([said('buyer', '几天能到？')]),
  suggestions: null,
  draft: { conversationKey: 'c1', text: '', findings: [], guard: 'armed' },
  fills: {},
  ...change,
});

const finding: Finding = {
  ruleId: 'off-platform.wechat',
  family: 'off-platform',
  severity: 'block',
  start: 1,
  end: 4,
  via: 'exact',
  why: '',
  basis: '',
  advice: '',
};

function desk(change: Partial<DeskPorts> = {}) {
  const inserted = ok({ kind: 'inserted' as const, driver: 'textarea' });
  const console = {
    report: vi.fn<ConsolePort['report']>(async () => page),
    insert: vi.fn<ConsolePort['insert']>(async () => inserted),
    fix: vi.fn<ConsolePort['fix']>(async () => inserted),
    offer: vi.fn<ConsolePort['offer']>(async () => ok({})),
    refresh: vi.fn<ConsolePort['refresh']>(async () => ok({})),
  };
  const ports: DeskPorts = {
    store,
    console,
    followTab: (onTab: (tabId: number) => void) => {
      showTab = onTab;
      onTab(7);
    },
    listen: (listeners: DeskEvents) => {
      events = listeners;
    },
    consoles: async () => [{ id: 'pinduoduo-chat', label: '拼多多', granted: true }],
    consoleOfTab: async () => null,
    copy: async () => true,
    openWorkspace: () => {},
    openPractice: () => {},
    reloadTab: () => {},
    now: () => 1_000,
    newId: () => `id-${++count}`,
    mac: false,
    fault: (where: string, cause: unknown) => {
      throw new Error(`${where}: ${cause}`);
    },
    ...change,
  };
  return { session: new DeskSession(ports, life.signal), console };
}

const until = (session: DeskSession, kind: string) =>
  vi.waitFor(() => expect(session.getState().kind).toBe(kind), { interval: 5 });

beforeEach(async () => {
  store = openStore(`desk-test-${++count}`);
  life = new AbortController();
  page = ok(report());
  await store.ready;
});
afterEach(() => {
  life.abort();
  store.database.close();
});

describe('what the panel shows', () => {
  it('is told to the page with the answer it belongs to, and withdrawn when the panel closes', async () => {
    const { console, session } = desk();
    await until(session, 'ready');
    session.reportShown({ conversationKey: 'c1', revision: 4, phraseIds: ['size', 'ship'] });
    const shown = { revision: 4, phraseIds: ['size', 'ship'] };
    expect(console.offer).toHaveBeenLastCalledWith(7, { conversationKey: 'c1', shown, fills: {} });
    life.abort();
    expect(console.offer).toHaveBeenLastCalledWith(7, { conversationKey: 'c1', shown: null, fills: {} });
  });
});

describe('which page the desk shows', () => {
  it('shows the page of the active tab and changes with it', async () => {
    const { session } = desk();
    await until(session, 'ready');
    page = err('no-receiver');
    showTab(8);
    await until(session, 'no-console');
  });

  it('tells a console that must be reloaded from a tab that is none', async () => {
    page = err('no-receiver');
    const { session } = desk({ consoleOfTab: async () => '拼多多' });
    await until(session, 'stale-page');
  });

  it('waits for a page that has not been read yet', async () => {
    page = ok(null);
    const { session } = desk();
    await vi.waitFor(() => expect(session.getState().kind).toBe('loading'));
    page = ok(report());
    events.view(7, report().view);
    await until(session, 'ready');
  });

  it('says that it is blind rather than empty', async () => {
    page = ok(
      report({ view: aView([], { conversation: null, health: { 'conversation.key': 'blind', list: 'blind' } }) }),
    );
    const { session } = desk();
    await until(session, 'blind');
  });

  it('takes nothing from other tabs and nothing that belongs to another conversation', async () => {
    const { session } = desk();
    await until(session, 'ready');
    const before = session.getState();
    events.view(99, aView([said('buyer', '别的标签页')]));
    events.suggestions(7, { conversationKey: 'other', revision: 2, items: [], silence: 'nothing-good' });
    expect(session.getState()).toBe(before);
  });

  it('forgets typed values and old suggestions with the conversation', async () => {
    page = ok(report({ suggestions: { conversationKey: 'c1', revision: 1, items: [], silence: 'nothing-good' } }));
    const { session } = desk();
    await until(session, 'ready');
    session.setFill('快递', '中通');
    const other = aView([said('buyer', '在吗')]);
    events.view(7, { ...other, conversation: other.conversation && { ...other.conversation, key: 'c2' } });
    expect(session.getState()).toMatchObject({ kind: 'ready', suggestions: null, fills: {} });
  });
});

describe('what the desk knows', () => {
  it('finds the product by the card, and by the order in talk', async () => {
    await store.facts.replace('practice', {
      products: [
        {
          id: 'p1',
          shopId: 'practice',
          title: '全棉四件套',
          shortName: '四件套',
          category: '家居',
          price: 309,
        } as never,
      ],
      promotions: [],
      policies: [],
      orders: [],
    });
    const order = { no: known('1'), items: [{ title: known('全棉四件套') }] };
    const view = aView([said('buyer', '到哪了')]);
    page = ok(
      report({
        view: { ...view, conversation: view.conversation && { ...view.conversation, orders: known([order as never]) } },
      }),
    );
    const { session } = desk();
    await vi.waitFor(() => expect(session.getState()).toMatchObject({ kind: 'ready', product: { id: 'p1' } }));
  });

  it('keeps notes by shop and buyer', async () => {
    const { session } = desk();
    await until(session, 'ready');
    expect(await session.saveNote('  要开发票 ')).toEqual({ ok: true, value: undefined });
    await vi.waitFor(() => expect(session.getState()).toMatchObject({ notes: [{ text: '要开发票' }] }));
    expect(await store.notes.of('practice', 'c1')).toHaveLength(1);
    expect(await session.saveNote('   ')).toEqual({ ok: false, error: 'invalid' });
  });

  it('searches phrases and the shop together', async () => {
    await store.phrases.save(aPhrase('fh', { title: '多久发货', body: '现货当天发' }));
    const { session } = desk();
    await until(session, 'ready');
    await vi.waitFor(async () => {
      const hits = await session.search('多久发货', life.signal);
      expect(hits[0]).toMatchObject({ kind: 'phrase', id: 'fh', action: { type: 'insert', template: '现货当天发' } });
    });
  });
});

describe('what the desk does', () => {
  it('says that the page must be reloaded when nobody answers an insert', async () => {
    const { session, console } = desk();
    await until(session, 'ready');
    console.insert.mockResolvedValue(err('no-receiver'));
    const outcome = await session.insert({
      source: { kind: 'free' },
      text: '好的',
      values: {},
      mode: 'insert',
      conversationKey: 'c1',
      revision: 1,
    });
    expect(outcome).toEqual({ kind: 'refused', reason: 'stale-page' });
  });

  it('learns only from phrases: other words carry no phrase', async () => {
    const { session, console } = desk();
    await until(session, 'ready');
    const request = { text: '棉100%', values: {}, mode: 'insert' as const, conversationKey: 'c1', revision: 1 };
    await session.insert({ ...request, source: { kind: 'product', id: 'p1' } });
    await session.insert({ ...request, source: { kind: 'suggestion', phraseId: 'fh' } });
    expect(console.insert.mock.calls.map(([, command]) => command.phraseId)).toEqual([null, 'fh']);
  });

  it('keeps an exception for the shop, and none for this once', async () => {
    page = ok(report({ draft: { conversationKey: 'c1', text: '加微信聊', findings: [finding], guard: 'armed' } }));
    const { session, console } = desk();
    await until(session, 'ready');
    await session.ignoreFinding(finding, 'once');
    expect(await store.ignores.ofShop('practice', 0)).toEqual([]);
    await session.ignoreFinding(finding, 'shop');
    const text = hitWords('加微信聊', finding);
    expect(await store.ignores.ofShop('practice', 0)).toMatchObject([{ ruleId: finding.ruleId, text }]);
    expect(console.refresh).toHaveBeenLastCalledWith(7, { ignoreOnce: { ruleId: finding.ruleId, text } });
  });

  it('switches the guard off for the shop of the page', async () => {
    const { session, console } = desk();
    await until(session, 'ready');
    await session.setGuard(false);
    expect((await store.shops.get('practice')).guard).toBe(false);
    expect(console.refresh).toHaveBeenCalledWith(7, {});
  });

  it('refuses a phrase without words', async () => {
    const { session } = desk();
    await until(session, 'ready');
    const draft = { code: '', title: '', body: '  ', questions: [], stage: 'inquiry' as const, groups: [] };
    expect(await session.savePhrase(draft)).toEqual({ ok: false, error: 'invalid' });
    expect((await session.savePhrase({ ...draft, body: '今天发' })).ok).toBe(true);
    expect(await store.phrases.all()).toMatchObject([{ body: '今天发', title: '今天发' }]);
  });
});

describe('what is half typed', () => {
  it('waits at its buyer, and outlives the panel', async () => {
    const { session } = desk();
    await until(session, 'ready');
    session.keepHalfTyped('note', '要开发');
    const other = aView([said('buyer', '在吗')]);
    events.view(7, { ...other, conversation: other.conversation && { ...other.conversation, key: 'c2' } });
    expect(session.halfTyped('note')).toBe('');
    life.abort();
    life = new AbortController();
    await vi.waitFor(async () => expect((await store.drafts.startingWith('desk ')).size).toBe(1));
    const { session: again } = desk();
    await until(again, 'ready');
    expect(again.halfTyped('note')).toBe('要开发');
    again.keepHalfTyped('note', '');
    await vi.waitFor(async () => expect((await store.drafts.startingWith('desk ')).size).toBe(0));
  });
});
