import type { ConsolePack, Field, Verified } from '../pack';

const verified: Verified = { date: '2026-11-23', by: 'fixture', sureness: 'A' };

const at = (css: string, attribute?: string): Field => [{ css, ...(attribute && { attribute }), verified }];
const labelled = (label: string): Field => [{ css: 'dt', label: `${label}$`, verified }];

/**
 * The practice console (`entrypoints/practice`). It is read through a pack like any other console, so that practising also tries the
 * reader. It names no shop: its one shop is the platform itself, and what is learned there stays there.
 */
const practice: ConsolePack = {
  id: 'practice',
  label: '练习台',
  platform: 'practice',
  version: '1',
  matches: ['http://localhost/*', 'http://127.0.0.1/*', 'chrome-extension://*/practice.html*'],
  hosts: [],
  devHosts: ['http://localhost/*', 'http://127.0.0.1/*'],
  url: '/practice\\.html(?:[?#]|$)',
  kind: 'chat',
  conversation: {
    key: [
      ...at('[data-yd="header"]', 'data-key'),
      ...at('[data-yd="conversations"] > li[aria-current="true"]', 'data-key'),
    ],
    buyer: at('[data-yd="header"] .name'),
    product: {
      root: at('[data-yd="viewing"]'),
      id: [{ attribute: 'data-product-id', verified }],
      title: at('.title'),
      price: at('.price'),
    },
  },
  list: {
    list: at('ul[data-yd="conversations"]'),
    row: 'li[data-yd-row]',
    key: { attribute: 'data-key' },
    name: at('.name'),
    preview: at('.preview'),
    unread: at('.unread'),
    waiting: at('.waiting'),
    active: at('li[aria-current="true"]'),
  },
  messages: {
    list: at('ol[data-yd="messages"]'),
    row: 'li[data-id]',
    id: { attribute: 'data-id' },
    side: { buyer: at('li.from-buyer'), agent: at('li.from-agent'), system: at('li.from-system') },
    robot: at('li.robot'),
    withdrawn: at('li.withdrawn'),
    text: at('.bubble .text'),
    image: at('.bubble img'),
    product: {
      card: at('.product-card'),
      id: [{ attribute: 'data-product-id', verified }],
      title: at('.title'),
      price: at('.price'),
    },
    order: { card: at('.order-card'), no: [{ attribute: 'data-order-no', verified }] },
    time: at('time.at'),
  },
  orders: {
    list: at('[data-yd="orders"]'),
    row: 'article[data-order-no]',
    empty: at('[data-yd="orders"]:not(:has(article))'),
    no: [...labelled('订单编号'), { attribute: 'data-order-no', verified }],
    status: labelled('状态'),
    item: {
      row: 'ul.items > li',
      title: at('.title'),
      sku: at('.sku'),
      quantity: at('.quantity'),
      price: at('.price'),
    },
    paid: labelled('实付'),
    createdAt: labelled('下单时间'),
    receiver: labelled('收货人'),
    phone: labelled('手机'),
    address: labelled('地址'),
    buyerMemo: labelled('买家留言'),
    sellerMemo: labelled('商家备注'),
    flag: labelled('旗帜'),
    courier: labelled('快递'),
    waybill: labelled('运单号'),
  },
  composer: { box: at('[data-yd="composer"]'), send: at('button[data-yd="send"]'), enter: 'enter' },
};

export default practice;
