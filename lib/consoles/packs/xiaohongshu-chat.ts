import type { ConsolePack } from '../pack';
import { at, labelled, published } from '../pack-parts';

const guessed = published('2026-08-01', 'C');

/**
 * 小红书千帆's chat. Whether it is drawn in a plain browser at all is not proven, and neither messages nor the box have a known place: teach
 * them on your own page.
 */
const xiaohongshuChat: ConsolePack = {
  id: 'xiaohongshu-chat',
  label: '小红书千帆 · 聊天',
  platform: 'xiaohongshu',
  version: '2026-08',
  matches: ['https://walle.xiaohongshu.com/cstools/*'],
  hosts: ['https://walle.xiaohongshu.com/cstools/*'],
  kind: 'chat',
  conversation: {
    key: [at(guessed, '.chat-item.active', { attribute: 'data-key' })],
    buyer: [at(guessed, '.chat-item.active .chat-item-name')],
  },
  list: {
    list: [at(guessed, '.chat-list')],
    row: '.chat-item[data-key]',
    key: { attribute: 'data-key' },
    name: [at(guessed, '.chat-item-name')],
    active: [at(guessed, '.chat-item.active')],
  },
  // The panel beside the talk: a card a parcel, known by the parcel's number.
  orders: {
    list: ['.order-tool-content', '.order-tool-container', '.new-right-panel'].map((css) =>
      at(guessed, `${css}:has(.order-card)`),
    ),
    row: '.order-card',
    no: [at(guessed, '.order-card-title-id', { match: '^[A-Z][0-9]{10,20}$' })],
    paid: labelled(guessed, '实付(?:款|金额)?', { match: '^[¥￥]? ?[0-9][0-9,]*(?:[.][0-9]{1,2})?$' }),
    waybill: ['.delivery-row-logistics', '.logistics-box'].map((css) =>
      at(guessed, css, { match: '(?:^|[^0-9A-Z])(SF[0-9]{10,15}|[A-Z]{2,4}[0-9]{8,18}|[0-9]{12,15})(?![0-9A-Za-z])' }),
    ),
  },
};

export default xiaohongshuChat;
