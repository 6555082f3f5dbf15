import { beforeEach, expect, it, vi } from 'vitest';
import type { PageCommands } from '../../lib/page/link';
import { pageView } from '../../lib/platform/messages/page-view';
import { listen } from '../../lib/platform/messaging';
import { pageHandler } from '../../lib/platform/page-handler';
import { pageLink } from '../../lib/platform/page-link';
import { hearingViews } from '../../lib/platform/page-views';
import type { PageView } from '../../lib/service/view';
import { aView, said } from '../support/views';

type Listener = (data: unknown, from: object, reply: (value: unknown) => void) => boolean;
const { bus } = vi.hoisted(() => ({
  bus: {
    worker: [] as Listener[],
    page: [] as ((port: unknown) => void)[],
    sent: vi.fn<(data: unknown) => Promise<unknown>>(),
    connect: vi.fn<(tabId: number, info: { name: string }) => unknown>(),
  },
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own${path}`,
      sendMessage: (data: unknown) => bus.sent(data),
      onMessage: { addListener: (listener: Listener) => bus.worker.push(listener), removeListener: () => {} },
      onConnect: { addListener: (take: (port: unknown) => void) => bus.page.push(take), removeListener: () => {} },
    },
    tabs: { connect: (tabId: number, info: { name: string }) => bus.connect(tabId, info) },
  },
}));

const CONSOLE = 'https://mms.pinduoduo.com/chat-merchant/index.html';
const FROM = { id: 'own', url: CONSOLE, tab: { id: 3, windowId: 1 }, documentId: 'd1' };

/** An end of a port; `other` hears what it posts. */
class End {
  readonly heard: ((data: unknown) => void)[] = [];
  readonly gone: (() => void)[] = [];
  readonly posted: unknown[] = [];
  readonly onMessage = { addListener: (listener: (data: unknown) => void) => this.heard.push(listener) };
  readonly onDisconnect = { addListener: (listener: () => void) => this.gone.push(listener) };
  other: End | null = null;
  constructor(
    readonly name: string,
    readonly sender?: object,
  ) {}
  postMessage(data: unknown): void {
    if (!this.other) throw new Error('Attempting to use a disconnected port object');
    this.posted.push(data);
    const copy = JSON.parse(JSON.stringify(data));
    for (const listener of this.other.heard) listener(copy);
  }
  disconnect(): void {
    const { other } = this;
    this.other = null;
    if (!other) return;
    other.other = null;
    for (const listener of other.gone) listener();
  }
}

let workers: End[] = [];
let pages: End[] = [];
let heard: PageView[] = [];
let answers = true;
let sender: object = { id: 'own', url: 'chrome-extension://own/background.js' };

/** A worker that has just started. */
function startWorker(): void {
  bus.worker = [];
  const on = pageHandler(
    async () => [{ id: 'pinduoduo-chat', platform: 'pinduoduo' }],
    () => {},
  );
  const handler = on(pageView, (view) => {
    heard.push(view);
    return answers ? { suggestions: null } : new Promise<never>(() => {});
  });
  listen([hearingViews(handler, () => {})]);
}
const stopWorker = () => {
  for (const end of workers) end.disconnect();
  startWorker();
};

function aPage() {
  const link = pageLink();
  link.listen({ isOurs: () => true } as PageCommands, new AbortController().signal);
  return link;
}

let page = new EventTarget();
let revision = 0;
const view = (...words: string[]): PageView => ({
  ...aView(words.map((text) => said('buyer', text))),
  packId: 'pinduoduo-chat',
  platform: 'pinduoduo',
  shopId: 'pinduoduo:甲店',
  revision: ++revision,
});
const textsIn = (one: PageView | undefined) => one?.conversation?.messages.map(({ text }) => text);

beforeEach(() => {
  workers = [];
  pages = [];
  heard = [];
  answers = true;
  sender = { id: 'own', url: 'chrome-extension://own/background.js' };
  bus.page = [];
  vi.stubGlobal('location', { href: CONSOLE });
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  bus.sent.mockReset().mockImplementation(
    (data) =>
      new Promise((resolve) => {
        bus.worker[0]?.(JSON.parse(JSON.stringify(data)), FROM, resolve);
      }),
  );
  bus.connect.mockReset().mockImplementation((_, { name }) => {
    const [own, theirs] = [new End(name), new End(name, sender)];
    [own.other, theirs.other] = [theirs, own];
    workers.push(own);
    pages.push(theirs);
    for (const take of bus.page) take(theirs);
    return own;
  });
  startWorker();
});

/** The port is opened a moment after the first answer. */
async function connected() {
  const link = aPage();
  const first = view('在吗');
  await link.view(first);
  await vi.waitFor(() => expect(bus.connect).toHaveBeenCalledOnce());
  return { link, first };
}
const next = (before: PageView, text: string): PageView => {
  const talk = before.conversation as NonNullable<PageView['conversation']>;
  return {
    ...before,
    revision: ++revision,
    conversation: { ...talk, messages: [...talk.messages, said('buyer', text)] },
  };
};

it('goes by message at first, then by the port to that document, of which only the change is told', async () => {
  const { link, first } = await connected();
  expect(bus.connect).toHaveBeenCalledWith(3, expect.objectContaining({ documentId: 'd1' }));
  const second = next(first, '有货吗');
  await link.view(second);
  await link.view(next(second, '几天到'));
  expect(bus.sent).toHaveBeenCalledOnce();
  expect(heard.map(textsIn)).toEqual([['在吗'], ['在吗', '有货吗'], ['在吗', '有货吗', '几天到']]);
  const last = JSON.stringify(pages[0]?.posted.at(-1));
  expect(last).toContain('几天到');
  expect(last).not.toContain('有货吗');
});

it('goes by message, whole, to a worker that was stopped, and by a port of its own again', async () => {
  const { link, first } = await connected();
  stopWorker();
  const second = next(first, '有货吗');
  await link.view(second);
  expect(bus.sent).toHaveBeenCalledTimes(2);
  expect(textsIn(heard.at(-1))).toEqual(['在吗', '有货吗']);
  await vi.waitFor(() => expect(bus.connect).toHaveBeenCalledTimes(2));
  await link.view(next(second, '几天到'));
  expect(bus.sent).toHaveBeenCalledTimes(2);
  expect(textsIn(heard.at(-1))).toEqual(['在吗', '有货吗', '几天到']);
});

it('asks anew what a worker left open when it was stopped, and only the newest', async () => {
  const { link, first } = await connected();
  answers = false;
  const second = next(first, '有货吗');
  const third = next(second, '几天到');
  const both = Promise.all([link.view(second), link.view(third)]);
  answers = true;
  stopWorker();
  await both;
  expect(bus.sent).toHaveBeenCalledTimes(2);
  expect(heard.at(-1)?.revision).toBe(third.revision);
});

it('goes by message where the address is another one, since that is what the browser attests', async () => {
  const { link, first } = await connected();
  vi.stubGlobal('location', { href: `${CONSOLE}#other` });
  await link.view(next(first, '有货吗'));
  expect(bus.sent).toHaveBeenCalledTimes(2);
  expect(workers[0]?.other).toBeNull();
});

it('goes by message once the page was left, so that panels that have opened meanwhile hear it', async () => {
  const { link, first } = await connected();
  link.left();
  bus.sent.mockClear();
  await link.view(next(first, '有货吗'));
  expect(bus.sent).toHaveBeenCalledOnce();
});

it('ends the port of a page that is left, since what comes back by history is told of no port that died', async () => {
  const { link, first } = await connected();
  page.dispatchEvent(new Event('pagehide'));
  bus.sent.mockClear();
  await link.view(next(first, '有货吗'));
  expect(bus.sent).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(bus.connect).toHaveBeenCalledTimes(2));
});

it('takes no port of another page', async () => {
  sender = { id: 'own', url: CONSOLE, tab: { id: 4 } };
  const { link, first } = await connected();
  await link.view(next(first, '有货吗'));
  expect(bus.sent).toHaveBeenCalledTimes(2);
});

it('opens no port for a view that is none of that page’s', async () => {
  const link = aPage();
  await link.view({ ...view('在吗'), platform: 'taobao', shopId: 'taobao:甲店' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(bus.connect).not.toHaveBeenCalled();
});
