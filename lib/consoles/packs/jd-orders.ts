import type { ConsolePack } from '../pack';
import { at, orderLabels, published } from '../pack-parts';

const seen = published('2026-08-01', 'A');
const byLabel = published('2026-08-01', 'C');

/** 京东's order list of 2026 (`shop.jd.com`): a card an order, columns named by `prop`. */
const jdOrders: ConsolePack = {
  id: 'jd-orders',
  label: '京东 · 订单',
  platform: 'jd',
  version: '2026-08',
  matches: ['https://shop.jd.com/jdm/trade/orders/*'],
  hosts: ['https://shop.jd.com/jdm/trade/orders/*'],
  kind: 'orders',
  shop: [at(seen, '.shop-menu-accountV1__right-account-top-name')],
  orders: {
    ...orderLabels(byLabel),
    list: [at(seen, '.jd-scrollbar__view .table-body'), at(seen, '.table-body')],
    row: '.card',
    no: [at(seen, '.shop-order-id .order-info-btn span', { match: '[0-9]{8,20}' })],
    status: [at(seen, '[prop="orderStatus"] .order-status span')],
    item: {
      row: '.sku-info-list__item',
      title: [at(seen, '.sku-name')],
      quantity: [at(seen, '.config-view-item__value', { match: '^[×xX] ?[0-9]{1,5}$' })],
      price: [at(seen, '.config-view-item__value', { match: '^[¥￥] ?[0-9][0-9,]*[.][0-9]{2}$' })],
    },
    paid: [at(seen, '[prop="receivables"]', { match: '[¥￥] ?[0-9][0-9,]*[.][0-9]{2}' })],
    createdAt: [
      at(seen, '.order-time-info .shop-overflow-tooltip__content', {
        match: '([0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}(?::[0-9]{2})?) ?下单',
      }),
    ],
    buyer: [at(seen, '[prop="consigneeInfo"] .user-pin')],
    receiver: [at(seen, '[prop="consigneeInfo"] .cons-address-text', { match: '^([^，,]{1,20})[，,]' })],
    phone: [at(seen, '[prop="consigneeInfo"] .cons-mobile-phone-text')],
    address: [at(seen, '[prop="consigneeInfo"] .cons-address-text', { match: '^[^，,]{1,20}[，,] ?(.+)$' })],
    sellerMemo: [at(seen, '.remark-cell__text')],
  },
};

export default jdOrders;
