// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findComposer, isSendControl } from '../../lib/consoles/composer';
import type { ConsolePack, OrderRules } from '../../lib/consoles/pack';
import { OrderListReader } from '../../lib/consoles/reader/order-list';
import { createReader } from '../../lib/consoles/reader/reader';
import { type ChatSamples, teachChat } from '../../lib/consoles/teach/teach-chat';
import { teachOrders } from '../../lib/consoles/teach/teach-orders';
import { known, knownValue } from '../../lib/shared/reading';
import { build, one, showPage } from './fixture';

const HEAD = { id: 'kit', label: 'kit', platform: 'own', matches: ['https://kit.example.com/*'], date: '2026-11-28' };
const NOW = new Date(2026, 10, 28, 12).getTime();
const TALK = `<div class="log"><div class="entry"><p class="in">在吗</p></div><div class="entry"><p class="out">您好，在的</p></div></div>`;

function learn(page: string, given: Partial<ChatSamples> | (() => Partial<ChatSamples>) = {}): ConsolePack {
  showPage(page);
  const own = typeof given === 'function' ? given() : given;
  const samples = {
    conversation: one('.now, .room'),
    buyerName: one('.peer'),
    buyerBubble: own.buyerBubble ?? one('.in'),
    ownBubble: own.ownBubble ?? one('.out'),
    box: one('textarea'),
    ...own,
  };
  const result = teachChat(samples, HEAD, NOW);
  if ('why' in result) throw new Error(`${result.step}: ${result.why}`);
  return result.pack;
}
const view = (pack: ConsolePack) => createReader(pack, document, () => NOW).read();

it('a name with a badge in its own place is the name, in each row', () => {
  const rows =
    '<li class="room now"><b class="who">小满<i class="vip">VIP</i></b></li><li class="room"><b class="who">老周</b></li>';
  const pack = learn(`<ul class="rooms">${rows}</ul><h2 class="peer">小满</h2>${TALK}<textarea></textarea>`);
  expect(view(pack).conversation?.key).toBe('小满');
  expect(view(pack).rows.map(({ name }) => name)).toEqual([known('小满'), known('老周')]);
});

it('a name with words around it is the name, of the next buyer too', () => {
  const rows = '<li class="room now"><b>小满</b></li><li class="room"><b>老周</b></li>';
  const pack = learn(`<ul class="rooms">${rows}</ul><h2 class="peer">与 小满 对话中</h2>${TALK}<textarea></textarea>`);
  expect(view(pack).conversation?.buyer).toEqual(known('小满'));
  for (const room of document.querySelectorAll('.room')) room.classList.toggle('now');
  one('.peer').textContent = '与 老周 对话中';
  expect(view(pack).conversation).toMatchObject({ key: '老周', buyer: known('老周') });
});

it('names are found in all rows though each has an id of its own', () => {
  const row = (name: string, id: string, mark = '') =>
    `<li class="room${mark}"><b class="who" id="${id}">${name}</b><i class="last">在吗</i></li>`;
  const rows = row('小满', 'name-a', ' now') + row('老周', 'name-b');
  const pack = learn(`<ul class="rooms">${rows}</ul><h2 class="peer">小满</h2>${TALK}<textarea></textarea>`);
  expect(view(pack).rows.map(({ name }) => name)).toEqual([known('小满'), known('老周')]);
});

it('sides are told by no id of a message, though the page shows two alone', () => {
  const entry = (id: string, kind: string, words: string) =>
    `<div class="entry ${kind}" id="${id}"><p class="w">${words}</p></div>`;
  const talk = (more = '') =>
    `<div class="log">${entry('msg-a', 'theirs', '在吗')}${entry('msg-b', 'ours', '您好')}${more}</div>`;
  const rows = '<li class="room now"><b>小满</b></li><li class="room"><b>老周</b></li>';
  const pack = learn(`<ul class="rooms">${rows}</ul><h2 class="peer">小满</h2>${talk()}<textarea></textarea>`, () => ({
    buyerBubble: one('.theirs p'),
    ownBubble: one('.ours p'),
  }));
  one('.log').outerHTML = talk(entry('msg-c', 'theirs', '几天到'));
  expect(view(pack).conversation?.messages.map(({ side }) => knownValue(side))).toEqual(['buyer', 'agent', 'buyer']);
});

it('rows in groups are all of them rows, and no group is one', () => {
  const row = (name: string, mark = '') => `<p class="room${mark}"><b>${name}</b><i>在吗</i></p>`;
  const group = (title: string, ...rows: string[]) =>
    `<section class="part"><h5>${title}</h5>${rows.join('')}</section>`;
  const page = (...marks: string[]) =>
    `<div class="rooms">${group('待回复', row('小满', marks[0]), row('老周', marks[1]))}${group('已回复', row('阿青', marks[2]), row('阿桃'))}</div>`;
  const pack = learn(`${page(' active')}<h2 class="peer">小满</h2>${TALK}<textarea></textarea>`);
  expect(view(pack).rows.map(({ key }) => key)).toEqual(['小满', '老周', '阿青', '阿桃']);
  one('.rooms').outerHTML = page('', '', ' active');
  one('.peer').textContent = '阿青';
  expect(view(pack).conversation?.key).toBe('阿青');
});

describe('the row that is open', () => {
  it.each(['id="room-a"|id="room-b"', 'data-testid="room-a"|data-testid="room-b"'])(
    'is not told by what says which row it is: %s',
    (own) => {
      const [one_, other] = own.split('|');
      const rows = `<li class="room now" ${one_}><b>小满</b></li><li class="room" ${other}><b>老周</b></li>`;
      const pack = learn(`<ul class="rooms">${rows}</ul><h2 class="peer">小满</h2>${TALK}<textarea></textarea>`);
      for (const room of document.querySelectorAll('.room')) room.classList.toggle('now');
      one('.peer').textContent = '老周';
      expect(view(pack).rows.map(({ active }) => active)).toEqual([false, true]);
      expect(view(pack).conversation?.buyer).toEqual(known('老周'));
    },
  );

  it('is told by a mark that needs the kind of its element', () => {
    const row = (uid: string, name: string, mark: string, inner: string) =>
      `<li${mark} data-uid="${uid}"><b${inner}>${name}</b><i>在吗</i></li>`;
    const rows = row('u-9', '小满', ' class="active now"', '') + row('u-4', '老周', '', ' class="active"');
    const pack = learn(`<ul class="rooms">${rows}</ul><h2 class="peer">小满</h2>${TALK}<textarea></textarea>`);
    expect(view(pack).conversation?.key).toBe('u-9');
  });

  it('is told by the looks of one of its parts, where nothing else tells it, and followed', () => {
    const row = (name: string, colour: string) =>
      `<li class="room"><span><i style="background-color: ${colour}"></i></span><b>${name}</b><u>在吗</u></li>`;
    const rooms = (...colours: string[]) =>
      `<ul class="rooms">${['小满', '老周', '阿青'].map((name, i) => row(name, colours[i] ?? '')).join('')}</ul>`;
    const none = 'rgb(1, 1, 1)';
    const page = `${rooms('rgb(9, 9, 9)', none, none)}<h2 class="peer">小满</h2>${TALK}<textarea></textarea>`;
    const pack = learn(page);
    expect(view(pack).conversation?.key).toBe('小满');
    one('.rooms').outerHTML = rooms(none, none, 'rgb(9, 9, 9)');
    expect(view(pack).conversation, 'between two').toBeNull();
    one('.peer').textContent = '阿青';
    expect(view(pack).conversation?.key).toBe('阿青');
  });

  it('has for its key nothing that is another with each message', () => {
    const row = (uid: string, name: string, at: number, mark = '') =>
      `<li class="room${mark}" data-last-time="${at}" data-msg="m${at * 7}" data-uid="${uid}"><b>${name}</b><i>在吗</i></li>`;
    const rooms = (at: number) => `<ul class="rooms">${row('u-9', '小满', at, ' now')}${row('u-4', '老周', 170)}</ul>`;
    const pack = learn(`${rooms(331)}<h2 class="peer">小满</h2>${TALK}<textarea></textarea>`);
    expect(view(pack).conversation?.key).toBe('u-9');
    one('.rooms').outerHTML = rooms(902);
    expect(view(pack).conversation?.key).toBe('u-9');
  });

  it.each([
    ['el-id-301-0', 'el-id-301-4'],
    [':r1:', ':rb:'],
    ['radix-«r2»', 'radix-«r5»'],
  ])('has for its key no id that is made up anew with each drawing, such as %s', (one, other) => {
    const row = (id: string, name: string, mark = '') =>
      `<li class="room${mark}"><b>${name}</b><i class="more" id="${id}">…</i></li>`;
    const pack = learn(
      `<ul>${row(one, '小满', ' now')}${row(other, '老周')}</ul><h2 class="peer">小满</h2>${TALK}<textarea></textarea>`,
    );
    expect(view(pack).conversation?.key).toBe('小满');
  });

  it('has for its key nothing that is only seen under the pointer', () => {
    const row = (uid: string, name: string, mark = '') =>
      `<li class="room${mark}"><b>${name}</b><i class="more" style="display: none" data-uid="${uid}">…</i></li>`;
    const pack = learn(
      `<ul>${row('u-9', '小满', ' now')}${row('u-4', '老周')}</ul><h2 class="peer">小满</h2>${TALK}<textarea></textarea>`,
    );
    expect(view(pack).conversation?.key).toBe('小满');
  });

  it('has its name where the head begins with it, and not where its number of unread messages stands', () => {
    const row = (name: string, mark = '') => `<li class="room${mark}"><sup>3</sup><b>${name}</b><i>在吗</i></li>`;
    const rooms = `<ul class="rooms">${row('小满', ' now')}${row('老周')}</ul>`;
    const pack = learn(`${rooms}<h2 class="peer">小满 添加备注</h2>${TALK}<textarea></textarea>`);
    expect(view(pack).rows.map(({ name }) => name)).toEqual([known('小满'), known('老周')]);
    expect(view(pack).conversation).toMatchObject({ key: '小满', buyer: known('小满') });
  });
});

it('a taught box is found whatever its classes say of now', () => {
  const box = (now: string) => `<div class="foot"><textarea class="field ${now}"></textarea></div>`;
  const room = (mark: string, name: string) => `<li class="room ${mark}"><b>${name}</b><i>在吗</i></li>`;
  const page = (now: string) =>
    `<ul>${room('now', '小满')}${room('', '老周')}</ul><h2 class="peer">小满</h2>${TALK}<textarea class="field search"></textarea>${box(now)}`;
  const pointed = () => ({ box: one('.foot textarea') });
  for (const [taught, later] of [
    ['ng-untouched ng-pristine', 'ng-touched ng-dirty'],
    ['ck-focused', 'ck-blurred'],
    ['is-empty', 'is-filled'],
  ] as const) {
    showPage(page(taught));
    const pack = learn(page(taught), pointed);
    showPage(page(later));
    expect(findComposer(pack, document), taught).toBe(one('.foot textarea'));
  }
});

it('words are found in rows that have less in them, also where classes are of this build alone', () => {
  const message = (side: string, name: string, words: string) =>
    `<div data-testid="${side}"><div>${name}<div><p></p><p class="k3Xq9ZtQ7 ${side}">${words}</p></div></div></div>`;
  const name = '<div><p>小满</p></div>';
  const log = (more = '') =>
    `<div class="log">${message('in', name, '在吗')}${message('out', name, '在的')}${more}</div>`;
  const room = (mark: string, buyer: string) => `<li class="room ${mark}"><b>${buyer}</b><i>在吗</i></li>`;
  const page = (said: string) =>
    `<ul>${room('now', '小满')}${room('', '老周')}</ul><h2 class="peer">小满</h2>${said}<textarea></textarea>`;
  const pack = learn(page(log()));
  const words = () => view(pack).conversation?.messages.map(({ text }) => text);
  showPage(page(log(message('in', '', '急用'))));
  expect(words()).toEqual(['在吗', '在的', '急用']);
  showPage(page(log()).replaceAll('k3Xq9ZtQ7', 'b7Wm2RcP4'));
  expect(words(), 'another build').toEqual(['在吗', '在的']);
});

it('sides are not told by what is only seen under the pointer', () => {
  const message = (side: string, words: string, tools: string, shown: boolean) =>
    `<div class="entry" style="flex-direction: ${side}"><p class="bubble">${words}</p><u style="display: ${shown ? 'inline' : 'none'}">${tools}</u></div>`;
  const like = '<i class="like">赞</i>';
  const undo = '<i class="undo">撤回</i>';
  const log = (last: string, more = '') =>
    `<div class="log">${message('row', '在吗', like, last === 'buyer')}${message('row-reverse', '在的', undo, last === 'agent')}${more}</div>`;
  const room = (mark: string, buyer: string) => `<li class="room ${mark}"><b>${buyer}</b></li>`;
  const page = (said: string) =>
    `<ul>${room('now', '小满')}${room('', '老周')}</ul><h2 class="peer">小满</h2>${said}<textarea></textarea>`;
  const bubbles = () => {
    const [buyerBubble, ownBubble] = [...document.querySelectorAll('.bubble')] as [Element, Element];
    return { buyerBubble, ownBubble };
  };
  for (const last of ['buyer', 'agent']) {
    const pack = learn(page(log(last)), bubbles);
    showPage(page(log('', message('row', '急用', like, true))));
    const sides = view(pack).conversation?.messages.map(({ side }) => knownValue(side));
    expect(sides, last).toEqual(['buyer', 'agent', 'buyer']);
  }
});

it('the button that sends is found by itself, not by its icon or by what it can’t do yet', () => {
  const page = (now: string) =>
    `<ul><li class="room now"><b>小满</b></li><li class="room"><b>老周</b></li></ul><h2 class="peer">小满</h2>${TALK}
     <div class="foot"><textarea></textarea><button class="btn ${now}"><svg class="icon"><path d="M0 0"/></svg></button></div>`;
  const pack = learn(page('is-disabled'), () => ({ send: one('path') }));
  showPage(page(''));
  expect(document.querySelector(pack.composer?.send?.[0]?.css ?? '')).toBe(one('button'));
});

it('another button of the kind, in a dialog that opens later, sends nothing', () => {
  const page = (box: string, button: string, later = '') =>
    `<ul><li class="room now"><b>小满</b></li><li class="room"><b>老周</b></li></ul><h2 class="peer">小满</h2>${TALK}
     <form class="foot">${box}${button}</form><dialog open>${later}</dialog>`;
  for (const [box, button, other] of [
    ['<textarea></textarea>', '<button type="button">发送</button>', '<button type="button">取消</button>'],
    [
      '<textarea class="kit-input chat-words"></textarea>',
      '<button class="kit-button chat-send">发送</button>',
      '<button class="kit-button">取消</button>',
    ],
  ] as const) {
    const pack = learn(page(box, button), () => ({ send: one('.foot button') }));
    showPage(page(box, button, `${box.replace('chat-words', 'memo')}${other}`));
    expect(isSendControl(pack, one('.foot button')), button).toBe(true);
    expect(isSendControl(pack, one('dialog button')), other).toBe(false);
    if (box.includes('chat-words')) expect(findComposer(pack, document)).toBe(one('.foot textarea'));
  }
});

describe('how a taught box sends', () => {
  const page = (box: string) =>
    `<ul class="rooms"><li class="room now" data-uid="u-9"><b>小满</b></li><li class="room" data-uid="u-4"><b>老周</b></li></ul>
     <h2 class="peer">小满</h2>${TALK}<footer>${box}</footer>`;
  it.each([
    ['<textarea placeholder="请输入，Enter发送，Ctrl+Enter换行"></textarea>', 'enter'],
    ['<textarea placeholder="请输入，按Ctrl+Enter发送"></textarea>', 'ctrl-enter'],
    ['<textarea></textarea><span>Ctrl + Enter 发送 / Enter 换行</span>', 'ctrl-enter'],
    ['<textarea></textarea><span>发送(Ctrl+Enter)</span>', 'ctrl-enter'],
    ['<textarea></textarea><span>Press Enter to send, Ctrl+Enter for a new line</span>', 'enter'],
    ['<textarea></textarea>', 'enter'],
  ])('%s: %s', (box, enter) => {
    expect(learn(page(box)).composer?.enter).toBe(enter);
  });
});

it('orders in a shadow root are taught and read', () => {
  showPage('<x-orders></x-orders>');
  const root = one('x-orders').attachShadow({ mode: 'open' });
  const card = (no: string) => `<li class="card"><b class="no">${no}</b><em class="state">待发货</em></li>`;
  root.append(...build(`<ul class="list">${card('2209110001')}${card('2209110002')}</ul>`));
  const taught = teachOrders({ no: one('.no', root), status: one('.state', root) }, HEAD);
  if ('why' in taught) throw new Error(taught.why);
  const { orders } = new OrderListReader(taught.pack.orders as OrderRules, Date.now).read(document, '', undefined);
  expect((knownValue(orders) ?? []).map(({ no, status }) => [no, status])).toEqual([
    [known('2209110001'), known('待发货')],
    [known('2209110002'), known('待发货')],
  ]);
});
