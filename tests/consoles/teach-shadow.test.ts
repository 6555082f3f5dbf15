// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConsolePack } from '../../lib/consoles/pack';
import { parsePack } from '../../lib/consoles/pack-schema';
import { createReader } from '../../lib/consoles/reader/reader';
import { openRootsBy } from '../../lib/consoles/reader/roots';
import { repair, withRepair } from '../../lib/consoles/teach/repair';
import { teachChat } from '../../lib/consoles/teach/teach-chat';
import { known } from '../../lib/shared/reading';
import { build, one, showPage } from './fixture';

const NOW = new Date(2026, 10, 28, 12).getTime();
const HEAD = { id: 'kit', label: 'kit', platform: 'own', matches: ['https://kit.example.com/*'], date: '2026-11-28' };
const roots = new Map<Element, ShadowRoot>();

/** A message whose words, time and side stand in a closed root of its own, the words in one more below that. */
function addMessage(side: string, words: string, time: string): void {
  const row = document.createElement('x-message');
  const root = row.attachShadow({ mode: 'closed' });
  root.append(...build(`<div class="bubble ${side}"><x-words></x-words><time>${time}</time></div>`));
  const host = one('x-words', root);
  const inner = host.attachShadow({ mode: 'closed' });
  inner.append(...build(`<p>${words}</p>`));
  roots.set(row, root).set(host, inner);
  one('.log').append(row);
}
/** Something in the shadow root of the n-th message. */
function inMessage(n: number, css: string): HTMLElement {
  const row = document.querySelectorAll('x-message')[n] as Element;
  const root = roots.get(row) as ShadowRoot;
  return root.querySelector<HTMLElement>(css) ?? one(css, roots.get(one('x-words', root)));
}

function learn(conversation = one('.room b')): ConsolePack {
  const result = teachChat(
    {
      conversation,
      buyerName: one('.peer'),
      buyerBubble: inMessage(0, 'p'),
      ownBubble: inMessage(1, 'p'),
      box: one('textarea'),
    },
    HEAD,
    NOW,
  );
  if ('why' in result) throw new Error(`${result.step}: ${result.why}`);
  expect(parsePack(JSON.parse(JSON.stringify(result.pack)))).toMatchObject({ ok: true });
  expect(result.learned.find(({ field }) => field === 'messages.text')?.found).toBe(4);
  return result.pack;
}
const said = (pack: ConsolePack) =>
  createReader(pack, document, () => NOW)
    .read()
    .conversation?.messages.map(({ side, text, at }) => [
      side.known && side.value,
      text,
      at.known && new Date(at.value).getMinutes(),
    ]);

describe('a kit that puts every message into a shadow root of its own', () => {
  beforeEach(() => {
    showPage(
      '<ul><li class="room is-open" data-uid="u-12"><b>小满</b></li><li class="room" data-uid="u-77"><b>老周</b></li></ul>' +
        '<h2 class="peer">小满</h2><div class="log"></div><textarea></textarea>',
    );
    openRootsBy((element) => roots.get(element) ?? null);
    addMessage('from-buyer', '在吗', '10:01');
    addMessage('from-shop', '您好，在的', '10:02');
    addMessage('from-buyer', '这个有小号吗', '10:03');
    addMessage('from-buyer', '急用', '10:04');
  });
  afterEach(() => {
    roots.clear();
    openRootsBy((element) => element.shadowRoot);
  });

  it('is taught by pointing, and read: words, sides and times', () => {
    const pack = learn();
    expect(said(pack)).toEqual([
      ['buyer', '在吗', 1],
      ['agent', '您好，在的', 2],
      ['buyer', '这个有小号吗', 3],
      ['buyer', '急用', 4],
    ]);
    addMessage('from-shop', '有的', '10:06');
    expect(said(pack)?.at(-1)).toEqual(['agent', '有的', 6]);
  });

  it('is taught as well where every conversation of its list has one, by the name where rows have no id', () => {
    for (const row of document.querySelectorAll('.room')) {
      const root = row.appendChild(document.createElement('x-room')).attachShadow({ mode: 'closed' });
      root.append(...build(`<div><sup>3</sup><b>${row.textContent}</b><i>在吗</i></div>`));
      roots.set(row.lastElementChild as Element, root);
      row.querySelector('b')?.remove();
      row.removeAttribute('data-uid');
    }
    const pack = learn(one('b', roots.get(one('.room x-room'))));
    const { conversation, rows } = createReader(pack, document, () => NOW).read();
    expect(conversation).toMatchObject({ key: '小满', buyer: known('小满') });
    expect(rows.map(({ key, name, active }) => [key, name, active])).toEqual([
      ['小满', known('小满'), true],
      ['老周', known('老周'), false],
    ]);
  });

  it('has its open row told by a mark inside that row’s own root, and follows it', () => {
    const rooms = [...document.querySelectorAll('.room')].map((row, i) => {
      row.className = 'room';
      const root = row.appendChild(document.createElement('x-room')).attachShadow({ mode: 'closed' });
      root.append(...build(`<div class="${i === 0 ? 'active' : ''}"><b>${row.textContent}</b></div>`));
      roots.set(row.lastElementChild as Element, root);
      row.querySelector('b')?.remove();
      return one('div', root);
    });
    const pack = learn(one('b', rooms[0]));
    const reader = createReader(pack, document, () => NOW);
    expect(reader.read().conversation?.key).toBe('u-12');
    rooms[1]?.classList.add('active');
    expect(reader.read(), 'two at once').toMatchObject({ conversation: null });
    rooms[0]?.classList.remove('active');
    one('.peer').textContent = '老周';
    expect(reader.read().conversation?.key).toBe('u-77');
  });

  it('has its sides told by the style inside, where nothing else tells them', () => {
    for (const [i] of document.querySelectorAll('x-message').entries()) {
      const bubble = inMessage(i, '.bubble');
      bubble.style.justifyContent = bubble.classList.contains('from-shop') ? 'end' : 'start';
      bubble.className = 'bubble';
    }
    expect(said(learn())?.map(([side]) => side)).toEqual(['buyer', 'agent', 'buyer', 'buyer']);
  });

  it('is mended by pointing at one field inside', () => {
    const pack = learn();
    const lost = { ...pack, messages: pack.messages && { ...pack.messages, text: [FORMER] } } as ConsolePack;
    expect(said(lost)?.map(([, text]) => text)).toEqual(['', '', '', '']);
    const found = repair(lost, 'messages.text', inMessage(2, 'p'), HEAD);
    if (typeof found === 'string') throw new Error(found);
    const mended = withRepair(lost, 'messages.text', found.locators[0] as (typeof found.locators)[number]);
    expect(said(mended)?.map(([, text]) => text)).toEqual(['在吗', '您好，在的', '这个有小号吗', '急用']);
  });

  it('says which place to point at again where both are parts of one message', () => {
    const [buyerBubble, ownBubble] = [inMessage(0, 'p'), inMessage(0, 'time')];
    const samples = {
      conversation: one('.room b'),
      buyerName: one('.peer'),
      buyerBubble,
      ownBubble,
      box: one('textarea'),
    };
    expect(teachChat(samples, HEAD, NOW)).toMatchObject({ step: 'ownBubble' });
  });
});

const FORMER = { css: '.former', verified: { date: '2026-11-28', by: 'user', sureness: 'A' } } as const;
