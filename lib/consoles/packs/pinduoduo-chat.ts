import type { ConsolePack, Field, Locator, Sureness } from '../pack';
import { NO_LABEL, ORDER_STATUS, PHONE } from '../pack-parts';

const seen = (date: string, sureness: Sureness): Locator['verified'] => ({ date, by: 'public-code', sureness });

/** Found on the real page in September 2026 by others who read it, and published. */
const calibrated = seen('2026-09-08', 'A');
const reported = seen('2026-06-01', 'B');
/** Known from texts and from other pages of the same back office; never seen on this one. */
const guessed = seen('2026-06-01', 'C');

const at = (css: string, verified = calibrated, rest: Partial<Locator> = {}): Locator => ({ css, ...rest, verified });
const labelled = (label: string, rest: Partial<Locator> = {}): Field => [{ label, ...rest, verified: guessed }];

/** The row's key is `<uid>-0-all`, and the message panel carries the bare uid: the same buyer must come out of both. */
const UID = '^(\\w{1,64})(?:-\\d{1,4}-\\w{1,16})?$';
/** The link over a card may hold all of the card: then its words are not the title. */
const TITLE = '^(?!.*(?:商品ID|[¥￥])).{1,200}$';
const CARD = 'div.notify-card, div.good-info, .good-card';

/**
 * 拼多多's chat (`mms.pinduoduo.com/chat-merchant`). Vue 2, one document, class names without build hashes. Hidden template copies of
 * list rows exist, so rows count only while visible. Times stand on some rows only. The page has no number of unread messages that
 * is known to us, only the waiting time.
 */
const pinduoduoChat: ConsolePack = {
  id: 'pinduoduo-chat',
  label: '拼多多 · 聊天',
  platform: 'pinduoduo',
  version: '2026-09',
  matches: ['https://mms.pinduoduo.com/chat-merchant/*'],
  hosts: ['https://mms.pinduoduo.com/chat-merchant/*'],
  kind: 'chat',
  shop: [at('.LoginUserInfo-mainTitle-text', reported)],
  conversation: {
    key: [
      at('[currentuid]', calibrated, { attribute: 'currentuid', match: UID }),
      at('.chat-item-box.active', calibrated, { attribute: 'data-random', match: UID }),
    ],
    buyer: [at('.chat-item-box.active .chat-nickname')],
    product: {
      // One selector a locator: `:is()` over the list would cost twenty times as much at every message.
      root: ['notify-card', 'good-info', 'good-card'].map((name) => at(`#msgListContainer .${name}`, reported)),
      id: [
        at('p.good-id', reported, { match: '\\d{4,20}' }),
        { label: '商品ID', match: '^\\d{4,20}', verified: reported },
      ],
      title: [at('a.good-detail', guessed, { match: TITLE })],
      price: [at('span.good-price', reported)],
    },
  },
  list: {
    row: 'li.chat-item',
    key: { css: '.chat-item-box', attribute: 'data-random', match: UID },
    name: [at('.chat-nickname')],
    preview: [at('p.chat-message-content', reported), at('.bottom-message.message-item', reported)],
    waiting: [at('.chat-unreply-over-time', reported), at('.chat-unreply-time', reported)],
    active: [at('.chat-item-box.active')],
  },
  messages: {
    list: [at('#msgListContainer > ul.msg-list')],
    row: 'li.onemsg',
    id: { attribute: 'id', match: '^middlePanel_[lL]ist_(.{1,64})$' },
    side: {
      buyer: [at('div.buyer-item')],
      agent: [at('div.cs-item')],
      system: [at('.system-msg-31, .msg-system')],
    },
    robot: [at('div.cs-item.callback')],
    withdrawn: [at('.system-msg-31, .msg-system', guessed, { match: '撤回了?一条消息' })],
    text: [at('.msg-content > p.msg-content-box'), at('.system-msg-31, .msg-system')],
    image: [at('.msg-content img', guessed)],
    product: {
      card: [at(CARD, reported)],
      id: [
        at('p.good-id', reported, { match: '\\d{4,20}' }),
        { label: '商品ID', match: '^\\d{4,20}', verified: reported },
      ],
      title: [at('a.good-detail', guessed, { match: TITLE })],
      price: [at('span.good-price', reported)],
    },
    time: [at('p.message-time')],
  },
  orders: {
    list: [at('.right-panel-container', reported)],
    rowLabel: '订单(?:编号|号)',
    empty: labelled('暂无订单'),
    no: labelled('订单(?:编号|号)', { match: '^[\\d-]{8,32}' }),
    status: labelled('订单状态', { match: ORDER_STATUS }),
    paid: labelled('(?:实收金额|实收款|实付)'),
    createdAt: labelled('(?:订单成交时间|下单时间)'),
    receiver: labelled('收货人', { match: NO_LABEL }),
    phone: labelled('(?:手机号?|收货电话)', { match: PHONE }),
    address: labelled('(?:收货)?地址', { match: NO_LABEL }),
    buyerMemo: labelled('买家留言', { match: NO_LABEL }),
    sellerMemo: labelled('商家备注', { match: NO_LABEL }),
    courier: labelled('(?:物流公司|快递公司)', { match: NO_LABEL }),
    waybill: labelled('(?:快递单号|运单号)', { match: '^[A-Za-z0-9]{8,30}$' }),
  },
  composer: { box: [at('textarea#replyTextarea')], send: [at('div.send-btn', reported)], enter: 'enter' },
};

export default pinduoduoChat;
