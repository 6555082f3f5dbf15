import type { ConsolePack } from '../pack';
import { at, published } from '../pack-parts';

const reported = published('2026-03-01', 'B');
const guessed = published('2026-03-01', 'C');

const PAGE = ['https://myseller.taobao.com', 'https://myseller.tmall.com', 'https://qn.taobao.com'].map(
  (host) => `${host}/home.htm/batch-consign*`,
);

/** 千牛's batch shipping: a card an order. The head's class is spelled as the page spells it. */
const taobaoBatchConsign: ConsolePack = {
  id: 'taobao-batch-consign',
  label: '淘宝/天猫 · 批量发货',
  platform: 'taobao',
  version: '2026-03',
  matches: PAGE,
  hosts: PAGE,
  kind: 'orders',
  orders: {
    list: [at(reported, ':has(> .list-item-wrapper)')],
    row: '.list-item-wrapper',
    no: [at(reported, '.header-wrapper .hearder-left', { match: '订单编号[:：] ?([0-9]{12,24})' })],
    address: [at(guessed, '.footer-wrapper')],
  },
};

export default taobaoBatchConsign;
