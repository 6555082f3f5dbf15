import type { ConsolePack, Field } from '../pack';
import { at, ORDER_LABEL, orderLabels, published } from '../pack-parts';

/** The table since 2025, and the rows of `div` before it, in which several authors agree. */
const table = published('2025-06-04', 'B');
const rows = published('2024-06-01', 'B');
/** What a single crawler took from the table. */
const guessed = published('2023-05-12', 'C');
const byLabel = published('2025-06-04', 'C');

const ROW = '[data-kora_order_status]';
const CHILD = 'tr.auxo-table-row[data-row-key*="child"]';
const HEAD = 'tr.auxo-table-row[data-row-key]:not([data-row-key*="child"])';
/** The row with the memo has the head's key, and neither number nor time. */
const MEMO = `${HEAD}:not(:has([class*="index_text__"]))`;

const STATE =
  '^(待支付|待付款|备货中|待发货|部分发货|已发货|已签收|已完成|已关闭|已取消)(?![\\p{Script=Han}（(])(?!.*(?:退款|售后|退货|换货))';
/** Name, number and address stand in one place, parted by commas or lines. */
const GAP = '(?:[，,] ?| )';
const NAME = '[^，, 0-9]{1,20}';
const PHONE = '[0-9+*＊-]{7,24}';
const LINKS = '(?: ?查看敏感信息| ?查看| ?复制| ?修改地址)?';
const receiver = (match: string): Field => [at(rows, '[class^="index_locationDetail"]', { match })];

const labels = orderLabels(byLabel);

/** 抖店's order list in both of its generations: since 2025 a table with several rows an order, before it rows of `div`. */
const douyinOrders: ConsolePack = {
  id: 'douyin-orders',
  label: '抖店 · 订单',
  platform: 'douyin',
  version: '2025-06',
  matches: ['https://fxg.jinritemai.com/ffa/morder/order/*'],
  hosts: ['https://fxg.jinritemai.com/ffa/morder/order/*'],
  kind: 'orders',
  shop: [at(rows, 'div.headerShopName')],
  orders: {
    ...labels,
    list: [at(table, 'div.auxo-table-content'), at(rows, '#__GARFISH_SSR_ECOM_FXG_ADMIN_DOM')],
    row: `tr.auxo-table-row[data-row-key], ${ROW}, [class^="index_tableRow"]`,
    rowLabel: ORDER_LABEL,
    parts: { attribute: 'data-row-key', css: CHILD },
    no: [
      at(table, HEAD, { attribute: 'data-row-key', match: '^[0-9]{15,20}$' }),
      at(rows, '[class^="index_RowHeader"] [class^="index_leftWrapper"] span', {
        match: '^订单(?:编号|号)[:：]? ?([0-9]{15,20})(?![0-9])',
      }),
      ...labels.no,
    ],
    createdAt: [
      ...(labels.createdAt ?? []),
      at(table, `${HEAD} [class*="index_text__"]`, {
        match: '^[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2} [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?$',
      }),
    ],
    status: [
      at(table, `${CHILD} > td:nth-child(7)`, { match: STATE }),
      at(rows, '[class^="index_cell"]:nth-of-type(4) > div:first-of-type', { match: STATE }),
      at(guessed, '[class^="index_status"]', { match: STATE }),
    ],
    item: {
      row: `${CHILD}, [class^="index_cellCol"] > [class^="index_cellRow"]`,
      title: [at(rows, '[class^="style_name"]')],
      sku: [
        at(rows, '[class^="style_property"] [class^="style_desc"]'),
        at(rows, '[class^="style_normalDetail"]'),
        at(table, '[class*="style_property__"]'),
      ],
      quantity: [
        at(rows, '[class^="table_comboNum"]', { match: '^[×xX] ?[0-9]{1,5}$' }),
        at(guessed, `${CHILD} > td:nth-child(3)`, { match: '^[¥￥] ?[0-9,.]{1,12} ?([×xX] ?[0-9]{1,5})$' }),
      ],
      price: [
        at(rows, '[class^="table_comboAmount"]'),
        // Beside the count in one text it could be the sum of all pieces.
        at(guessed, `${CHILD} > td:nth-child(3) *`, { match: '^[¥￥] ?[0-9][0-9,]*[.][0-9]{2}$' }),
      ],
    },
    paid: [
      at(rows, '[class^="index_payAmount"]'),
      at(guessed, `${CHILD} > td:nth-child(n + 5)`, {
        match: '^(?!.{0,2}待)[\\p{Script=Han}]{2,6}(?:支付|月付) ?([¥￥] ?[0-9][0-9,]*[.][0-9]{2})$',
      }),
      ...(labels.paid ?? []),
    ],
    buyer: [at(rows, 'a[class^="table_nickname"]')],
    receiver: [...receiver(`^(${NAME})${GAP}${PHONE}(?:[，, ]|$)`), ...(labels.receiver ?? [])],
    phone: [...receiver(`^${NAME}${GAP}(${PHONE})(?:[，, ]|$)`), ...(labels.phone ?? [])],
    address: [...receiver(`^${NAME}${GAP}${PHONE}${GAP}(.{4,200}?)${LINKS}$`), ...(labels.address ?? [])],
    sellerMemo: [
      ...(labels.sellerMemo ?? []),
      // Not behind a title, which may be that of the buyer's words.
      at(table, `${MEMO} div[class*="index_content__"]:first-child`, { match: '^(?!买家|商家备注)(.+)$' }),
    ],
  },
};

export default douyinOrders;
