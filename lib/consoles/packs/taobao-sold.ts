import type { ConsolePack } from '../pack';
import { at, labelled, orderLabels, published } from '../pack-parts';

const seen = published('2026-04-01', 'A');
const reported = published('2026-04-01', 'B');
const byLabel = published('2026-04-01', 'C');

const LABELS = orderLabels(byLabel);

const PAGE = ['https://myseller.taobao.com', 'https://myseller.tmall.com', 'https://qn.taobao.com'].map(
  (host) => `${host}/home.htm/trade-platform/tp/*`,
);

/** 淘宝, 天猫 and 千牛 on the web: sold items, one table an order, whose first row is its head. Class names end in a hash. */
const taobaoSold: ConsolePack = {
  id: 'taobao-sold',
  label: '淘宝/天猫 · 已卖出',
  platform: 'taobao',
  version: '2026-04',
  matches: PAGE,
  hosts: PAGE,
  kind: 'orders',
  orders: {
    ...LABELS,
    list: [at(seen, 'div.next-table-body')],
    row: 'table.next-table-row',
    empty: [at(reported, '.next-table-empty', { match: '没有符合条件的宝贝' })],
    no: [at(reported, '[class*="sold_table-header-box"]', { match: '订单号[:：] ?([0-9]{12,24})' })],
    createdAt: [
      at(reported, '[class*="sold_create-time"]', {
        match: '[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}(?::[0-9]{2})?',
      }),
    ],
    status: [
      at(reported, '[class*="sold_status-item-box"] div', {
        match: '(买家已付款|卖家已发货|交易成功|等待买家付款|交易关闭)',
      }),
    ],
    paid: [
      ...(LABELS.paid ?? []),
      { column: '^实收款', match: '[¥￥] ?[0-9][0-9,]*(?:[.][0-9]{1,2})?', verified: byLabel },
    ],
    buyer: [at(reported, '[class*="sold_ww-box"]')],
    flag: labelled(reported, '标记[:：]', { match: '^[灰红黄绿蓝紫橙青]色?(?:旗帜?)?$' }),
    item: {
      // Other lines are notices, and details that were opened.
      row: 'tr:has([class*="sold_sku-desc"]), tr:has(a[href*="tradeSnap"])',
      // The picture is such a link too, and on some pages the snapshot's own.
      title: [at(reported, 'a[href*="tradeSnap"]', { match: '^(?!.{0,2}交易快照).{2,200}$' })],
      sku: [at(reported, '[class*="sold_sku-desc"]')],
      quantity: [{ column: '^数量$', verified: byLabel }],
      price: [{ column: '^(?:单价|价格)', verified: byLabel }],
    },
  },
};

export default taobaoSold;
