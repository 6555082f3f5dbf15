// @vitest-environment happy-dom
// What stands beside a value and isn't it: heads of columns, invitations to write, words of cards, orders of one parcel.
import { beforeEach, describe, expect, it } from 'vitest';
import type { ConsolePack } from '../../lib/consoles/pack';
import { packs } from '../../lib/consoles/packs';
import { genericOrders } from '../../lib/consoles/reader/generic-orders';
import { OrderListReader } from '../../lib/consoles/reader/order-list';
import { ordersIn } from '../../lib/consoles/reader/order-tables';
import { createReader, type PageReading } from '../../lib/consoles/reader/reader';
import type { OrderOnPage } from '../../lib/service/conversation';
import { knownValue } from '../../lib/shared/reading';

const NOW = new Date(2026, 0, 1, 0, 5).getTime();
const packOf = (id: string): ConsolePack => [...packs, genericOrders].find((pack) => pack.id === id) as ConsolePack;

function show(html: string): void {
  document.body.innerHTML = html;
}

function ordersBy(id: string): OrderOnPage[] {
  const rules = packOf(id).orders as NonNullable<ConsolePack['orders']>;
  const { orders } = new OrderListReader(rules, () => NOW, ordersIn).read(document, '', undefined);
  return knownValue(orders) ?? [];
}

/** What is known of an order in words; what isn't is left out. */
const wordsOf = (order: OrderOnPage | undefined): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(order ?? {}).flatMap(([field, reading]) =>
      Array.isArray(reading) || !reading.known || field === 'createdAt' ? [] : [[field, reading.value]],
    ),
  );

const talkBy = (id: string): PageReading => createReader(packOf(id), document, () => NOW).read();
const said = ({ conversation }: PageReading): unknown[] =>
  conversation?.messages.map(({ side, kind, text }) => [knownValue(side) ?? '?', kind, text]) ?? [];

beforeEach(() => show(''));

describe('orders', () => {
  it('of 拼多多 don’t take the head of a column for a value where a page has a single order', () => {
    const heads = ['商品信息', '订单状态', '数量', '收货地址', '手机号', '买家留言', '商家备注', '操作'];
    show(`<div class="package-center-table"><div>${heads.map((head) => `<div>${head}</div>`).join('')}</div>
      <div><div><span>订单编号：260101-111122223333444</span></div><div><div class="goods-record-container"><div>保温壶</div></div>
      <div>待发货</div><div>1</div></div></div></div>`);
    expect(ordersBy('pinduoduo-orders').map(wordsOf)).toEqual([{ no: '260101-111122223333444' }]);
  });

  it.each(['添加备注', '-', '——', '无', '暂无备注'])('have no memo where the page says %s', (words) => {
    show(`<div class="table-body"><div class="card"><span class="shop-order-id"><span class="order-info-btn">
      <span>312233445566</span></span></span><div class="remark-cell__text">${words}</div></div></div>`);
    expect(wordsOf(ordersBy('jd-orders')[0])).toEqual({ no: '312233445566' });
  });

  it('have a memo where somebody wrote one', () => {
    show(`<div class="table-body"><div class="card"><span class="shop-order-id"><span class="order-info-btn">
      <span>312233445566</span></span></span><div class="remark-cell__text">无需发票，周五发</div></div></div>`);
    expect(wordsOf(ordersBy('jd-orders')[0])).toEqual({ no: '312233445566', sellerMemo: '无需发票，周五发' });
  });

  it('of 淘宝 have no memo where the next label follows', () => {
    show(`<div class="next-table-body"><table class="next-table-row"><tbody><tr><td>
      <div class="sold_table-header-box__a"><span>订单号: 2512311234567890123</span><span>备忘：</span><span>标记：</span></div>
      </td></tr></tbody></table></div>`);
    expect(wordsOf(ordersBy('taobao-sold')[0])).toEqual({ no: '2512311234567890123' });
  });

  it('of 批量发货 part the address from the name and the number behind it', () => {
    const card = (no: string, footer: string) => `<div class="list-item-wrapper"><div class="header-wrapper">
      <div class="hearder-left">订单编号: ${no}</div></div><div class="footer-wrapper">${footer}<button>解密</button></div></div>`;
    show(`<div>${card('251231123456789012', '浙江省 杭州市 文三路1号，王小明，13800001111')}
      ${card('251231123456789013', '浙江省 ***，王**，***********')}</div>`);
    expect(ordersBy('taobao-batch-consign').map(wordsOf)).toEqual([
      { no: '251231123456789012', receiver: '王小明', phone: '13800001111', address: '浙江省 杭州市 文三路1号' },
      { no: '251231123456789013' },
    ]);
  });

  it.each(['2601010002、2601010003', '2601010002, 2601010003', '2601010002/2601010003'])(
    'that share a parcel (%s) are not the first of them',
    (cell) => {
      show(`<table><thead><tr><th>订单编号</th><th>状态</th></tr></thead><tbody>
        <tr><td>${cell}</td><td>待发货</td></tr></tbody></table>`);
      expect(ordersBy('generic-orders').map(wordsOf)).toEqual([{ status: '待发货' }]);
    },
  );

  it('of 抖店 have no plain state while a refund runs beside it, and the time that stands in their head', () => {
    const row = (key: string, cells: string) => `<tr class="auxo-table-row" data-row-key="${key}">${cells}</tr>`;
    const no = '6900112233445566778';
    const state = '<td></td>'.repeat(6);
    show(`<div class="auxo-table-content"><table><tbody>
      ${row(no, `<td><span class="index_text__a">${no}</span><span class="index_text__a">2026/01/01 00:01:02</span></td>`)}
      ${row(`${no}_child_0`, `${state}<td>已发货 退款中</td>`)}</tbody></table></div>`);
    const [order] = ordersBy('douyin-orders');
    expect(wordsOf(order)).toEqual({ no });
    expect(order && knownValue(order.createdAt)).toBe(new Date(2026, 0, 1, 0, 1, 2).getTime());
  });

  it('beside a talk of 快手 have no plain state while a refund runs', () => {
    show(`<div class="SessionBaseCard colorHighLight"><b class="SessionBaseCard-topHeadName">小狗</b></div>
      <div><div class="OrderCard"><span class="oid">订单号：2536400012345678</span><span class="order-tag">待发货</span>
      <span class="order-tag">退款中</span></div></div>`);
    const orders = talkBy('kuaishou-chat').conversation?.orders;
    expect(orders?.known && orders.value.map(wordsOf)).toEqual([{ no: '2536400012345678' }]);
  });
});

describe('talks', () => {
  it('of 拼多多 are about the product that was shown last, whatever kind of card it is', () => {
    const card = (name: string, id: string) => `<li class="onemsg"><div class="${name}"><div class="good-info">
      <p class="good-id">${id}</p></div></div></li>`;
    show(`<ul><li class="chat-item"><div class="chat-item-box active" data-random="9-0-all"><b class="chat-nickname">小雨</b></div></li></ul>
      <div id="msgListContainer"><ul class="msg-list">${card('notify-card', '88880001')}
      <li class="onemsg"><div class="buyer-item"><div class="good-card"><p class="good-id">88880002</p></div></div></li></ul></div>`);
    const product = talkBy('pinduoduo-chat').conversation?.product;
    expect(product && knownValue(product.id)).toBe('88880002');
  });

  it('of 咚咚 have no words that only a card has', () => {
    show(`<div class="chat-head-name"><span>jd_a</span></div><div id="t-chat-scroll">
      <div class="message message_left"><div class="message__content"><div class="CardWrapper ProductCard">
      <div class="CardTitle">电饭煲</div></div></div></div>
      <div class="message message_left"><div class="message__content"><div class="CardWrapper">订单编号 312233445566</div></div></div>
      <div class="message message_left"><div class="message__content">多久到</div></div></div>`);
    expect(said(talkBy('jd-chat'))).toEqual([
      ['buyer', 'product', ''],
      ['buyer', 'text', ''],
      ['buyer', 'text', '多久到'],
    ]);
  });

  it('of 快手 have no words of the page that the buyer came from, and tell pictures', () => {
    const row = (i: number, body: string) => `<div id="cs-common-message-list-item-${i}">
      <div class="kwaishop-cs-LayoutDefaultWrapper_lrWrapper__notMe"><div class="x_msgBody">${body}</div></div></div>`;
    show(`<div class="SessionBaseCard colorHighLight"><b class="SessionBaseCard-topHeadName">小狗</b></div>
      <div class="ChatMessageList">${row(1, '<div class="bizBuyerFromCard">用户来自商品详情页 保暖袜</div>')}
      ${row(2, '<img src="data:,">')}${row(3, '有货吗')}</div>`);
    expect(said(talkBy('kuaishou-chat'))).toEqual([
      ['buyer', 'product', ''],
      ['buyer', 'image', ''],
      ['buyer', 'text', '有货吗'],
    ]);
  });

  it('of OneTalk have no words that only a card or a file has', () => {
    const row = (type: string, words: string) => `<div class="item-left" data-expinfo='{"messageType":${type}}'>
      <div class="session-rich-content">${words}</div></div>`;
    show(`<div class="selected" data-name="Ann">Ann</div><div class="scroll-box">${row('57', 'Cup US $2')}
      ${row('"61"', 'spec.pdf 2MB')}${row('1', 'MOQ?')}</div>`);
    expect(said(talkBy('onetalk-chat')).map((message) => (message as string[])[2])).toEqual(['', '', 'MOQ?']);
  });

  it('of 微信小店 leave open whose a card or a recording is', () => {
    show(`<div class="chat-title"><div class="left"><b class="chat-customer-name">阿宝</b></div></div>
      <div class="chat-scroll-view"><div class="msg"><div class="product-card">苹果 5斤</div></div>
      <div class="msg"><div class="voice-msg">12"</div></div><div class="msg"><span>客服小王接入</span></div></div>`);
    expect(said(talkBy('wechat-shop-chat')).map((message) => (message as string[])[0])).toEqual(['?', '?', 'system']);
  });

  it.each([
    [
      'shopee-chat',
      '<div data-cy="x-cell-root" class="row unselected"><b data-cy="x-cell-name" title="amy">amy</b></div>',
    ],
    [
      'tiktok-shop-chat',
      `<div data-testid="chat.chatroom.conversation_card" class="card-unselected">
        <b data-testid="chat.chatroom.conversation_card_username">amy</b></div>`,
    ],
  ])('of %s are not with a buyer whose row is marked as not chosen', (id, row) => {
    show(`<div data-cy="webchat-conversation-list">${row}</div>`);
    expect(talkBy(id).conversation).toBeNull();
    show(`<div data-cy="webchat-conversation-list">${row.replace('unselected', 'selected')}</div>`);
    expect(talkBy(id).conversation?.key).toBe('amy');
  });
});
