// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import pack from '../../lib/consoles/packs/pinduoduo-chat';
import { currentKey } from '../../lib/consoles/reader/header';
import { openMessages } from '../../lib/service/conversation';
import { known, unknown } from '../../lib/shared/reading';
import { activate, agentRow, buyerRow, messageList, OPEN, OTHER, reader, showChat } from './chat-page';
import { build, changesOf, one } from './fixture';

beforeEach(showChat);

describe('what pages do', () => {
  it('renders late: blind until it is there', async () => {
    const rows = [...messageList().children];
    messageList().replaceChildren();
    const read = reader();
    expect(read.read()).toMatchObject({ conversation: { messages: [] }, health: { messages: 'missing' } });
    const changes = await changesOf(() => messageList().append(...rows));
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
    one('[currentuid]').setAttribute('currentuid', OTHER);
    expect(currentKey(pack, document)).toEqual(unknown('ambiguous'));
    expect(reader().read()).toMatchObject({ conversation: null, health: { 'conversation.key': 'blind' } });
    activate(OTHER);
    expect(currentKey(pack, document)).toEqual(known(OTHER));
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
      [OTHER, false],
      [OPEN, true],
    ]);
  });

  it('replaces the list’s node', async () => {
    const read = reader();
    const before = read.read();
    const copy = messageList().cloneNode(true) as HTMLElement;
    copy.append(buyerRow('9003', '在吗'));
    const after = read.read(await changesOf(() => messageList().replaceWith(copy)));
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
    expect(view.conversation).toMatchObject({ key: OPEN, buyer: known('山里的风') });
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

  it('wraps the words in one more place of their kind: they are read once', () => {
    const texts = () =>
      reader()
        .read()
        .conversation?.messages.map(({ text }) => text);
    const before = texts();
    const words = one('.buyer-item .msg-content-box');
    const inner = words.cloneNode(true) as HTMLElement;
    const content = build('<div class="msg-content"></div>')[0] as HTMLElement;
    content.append(inner);
    words.replaceChildren(content);
    expect(texts()).toEqual(before);
  });

  it('keeps invisible characters as the buyer sent them', () => {
    messageList().append(buyerRow('9004', '加\u200b微\u202e信'));
    expect(reader().read().conversation?.messages.at(-1)?.text).toBe('加\u200b微\u202e信');
  });

  it.each([
    ['<div>几点能送到</div><div>15:30</div>', '几点能送到\n15:30'],
    ['<div>几点能送到</div><span class="stamp">15:30</span>', '几点能送到'],
    ['<div class="-translate-x-1 translate-y-px">几点能送到</div><div>Sent</div>', '几点能送到\nSent'],
    ['<div>几点能送到</div><div class="translate-result">When will it come</div>', '几点能送到'],
  ])('keeps what was said on a line of its own, and leaves out what the page adds: %s', (html, text) => {
    const said = buyerRow('9004', '');
    said.querySelector('.msg-content-box')?.replaceChildren(...build(html));
    messageList().append(said);
    expect(reader().read().conversation?.messages.at(-1)?.text).toBe(text);
  });

  it('shows a message twice under one id', async () => {
    const read = reader();
    read.read();
    const twins = await changesOf(() => messageList().append(buyerRow('9005', '在吗'), buyerRow('9005', '在吗')));
    const ids = () =>
      read
        .read()
        .conversation?.messages.slice(-3)
        .map(({ id }) => id);
    read.read(twins);
    expect(ids()).toEqual(['1788859990000', '9005', '9005~2']);
    messageList().querySelectorAll('[id$="9005"]')[0]?.remove();
    expect(ids()?.slice(1)).toEqual(['1788859990000', '9005~2']);
  });
});

describe('500 messages', () => {
  const flood = (from: number, count: number, row = buyerRow) =>
    messageList().append(...Array.from({ length: count }, (_, i) => row(String(from + i), `第${i}条`)));

  it('come as the last 40, with the time that holds at their top', () => {
    flood(10_000, 440, agentRow);
    flood(20_000, 60);
    flood(30_000, 1, agentRow);
    const messages = reader().read().conversation?.messages ?? [];
    expect(messages).toHaveLength(40);
    expect(messages.at(-1)?.id).toBe('30000');
    expect(messages[0]?.at).toEqual(unknown('missing'));
    (messageList().children[420] as HTMLElement).prepend(
      ...build('<p class="message-time">2026年09月08日 18:00:00</p>'),
    );
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
