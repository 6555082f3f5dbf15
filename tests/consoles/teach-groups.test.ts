// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createReader } from '../../lib/consoles/reader/reader';
import { type ChatSamples, teachChat } from '../../lib/consoles/teach/teach-chat';
import { knownValue } from '../../lib/shared/reading';
import { one, showPage } from './fixture';

const HEAD = { id: 'kit', label: 'kit', platform: 'own', matches: ['https://kit.example.com/*'], date: '2026-11-29' };
const NOW = new Date(2026, 10, 29, 12).getTime();

const bubble = (words: string) => `<div class="bubble"><div class="words">${words}</div></div>`;
const group = (kind: string, side: string, ...bubbles: string[]) =>
  `<section class="${kind} ${side}"><header><i>${side}</i><b class="at">11:20</b></header><div class="${kind}-body">${bubbles.join('')}</div></section>`;
const page = (...groups: string[]) =>
  `<div id="app"><nav class="rooms"><a class="room now">小满</a><a class="room">老周</a></nav>
   <main><h2 class="peer">小满</h2><div class="log">${groups.join('')}</div><div class="foot"><textarea></textarea></div></main></div>`;

const samples = (): ChatSamples => ({
  conversation: one('.now'),
  buyerName: one('.peer'),
  buyerBubble: one('.theirs .words'),
  ownBubble: one('.mine .words'),
  box: one('textarea'),
});

function learn() {
  const taught = teachChat(samples(), HEAD, NOW);
  if ('why' in taught) throw new Error(`${taught.step}: ${taught.why}`);
  return taught.pack;
}
const read = (pack: ReturnType<typeof learn>) =>
  createReader(pack, document, () => NOW)
    .read()
    .conversation?.messages.map(({ side, text, at }) => [knownValue(side), text, knownValue(at) !== undefined]);

const LATER = [
  ['buyer', '在吗', true],
  ['buyer', '有小号吗', true],
  ['agent', '您好，在的', true],
  ['agent', '有的', true],
  ['buyer', '好', true],
];
const later = (kind: string) =>
  page(
    group(kind, 'theirs', bubble('在吗'), bubble('有小号吗')),
    group(kind, 'mine', bubble('您好，在的'), bubble('有的')),
    group(kind, 'theirs', bubble('好')),
  );

describe('messages in groups', () => {
  it('are told one by one where a group shows several', () => {
    showPage(
      page(group('turn', 'theirs', bubble('在吗'), bubble('急用')), group('turn', 'mine', bubble('您好，在的'))),
    );
    const pack = learn();
    showPage(later('turn'));
    expect(read(pack)).toEqual(LATER);
  });

  it('are told one by one where groups are called so, though each shows one', () => {
    showPage(page(group('msg-group', 'theirs', bubble('在吗')), group('msg-group', 'mine', bubble('您好，在的'))));
    const pack = learn();
    showPage(later('msg-group'));
    expect(read(pack)).toEqual(LATER);
  });

  it('are told one by one where only the look of a group says whose they are', () => {
    const chunk = (side: string, ...words: string[]) =>
      `<section class="chunk" style="align-items: ${side}">${words.map(bubble).join('')}</section>`;
    showPage(page(chunk('start', '在吗', '急用'), chunk('end', '您好，在的')));
    const pack = teachChat(
      {
        ...{ conversation: one('.now'), buyerName: one('.peer'), box: one('textarea') },
        ...{ buyerBubble: one('.words'), ownBubble: one('.chunk:last-child .words') },
      },
      HEAD,
      NOW,
    );
    if ('why' in pack) throw new Error(`${pack.step}: ${pack.why}`);
    showPage(page(chunk('start', '在吗', '有小号吗'), chunk('end', '您好，在的', '有的'), chunk('start', '好')));
    expect(read(pack.pack)?.map(([side, words]) => [side, words])).toEqual(LATER.map(([side, words]) => [side, words]));
  });

  it('are not made of the lines of one bubble', () => {
    const lines = (side: string, ...all: string[]) =>
      `<section class="turn ${side}"><div class="bubble">${all.map((it) => `<p class="words">${it}</p>`).join('')}</div></section>`;
    showPage(page(lines('theirs', '在吗', '急用'), lines('mine', '您好，在的')));
    expect(read(learn())).toEqual([
      ['buyer', '在吗\n急用', false],
      ['agent', '您好，在的', false],
    ]);
  });
});

it('rows of a name alone are found beside a page that is parted in two', () => {
  showPage(page(group('turn', 'theirs', bubble('在吗')), group('turn', 'mine', bubble('您好，在的'))));
  const view = createReader(learn(), document, () => NOW).read();
  expect(view.rows.map(({ name }) => knownValue(name))).toEqual(['小满', '老周']);
});

it('the ground of the page is no name and no button', () => {
  showPage(page(group('turn', 'theirs', bubble('在吗')), group('turn', 'mine', bubble('您好，在的'))));
  expect(teachChat({ ...samples(), send: document.documentElement }, HEAD, NOW)).toEqual({
    step: 'send',
    why: 'no-place',
  });
  expect(teachChat({ ...samples(), buyerName: one('#app') }, HEAD, NOW)).toEqual({
    step: 'buyerName',
    why: 'no-place',
  });
});
