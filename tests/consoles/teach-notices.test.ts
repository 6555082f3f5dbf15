// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createReader } from '../../lib/consoles/reader/reader';
import { noticeRules } from '../../lib/consoles/teach/system-side';
import { teachChat } from '../../lib/consoles/teach/teach-chat';
import { openMessages } from '../../lib/service/conversation';
import { one, showPage } from './fixture';

const VERIFIED = { date: '2026-11-29', by: 'user', sureness: 'A' } as const;
const HEAD = {
  ...{ id: 'taught', label: '自己教的', platform: 'own' },
  matches: ['https://kf.example.com/*'],
  date: '2026-11-29',
};
const NOW = new Date(2026, 10, 29, 12).getTime();

/** Rows are 400 px wide; what is in them lies where `data-left` says, and is 100 px wide. */
const { getBoundingClientRect } = Element.prototype;
beforeEach(() => {
  Element.prototype.getBoundingClientRect = function (this: Element) {
    const at = this.closest<HTMLElement>('[data-left]')?.dataset.left;
    return at === undefined ? new DOMRect(0, 0, 400, 20) : new DOMRect(Number(at), 0, 100, 20);
  };
});
afterEach(() => {
  Element.prototype.getBoundingClientRect = getBoundingClientRect;
});

const page = (rows: string): string =>
  `<ul><li data-uid="u-1" class="is-open"><b>小满</b></li><li data-uid="u-2"><b>老周</b></li></ul><h2 class="peer">小满</h2>
  <div class="log">${rows}</div><textarea placeholder="输入"></textarea>`;
const said = (side: string, left: number, words: string) =>
  `<div class="entry ${side}"><p class="words" data-left="${left}">${words}</p></div>`;
const notice = (kind: string, words: string, left = 150) =>
  `<div class="entry"><span class="${kind}" data-left="${left}">${words}</span></div>`;
const TALK = said('in', 10, '在吗') + said('out', 290, '在的') + said('in', 10, '几天到');

const taught = () => {
  const [buyerBubble, ownBubble] = document.querySelectorAll('.words');
  const samples = { conversation: one('li b'), buyerName: one('.peer'), box: one('textarea') };
  const made = teachChat({ ...samples, buyerBubble, ownBubble } as never, HEAD, NOW);
  if ('why' in made) throw new Error(made.why);
  return made.pack;
};
const read = (pack: ReturnType<typeof taught>) => createReader(pack, document, () => NOW).read();

it('notices in the middle hide no question before them, of a kind that was seen', () => {
  showPage(page(notice('day', '11月29日 星期日') + TALK + notice('hint', '客服小青已接入')));
  const pack = taught();
  expect(pack.messages?.side.system).toHaveLength(2);
  showPage(page(TALK + notice('hint', '客服老刘已接入')));
  const { conversation, health } = read(pack);
  expect(openMessages(conversation?.messages ?? []).map(({ text }) => text)).toEqual(['几天到']);
  expect(health['messages.side']).toBe('found');
  // Of another kind it may be an answer.
  showPage(page(TALK + notice('answer', '两天到')));
  expect(openMessages(read(pack).conversation?.messages ?? [])).toEqual([]);
});

it('are not told by what a message has as well, nor where they don’t stand in the middle', () => {
  const rules = (html: string) => {
    showPage(page(html));
    const rows = [...document.querySelectorAll('.entry')];
    const own = [rows[0], rows[1]] as [Element, Element];
    const side = (css: string) => ({ css, verified: VERIFIED });
    return noticeRules(own, rows, { buyer: side('.in'), agent: side('.out') }, VERIFIED);
  };
  expect(rules(TALK + notice('words', '客服小青已接入'))).toEqual([]);
  expect(rules(TALK + notice('hint', '小号有的', 290))).toEqual([]);
  expect(rules(TALK + notice('card', '<img src="data:,">圆领毛衣'))).toEqual([]);
});
