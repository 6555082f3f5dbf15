import type { ConsolePack } from '../pack';
import { at, published, SELECTED, SHOPEE_LOCAL } from '../pack-parts';

const seen = published('2026-09-01', 'A');
const guessed = published('2026-09-01', 'C');

const BUYER = [at(guessed, `[data-cy$="-cell-root"]${SELECTED} [data-cy$="-cell-name"]`, { attribute: 'title' })];
const LOCAL = SHOPEE_LOCAL.map((site) => `https://seller.shopee.${site}/new-webchat/*`);

/**
 * Shopee's chat, for cross-border shops and in each country. List and messages are virtual. A message ends with its time, glued to its
 * words. How the open conversation is marked is a guess.
 */
const shopeeChat: ConsolePack = {
  id: 'shopee-chat',
  label: 'Shopee · 聊天',
  platform: 'shopee',
  version: '2026-09',
  matches: ['https://seller.shopee.cn/webchat/*', ...LOCAL],
  hosts: ['https://seller.shopee.cn/webchat/*', ...LOCAL],
  kind: 'chat',
  conversation: { key: BUYER, buyer: BUYER },
  list: {
    list: [at(seen, '[data-cy="webchat-conversation-list"]')],
    row: '[data-cy$="-cell-root"]',
    key: { css: '[data-cy$="-cell-name"]', attribute: 'title' },
    keyIsName: true,
    name: [at(seen, '[data-cy$="-cell-name"]', { attribute: 'title' })],
    preview: [at(seen, '[data-cy$="-cell-content-text"]'), at(seen, '[data-cy$="-cell-message"]')],
    unread: [at(seen, '[data-cy$="-cell-message"] + *', { match: '^[0-9]{1,3}[+]?$' })],
    active: [at(guessed, SELECTED)],
  },
  messages: {
    list: [at(seen, '#messageSection .ReactVirtualized__Grid'), at(seen, '#messagesContainer')],
    row: '[data-cy="webchat-message-receive"], [data-cy="webchat-message-send"]',
    id: {},
    side: {
      buyer: [at(seen, '[data-cy="webchat-message-receive"]')],
      agent: [at(seen, '[data-cy="webchat-message-send"]')],
      system: [],
    },
    text: [at(seen, 'pre > div')],
    textEnd: '[0-9]{1,2}:[0-9]{2}',
  },
  composer: {
    box: [
      at(seen, '[data-cy="webchat-conversation-detail-input"] #inputField textarea'),
      at(seen, '#inputField textarea'),
    ],
    send: [],
    enter: 'enter',
  },
};

export default shopeeChat;
