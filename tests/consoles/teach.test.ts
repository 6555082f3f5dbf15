// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parsePack } from '../../lib/consoles/pack-schema';
import { createReader } from '../../lib/consoles/reader/reader';
import { candidatesOf, stableClass } from '../../lib/consoles/teach/stable';
import { type ChatSamples, isDoubtfulName, type Taught, teachChat } from '../../lib/consoles/teach/teach-chat';
import { known } from '../../lib/shared/reading';
import { build, one, showFixture, showPage } from './fixture';

const HEAD = {
  id: 'taught',
  label: '自己教的',
  platform: 'own',
  matches: ['https://kf.example.com/*'],
  date: '2026-11-28',
};
const NOW = new Date(2026, 10, 28, 12).getTime();

function taught(samples: ChatSamples): Taught {
  const result = teachChat(samples, HEAD, NOW);
  if ('why' in result) throw new Error(`${result.step}: ${result.why}`);
  expect(parsePack(JSON.parse(JSON.stringify(result.pack)))).toMatchObject({ ok: true });
  return result;
}
const reading = ({ pack }: Taught) => createReader(pack, document, () => NOW).read();
const said = (result: Taught) =>
  reading(result).conversation?.messages.map(({ side, text }) => [side.known && side.value, text]);

/** Bubbles on two sides, with marks of what is new and of who speaks after another, and nothing else but the style to tell them by. */
const MARKED = `
  <ul class="rooms"><li data-uid="u-1" class="room is-open"><span class="nick">小满</span></li><li data-uid="u-2" class="room"><span class="nick">老周</span></li></ul>
  <h2 class="peer">小满</h2>
  <div class="log">
    <div class="entry"><div class="new-line">新消息</div><div class="box" style="justify-content:start"><p class="words" data-left="10">在吗</p></div></div>
    <div class="entry"><div class="box other-sender" style="justify-content:end"><p class="words" data-left="300">您好，在的</p></div></div>
    <div class="entry"><div class="box other-sender" style="justify-content:start"><p class="words" data-left="10">这个有小号吗</p></div></div>
    <div class="entry"><div class="box" style="justify-content:start"><p class="words" data-left="10">急用</p></div></div>
  </div>
  <textarea placeholder="输入消息"></textarea>`;

/** happy-dom lays nothing out: what has `data-left` is 80 px wide there. */
function layOut(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-left]')) {
    element.getBoundingClientRect = () => new DOMRect(Number(element.dataset.left), 0, 80, 20);
  }
}

describe('sides', () => {
  it('are not told by marks that stand on both, as the page shows', () => {
    showPage(MARKED);
    layOut();
    const result = taught({
      conversation: one('.room'),
      buyerName: one('.peer'),
      buyerBubble: one('.entry:nth-child(1) .words'),
      ownBubble: one('.entry:nth-child(2) .words'),
      box: one('textarea') as HTMLElement,
    });
    expect(said(result)).toEqual([
      ['buyer', '在吗'],
      ['agent', '您好，在的'],
      ['buyer', '这个有小号吗'],
      ['buyer', '急用'],
    ]);
  });
});

describe('what outlives the next build', () => {
  it.each([
    ['chat-item', 'chat-item', false],
    ['nameLine--p0Qw1e', 'nameLine', true],
    ['index_text__q1Z8x', 'index_text', true],
    ['message__text', 'message__text', false],
    ['SessionBaseCard-topHeadName', 'SessionBaseCard-topHeadName', false],
    ['item_k9x2Qz', 'item', true],
    ['sc-bdVaJa', null, false],
    ['css-1q2w3e', null, false],
    ['x7f3kq9z', null, false],
    ['personOpen_quoxve0', 'personOpen', true],
    ['st_k3x81b9', 'st_', true],
    ['pd--9kx2bq', 'pd--', true],
    ['active', 'active', false],
    ['col-12', 'col-12', false],
  ])('of %s it is %s', (token, text, isPrefix) => {
    expect(stableClass(token)).toEqual(text === null ? null : { text, isPrefix });
  });

  it('are not the few letters that a style has beside its component’s name, and are the words beside it', () => {
    showPage('<p class="sc-iACgxi hBmBqn dEQGZJ active"></p><p class="dEQuote"></p>');
    const [styled, plain] = document.querySelectorAll('p');
    expect(candidatesOf(styled as Element).map(({ css }) => css)).toEqual(['.active', 'p']);
    expect(candidatesOf(plain as Element).map(({ css }) => css)).toEqual(['.dEQuote', 'p']);
  });
});

const CHAT = `
  <ul class="sessions_x8Kd2">
    <li data-uid="u-118" class="session_q1Ze9 is-active"><span class="nick_aa1Bc2">小满</span><span class="last_zz9Yx8">在吗</span></li>
    <li data-uid="u-204" class="session_q1Ze9"><span class="nick_aa1Bc2">阿May</span><span class="last_zz9Yx8">好的</span></li>
    <li data-uid="u-377" class="session_q1Ze9"><span class="nick_aa1Bc2">老周</span><span class="last_zz9Yx8">收到</span></li>
  </ul>
  <header class="head"><h2 class="peer">小满</h2><button>转接</button></header>
  <div class="log_q9W8e7">
    <div class="msg left" data-id="m1"><span class="t">11:58</span><div class="bubble"><p class="words">在吗</p></div></div>
    <div class="msg right" data-id="m2"><div class="bubble"><p class="words">您好，在的</p></div></div>
    <div class="msg tip" data-id="m3"><i>以下是新消息</i></div>
    <div class="msg left" data-id="m4"><div class="bubble"><p class="words">几天到</p></div></div>
  </div>
  <footer><textarea placeholder="请输入消息，Enter发送"></textarea><button class="send-btn">发送</button></footer>`;

const samplesOf = (change: Partial<ChatSamples> = {}): ChatSamples => ({
  conversation: one('li span'),
  buyerName: one('.peer'),
  buyerBubble: one('[data-id="m1"] .words'),
  ownBubble: one('[data-id="m2"] .words'),
  box: one('textarea'),
  send: one('.send-btn'),
  ...change,
});

describe('a chat that is taught by pointing', () => {
  it('takes no preview for the buyer’s name, where it repeats a message', () => {
    const why = { step: 'buyerName', why: 'no-name' };
    const pointedAt = (preview: string) => {
      showPage(CHAT.replace('>在吗</span>', `>${preview}</span>`));
      return teachChat(samplesOf({ buyerName: one('.is-active .last_zz9Yx8') }), HEAD, NOW);
    };
    expect(pointedAt('几天到')).toEqual(why);
    expect(pointedAt('您好，…')).toEqual(why);
    expect(pointedAt('您')).not.toEqual(why);

    showPage(CHAT);
    const inRow = taught(samplesOf({ buyerName: one('.is-active .nick_aa1Bc2') }));
    expect(reading(inRow).conversation).toMatchObject({ key: 'u-118', buyer: known('小满') });
  });

  it('doubts a name that stands in a row behind other words, and no other', () => {
    showPage(CHAT);
    const doubts = (css: string) => isDoubtfulName(one(css), one('li span'));
    expect(['.is-active .last_zz9Yx8', '.is-active', 'li:last-child .last_zz9Yx8'].map(doubts)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['.is-active .nick_aa1Bc2', '.peer', '.words'].map(doubts)).toEqual([false, false, false]);
  });

  it('is read whole', () => {
    showPage(CHAT);
    const result = taught(samplesOf());
    const view = reading(result);
    expect(view.conversation).toMatchObject({ key: 'u-118', buyer: known('小满') });
    expect(view.rows.map(({ key, name, active }) => [key, name, active])).toEqual([
      ['u-118', known('小满'), true],
      ['u-204', known('阿May'), false],
      ['u-377', known('老周'), false],
    ]);
    expect(said(result)).toEqual([
      ['buyer', '在吗'],
      ['agent', '您好，在的'],
      [false, ''],
      ['buyer', '几天到'],
    ]);
    expect(view.health).toMatchObject({ 'composer.box': 'found', 'composer.send': 'found' });
    expect(result.side).toBe('selector');
  });

  it('is read as well where all of it stands in a shadow root in another, drawn anew', () => {
    const show = (): ShadowRoot => {
      showPage('<kit-frame></kit-frame>');
      const outer = one('kit-frame').attachShadow({ mode: 'open' });
      outer.append(...build('<div class="page"><chat-kit></chat-kit></div>'));
      const inner = one('chat-kit', outer).attachShadow({ mode: 'open' });
      inner.append(...build(CHAT));
      return inner;
    };
    const root = show();
    const result = taught({
      conversation: one('li span', root),
      buyerName: one('.peer', root),
      buyerBubble: one('[data-id="m1"] .words', root),
      ownBubble: one('[data-id="m2"] .words', root),
      box: one('textarea', root),
      send: one('.send-btn', root),
    });
    show();
    expect(reading(result).conversation).toMatchObject({ key: 'u-118', buyer: known('小满') });
    expect(reading(result).rows).toHaveLength(3);
    expect(said(result)?.at(-1)).toEqual(['buyer', '几天到']);
    expect(reading(result).health).toMatchObject({ 'composer.box': 'found', 'composer.send': 'found' });
    const unfound = result.learned.filter(({ found }) => found === 0).map(({ field }) => field);
    expect(unfound).toEqual(['list.active', 'messages.side']);
  });

  it('is still read when the next build has given it other hashes, and another conversation is open', () => {
    showPage(CHAT);
    const result = taught(samplesOf());
    showPage(CHAT.replaceAll(/_[A-Za-z0-9]{6}"/g, '_n3wH4sh"').replaceAll(/_[A-Za-z0-9]{5,6} /g, '_n3wH4sh '));
    one('[data-uid="u-118"]').classList.remove('is-active');
    one('[data-uid="u-204"]').classList.add('is-active');
    one('.peer').textContent = '阿May';
    expect(reading(result).conversation).toMatchObject({ key: 'u-204', buyer: known('阿May') });
    expect(said(result)?.length).toBe(4);
  });

  it('goes by the name where rows have no id, and by nothing where two have one name', () => {
    showPage(CHAT.replaceAll(/ data-uid="[^"]*"/g, ''));
    const result = taught(samplesOf({ conversation: one('.is-active span') }));
    expect(result.pack.list?.keyIsName).toBe(true);
    expect(reading(result).conversation?.key).toBe('小满');
    const [, second] = document.querySelectorAll('li .nick_aa1Bc2');
    if (second) second.textContent = '小满';
    expect(reading(result).conversation).toBeNull();
  });

  it('is read also where classes are nothing but hashes, by the way down from each row', () => {
    const hashed = CHAT.replaceAll(/class="(?:words|bubble|t|msg tip)"/g, 'class="css-1q2w3e"');
    showPage(
      hashed
        .replaceAll('<p ', '<div ')
        .replaceAll('</p>', '</div>')
        .replace(/<span class="css[^/]*\/span>/, ''),
    );
    const words = (id: string) => one(`[data-id="${id}"] > div > div`);
    const result = taught({
      conversation: one('li span'),
      buyerName: one('.peer'),
      buyerBubble: words('m1'),
      ownBubble: words('m2'),
      box: one('textarea'),
    });
    expect(said(result)?.filter(([side]) => side)).toEqual([
      ['buyer', '在吗'],
      ['agent', '您好，在的'],
      ['buyer', '几天到'],
    ]);
    expect(result.learned.find(({ field }) => field === 'messages.text')?.stability).toBeLessThan(0.3);
  });

  it('tells which sample to point at again', () => {
    showPage(CHAT);
    expect(teachChat(samplesOf({ ownBubble: one('[data-id="m1"] .words') }), HEAD, NOW)).toMatchObject({
      step: 'ownBubble',
    });
    one('.is-active').classList.remove('is-active');
    const fault = teachChat(samplesOf({ conversation: one('li span') }), HEAD, NOW);
    expect(fault).toEqual({ step: 'conversation', why: 'no-open-mark' });
  });

  it.each([
    [
      'jd-chat-2026-08',
      {
        conversation: '.alluser-item_check .alluser-item-breifdesc',
        buyerName: '.chat-head-name > span',
        buyerBubble: '.message_left pre',
        ownBubble: '.message_right pre',
        box: '.EditorContent',
      },
    ],
    [
      'douyin-chat-2026-08',
      {
        conversation: '[aria-selected="true"] .nameLine--p0Qw1e',
        buyerName: '#topbar-left-info',
        buyerBubble: '.messageNotMe pre',
        ownBubble: '.messageIsMe pre',
        box: 'textarea',
      },
    ],
    [
      'kuaishou-chat-2026-03',
      {
        conversation: '.colorHighLight b',
        buyerName: '.colorHighLight b',
        buyerBubble: '[class*="__notMe"] .w_msgBody',
        ownBubble: '[class*="__isMine"] .w_msgBody',
        box: '.ql-editor',
      },
    ],
  ])('also from the page %s', (name, at) => {
    showFixture(name);
    const find = (css: string) => one(css);
    const samples = Object.fromEntries(Object.entries(at).map(([step, css]) => [step, find(css)]));
    const result = taught(samples as unknown as ChatSamples);
    const sides = said(result)?.map(([side]) => side);
    expect(sides).toContain('buyer');
    expect(sides).toContain('agent');
    expect(reading(result).conversation?.key).toBeTruthy();
    expect(reading(result).rows.length).toBeGreaterThanOrEqual(2);
  });
});
