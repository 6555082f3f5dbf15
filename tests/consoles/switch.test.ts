// @vitest-environment happy-dom
// What stands in the page while one conversation gives way to another: nothing is ever taken for the wrong buyer's.
import { beforeEach, describe, expect, it } from 'vitest';
import { unknown } from '../../lib/shared/reading';
import { activate, buyerRow, clock, messageList, OPEN, OTHER, reader, showChat } from './chat-page';
import { build, changesOf, one } from './fixture';

/** The list's third conversation. */
const THIRD = '2026090800003';

beforeEach(showChat);

describe('switching', () => {
  it('never shows the former conversation’s messages, product or orders under the new key', async () => {
    const read = reader();
    read.read();
    clock.now += 60_000;
    const switched = read.read(await changesOf(() => activate(OTHER)));
    expect(switched.conversation).toMatchObject({
      key: OTHER,
      messages: [],
      product: null,
      orders: unknown('missing'),
    });
    expect(switched.health.messages).toBe('missing');
    // OPEN read receipt on a row that is still the old one changes nothing about whose it is.
    const receipt = await changesOf(() => one('.cs-item:not(.callback)').classList.add('isread', 'seen'));
    expect(read.read(receipt).conversation?.messages).toEqual([]);
    const loaded = await changesOf(() => messageList().replaceChildren(buyerRow('9001', '收到有一处开线')));
    expect(read.read(loaded).conversation?.messages.map(({ text }) => text)).toEqual(['收到有一处开线']);
    clock.now += 200;
    const back = await changesOf(() => activate(OPEN));
    expect(read.read(back).conversation?.messages).toEqual([]);
  });

  it('keeps messages that came just ahead of their key', async () => {
    const read = reader();
    read.read();
    clock.now += 60_000;
    read.read(await changesOf(() => messageList().replaceChildren(buyerRow('9001', '收到有一处开线'))));
    clock.now += 50;
    const switched = read.read(await changesOf(() => activate(OTHER)));
    expect(switched.conversation?.messages.map(({ text }) => text)).toEqual(['收到有一处开线']);
  });

  it('draws all rows anew just before the switch: they stay the conversation’s in which they were said', async () => {
    const second = build(
      '<section><div>订单编号：<span>260907-552017736480091</span></div><div>实收金额：¥9.90</div></section>',
    );
    one('.order-body').append(...second);
    const read = reader();
    read.read();
    const lists = [messageList(), one('.order-body')];
    const copies = lists.map((list) => [...list.children].map((row) => row.cloneNode(true)));
    clock.now += 60_000;
    read.read(await changesOf(() => lists.map((list) => list.replaceChildren())));
    clock.now += 900;
    const drawn = await changesOf(() => lists.map((list, i) => list.replaceChildren(...(copies[i] ?? []))));
    expect(read.read(drawn).conversation?.orders.known).toBe(true);
    clock.now += 50;
    const switched = read.read(await changesOf(() => activate(OTHER)));
    expect(switched.conversation).toMatchObject({ messages: [], orders: unknown('missing') });
    const loaded = await changesOf(() => messageList().replaceChildren(buyerRow('9005', '收到有一处开线')));
    expect(read.read(loaded).conversation?.orders).toEqual(unknown('missing'));
  });

  it('holds a message that came just before the switch for the former conversation’s while that stands', async () => {
    const read = reader();
    read.read();
    clock.now += 60_000;
    read.read(await changesOf(() => messageList().append(buyerRow('9004', '不要发了'))));
    clock.now += 50;
    expect(read.read(await changesOf(() => activate(OTHER))).conversation?.messages).toEqual([]);
    clock.now += 500;
    const loaded = await changesOf(() => messageList().replaceChildren(buyerRow('9005', '收到有一处开线')));
    expect(read.read(loaded).conversation?.messages.map(({ text }) => text)).toEqual(['收到有一处开线']);
  });

  it('draws the former rows anew after the switch, before it has loaded the new ones', async () => {
    const read = reader();
    read.read();
    const copies = [...messageList().children].map((row) => row.cloneNode(true));
    clock.now += 60_000;
    read.read(await changesOf(() => activate(OTHER)));
    clock.now += 300;
    const drawn = await changesOf(() => messageList().replaceChildren(...copies));
    expect(read.read(drawn).conversation?.messages).toEqual([]);
    const loaded = await changesOf(() => messageList().replaceChildren(buyerRow('9005', '收到有一处开线')));
    expect(read.read(loaded).conversation?.messages.map(({ text }) => text)).toEqual(['收到有一处开线']);
    clock.now += 300;
    const back = await changesOf(() => {
      activate(OPEN);
      messageList().replaceChildren(...copies);
    });
    expect(read.read(back).conversation?.messages).toHaveLength(8);
  });

  it('hurries from one conversation to the next: the words of the one between are no one else’s', async () => {
    const read = reader();
    read.read();
    clock.now += 60_000;
    read.read(await changesOf(() => activate(OTHER)));
    clock.now += 60;
    const between = await changesOf(() => messageList().replaceChildren(buyerRow('9001', '收到有一处开线')));
    expect(read.read(between).conversation?.messages).toHaveLength(1);
    clock.now += 60;
    expect(read.read(await changesOf(() => activate(THIRD))).conversation?.messages).toEqual([]);
  });

  it('switches in the moment in which the former words came: they are told apart by what changed first', async () => {
    const read = reader();
    read.read();
    clock.now += 60_000;
    read.read(await changesOf(() => activate(OTHER)));
    clock.now += 60;
    const former = await changesOf(() => messageList().replaceChildren(buyerRow('9001', '收到有一处开线')));
    expect(read.hasSwitched(former)).toBe(false);
    const switched = await changesOf(() => activate(THIRD));
    expect(read.hasSwitched(switched)).toBe(true);
    expect(read.read([...former, ...switched], former).conversation).toMatchObject({ key: THIRD, messages: [] });
  });

  it('reuses a row’s element for another conversation', async () => {
    const read = reader();
    read.read();
    clock.now += 60_000;
    const view = read.read(
      await changesOf(() => {
        activate(OTHER);
        const row = messageList().children[7] as HTMLElement;
        messageList().replaceChildren(row);
        row.id = 'middlePanel_list_9002';
        row.replaceChildren(...buyerRow('9002', '换个颜色可以吗').children);
      }),
    );
    expect(view.conversation?.messages.map(({ id, text }) => [id, text])).toEqual([['9002', '换个颜色可以吗']]);
  });

  it('fades the former rows out beside the new ones, and keeps reused ones', async () => {
    const read = reader();
    read.read();
    clock.now += 60_000;
    const texts = async (change: () => void) =>
      read.read(await changesOf(change)).conversation?.messages.map(({ text }) => text);
    const mixed = await texts(() => {
      activate(OTHER);
      messageList().append(buyerRow('9010', '收到有一处开线'));
    });
    expect(mixed).toEqual(['收到有一处开线']);
    clock.now += 300;
    const faded = () => {
      for (const row of [...messageList().children].slice(0, -2)) row.remove();
    };
    expect(await texts(faded)).toEqual(['收到有一处开线']);
    clock.now += 2_500;
    expect(read.read().conversation?.messages.map(({ text }) => text)).toEqual(['那能便宜点吗', '收到有一处开线']);
  });
});
