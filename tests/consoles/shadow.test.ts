// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findComposer } from '../../lib/consoles/composer';
import type { ConsolePack, Field, Verified } from '../../lib/consoles/pack';
import { createReader } from '../../lib/consoles/reader/reader';
import { openRootsBy, rootsRead } from '../../lib/consoles/reader/roots';
import { build, one, showPage } from './fixture';

const verified: Verified = { date: '2026-11-29', by: 'user', sureness: 'A' };
const at = (css: string): Field => [{ css, verified }];

/** A kit that puts the desk into a shadow root, the talk into one below it, and each message into one of its own. */
const pack: ConsolePack = {
  id: 'own-kit',
  label: 'kit',
  platform: 'own-kit',
  version: '1',
  matches: ['https://kit.example.com/*'],
  hosts: [],
  kind: 'chat',
  conversation: { key: at('x-desk >>> .head'), buyer: at('x-desk >>> .head') },
  messages: {
    list: at('x-desk >>> x-talk >>> .list'),
    row: 'x-message',
    id: { attribute: 'data-id' },
    side: { buyer: at('.buyer'), agent: at('.agent'), system: [] },
    text: at(':scope >>> x-bubble >>> p'),
  },
  composer: { box: at('x-desk >>> textarea'), send: [], enter: 'enter' },
};

const roots = new Map<Element, ShadowRoot>();
function shadow(host: Element, html: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'closed' });
  roots.set(host, root);
  root.append(...build(html));
  return root;
}
const inside = (host: Element): ShadowRoot => roots.get(host) as ShadowRoot;

function addMessage(list: Element, id: string, side: string, words: string): Element {
  const row = Object.assign(document.createElement('x-message'), { className: side });
  row.setAttribute('data-id', id);
  const bubble = one('x-bubble', shadow(row, '<div><x-bubble></x-bubble></div>'));
  const text = shadow(bubble, `<p>${words}</p>`);
  list.append(row);
  return one('p', text);
}

describe('a page whose parts lie in shadow roots within each other', () => {
  let list: Element;
  let first: Element;
  beforeEach(() => {
    showPage('<x-desk></x-desk>');
    openRootsBy((element) => roots.get(element) ?? null);
    const desk = shadow(one('x-desk'), '<div class="head">何小曼</div><x-talk></x-talk><textarea></textarea>');
    const talk = shadow(one('x-talk', desk), '<div class="list"></div>');
    list = one('.list', talk);
    first = addMessage(list, '1', 'buyer', '几天能到？');
    addMessage(list, '2', 'agent', '三天左右');
  });
  afterEach(() => {
    roots.clear();
    openRootsBy((element) => element.shadowRoot);
  });
  const words = ({ conversation }: ReturnType<ReturnType<typeof createReader>['read']>) =>
    conversation?.messages.map(({ side, text }) => [side.known && side.value, text]);

  it('is read, and all of its roots are to be watched', () => {
    expect(words(createReader(pack, document).read())).toEqual([
      ['buyer', '几天能到？'],
      ['agent', '三天左右'],
    ]);
    expect(new Set(rootsRead())).toEqual(new Set(roots.values()));
  });

  it('is read again where a change lies in the root of a row, and nowhere else', () => {
    const reader = createReader(pack, document);
    const before = reader.read();
    expect(reader.read(new Set([document.body.appendChild(document.createElement('p'))]))).toBe(before);
    first.textContent = '几天能到呀？';
    expect(words(reader.read(new Set([first])))?.[0]).toEqual(['buyer', '几天能到呀？']);
    addMessage(list, '3', 'buyer', '好的');
    expect(words(reader.read(new Set([list])))).toHaveLength(3);
  });

  it('is read again where a change lies around the root that holds the list', () => {
    const reader = createReader(pack, document);
    reader.read();
    one('.agent', list).remove();
    expect(words(reader.read(new Set([document.body])))).toHaveLength(1);
  });

  it('has its box, of several the one with the focus', () => {
    const desk = inside(one('x-desk'));
    const second = desk.appendChild(document.createElement('textarea'));
    expect(findComposer(pack, document)).toBeNull();
    second.focus();
    expect(findComposer(pack, document)).toBe(second);
  });
});
