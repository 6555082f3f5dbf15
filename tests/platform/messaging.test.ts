import { beforeEach, describe, expect, it, vi } from 'vitest';
import { consoleOffer } from '../../lib/platform/messages/console-offer';
import { pageFacts } from '../../lib/platform/messages/page-facts';
import { pageKeys } from '../../lib/platform/messages/page-keys';
import { pageRules } from '../../lib/platform/messages/page-rules';
import { pageView } from '../../lib/platform/messages/page-view';
import { answer, type Handler, listen } from '../../lib/platform/messaging';
import { newsListener, pageHandler } from '../../lib/platform/page-handler';
import { pageLink } from '../../lib/platform/page-link';
import { eventually } from '../support/eventually';
import { aView } from '../support/views';

type Listener = (data: unknown, from: object, reply: (value: unknown) => void) => boolean;
const { listeners, sendMessage } = vi.hoisted(() => ({
  listeners: [] as Listener[],
  sendMessage: vi.fn<(envelope: unknown) => Promise<unknown>>(),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own${path}`,
      sendMessage,
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  },
}));

const OFFER = { yingda: 'console.offer', request: { conversationKey: 'c1', shown: null, fills: {} } };
const KEYS = { yingda: 'page.keys', request: { held: true } };
const CONSOLE = 'https://mms.pinduoduo.com/chat-merchant/index.html';

/** What a receiver of both kinds of message says to one from this sender: undefined when it doesn't answer. */
async function said(data: unknown, from: object): Promise<unknown> {
  listeners.length = 0;
  const fault = () => {};
  listen([answer(consoleOffer, () => ({}), fault), answer(pageKeys, () => ({}), fault)]);
  return new Promise((resolve) => {
    if (!listeners[0]?.(data, { id: 'own', ...from }, resolve)) resolve(undefined);
  });
}

describe('who may say what', () => {
  const done = { ok: true, value: {} };

  it("lets the extension's own parts command, and consoles' pages tell", async () => {
    expect(await said(OFFER, { url: 'chrome-extension://own/sidepanel.html' })).toEqual(done);
    expect(await said(OFFER, { url: '' })).toEqual(done);
    expect(await said(KEYS, { url: CONSOLE, tab: { id: 3, windowId: 1 } })).toEqual(done);
  });

  it.each([
    ['a page that commands', OFFER, { url: CONSOLE, tab: { id: 3 } }],
    [
      'an own page that pretends to be a console',
      KEYS,
      { url: 'chrome-extension://own/workspace.html', tab: { id: 3 } },
    ],
  ])('refuses %s', async (_, data, from) => {
    expect(await said(data, from)).toMatchObject({ ok: false });
  });

  it.each([
    ['another extension', { id: 'other', url: 'chrome-extension://own/sidepanel.html' }],
    ['a page that is in no tab', { url: 'https://example.com/' }],
    ['a frame without an address', { url: '', tab: { id: 3 } }],
  ])('has no ear for %s', async (_, from) => {
    expect(await said(OFFER, from)).toBeUndefined();
  });
});

describe('a page that speaks of a shop', () => {
  const READERS = [
    { id: 'pinduoduo-chat', platform: 'pinduoduo' },
    { id: 'own-kf', platform: 'own-orders' },
  ];
  const readersOf = async (url: string) => (url === CONSOLE ? READERS : []);
  const say = (name: string, request: unknown, handler: Handler): Promise<unknown> => {
    listeners.length = 0;
    listen([handler]);
    const from = { id: 'own', url: CONSOLE, tab: { id: 3, windowId: 1 } };
    return new Promise((resolve) => {
      if (!listeners[0]?.({ yingda: name, request }, from, resolve)) resolve(undefined);
    });
  };
  const on = pageHandler(readersOf, () => {});
  const asked = (shopId: string, platform: string) =>
    say(
      'page.rules',
      { shopId, platform, part: 0 },
      on(pageRules, () => ({ text: '[]', parts: 1, version: 1 })),
    );
  const view = (change: object) => ({ ...aView([]), packId: 'pinduoduo-chat', platform: 'pinduoduo', ...change });
  const FOREIGN = [
    { shopId: 'taobao:甲店' },
    { shopId: 'pinduoduo:甲店', platform: 'taobao' },
    { shopId: 'pinduoduo:甲店', packId: 'taobao-sold' },
    { shopId: 'pinduoduo:甲店', packId: 'own-kf' },
  ];

  it('is answered for its own platforms and refused for any other', async () => {
    expect(await asked('pinduoduo:甲店', 'pinduoduo')).toMatchObject({ ok: true });
    expect(await asked('own-orders', 'own-orders')).toMatchObject({ ok: true });
    expect(await asked('own-orders', 'pinduoduo')).toMatchObject({ ok: false });
    expect(await asked('practice', 'practice')).toMatchObject({ ok: false });
    expect(await asked('taobao:甲店', 'taobao')).toMatchObject({ ok: false });
  });

  it.each(FOREIGN)('is refused where the view that it brings along claims %j', async (claim) => {
    const heard = vi.fn(() => ({ answer: null, needs: 'nothing' as const }));
    const question = (own: object) => ({ text: '', revision: 1, reword: false, view: view(own) });
    await say('page.facts', question({ shopId: 'pinduoduo:甲店' }), on(pageFacts, heard));
    expect(heard).toHaveBeenCalledOnce();
    expect(await say('page.facts', question(claim), on(pageFacts, heard))).toMatchObject({ ok: false });
    expect(heard).toHaveBeenCalledOnce();
  });

  it('is overheard by the same rules, in the order in which it speaks', async () => {
    const heard: string[] = [];
    const faults = vi.fn();
    const news = newsListener(readersOf, faults);
    const hear = news.page(pageView, ({ shopId }) => void heard.push(shopId));
    for (const claim of [{ shopId: 'pinduoduo:甲店' }, ...FOREIGN, { shopId: 'pinduoduo:乙店' }])
      await say('page.view', view(claim), hear);
    await say(
      'page.keys',
      { held: true },
      news.page(pageKeys, () => void heard.push('keys')),
    );
    await eventually(() => expect(heard).toEqual(['pinduoduo:甲店', 'pinduoduo:乙店', 'keys']));
    expect(faults).toHaveBeenCalledTimes(FOREIGN.length);
  });

  it('is heard at once where its readers are known, and asked about again where they don’t fit', async () => {
    const heard: string[] = [];
    let readers = READERS.slice(0, 1);
    const asking = vi.fn(async () => readers);
    const news = newsListener(asking, () => {});
    const hear = news.page(pageView, ({ shopId }) => void heard.push(shopId));
    void say('page.view', view({ shopId: 'pinduoduo:甲店' }), hear);
    expect(heard).toEqual([]);
    await eventually(() => expect(heard).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 0));
    void say('page.view', view({ shopId: 'pinduoduo:甲店' }), hear);
    expect(heard).toHaveLength(2);
    expect(asking).toHaveBeenCalledOnce();
    const taught = view({ shopId: 'own-orders', platform: 'own-orders', packId: 'own-kf' });
    void say('page.view', taught, hear);
    await new Promise((resolve) => setTimeout(resolve, 0));
    readers = READERS;
    void say('page.view', taught, hear);
    await eventually(() => expect(heard.slice(2)).toEqual(['own-orders']));
    expect(asking).toHaveBeenCalledTimes(3);
  });
});

describe("a page's questions", () => {
  beforeEach(() => {
    sendMessage.mockReset();
  });

  it('are put once more when the worker was killed while it answered', async () => {
    sendMessage.mockRejectedValueOnce(new Error('The message port closed before a response was received.'));
    const part = { text: '{}', parts: 1, version: 1 };
    sendMessage.mockResolvedValueOnce({ ok: true, value: part });
    expect(await pageLink().rules({ shopId: 's', platform: 'p' }, 0)).toEqual(part);
  });

  it('are not repeated for what would then be stored twice', async () => {
    sendMessage.mockRejectedValue(new Error('The message port closed before a response was received.'));
    expect(await pageLink().ignore({ shopId: 's', ruleId: 'r', text: 't', verdict: 'ever' })).toBe(false);
    expect(sendMessage).toHaveBeenCalledOnce();
  });
});
