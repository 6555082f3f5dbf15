import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pageReport } from '../../lib/platform/messages/page-report';
import { type Handler, listen } from '../../lib/platform/messaging';
import { newsListener } from '../../lib/platform/page-handler';
import { pageReports } from '../../lib/platform/page-reports';
import { aView } from '../support/views';

type Listener = (data: unknown, from: object, reply: (value: unknown) => void) => boolean;
const { listeners, toTab } = vi.hoisted(() => ({
  listeners: [] as Listener[],
  toTab: vi.fn<(tab: number, envelope: object) => Promise<unknown>>(),
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own${path}`,
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
    tabs: { sendMessage: toTab },
  },
}));

const READERS = [{ id: 'pinduoduo-chat', platform: 'pinduoduo' }];
const report = (shopId: string) => ({
  label: '拼多多',
  view: { ...aView([]), packId: 'pinduoduo-chat', platform: 'pinduoduo', shopId },
  suggestions: null,
  draft: { conversationKey: null, text: '', findings: [], guard: 'armed' },
  fills: {},
});
const reports = pageReports();
const faults = vi.fn();
/** The page in the tab tells this, and answers that it has. */
const tells = (told: object, tab = 3) =>
  toTab.mockImplementation(async () => {
    const from = { id: 'own', url: 'https://mms.pinduoduo.com/chat-merchant/', tab: { id: tab, windowId: 1 } };
    listeners[0]?.({ yingda: 'page.report', request: told }, from, () => {});
    return { ok: true, value: { told: true } };
  });

beforeEach(() => {
  vi.useFakeTimers();
  listeners.length = 0;
  faults.mockClear();
  const on = newsListener(async () => READERS, faults);
  const heard: Handler = on.page(pageReport, (told, { tabId = -1 }) => reports.heard(tabId, told));
  listen([heard]);
});
afterEach(() => vi.useRealTimers());

it('are what the page itself told, as the browser attests', async () => {
  tells(report('pinduoduo:甲店'));
  const answer = await reports.ask(3);
  expect(answer).toMatchObject({ ok: true, value: { view: { shopId: 'pinduoduo:甲店' } } });
});

it('reach everyone who asked while they were on their way', async () => {
  let tell = () => {};
  const asked = new Promise<void>((resolve) => {
    tell = resolve;
  });
  tells(report('pinduoduo:甲店'));
  const own = toTab.getMockImplementation();
  toTab.mockImplementation(async (tab, envelope) => {
    await asked;
    return own?.(tab, envelope);
  });
  const both = Promise.all([reports.ask(3), reports.ask(3)]);
  tell();
  await vi.advanceTimersByTimeAsync(2_000);
  expect((await both).map((answer) => answer.ok)).toEqual([true, true]);
});

it.each([
  ['another platform’s shop', report('taobao:甲店'), 3],
  ['a page in another tab', report('pinduoduo:甲店'), 4],
])('are not taken from %s', async (_, told, tab) => {
  tells(told, tab);
  const answer = reports.ask(3);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await answer).toEqual({ ok: false, error: 'invalid' });
});

it('are not in the answer, whatever stands there', async () => {
  toTab.mockResolvedValue({ ok: true, value: report('pinduoduo:甲店') });
  expect(await reports.ask(3)).toEqual({ ok: false, error: 'invalid' });
  toTab.mockResolvedValue({ ok: true, value: { told: false } });
  expect(await reports.ask(3)).toEqual({ ok: true, value: null });
});
