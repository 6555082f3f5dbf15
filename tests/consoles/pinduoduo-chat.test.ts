// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { findComposer, isSendControl } from '../../lib/consoles/composer';
import { currentKey, headerName } from '../../lib/consoles/header';
import pack from '../../lib/consoles/packs/pinduoduo-chat';
import { createReader } from '../../lib/consoles/reader';
import { openMessages } from '../../lib/service/conversation';
import { known, unknown } from '../../lib/shared/reading';
import { build, changesOf, one, showFixture } from './fixture';

const NOW = new Date(2026, 8, 8, 17, 40).getTime();
const A = '2026090800001';
const B = '2026090800002';

let now = NOW;
const reader = () => createReader(pack, document, () => now);
const list = () => one('#msgListContainer > ul.msg-list');
const buyerRow = (id: string, text: string, extra = '') =>
  build(`<li class="onemsg" id="middlePanel_list_${id}">${extra}<div class="buyer-item"><div class="msg-content">
    <p class="msg-content-box">${text}</p></div></div></li>`)[0] as HTMLElement;
const agentRow = (id: string, text: string) =>
  build(`<li class="onemsg" id="middlePanel_list_${id}"><div class="cs-item"><div class="msg-content">
    <p class="msg-content-box">${text}</p></div></div></li>`)[0] as HTMLElement;
const activate = (key: string) => {
  for (const item of document.querySelectorAll('.chat-item-box')) item.classList.remove('active');
  for (const item of document.querySelectorAll<HTMLElement>(`[data-random="${key}-0-all"]`))
    item.classList.add('active');
  one('[currentuid]').setAttribute('currentuid', key);
};

beforeEach(() => {
  now = NOW;
  showFixture('pinduoduo-chat-2026-09');
});

describe('the page as it stands', () => {
  it('is read whole', () => {
    const view = reader().read();
    expect(view.shopId).toBe('pinduoduo:青禾家居旗舰店');
    expect(view.conversation).toMatchObject({ key: A, buyer: known('山里的风'), shop: known('青禾家居旗舰店') });
    expect(view.conversation?.messages.map(({ side, kind, robot }) => [side.known && side.value, kind, robot])).toEqual(
      [
        ['system', 'system', false],
        ['buyer', 'product', false],
        ['buyer', 'text', false],
        ['agent', 'text', true],
        ['agent', 'text', false],
        ['buyer', 'text', false],
        ['buyer', 'image', false],
        ['buyer', 'text', false],
      ],
    );
    const product = { id: known('640018812'), title: known('天然乳胶枕 成人护颈'), price: known(129) };
    expect(view.conversation?.messages[1]?.product).toEqual(product);
    expect(view.conversation?.product).toEqual(product);
    expect(openMessages(view.conversation?.messages ?? []).map(({ text }) => text)).toEqual([
      '高度多少',
      '',
      '那能便宜点吗',
    ]);
    expect(Object.entries(view.health).filter(([, state]) => state === 'blind')).toEqual([]);
  });

  it('carries times forward from the rows that show one', () => {
    const at = reader()
      .read()
      .conversation?.messages.map((message) => message.at);
    const first = known(new Date(2026, 8, 8, 17, 30, 17).getTime());
    const second = known(new Date(2026, 8, 8, 17, 31, 52).getTime());
    expect(at).toEqual([first, first, first, first, second, second, second, second]);
  });

  it('lists visible rows only, and knows no number of unread messages', () => {
    const { rows } = reader().read();
    expect(rows.map(({ key, active }) => [key, active])).toEqual([
      [A, true],
      [B, false],
      ['2026090800003', false],
    ]);
    expect(rows.map(({ waitingSeconds }) => waitingSeconds)).toEqual([known(180), known(12), unknown('missing')]);
    expect(rows[0]?.unread).toEqual(unknown('blind'));
    expect(rows[1]).toMatchObject({ name: known('阿May'), preview: known('[图片]') });
  });

  it('reads the order panel by its labels', () => {
    const orders = reader().read().conversation?.orders;
    expect(orders?.known && orders.value).toMatchObject([
      {
        no: known('260906-118290374650012'),
        status: known('待发货'),
        paid: known(258),
        createdAt: known(new Date(2026, 8, 6, 21, 14, 3).getTime()),
        receiver: unknown('masked'),
        phone: unknown('masked'),
        buyerMemo: known('要米白色'),
        sellerMemo: known('送枕套—小青—09-06'),
        waybill: unknown('blind'),
      },
    ]);
  });

  it('finds several orders by their labels', () => {
    const [second] = build(
      '<section><div>订单编号：<span>260901-552017736480091</span></div><div>实收金额：¥59.90</div></section>',
    );
    one('.order-body').append(second as HTMLElement);
    const orders = reader().read().conversation?.orders;
    expect(orders?.known && orders.value.map(({ no, paid }) => [no, paid])).toEqual([
      [known('260906-118290374650012'), known(258)],
      [known('260901-552017736480091'), known(59.9)],
    ]);
  });

  it('finds the box and the send control, and reads key and name on their own', () => {
    expect(findComposer(pack, document)?.id).toBe('replyTextarea');
    const send = one('.send-btn');
    const icon = document.createElement('i');
    send.append(icon);
    expect(isSendControl(pack, icon)).toBe(true);
    expect(isSendControl(pack, one('.chat-nickname'))).toBe(false);
    expect(currentKey(pack, document)).toEqual(known(A));
    expect(headerName(pack, document)).toEqual(known('山里的风'));
  });
});

describe('what pages do', () => {
  it('renders late: blind until it is there', async () => {
    const rows = [...list().children];
    list().replaceChildren();
    const read = reader();
    expect(read.read()).toMatchObject({ conversation: { messages: [] }, health: { messages: 'missing' } });
    const changes = await changesOf(() => list().append(...rows));
    expect(read.read(changes).conversation?.messages).toHaveLength(8);
  });

  it('has nothing at all at first', () => {
    document.body.replaceChildren();
    const view = reader().read();
    expect(view).toMatchObject({ shopId: 'pinduoduo', conversation: null, rows: [] });
    expect(view.health).toMatchObject({
      list: 'blind',
      'conversation.key': 'blind',
      'composer.box': 'blind',
      shop: 'blind',
    });
  });

  it('has no conversation open', () => {
    one('.chat-main').remove();
    for (const item of document.querySelectorAll('.chat-item-box')) item.classList.remove('active');
    expect(reader().read()).toMatchObject({
      conversation: null,
      health: { 'conversation.key': 'missing', list: 'found' },
    });
  });

  it('switches: between the two marks the key is unknown', () => {
    one('[currentuid]').setAttribute('currentuid', B);
    expect(currentKey(pack, document)).toEqual(unknown('ambiguous'));
    expect(reader().read()).toMatchObject({ conversation: null, health: { 'conversation.key': 'blind' } });
    activate(B);
    expect(currentKey(pack, document)).toEqual(known(B));
  });

  it('never shows the former conversation’s messages, product or orders under the new key', async () => {
    const read = reader();
    read.read();
    now += 60_000;
    const switched = read.read(await changesOf(() => activate(B)));
    expect(switched.conversation).toMatchObject({ key: B, messages: [], product: null, orders: unknown('missing') });
    expect(switched.health.messages).toBe('missing');
    // A read receipt on a row that is still the old one changes nothing about whose it is.
    const receipt = await changesOf(() => one('.cs-item:not(.callback)').classList.add('isread', 'seen'));
    expect(read.read(receipt).conversation?.messages).toEqual([]);
    const loaded = await changesOf(() => list().replaceChildren(buyerRow('9001', '收到有一处开线')));
    expect(read.read(loaded).conversation?.messages.map(({ text }) => text)).toEqual(['收到有一处开线']);
    now += 200;
    const back = await changesOf(() => activate(A));
    expect(read.read(back).conversation?.messages).toEqual([]);
  });

  it('keeps messages that came just ahead of their key', async () => {
    const read = reader();
    read.read();
    now += 60_000;
    read.read(await changesOf(() => list().replaceChildren(buyerRow('9001', '收到有一处开线'))));
    now += 50;
    const switched = read.read(await changesOf(() => activate(B)));
    expect(switched.conversation?.messages.map(({ text }) => text)).toEqual(['收到有一处开线']);
  });

  it('reuses a row’s element for another conversation', async () => {
    const read = reader();
    read.read();
    now += 60_000;
    const view = read.read(
      await changesOf(() => {
        activate(B);
        const row = list().children[7] as HTMLElement;
        list().replaceChildren(row);
        row.id = 'middlePanel_list_9002';
        row.replaceChildren(...buyerRow('9002', '换个颜色可以吗').children);
      }),
    );
    expect(view.conversation?.messages.map(({ id, text }) => [id, text])).toEqual([['9002', '换个颜色可以吗']]);
  });

  it('fades the former rows out beside the new ones, and keeps reused ones', async () => {
    const read = reader();
    read.read();
    now += 60_000;
    const texts = async (change: () => void) =>
      read.read(await changesOf(change)).conversation?.messages.map(({ text }) => text);
    const mixed = await texts(() => {
      activate(B);
      list().append(buyerRow('9010', '收到有一处开线'));
    });
    expect(mixed).toEqual(['收到有一处开线']);
    now += 300;
    const faded = () => {
      for (const row of [...list().children].slice(0, -2)) row.remove();
    };
    expect(await texts(faded)).toEqual(['收到有一处开线']);
    now += 2_500;
    expect(read.read().conversation?.messages.map(({ text }) => text)).toEqual(['那能便宜点吗', '收到有一处开线']);
  });

  it('sorts the list anew', async () => {
    const read = reader();
    read.read();
    const ul = one('.chat-list ul');
    const view = read.read(
      await changesOf(() => {
        for (const item of [...ul.children]) ul.prepend(item);
      }),
    );
    expect(view.rows.map(({ key, active }) => [key, active])).toEqual([
      ['2026090800003', false],
      [B, false],
      [A, true],
    ]);
  });

  it('replaces the list’s node', async () => {
    const read = reader();
    const before = read.read();
    const copy = list().cloneNode(true) as HTMLElement;
    copy.append(buyerRow('9003', '在吗'));
    const after = read.read(await changesOf(() => list().replaceWith(copy)));
    expect(after.conversation?.messages.map(({ id }) => id)).toEqual([
      ...(before.conversation?.messages.map(({ id }) => id) ?? []),
      '9003',
    ]);
  });

  it('holds hidden twins, marked as open', async () => {
    const read = reader();
    read.read();
    const view = read.read(
      await changesOf(() => {
        for (const item of [...document.querySelectorAll<HTMLElement>('li.chat-item')]) {
          const twin = item.cloneNode(true) as HTMLElement;
          twin.style.display = 'none';
          one('.chat-item-box', twin).classList.add('active');
          item.before(twin);
        }
      }),
    );
    expect(view.rows).toHaveLength(3);
    expect(view.conversation).toMatchObject({ key: A, buyer: known('山里的风') });
  });

  it('shows a row that was hidden', async () => {
    const read = reader();
    read.read();
    const hidden = [...document.querySelectorAll<HTMLElement>('li.chat-item')][0] as HTMLElement;
    const changes = await changesOf(() => {
      hidden.style.display = '';
      one('.chat-item-box', hidden).classList.remove('active');
    });
    expect(read.read(changes).rows[0]?.key).toBe('0');
  });

  it('withdraws a message in place', async () => {
    const read = reader();
    read.read();
    const row = one('#middlePanel_list_1788859980000');
    const [notice] = build('<div class="msg-system">对方撤回了一条消息</div>');
    const view = read.read(await changesOf(() => one('.buyer-item', row).replaceWith(notice as HTMLElement)));
    const message = view.conversation?.messages.find(({ id }) => id === '1788859980000');
    expect(message).toMatchObject({ kind: 'withdrawn', side: known('system') });
    expect(openMessages(view.conversation?.messages ?? []).map(({ text }) => text)).toEqual(['', '那能便宜点吗']);
  });

  it('renames a class: the sides are unknown, and nothing is taken for open', () => {
    for (const item of document.querySelectorAll('.buyer-item')) item.classList.replace('buyer-item', 'b_x8Kq2');
    const view = reader().read();
    expect(view.conversation?.messages.at(-1)?.side).toEqual(unknown('blind'));
    expect(view.health['messages.side']).toBe('blind');
    expect(openMessages(view.conversation?.messages ?? [])).toEqual([]);
  });

  it('renames the rows: blind, not empty', () => {
    for (const row of document.querySelectorAll('.onemsg')) row.classList.replace('onemsg', 'row_x8Kq2');
    expect(reader().read()).toMatchObject({ conversation: { messages: [] }, health: { messages: 'blind' } });
  });

  it('keeps invisible characters as the buyer sent them', () => {
    list().append(buyerRow('9004', '加\u200b微\u202e信'));
    expect(reader().read().conversation?.messages.at(-1)?.text).toBe('加\u200b微\u202e信');
  });

  it('shows a message twice under one id', async () => {
    const read = reader();
    read.read();
    const twins = await changesOf(() => list().append(buyerRow('9005', '在吗'), buyerRow('9005', '在吗')));
    const ids = () =>
      read
        .read()
        .conversation?.messages.slice(-3)
        .map(({ id }) => id);
    read.read(twins);
    expect(ids()).toEqual(['1788859990000', '9005', '9005~2']);
    list().querySelectorAll('[id$="9005"]')[0]?.remove();
    expect(ids()?.slice(1)).toEqual(['1788859990000', '9005~2']);
  });
});

describe('500 messages', () => {
  const flood = (from: number, count: number, row = buyerRow) =>
    list().append(...Array.from({ length: count }, (_, i) => row(String(from + i), `第${i}条`)));

  it('come as the last 40, with the time that holds at their top', () => {
    flood(10_000, 440, agentRow);
    flood(20_000, 60);
    flood(30_000, 1, agentRow);
    const messages = reader().read().conversation?.messages ?? [];
    expect(messages).toHaveLength(40);
    expect(messages.at(-1)?.id).toBe('30000');
    expect(messages[0]?.at).toEqual(unknown('missing'));
    (list().children[420] as HTMLElement).prepend(...build('<p class="message-time">2026年09月08日 18:00:00</p>'));
    const at = reader().read().conversation?.messages[0]?.at;
    expect(at).toEqual(known(new Date(2026, 8, 8, 18).getTime()));
  });

  it('go further back while they wait for an answer', () => {
    flood(10_000, 400, agentRow);
    flood(20_000, 90);
    const messages = reader().read().conversation?.messages ?? [];
    expect(openMessages(messages)).toHaveLength(90);
    flood(30_000, 400);
    expect(reader().read().conversation?.messages).toHaveLength(200);
  });

  it('are read again only where a change touched them', async () => {
    flood(10_000, 500);
    const read = reader();
    read.read();
    const silent = one('#middlePanel_list_10499 p');
    silent.textContent = '改了而没人说';
    const view = read.read(await changesOf(() => flood(20_000, 1)));
    expect(view.conversation?.messages.slice(-2).map(({ text }) => text)).toEqual(['第499条', '第0条']);
    expect(read.read([one('.reply-box')])).toBe(view);
    expect(read.read([silent]).conversation?.messages.at(-2)?.text).toBe('改了而没人说');
    silent.textContent = '又改了';
    expect(read.read().conversation?.messages.at(-2)?.text).toBe('又改了');
  });

  it('give the same view when nothing in it has changed', async () => {
    const read = reader();
    const view = read.read();
    expect(read.read()).toBe(view);
    expect(read.read(await changesOf(() => one('.reply-box').classList.add('focus')))).toBe(view);
  });
});
