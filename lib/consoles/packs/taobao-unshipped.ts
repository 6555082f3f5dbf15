import type { ConsolePack } from '../pack';
import { at, published } from '../pack-parts';

const reported = published('2025-06-04', 'B');
const column = (name: string, match: string) => [{ column: name, match, verified: reported }];

const PAGE = ['https://myseller.taobao.com', 'https://myseller.tmall.com', 'https://qn.taobao.com'].map(
  (host) => `${host}/home.htm/qn-order/unshipped*`,
);

/** 千牛's page of orders to print and ship: a table whose columns name themselves by `data-name`. */
const taobaoUnshipped: ConsolePack = {
  id: 'taobao-unshipped',
  label: '淘宝/天猫 · 待发货打单',
  platform: 'taobao',
  version: '2025-06',
  matches: PAGE,
  hosts: PAGE,
  kind: 'orders',
  orders: {
    list: [at(reported, '.art-table-body'), at(reported, '.art-table'), at(reported, 'div.table-medium')],
    row: 'tbody tr.art-table-row',
    no: column('订单号', '[0-9]{12,24}'),
    waybill: column('快递信息', '^[^0-9:：]{0,10}([A-Z]{0,4}[0-9]{9,20})$'),
  },
};

export default taobaoUnshipped;
