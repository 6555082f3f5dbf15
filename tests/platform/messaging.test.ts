import { beforeEach, describe, expect, it, vi } from 'vitest';
import { consoleOffer } from '../../lib/platform/messages/console-offer';
import { pageKeys } from '../../lib/platform/messages/page-keys';
import { pageRules } from '../../lib/platform/messages/page-rules';
import { answer, listen } from '../../lib/platform/messaging';
import { pageHandler } from '../../lib/platform/page-handler';
import { pageLink } from '../../lib/platform/page-link';

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
  const asked = async (shopId: string): Promise<unknown> => {
    listeners.length = 0;
    const on = pageHandler(
      async (url) => (url === CONSOLE ? ['pinduoduo', 'own-orders'] : []),
      () => {},
    );
    listen([on(pageRules, () => ({ text: '[]' }))]);
    const data = { yingda: 'page.rules', request: { shopId, platform: 'pinduoduo' } };
    return new Promise((resolve) => {
      const from = { id: 'own', url: CONSOLE, tab: { id: 3, windowId: 1 } };
      if (!listeners[0]?.(data, from, resolve)) resolve(undefined);
    });
  };

  it('is answered for its own platforms and refused for any other', async () => {
    expect(await asked('pinduoduo:甲店')).toMatchObject({ ok: true });
    expect(await asked('own-orders')).toMatchObject({ ok: true });
    expect(await asked('practice')).toMatchObject({ ok: false });
    expect(await asked('taobao:甲店')).toMatchObject({ ok: false });
  });
});

describe("a page's questions", () => {
  beforeEach(() => {
    sendMessage.mockReset();
  });

  it('are put once more when the worker was killed while it answered', async () => {
    sendMessage.mockRejectedValueOnce(new Error('The message port closed before a response was received.'));
    sendMessage.mockResolvedValueOnce({ ok: true, value: { text: '{}' } });
    expect(await pageLink().rules({ shopId: 's', platform: 'p' })).toBe('{}');
  });

  it('are not repeated for what would then be stored twice', async () => {
    sendMessage.mockRejectedValue(new Error('The message port closed before a response was received.'));
    expect(await pageLink().ignore({ shopId: 's', ruleId: 'r', text: 't', verdict: 'ever' })).toBe(false);
    expect(sendMessage).toHaveBeenCalledOnce();
  });
});
