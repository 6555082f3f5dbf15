import type { ConsolePack, Locator } from '../pack';
import { at, labelled, ORDER_LABEL, ORDER_NO, published } from '../pack-parts';

const reported = published('2026-03-01', 'B');
const guessed = published('2026-03-01', 'C');

/** As the page itself, or as a part that `wujie` puts into a shadow root. */
const either = (css: string): Locator[] => [at(guessed, `wujie-app >>> ${css}`), at(reported, css)];

const BUYER = either('.chat-title .left .chat-customer-name');
/** The agent's rows are set to the end; the buyer's have nothing of their own but something said. */
const SAID = ':has(.text-msg, img[data-type="image"], a.order-msg-block)';
const OTHERS = `div.msg:not(.justify-end):not(:has(.justify-end))${SAID}`;
/** Cards, pictures and recordings of other kinds may be the buyer's: only bare words are a notice. */
const BARE =
  ':not(:has(img, a, button, video, audio, canvas, svg, [class*="card"], [class*="voice"], [class*="file"]))';
const NOTICE = `div.msg:not(.justify-end):not(:has(.justify-end)):not(${SAID})${BARE}`;

/**
 * 微信小店's chat (`store.weixin.qq.com/shop/kf`). Enter sends; there is no button. A hidden dialog has a text area too; other parts of
 * the back office stand in `wujie` shadow roots.
 */
const wechatShopChat: ConsolePack = {
  id: 'wechat-shop-chat',
  label: '微信小店 · 客服',
  platform: 'wechat-shop',
  version: '2026-03',
  matches: ['https://store.weixin.qq.com/shop/kf*'],
  hosts: ['https://store.weixin.qq.com/shop/kf*'],
  kind: 'chat',
  conversation: { key: BUYER, buyer: BUYER },
  list: {
    list: either('ul.session-list-container'),
    row: '.session-item-container',
    key: { css: '.user-nickname' },
    keyIsName: true,
    name: [at(reported, '.user-nickname')],
    preview: [at(reported, '.text-content-wrap')],
    unread: [at(reported, '.unread-badge', { match: '^[0-9]{1,3}[+]?$' })],
    waiting: [at(reported, '.waiting-time')],
    active: [at(guessed, '.session-item-container.active')],
  },
  messages: {
    list: [...either('#chat-scroll-view'), ...either('.chat-scroll-view')],
    row: 'div.msg',
    id: {},
    side: {
      buyer: [at(reported, OTHERS)],
      agent: [at(reported, '.justify-end'), at(guessed, 'div.msg', { closest: '.message-item.justify-end' })],
      system: [at(guessed, NOTICE)],
    },
    withdrawn: [at(guessed, `div.msg:not(${SAID})`, { match: '撤回了?(?:一条)?消息[。.]?(?: ?重新编辑)?$' })],
    text: [at(reported, '.text-msg')],
    image: [at(reported, 'img[data-type="image"]')],
    order: {
      card: [at(reported, 'a.order-msg-block')],
      no: labelled(guessed, ORDER_LABEL, { match: `^${ORDER_NO}` }),
    },
  },
  composer: {
    box: [...either('#input-textarea'), ...either('.chat-input textarea.text-area')],
    send: [],
    enter: 'enter',
  },
};

export default wechatShopChat;
