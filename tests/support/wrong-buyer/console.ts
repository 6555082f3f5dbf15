import type { ConsolePack, Field, Verified } from '../../../lib/consoles/pack';
import { BUYERS, type Console, NAMES } from './acts';

const verified: Verified = { date: '2026-11-29', by: 'fixture', sureness: 'A' };
const at = (css: string, rest: Partial<Field[number]> = {}): Field[number] => ({ css, ...rest, verified });

/** The pack that reads the console of `consoleHtml`. */
export const packOf = ({ keys }: Console): ConsolePack => ({
  id: 'random-console',
  label: '乱序的后台',
  platform: 'practice',
  version: '1',
  matches: ['http://console.test/*'],
  hosts: [],
  kind: 'chat',
  conversation: {
    key:
      keys === 'ids'
        ? [at('#head', { attribute: 'data-key' }), at('#list li.open', { attribute: 'data-key' })]
        : [at('#head .name'), at('#list li.open .name')],
    buyer: [at('#head .name')],
  },
  list: {
    list: [at('#list')],
    row: 'li',
    key: keys === 'ids' ? { attribute: 'data-key' } : { css: '.name' },
    ...(keys === 'names' && { keyIsName: true }),
    name: [at('.name')],
    active: [at('li.open')],
  },
  messages: {
    list: [at('#talk')],
    row: 'li',
    id: { attribute: 'data-id' },
    side: { buyer: [at('li.buyer')], agent: [at('li.agent')], system: [] },
    text: [at('p')],
  },
  composer: { box: [at('#box')], send: [], enter: 'enter' },
});

/** A tag in a reply says for whom it is meant and which reply it is: 【2·17】. */
export const tagOf = (buyer: number, serial: number): string => `【${buyer}·${serial}】`;

/** What the page knows at the end. */
export interface PageTruth {
  /** Each tag that came into a box, and whose conversation that box sent to at that instant. */
  written: { tag: string; owner: number }[];
  /** Each tag that was sent, and to whom. */
  sent: { tag: string; owner: number }[];
}

/**
 * A console that switches in parts. It alone knows the truth (`owner`: whom the box sends to): tags are looked for in the box at each
 * change of its content, and that truth stands on the root element for the test's stand-in of the extension, which must know for whom a
 * reply was made.
 */
export const consoleHtml = (console: Console): string => `
  <style>#box{display:block;width:300px;height:60px;border:1px solid}</style>
  <div id=side></div><div id=top></div><div id=middle></div><div id=bottom></div>
  <script>
    const setting = ${JSON.stringify(console)};
    const names = ${JSON.stringify(NAMES)};
    const truth = { written: [], sent: [] };
    const talks = Array.from({ length: ${BUYERS} }, (_, buyer) => ({
      key: 'K' + buyer, name: names[buyer % names.length], draft: '', said: [{ id: 'm' + buyer + '-1000', text: '在吗 ' + buyer }],
    }));
    let order = talks.map((_, buyer) => buyer), owner = 0, head = 0, row = 0, shown = 0, said = 1001, mine = false;
    const make = (tag, content, attributes = {}) => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.append(...[content].flat());
      return element;
    };
    const put = (place, ...nodes) => document.querySelector(place).replaceChildren(...nodes);
    const drawList = (fresh) => {
      const rows = order.map((buyer) => make('li', make('span', talks[buyer].name, { class: 'name' }),
        { 'data-key': talks[buyer].key, class: buyer === row ? 'open' : '' }));
      if (fresh) put('#side', make('ul', rows, { id: 'list' })); else put('#list', ...rows);
    };
    const drawHead = (fresh) => {
      if (fresh) return put('#top', make('div', make('b', talks[head].name, { class: 'name' }), { id: 'head', 'data-key': talks[head].key }));
      document.querySelector('#head').setAttribute('data-key', talks[head].key);
      document.querySelector('#head .name').textContent = talks[head].name;
    };
    const drawTalk = (fresh) => {
      const rows = talks[shown].said.map(({ id, text, agent }) => make('li', make('p', text), { 'data-id': id, class: agent ? 'agent' : 'buyer' }));
      if (fresh) put('#middle', make('ol', rows, { id: 'talk' })); else put('#talk', ...rows);
    };
    const isEditable = setting.box === 'editable' || setting.box === 'model';
    const box = () => document.querySelector('#box');
    const read = () => isEditable ? box().textContent : box().value;
    const write = (text) => { mine = true; if (isEditable) box().textContent = text; else box().value = text; mine = false; };
    const drawBox = () => {
      const fresh = isEditable ? make('div', '', { id: 'box', contenteditable: '' }) : make('textarea', '', { id: 'box' });
      if (setting.box === 'model') {
        fresh.setAttribute('data-slate-editor', '');
        fresh.addEventListener('paste', (event) => {
          event.preventDefault();
          const text = event.clipboardData.getData('text/plain');
          // An editor of this kind takes the words at once and paints them with its next rendering.
          queueMicrotask(() => { write(read() + text); look(); });
        });
      }
      put('#bottom', fresh);
      write(talks[owner].draft);
    };
    const tags = (text) => text.match(/【\\d+·\\d+】/g) ?? [];
    const look = () => {
      for (const tag of tags(read())) if (!truth.written.some((one) => one.tag === tag && one.owner === owner)) truth.written.push({ tag, owner });
    };
    // Whatever is in the box as the page leaves a conversation is that conversation's draft.
    const own = (buyer) => {
      look();
      talks[owner].draft = read();
      owner = buyer;
      document.documentElement.dataset.owner = buyer;
      if (setting.box === 'redrawn') drawBox(); else write(talks[owner].draft);
    };
    const latest = {};
    const later = (what, ms, run) => {
      clearTimeout(latest[what]);
      if (ms > 0) latest[what] = setTimeout(run, ms); else run();
    };
    const acts = {
      switch({ buyer, late }) {
        own(buyer);
        later('head', setting.late === 'header' ? late : 0, () => { head = owner; drawHead(); });
        later('row', setting.late === 'row' ? late : 0, () => { row = owner; drawList(); });
        later('talk', late, () => { shown = owner; drawTalk(); });
      },
      receive({ buyer }) {
        talks[buyer].said.push({ id: 'm' + buyer + '-' + said, text: '还有一个问题 ' + said++ });
        order = [buyer, ...order.filter((one) => one !== buyer)];
        drawList();
        if (shown === buyer && owner === buyer) drawTalk();
      },
      rename({ buyer, name }) { talks[buyer].name = name; drawList(); drawHead(); },
      type() { write(read() + '人写的'); box().dispatchEvent(new Event('input', { bubbles: true })); },
      clear() { write(''); box().dispatchEvent(new Event('input', { bubbles: true })); },
      send() {
        for (const tag of tags(read())) truth.sent.push({ tag, owner });
        if (read()) talks[owner].said.push({ id: 'm' + owner + '-' + said++, text: read(), agent: true });
        write('');
        if (shown === owner) drawTalk();
      },
      resort() { order.reverse(); drawList(); },
      'replace-list': () => drawList(true),
      'replace-messages': () => drawTalk(true),
      'replace-header': () => drawHead(true),
      'replace-box'() { talks[owner].draft = read(); drawBox(); },
    };
    document.addEventListener('act', ({ detail }) => { const act = JSON.parse(detail); acts[act.kind](act); });
    document.documentElement.dataset.owner = 0;
    drawList(true); drawHead(true); drawTalk(true); drawBox();
    addEventListener('input', () => { if (!mine) look(); });
    new MutationObserver(look).observe(document.querySelector('#bottom'), { childList: true, subtree: true, characterData: true });
  </script>`;
