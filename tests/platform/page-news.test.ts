import { beforeEach, expect, it, vi } from 'vitest';
import type { PageCommands, PageReport } from '../../lib/page/link';
import { pageDraft } from '../../lib/platform/messages/page-draft';
import { pageKeys } from '../../lib/platform/messages/page-keys';
import { newsListener } from '../../lib/platform/page-handler';
import { pageLink } from '../../lib/platform/page-link';
import { hearNews, pageNews } from '../../lib/platform/page-news';
import { aView } from '../support/views';

/** An end of a port: `other` is told, and learns that this one is gone. */
class End {
  isOpen = true;
  readonly heard: ((data: unknown) => void)[] = [];
  readonly gone: (() => void)[] = [];
  others: End[] = [];
  readonly onMessage = { addListener: (listener: (data: unknown) => void) => this.heard.push(listener) };
  readonly onDisconnect = { addListener: (listener: () => void) => this.gone.push(listener) };
  constructor(
    readonly name: string,
    readonly sender?: object,
  ) {}
  postMessage(data: unknown): void {
    if (!this.isOpen) throw new Error('Attempting to use a disconnected port object');
    const copy = JSON.parse(JSON.stringify(data));
    for (const { isOpen, heard } of this.others) if (isOpen) for (const listener of heard) listener(copy);
  }
  disconnect(): void {
    this.isOpen = false;
    for (const other of this.others) {
      if (!other.isOpen || other.others.some(({ isOpen }) => isOpen)) continue;
      other.isOpen = false;
      for (const listener of other.gone) listener();
    }
  }
}

const { browserPorts, messages } = vi.hoisted(() => ({
  messages: {
    sent: vi.fn<(data: { yingda: string }) => Promise<unknown>>(),
    heard: [] as ((data: unknown, from: object, reply: (value: unknown) => void) => boolean)[],
  },
  browserPorts: { panels: [] as ((port: unknown) => void)[], connect: vi.fn<(info: { name: string }) => unknown>() },
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own${path}`,
      sendMessage: (data: { yingda: string }) => messages.sent(data),
      onMessage: { addListener: (listener: (typeof messages.heard)[number]) => messages.heard.push(listener) },
      connect: (info: { name: string }) => browserPorts.connect(info),
      onConnect: {
        addListener: (panel: (port: unknown) => void) => browserPorts.panels.push(panel),
        removeListener: (panel: (port: unknown) => void) => {
          browserPorts.panels = browserPorts.panels.filter((it) => it !== panel);
        },
      },
    },
  },
}));

const CONSOLE = { id: 'own', url: 'https://mms.pinduoduo.com/chat-merchant/', tab: { id: 3, windowId: 1 } };
const PANEL = { id: 'own', url: 'chrome-extension://own/sidepanel.html' };
const DRAFT = { conversationKey: 'c1', text: '亲', findings: [], guard: 'armed' as const };
let ends: End[] = [];
let from: object = CONSOLE;
let page = new EventTarget();

/** Connects as the browser does: each panel gets an end of its own; without one the port closes a moment later. */
const connect = ({ name }: { name: string }): End => {
  const own = new End(name);
  ends.push(own);
  for (const panel of browserPorts.panels) {
    const theirs = new End(name, from);
    own.others.push(theirs);
    theirs.others.push(own);
    panel(theirs);
  }
  if (own.others.length === 0) queueMicrotask(() => own.gone.forEach((listener) => void listener()));
  return own;
};

function panel() {
  const heard: unknown[] = [];
  const life = new AbortController();
  const on = newsListener(
    async () => [],
    () => {},
  );
  hearNews(
    [
      on.page(pageDraft, ({ text }, { tabId }) => void heard.push([tabId, text])),
      on.page(pageKeys, ({ held }) => void heard.push(held)),
    ],
    life.signal,
  );
  return { heard, close: () => life.abort() };
}

beforeEach(() => {
  ends = [];
  from = CONSOLE;
  browserPorts.panels = [];
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  browserPorts.connect.mockReset().mockImplementation(connect);
});

it('tells nothing, and opens nothing, before a panel asks', () => {
  const { heard } = panel();
  pageNews().tell(pageDraft, DRAFT);
  expect(browserPorts.connect).not.toHaveBeenCalled();
  expect(heard).toEqual([]);
});

it('is heard in its order, with the tab that the browser attests', () => {
  const { heard } = panel();
  const news = pageNews();
  news.open();
  news.tell(pageDraft, DRAFT);
  news.tell(pageKeys, { held: true });
  expect(heard).toEqual([[3, '亲'], true]);
});

it('begins when a panel asks a page that has been read, before that page reports', async () => {
  const { heard } = panel();
  messages.sent.mockImplementation(async ({ yingda }) => {
    expect(yingda).toBe('page.report');
    expect(browserPorts.connect).toHaveBeenCalledOnce();
    return { ok: true, value: {} };
  });
  const link = pageLink();
  let report: PageReport | null = null;
  const commands: Partial<PageCommands> = { isOurs: () => true, report: () => report };
  link.listen(commands as PageCommands, new AbortController().signal);
  const ask = () => {
    return new Promise((resolve) => messages.heard[0]?.({ yingda: 'console.report', request: {} }, PANEL, resolve));
  };
  expect(await ask()).toMatchObject({ value: { told: false } });
  expect(browserPorts.connect).not.toHaveBeenCalled();

  report = { label: '拼多多', view: aView([]), suggestions: null, draft: DRAFT, fills: {} };
  expect(await ask()).toMatchObject({ value: { told: true } });
  expect(messages.sent).toHaveBeenCalledOnce();
  link.draft(DRAFT);
  link.keys(true);
  expect(messages.sent, 'the worker is not woken').toHaveBeenCalledOnce();
  expect(heard).toEqual([[3, '亲'], true]);
});

it('is heard by a panel that opens later, once each', () => {
  const first = panel();
  const news = pageNews();
  news.open();
  const second = panel();
  news.open();
  news.tell(pageKeys, { held: true });
  expect([first.heard, second.heard]).toEqual([[true], [true]]);
});

it('ends when the page is left, and begins again when it is asked after the return', () => {
  const { heard } = panel();
  const link = pageLink();
  const report = () => ({ label: '', view: aView([]), suggestions: null, draft: DRAFT, fills: {} }) as PageReport;
  link.listen({ isOurs: () => true, report } as Partial<PageCommands> as PageCommands, new AbortController().signal);
  const ask = () => messages.heard.at(-1)?.({ yingda: 'console.report', request: {} }, PANEL, () => {});
  ask();
  link.keys(true);
  page.dispatchEvent(new Event('pagehide'));
  expect((ends[0] as End).isOpen).toBe(false);
  link.keys(false);
  expect(heard).toEqual([true]);
});

it('goes on for the panel that stays, and ends with the last', () => {
  const [first, second] = [panel(), panel()];
  const news = pageNews();
  news.open();
  first.close();
  news.tell(pageKeys, { held: true });
  second.close();
  const port = vi.spyOn(ends[0] as End, 'postMessage');
  news.tell(pageKeys, { held: false });
  expect([first.heard, second.heard]).toEqual([[], [true]]);
  expect(port).not.toHaveBeenCalled();
});

it('is quiet where the panel closed while it asked, and where the port died unnoticed', async () => {
  const news = pageNews();
  news.open();
  await Promise.resolve();
  const port = vi.spyOn(ends[0] as End, 'postMessage');
  news.tell(pageDraft, DRAFT);
  expect(port).not.toHaveBeenCalled();

  const { heard } = panel();
  news.open();
  (ends[1] as End).isOpen = false;
  news.tell(pageDraft, DRAFT);
  news.open();
  news.tell(pageDraft, DRAFT);
  expect(heard).toEqual([[3, '亲']]);
});

it.each([
  ['another extension', { ...CONSOLE, id: 'other' }],
  ['an own page', { ...CONSOLE, url: 'chrome-extension://own/workspace.html' }],
  ['a frame without an address', { ...CONSOLE, url: '' }],
])('has no ear for %s', (_, sender) => {
  from = sender;
  const { heard } = panel();
  const news = pageNews();
  news.open();
  news.tell(pageDraft, DRAFT);
  expect(heard).toEqual([]);
});
