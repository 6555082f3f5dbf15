// @vitest-environment happy-dom
// What stands in a bubble beside its words, where a bubble is all that a pack knows.
import { expect, it } from 'vitest';
import type { Locator } from '../../lib/consoles/pack';
import { saysWithdrawn, wordsIn } from '../../lib/consoles/reader/message-words';
import { build } from './fixture';

const NOW = new Date(2026, 10, 30, 12, 0).getTime();
const at = (css: string): Locator => ({ css, verified: { date: '2026-11-30', by: 'user', sureness: 'A' } });

function words(html: string, time?: string): string {
  const [row] = build(`<div class="row"><div class="bubble">${html}</div></div>`);
  document.body.replaceChildren(row as HTMLElement);
  return wordsIn({ row: '.row', text: [at('.bubble')], ...(time && { time: [at(time)] }) }, row as HTMLElement, NOW);
}

it.each([
  '<img src="data:,"><span>10:05</span>',
  '<div><img src="data:,"></div><div class="at">10:05</div>',
  '<video></video><span>0:15</span><span>10:05</span>',
  '<img src="data:,"><span>已读</span>',
])('a picture or video has no words: %s', (html) => {
  expect(words(html)).toBe('');
});

it('a time may be all that was said', () => {
  expect(words('15:30')).toBe('15:30');
  expect(words('<span>15:30</span>')).toBe('15:30');
  expect(words('<span>明天几点到</span><div>15:30</div>')).toBe('明天几点到\n15:30');
});

it('a line that the pack knows for the time is none of the words, with or without ticks', () => {
  expect(words('Is it in stock?<div class="xs">10:02 AM</div>', '.xs')).toBe('Is it in stock?');
  expect(words('Yes it is<div class="xs">10:03 AM ✓✓</div>', '.xs')).toBe('Yes it is');
});

it('a receipt stands before the time as well as behind it', () => {
  expect(words('<p>改过的话</p><small>已编辑</small><span>10:05</span>')).toBe('改过的话');
  expect(words('<p>改过的话</p><span>10:05</span><small>已读</small>')).toBe('改过的话');
});

it.each(['ref', 'msg-reference', 'refer-box', 'origin', 'replyRef-19', 'replied-message', 'reply_preview'])(
  'what is answered to stands in %s',
  (name) => {
    expect(words(`<div class="${name}">客服：在的亲</div><div>好的谢谢</div>`)).toBe('好的谢谢');
  },
);

it.each(['refund-card', 'refresh', 'original-price', 'preferredName', 'auto-reply-message'])(
  'words in %s are said',
  (name) => {
    expect(words(`<div class="${name}">好的</div><div>谢谢</div>`)).toBe('好的\n谢谢');
  },
);

it.each([
  '消息已撤回',
  '该消息已被撤回',
  '此消息已被对方撤回。',
  '"小满"撤回了一条消息',
  '“小满” 撤回了一条消息',
  '你撤回了一条消息 重新编辑',
  'This message was deleted',
  'Message recalled',
  '小满 撤回了一条消息',
])('%s: withdrawn', (said) => {
  expect(saysWithdrawn(said)).toBe(true);
});

it('somebody is named as who withdrew it, where no side speaks for words', () => {
  expect(saysWithdrawn('小满撤回了一条消息', false)).toBe(true);
  expect(saysWithdrawn('小满撤回了一条消息')).toBe(false);
  for (const said of ['我撤回了一条消息', '我 撤回了一条消息', '刚才，她 撤回了一条消息'])
    expect(saysWithdrawn(said, false), said).toBe(false);
});

it.each(['你撤回消息干嘛', '我的消息已撤回了吗', 'Was my message deleted?', '消息已撤回，请再说一遍'])(
  '%s: said',
  (said) => {
    expect(saysWithdrawn(said)).toBe(false);
  },
);
