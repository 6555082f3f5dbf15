import type { ConsolePack } from '../pack';
import { at, ORDER_LABEL, orderLabels, published } from '../pack-parts';

const reported = published('2025-06-04', 'B');

/** 抖店's order list in both of its generations (a table since 2025, rows of `div` before): the labels are the same in both. */
const douyinOrders: ConsolePack = {
  id: 'douyin-orders',
  label: '抖店 · 订单',
  platform: 'douyin',
  version: '2025-06',
  matches: ['https://fxg.jinritemai.com/ffa/morder/order/*'],
  hosts: ['https://fxg.jinritemai.com/ffa/morder/order/*'],
  kind: 'orders',
  shop: [at(reported, 'div.headerShopName')],
  orders: {
    ...orderLabels(reported),
    list: [at(reported, 'div.auxo-table-content'), at(reported, '#__GARFISH_SSR_ECOM_FXG_ADMIN_DOM')],
    rowLabel: ORDER_LABEL,
    item: {
      row: '[class*="style_productItem"]',
      title: [at(reported, '[class^="style_name"]')],
      sku: [
        at(reported, '[class^="style_property"] [class^="style_desc"]'),
        at(reported, '[class*="style_property__"]'),
      ],
    },
  },
};

export default douyinOrders;
