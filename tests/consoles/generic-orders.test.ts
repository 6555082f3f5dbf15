// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { OrderRules } from '../../lib/consoles/pack';
import { genericOrders } from '../../lib/consoles/reader/generic-orders';
import { OrderListReader } from '../../lib/consoles/reader/order-list';
import { ordersIn } from '../../lib/consoles/reader/order-tables';
import type { Reading } from '../../lib/shared/reading';
import { showPage } from './fixture';

const said = (reading: Reading<unknown>) => (reading.known ? reading.value : `?${reading.why}`);
function read(html: string) {
  showPage(html);
  const reader = new OrderListReader(genericOrders.orders as OrderRules, Date.now, ordersIn);
  const { orders } = reader.read(document, '', undefined);
  if (!orders.known) return said(orders);
  return orders.value.map(({ no, status, paid, courier, items }) => [
    ...[no, status, paid, courier].map(said),
    items.map(({ title }) => said(title)).join(),
  ]);
}

const card = (no: string, status: string, more = '') =>
  `<div class="card"><p>订单编号：${no}</p><p>商品名称：亚麻衬衫</p><p>实付金额：¥318.00元（含运费 0.00元）</p><p>订单状态：${status}</p>${more}</div>`;

it('an order whose number isn’t understood is listed without one, and a form or a sum is none', () => {
  const form = '<form><p>订单编号：<input></p><p>订单状态：全部</p></form><div>订单编号：<span>请输入</span></div>';
  expect(read(form + card('X202611290001A', '待发货（剩余 20 小时）') + card('5500000000000000002', '已发货'))).toEqual(
    [
      ['?unreadable', '待发货', 318, '?blind', '亚麻衬衫'],
      ['5500000000000000002', '已发货', 318, '?blind', '亚麻衬衫'],
    ],
  );
});

it('a courier is not read together with the number behind it', () => {
  const more = '<p>物流公司：中通快递 运单号：78412600061243</p>';
  expect(read(card('5500000000000000001', '已发货', more) + card('5500000000000000002', '待发货'))).toEqual([
    ['5500000000000000001', '已发货', 318, '中通快递', '亚麻衬衫'],
    ['5500000000000000002', '待发货', 318, '?blind', '亚麻衬衫'],
  ]);
});

const HEADS = '<thead><tr><th>商品</th><th>买家</th><th>订单状态</th><th>实付款</th></tr></thead>';
const number = (no: string) => `<tr><td colspan="4">订单号：${no}</td></tr>`;
const values = (title: string, status: string, paid: string) =>
  `<tr><td>${title}</td><td>野渡</td><td>${status}</td><td>${paid}</td></tr>`;

it('an order whose number stands beside several lines has all of them, and no status where they disagree', () => {
  const heads = '<thead><tr><th>订单号</th><th>商品名称</th><th>订单状态</th><th>实付款</th></tr></thead>';
  const first = (no: string, title: string, status: string) =>
    `<tr><td rowspan="2">${no}</td><td>${title}</td><td>${status}</td><td rowspan="2">¥59.00</td></tr>`;
  const next = (title: string, status: string) => `<tr><td>${title}</td><td>${status}</td></tr>`;
  const alone = '<tr><td>5500000000000000003</td><td>花瓶</td><td>已发货</td><td>¥20.00</td></tr>';
  const rows =
    first('5500000000000000001', '手机膜', '已发货') +
    next('手机支架', '已发货') +
    first('5500000000000000002', '桌布', '已发货') +
    next('抱枕', '退款中') +
    alone;
  expect(read(`<table>${heads}<tbody>${rows}</tbody></table>`)).toEqual([
    ['5500000000000000001', '已发货', 59, '?blind', '手机膜,手机支架'],
    ['5500000000000000002', '?ambiguous', 59, '?blind', '桌布,抱枕'],
    ['5500000000000000003', '已发货', 20, '?blind', '花瓶'],
  ]);
});

it('an order of several rows has the items of all, and no status where they disagree', () => {
  const rows =
    number('5500000000000000001') +
    values('桌布', '待发货', '¥86.00') +
    values('抱枕', '已发货', '') +
    number('5500000000000000002') +
    values('花瓶', '已发货', '¥20.00');
  expect(read(`<table>${HEADS}<tbody>${rows}</tbody></table>`)).toEqual([
    ['5500000000000000001', '?ambiguous', 86, '?blind', '桌布,抱枕'],
    ['5500000000000000002', '已发货', 20, '?blind', '花瓶'],
  ]);
});

it('numbers that stand below their orders are given nothing of the next one', () => {
  const rows =
    values('桌布', '待发货', '¥86.00') +
    number('5500000000000000001') +
    values('花瓶', '已发货', '¥20.00') +
    number('5500000000000000002');
  expect(read(`<table>${HEADS}<tbody>${rows}</tbody></table>`)).toEqual([
    ['5500000000000000001', '?blind', '?blind', '?blind', '?blind'],
    ['5500000000000000002', '?blind', '?blind', '?blind', '?blind'],
  ]);
});
