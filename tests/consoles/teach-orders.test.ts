// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { OrderRules } from '../../lib/consoles/pack';
import { parsePack } from '../../lib/consoles/pack-schema';
import { OrderListReader } from '../../lib/consoles/reader/order-list';
import { ordersIn } from '../../lib/consoles/reader/order-tables';
import { type OrderSamples, type TaughtOrders, teachOrders } from '../../lib/consoles/teach/teach-orders';
import { knownValue } from '../../lib/shared/reading';
import { one, showFixture, showPage } from './fixture';

const HEAD = {
  id: 'own-erp',
  label: '自家后台',
  platform: 'own-erp',
  matches: ['https://erp.example.com/*'],
  date: '2026-11-29',
};

const read = (samples: OrderSamples) => {
  const taught = teachOrders(samples, HEAD);
  if ('why' in taught) throw new Error(`${taught.step}: ${taught.why}`);
  expect(parsePack(taught.pack)).toMatchObject({ ok: true });
  const reader = new OrderListReader((taught as TaughtOrders).pack.orders as OrderRules, Date.now, ordersIn);
  const { orders } = reader.read(document, '', undefined);
  return (knownValue(orders) ?? []).map(({ no, status, paid, items, sellerMemo }) =>
    [no, status, paid, items[0]?.title, sellerMemo].map((it) => it && (it.known ? it.value : `?${it.why}`)),
  );
};

describe('an order page that is pointed at', () => {
  it('made of cards: by the elements, and by labels where they stand in front', () => {
    showPage(
      `<ul id="orders">${[
        ['2209110001', '待发货', '¥58.00', '亚麻桌布', '加贺卡'],
        ['2209110002', '已发货', '¥12.50', '竹篮', '易碎'],
      ]
        .map(
          ([no, status, paid, title, memo]) =>
            `<li class="card"><p class="top">订单编号：${no} <a>复制</a></p><b class="state">${status}</b><span class="goods">${title}</span><em class="sum">共 ${paid}</em><p>商家备注：${memo}</p></li>`,
        )
        .join('')}</ul>`,
    );
    const card = one('.card');
    expect(
      read({
        no: one('.top', card),
        status: one('.state', card),
        item: one('.goods', card),
        paid: one('.sum', card),
        memo: card.lastElementChild as Element,
      }),
    ).toEqual([
      ['2209110001', '待发货', 58, '亚麻桌布', '加贺卡'],
      ['2209110002', '已发货', 12.5, '竹篮', '易碎'],
    ]);
  });

  it('made of cards whose parts have ids of their own: by what all cards share', () => {
    const card = (key: string, no: string, status: string) =>
      `<li class="card" id="order-${key}"><p class="no" id="no-${key}">${no}</p><b class="state" data-testid="state-${key}">${status}</b></li>`;
    showPage(`<ul id="orders">${card('a', '2209110001', '待发货')}${card('b', '2209110002', '已发货')}</ul>`);
    expect(read({ no: one('.no'), status: one('.state') }).map(([no, status]) => [no, status])).toEqual([
      ['2209110001', '待发货'],
      ['2209110002', '已发货'],
    ]);
  });

  it('made of a table whose columns have moved: an empty memo is not what stands in its former place now', () => {
    const row = (no: string, title: string, paid: string, memo: string) =>
      `<tr><td>${no}</td><td>${title}</td><td>${paid}</td><td>${memo}</td></tr>`;
    showPage(`<table><thead><tr><th>单号</th><th>宝贝</th><th>金额</th><th>说明</th></tr></thead><tbody>
      ${row('900000000001', '瓷杯', '¥20.00', '加急')}${row('900000000002', '瓷盘', '¥30.00', '')}</tbody></table>`);
    const [no, item, , memo] = [...one('tbody tr').children] as [Element, Element, Element, Element];
    const rules = (teachOrders({ no, item, memo }, HEAD) as TaughtOrders).pack.orders as OrderRules;
    for (const line of document.querySelectorAll('tr')) line.append(line.children[2] as Element);
    const { orders } = new OrderListReader(rules, Date.now).read(document, '', undefined);
    expect(knownValue(orders)?.map(({ sellerMemo }) => knownValue(sellerMemo))).toEqual(['加急', undefined]);
  });

  it('made of a table: by the heads of its columns, so that a column that moves is still found', () => {
    showFixture('generic-orders-2026-11');
    const cells = [...one('tbody tr').children];
    const cell = (i: number) => cells[i] as Element;
    const samples = { no: cell(0), item: cell(1), paid: cell(4), status: cell(5), memo: cell(10) };
    const taught = teachOrders(samples, HEAD) as TaughtOrders;
    const orders = taught.pack.orders as OrderRules;
    for (const row of document.querySelectorAll('tr'))
      if (row.children.length > 1) row.append(row.children[0] as Element);
    const { orders: found } = new OrderListReader(orders, Date.now).read(document, '', undefined);
    const first = knownValue(found)?.[0];
    expect([first?.no, first?.status, first?.paid].map((it) => it && knownValue<unknown>(it))).toEqual([
      '1180234400917',
      '待发货',
      86,
    ]);
  });

  it('keeps the letters of a number', () => {
    showPage(
      `<section id="list">${['SN-90010001', 'SN-90010002'].map((no) => `<div class="order"><b class="no">${no}</b></div>`).join('')}</section>`,
    );
    expect(read({ no: one('.no') }).map(([no]) => no)).toEqual(['SN-90010001', 'SN-90010002']);
  });

  it('made of pairs of a label and a value, without any class', () => {
    const pairs = (values: Record<string, string>) =>
      `<dl>${Object.entries(values)
        .map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`)
        .join('')}</dl>`;
    showPage(
      `<article>${pairs({ 单号: '2611300000010001', 预售: '是', 现状: '运输中', 物件: '马克杯', 付了: '￥39.90', 记事: '' })}
      ${pairs({ 单号: '2611300000010002', 现状: '已取消', 物件: '茶盘', 付了: '￥88.00', 记事: '周五发' })}</article>`,
    );
    const [, second] = [...document.querySelectorAll('dl')];
    const [no, status, item, paid, memo] = second?.querySelectorAll('dd') ?? [];
    expect(read({ no, status, item, paid, memo } as OrderSamples)).toEqual([
      ['2611300000010001', '运输中', 39.9, '马克杯', '?missing'],
      ['2611300000010002', '已取消', 88, '茶盘', '周五发'],
    ]);
  });

  it('with hashes for classes: by them, rather than by places, which move where a part is missing', () => {
    const card = (no: string, ...rest: string[]) =>
      `<div class="css-a8f2kq"><div class="css-1xk29d">${no}</div>${rest.join('')}</div>`;
    showPage(
      `<section id="list">${card('2209110001', '<div class="css-9dk2mx">待发货</div>', '<div class="css-kk29sd">茶盘</div>')}
      ${card('2209110002', '<div class="css-kk29sd">马克杯</div>')}</section>`,
    );
    expect(read({ no: one('.css-1xk29d'), status: one('.css-9dk2mx'), item: one('.css-kk29sd') })).toEqual([
      ['2209110001', '待发货', '?blind', '茶盘', '?blind'],
      ['2209110002', '?blind', '?blind', '马克杯', '?blind'],
    ]);
  });

  const HEADS = '<thead><tr><th>宝贝</th><th>单价</th><th>数量</th><th>交易状态</th><th>实收款</th></tr></thead>';
  const inRows = (kind: (name: string) => string, orders: [string, string, string, string, string, ...string[]][]) =>
    `<table id="sold">${HEADS}<tbody>${orders
      .map(
        ([no, buyer, memo, status, paid, ...titles]) =>
          `<tr><td colspan="5"></td></tr><tr ${kind('hd')}><td colspan="5"><label>订单号: <span>${no}</span></label>
          <a>${buyer}</a>${memo && `<i class="msg">留言：${memo}</i>`}</td></tr>${titles
            .map((title, i) => {
              const over = `rowspan="${titles.length}"`;
              const ofAll = `<td ${over}><b class="state">${status}</b></td><td ${over}><strong>${paid}</strong></td>`;
              const own = `<td><a class="goods">${title}</a></td><td>9.00</td><td>1</td>`;
              return `<tr ${kind('bd')}>${own}${i > 0 ? '' : ofAll}</tr>`;
            })
            .join('')}`,
      )
      .join('')}</tbody></table>`;

  it.each([
    ['classes', (name: string) => `class="order-${name}"`],
    ['nothing but their cells', () => ''],
  ])('made of a row for the number and a row a line, told apart by %s', (_, kind) => {
    showPage(
      inRows(kind, [
        ['3390021177450', 'tb_雨', '尽快发', '买家已付款', '91.00', '露营灯', '挂钩'],
        ['3390021177451', 'tb_阳', '', '卖家已发货', '19.90', '地钉'],
        ['3390021177452', 'tb_木', '', '交易成功', '229.00', '天幕', '绳', '收纳袋'],
      ]),
    );
    const taught = teachOrders(
      {
        no: one('label span'),
        status: one('.state'),
        item: one('.goods'),
        paid: one('strong'),
        memo: one('.msg'),
      },
      HEAD,
    ) as TaughtOrders;
    expect(parsePack(taught.pack)).toMatchObject({ ok: true });
    const reader = new OrderListReader(taught.pack.orders as OrderRules, Date.now, ordersIn);
    const orders = knownValue(reader.read(document, '', undefined).orders) ?? [];
    const values = orders.map(({ no, status, paid, buyerMemo, items }) => [
      ...[no, status, paid, buyerMemo].map((it) => knownValue<unknown>(it)),
      items.map(({ title }) => title && knownValue(title)),
    ]);
    expect(values).toEqual([
      ['3390021177450', '买家已付款', 91, '尽快发', ['露营灯', '挂钩']],
      ['3390021177451', '卖家已发货', 19.9, undefined, ['地钉']],
      ['3390021177452', '交易成功', 229, undefined, ['天幕', '绳', '收纳袋']],
    ]);
  });

  it('made of cards with a line an item: all of them are read', () => {
    const card = (no: string, ...titles: string[]) =>
      `<section class="order"><b class="no">${no}</b>${titles.map((title) => `<div class="line"><em>图</em><p class="goods">${title}</p></div>`).join('')}</section>`;
    showPage(`<main id="all">${card('2209110001', '茶盘')}${card('2209110002', '茶巾', '茶漏')}</main>`);
    const taught = teachOrders({ no: one('.no'), item: one('.goods') }, HEAD) as TaughtOrders;
    const reader = new OrderListReader(taught.pack.orders as OrderRules, Date.now, ordersIn);
    const orders = knownValue(reader.read(document, '', undefined).orders) ?? [];
    expect(orders.map(({ items }) => items.map(({ title }) => title && knownValue(title)))).toEqual([
      ['茶盘'],
      ['茶巾', '茶漏'],
    ]);
  });

  it('says what to point at again', () => {
    showPage('<div class="list"><p class="a">一号单</p><p class="b">2209110001</p></div>');
    expect(teachOrders({ no: one('.a') }, HEAD)).toEqual({ step: 'no', why: 'no-number' });
    expect(teachOrders({ no: one('.b') }, HEAD)).toEqual({ step: 'no', why: 'no-orders' });
  });
});
