import type { ConsolePack } from '../pack';
import { at, published } from '../pack-parts';

/** Of one script of 2025, probably for the buyer's list, and one crawler of the seller's list before it, which agree on the row. */
const guessed = published('2025-06-04', 'C');

/** 1688's list of a seller's orders. Everything about it is old or from the buyer's side. */
const orders1688: ConsolePack = {
  id: 'alibaba-1688-orders',
  label: '1688 · 订单',
  platform: 'alibaba-1688',
  version: '2025-06',
  matches: ['https://trade.1688.com/order/seller_order_list.htm*'],
  // Too little is sure for a permission that everybody has to give.
  hosts: [],
  kind: 'orders',
  orders: {
    list: [at(guessed, '#listBox'), at(guessed, ':has(> li.order-item)')],
    row: 'li.order-item',
    no: [
      at(guessed, 'span.order-id', { match: '^(?:订单(?:编号|号)[:：]? ?)?([0-9]{12,20})$' }),
      at(guessed, '.tradeId', { attribute: 'value', match: '^[0-9]{12,20}$', visible: false }),
    ],
    status: [
      at(guessed, 'td.s7 > div', {
        match: '^(等待买家付款|等待卖家发货|等待买家确认收货|等待买家收货|已发货|已收货|交易成功|交易关闭|交易取消)$',
      }),
    ],
    item: { title: [at(guessed, 'a.productName')] },
    paid: [at(guessed, 'div.total', { match: '^[¥￥]? ?[0-9][0-9,]*[.][0-9]{2}$' })],
    createdAt: [at(guessed, 'span.date', { match: '^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}(?::[0-9]{2})?$' })],
  },
};

export default orders1688;
