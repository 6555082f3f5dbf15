import type { ConsolePack } from '../pack';
import { at, ORDER_LABEL, orderLabels, published } from '../pack-parts';

const old = published('2020-06-01', 'C');

/** 淘宝's former list of sold items, which some shops still see. Read by its labels. */
const taobaoSoldOld: ConsolePack = {
  id: 'taobao-sold-old',
  label: '淘宝 · 已卖出（旧版）',
  platform: 'taobao',
  version: '2020-06',
  matches: ['https://trade.taobao.com/trade/itemlist/list_sold_items.htm*'],
  hosts: ['https://trade.taobao.com/trade/itemlist/list_sold_items.htm*'],
  kind: 'orders',
  orders: {
    ...orderLabels(old),
    list: [at(old, '#sold_container'), at(old, ':has(> div.trade-order-main)')],
    rowLabel: ORDER_LABEL,
    item: { row: 'tr[class*="suborder-mod__item"]', sku: [at(old, '[class*="production-mod__sku-item"]')] },
  },
};

export default taobaoSoldOld;
