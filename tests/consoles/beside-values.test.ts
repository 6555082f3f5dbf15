// @vitest-environment happy-dom
// Parts that stand in the place of a value and are none of it, as pages draw them that no fixture shows.
import { beforeEach, expect, it } from 'vitest';
import type { ConsolePack } from '../../lib/consoles/pack';
import { packs } from '../../lib/consoles/packs';
import { OrderListReader } from '../../lib/consoles/reader/order-list';
import { ordersIn } from '../../lib/consoles/reader/order-tables';
import { createReader } from '../../lib/consoles/reader/reader';
import { knownValue } from '../../lib/shared/reading';

const NOW = new Date(2026, 11, 1, 10, 0).getTime();
const packOf = (id: string): ConsolePack => packs.find((pack) => pack.id === id) as ConsolePack;
const talkBy = (id: string) => createReader(packOf(id), document, () => NOW).read().conversation;
const orderBy = (id: string) => {
  const rules = packOf(id).orders as NonNullable<ConsolePack['orders']>;
  const { orders } = new OrderListReader(rules, () => NOW, ordersIn).read(document, '', undefined);
  return knownValue(orders)?.[0];
};
const PINDUODUO_ROW = '<li class="chat-item"><div class="chat-item-box active" data-random="701-0-all"></div></li>';
const pinduoduoSays = (rows: string): void => {
  document.body.innerHTML = `${PINDUODUO_ROW}<div id="msgListContainer"><ul class="msg-list">${rows}</ul></div>`;
};

beforeEach(() => document.body.replaceChildren());

it('a tag beside the buyer in 飞鸽’s header is none of the name', () => {
  document.body.innerHTML = `<div id="topbar-left-info"><span class="nick-7">晴天娃娃</span><span class="tag-11">首次咨询</span>
    <a>添加备注</a></div><textarea id="im-input-box"></textarea>`;
  expect(talkBy('douyin-chat')?.key).toBe('晴天娃娃');
});

it('a card of 拼多多 that is one link gives no title', () => {
  pinduoduoSays(`<li class="onemsg" id="middlePanel_list_17986000001"><div class="buyer-item"><div class="msg-content"><div class="notify-card">
    <a class="good-detail"><p>纯棉床单</p><span class="good-price">￥89.9</span><p class="good-id">商品ID：550012345678</p></a></div></div></div></li>`);
  const product = talkBy('pinduoduo-chat')?.messages[0]?.product;
  expect(product?.title.known).toBe(false);
  expect(product && [knownValue(product.id), knownValue(product.price)]).toEqual(['550012345678', 89.9]);
});

it('a line that says who wrote the message makes it the robot’s', () => {
  pinduoduoSays(`<li class="onemsg" id="middlePanel_list_17986000001"><div class="cs-item"><div class="msg-content">
    <p class="msg-content-box">谢谢亲</p></div><div>此消息由机器人自动回复</div></div></li>`);
  expect(talkBy('pinduoduo-chat')?.messages[0]).toMatchObject({ text: '谢谢亲', robot: true });
});

it('a row of 咚咚 with nothing but a time is no message, and its time holds', () => {
  document.body.innerHTML = `<div class="alluser-item alluser-item_check"><div class="alluser-item-name">jd_7</div></div>
    <div class="chat-head-name"><span>jd_7</span></div><div class="chat-scroll-wrap" id="t-chat-scroll">
    <div class="message message_center"><span class="message__time_str">2026-11-30 23:58:40</span></div>
    <div class="message message_left"><pre class="message__text">明天能到吗</pre></div></div>`;
  const messages = talkBy('jd-chat')?.messages ?? [];
  expect(messages.map(({ text }) => text)).toEqual(['明天能到吗']);
  expect(messages[0] && knownValue(messages[0].at)).toBe(new Date(2026, 10, 30, 23, 58, 40).getTime());
});

it.each([
  ['<div>￥289.00</div><div>含运费 ￥6.00</div>', 289],
  ['￥289.00 不含运费 ￥6.00', undefined],
  ['￥289.00 含税 ￥6.00', undefined],
])('the amount in %s is %s', (html, paid) => {
  document.body.innerHTML = `<div class="table-body"><div class="card"><div class="shop-order-id"><span class="order-info-btn">
    <span>320011223344</span></span></div><div prop="receivables">${html}</div></div></div>`;
  const order = orderBy('jd-orders');
  expect(order && knownValue(order.paid)).toBe(paid);
});

it.each([
  ['商家备注：已送礼品 <span>共2个包裹 快递单号：SF1000000000001</span>', undefined],
  ['商家备注：<span>已送礼品，快递单号：SF1</span>', '已送礼品，快递单号：SF1'],
  ['商家备注<i>：</i><span>已送礼品</span>', '已送礼品'],
])('the memo in %s is %s', (html, memo) => {
  document.body.innerHTML = `<div class="package-center-table"><div><div>订单编号：261128-338812345678902</div><div>${html}</div></div></div>`;
  const order = orderBy('pinduoduo-orders');
  expect(order && knownValue(order.sellerMemo)).toBe(memo);
});
