// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import pack from '../../lib/consoles/packs/pinduoduo-chat';
import { readPage } from '../../lib/page/page-reading';
import { PageState } from '../../lib/page/page-state';
import { buyerRow, messageList, OPEN, showChat } from '../consoles/chat-page';
import { one } from '../consoles/fixture';

let stop: AbortController;
const read = vi.fn();
const looked = vi.fn();
const changed = vi.fn();
const settle = () => vi.waitFor(() => new Promise((resolve) => setTimeout(resolve, 120)));

beforeEach(() => {
  HTMLElement.prototype.checkVisibility ??= () => true;
  showChat();
  stop = new AbortController();
});
afterEach(() => stop.abort());

/** Reads the page until the test ends. */
const start = (isDraft: (node: Node) => boolean = () => false): void => {
  readPage({
    document,
    pack,
    state: new PageState(),
    reads: () => true,
    isOwn: () => false,
    isDraft,
    shop: read,
    changed,
    looked,
    fault: (cause) => {
      throw cause;
    },
    signal: stop.signal,
  });
};

it('looks at the draft, and reads nothing, where only the draft changed', async () => {
  const box = document.createElement('div');
  document.body.append(box);
  start((node) => node !== box && box.contains(node));
  box.append('亲');
  await settle();
  for (const mock of [read, looked, changed]) mock.mockClear();

  (box.firstChild as Text).data = '亲，';
  await settle();
  expect([read, looked, changed].map(({ mock }) => mock.calls.length)).toEqual([0, 1, 0]);

  (box.firstChild as Text).data = '亲，在';
  messageList().append(buyerRow('1757324999000', '还在吗'));
  await settle();
  expect([read, looked, changed].map(({ mock }) => mock.calls.length)).toEqual([1, 1 + 1, 1]);
});

it('tells a message once that the page draws in its list first', async () => {
  start();
  await settle();
  changed.mockClear();
  const preview = one(`[data-random="${OPEN}-0-all"] p.chat-message-content`);

  preview.textContent = '还在吗';
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(changed).not.toHaveBeenCalled();
  messageList().append(buyerRow('1757324999000', '还在吗'));
  await settle();
  expect(changed).toHaveBeenCalledTimes(1);

  preview.textContent = '在吗';
  await settle();
  expect(changed.mock.calls).toEqual([[false], [false]]);
});
