import type { ConsolePack } from '../pack';
import { at, labelled, ORDER_LABEL, ORDER_NO, published } from '../pack-parts';

const seen = published('2026-03-01', 'A');
const reported = published('2026-03-01', 'B');
const guessed = published('2026-03-01', 'C');

const BUYER = [at(reported, '[class*="colorHighLight"] .SessionBaseCard-topHeadName')];

const ROW = 'div[id*="cs-common-message-list-item"], div[id^="0_"]';
const BODILESS = ROW.split(', ')
  .map((row) => `${row}:not(:has([class*="_msgBody"]))`)
  .join(', ');

/**
 * 快手小店's chat (`im.kwaixiaodian.com`). The box is a Quill editor. No place is known that names the open buyer but the row that is marked
 * in the list; names are always bold there, so that boldness says nothing of unread messages. Times have no year.
 */
const kuaishouChat: ConsolePack = {
  id: 'kuaishou-chat',
  label: '快手小店 · 聊天',
  platform: 'kuaishou',
  version: '2026-03',
  matches: ['https://im.kwaixiaodian.com/workbench*', 'https://im.kwaixiaodian.com/pc*'],
  hosts: ['https://im.kwaixiaodian.com/workbench*', 'https://im.kwaixiaodian.com/pc*'],
  kind: 'chat',
  conversation: { key: BUYER, buyer: BUYER },
  list: {
    row: '.SessionBaseCard',
    key: { css: '.SessionBaseCard-topHeadName' },
    keyIsName: true,
    name: [at(reported, '.SessionBaseCard-topHeadName')],
    preview: [at(reported, '.SessionBaseCard-lastMessage')],
    active: [
      at(reported, '[class*="colorHighLight"]'),
      at(guessed, '.SessionBaseCard', { closest: '[class*="colorHighLight"]' }),
    ],
  },
  messages: {
    list: [at(seen, '.ChatMessageList-ContentWrap'), at(seen, '.ChatMessageList')],
    row: ROW,
    id: { attribute: 'id' },
    side: {
      buyer: [at(seen, '[class*="LayoutDefaultWrapper_lrWrapper__notMe"]')],
      agent: [at(seen, '[class*="LayoutDefaultWrapper_lrWrapper__isMine"]')],
      system: [at(guessed, '.kwaishop-cs-BizNoticeCard')],
    },
    withdrawn: [at(guessed, BODILESS, { match: '撤回了?(?:一条)?消息[。.]?(?: ?重新编辑)?$' })],
    // The card of the page that the buyer came from has a buyer's side; its words are the console's.
    text: [at(reported, '[class*="_msgBody"]:not(:has([class*="bizBuyerFromCard" i]))')],
    image: [at(guessed, '[class*="_msgBody"] img')],
    product: { card: [at(reported, '[class*="bizBuyerFromCard" i]')] },
    order: {
      card: [at(reported, '.kwaishop-cs-BizOrderCard')],
      no: labelled(guessed, ORDER_LABEL, { match: `^${ORDER_NO}` }),
    },
    time: [
      at(reported, '[class*="_beforeMsgBody"]', {
        match: '([0-9]{1,2}-[0-9]{1,2} [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)$',
      }),
    ],
  },
  // The panel beside the talk. What its tags may say is not told: only states of an order are taken.
  orders: {
    list: [at(reported, ':has(> .OrderCard)')],
    row: '.OrderCard',
    no: [at(reported, '.oid', { match: '(?:^|[ :：])([0-9]{12,20})(?: ?复制)?$' })],
    status: [
      at(guessed, '.order-tag', {
        match:
          '^(?:待付款|待支付|待发货|部分发货|已发货|待收货|已收货|已签收|已完成|交易成功|交易关闭|已关闭|已取消|退款中|售后中|退款成功|已退款)$',
      }),
    ],
  },
  composer: {
    box: [at(seen, '.SendBox .ql-editor')],
    send: [at(seen, '.SendBox-buttonRight .ant-btn-primary')],
    enter: 'enter',
  },
};

export default kuaishouChat;
