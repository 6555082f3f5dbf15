import type { ConsolePack } from '../pack';
import { at, published } from '../pack-parts';

/** Read in code of 2020: old, and no place is known for messages and box. Teach them on your own page. */
const old = published('2020-06-01', 'C');

const HOSTS = ['sg', 'com.my', 'co.th', 'co.id', 'vn', 'com.ph'].map(
  (tld) => `https://sellercenter.lazada.${tld}/apps/im/window*`,
);

const lazadaChat: ConsolePack = {
  id: 'lazada-chat',
  label: 'Lazada · 聊天',
  platform: 'lazada',
  version: '2020-06',
  matches: HOSTS,
  hosts: HOSTS,
  kind: 'chat',
  conversation: {
    key: [at(old, '.session-list .session-item.active .title-name')],
    buyer: [at(old, '.session-list .session-item.active .title-name')],
  },
  list: {
    list: [at(old, '.session-list')],
    row: '.session-item',
    key: { css: '.title-name' },
    keyIsName: true,
    name: [at(old, '.title-name')],
    preview: [at(old, '.desc')],
    unread: [at(old, '.unread-count', { match: '^[0-9]{1,3}[+]?$' })],
    active: [at(old, '.session-item.active')],
  },
};

export default lazadaChat;
