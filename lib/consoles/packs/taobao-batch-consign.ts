import type { ConsolePack, Field } from '../pack';
import { at, published } from '../pack-parts';

const reported = published('2026-03-01', 'B');

/** `地址，姓名，电话` in one text. What else stands there, once there is a button behind it, is none of it. */
const GAP = ' ?[，,] ?';
const PERSON = '[^，, 0-9]{1,20}';
const PHONE = '[0-9+*＊-]{7,24}';
const footer = (match: string): Field => [at(reported, '.footer-wrapper', { match })];

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
    receiver: footer(`${GAP}(${PERSON})${GAP}${PHONE}(?:[^0-9]|$)`),
    phone: footer(`${GAP}${PERSON}${GAP}(${PHONE})(?:[^0-9]|$)`),
    address: footer(`^(.{4,200}?)${GAP}${PERSON}${GAP}${PHONE}(?:[^0-9]|$)`),
  },
};

export default taobaoBatchConsign;
