// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import pack from '../../lib/consoles/packs/pinduoduo-chat';
import { readPage } from '../../lib/page/page-reading';
import { PageState } from '../../lib/page/page-state';
import { buyerRow, messageList, showChat } from '../consoles/chat-page';

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

it('looks at the draft, and reads nothing, where only the draft changed', async () => {
  const box = document.createElement('div');
  document.body.append(box);
  readPage({
    document,
    pack,
    state: new PageState(),
    reads: () => true,
    isOwn: () => false,
    isDraft: (node) => node !== box && box.contains(node),
    shop: read,
    changed,
    looked,
    fault: (cause) => {
      throw cause;
    },
    signal: stop.signal,
  });
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
