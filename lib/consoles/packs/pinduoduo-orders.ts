import type { ConsolePack } from '../pack';
import { at, ORDER_LABEL, orderLabels, published } from '../pack-parts';

const reported = published('2022-06-01', 'B');
const guessed = published('2022-06-01', 'C');

/** 拼多多's order list: several scripts of 2021 and 2022 agree on the container and on the labels; the columns have moved since. */
const pinduoduoOrders: ConsolePack = {
  id: 'pinduoduo-orders',
  label: '拼多多 · 订单',
  platform: 'pinduoduo',
  version: '2022-06',
  matches: ['https://mms.pinduoduo.com/orders/list*', 'https://mms.pinduoduo.com/orders/detail*'],
  hosts: ['https://mms.pinduoduo.com/orders/list*', 'https://mms.pinduoduo.com/orders/detail*'],
  kind: 'orders',
  orders: {
    ...orderLabels(reported),
    list: [at(reported, '.package-center-table'), at(reported, '#mf-mms-orders-container')],
    rowLabel: ORDER_LABEL,
    item: {
      row: '.goods-record-container',
      title: [at(guessed, '.goods-record-container', { match: '^(.{2,200}?) ?(?:商品 ?)?ID[:：]' })],
    },
  },
};

export default pinduoduoOrders;
