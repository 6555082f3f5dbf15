import type { ConsolePack } from '../pack';
import { at, published, SELECTED } from '../pack-parts';

const seen = published('2026-07-01', 'A');
const guessed = published('2026-07-01', 'C');

const CARD = '[data-testid="chat.chatroom.conversation_card"]';
const MESSAGE = '[data-testid="chat.chatroom.message_card"]';
const NAME = '[data-testid="chat.chatroom.conversation_card_username"]';
const BUYER = [at(guessed, `${CARD}${SELECTED} ${NAME}`), at(guessed, `${SELECTED} > ${CARD} ${NAME}`)];

const HOSTS = ['us', 'uk', 'my', 'th', 'vn', 'ph', 'sg', 'mx', 'id', 'es', 'de', 'fr', 'it', 'ie', 'jp', 'br']
  .map((region) => `https://seller-${region}.tiktok.com/chat/inbox/*`)
  .concat('https://seller.tiktokshopglobalselling.com/chat/inbox/*', 'https://seller-id.tokopedia.com/chat/inbox/*');

/**
 * TikTok Shop's chat. The same chat kit as 抖店飞鸽 (`chatd-`). One name may begin another, so names are compared whole. Only the main box has a
 * placeholder. How the open conversation is marked is a guess.
 */
const tiktokShopChat: ConsolePack = {
  id: 'tiktok-shop-chat',
  label: 'TikTok Shop · 聊天',
  platform: 'tiktok-shop',
  version: '2026-07',
  matches: HOSTS,
  hosts: HOSTS,
  kind: 'chat',
  conversation: { key: BUYER, buyer: BUYER },
  list: {
    row: CARD,
    key: { css: NAME },
    keyIsName: true,
    name: [at(seen, NAME)],
    unread: [at(seen, '.p-badge-number', { match: '^[0-9]{1,3}[+]?$' })],
    active: [at(guessed, CARD, { closest: SELECTED })],
  },
  messages: {
    list: [at(seen, '.chatd-scrollView-content')],
    row: MESSAGE,
    id: {},
    side: {
      buyer: [at(seen, '.chatd-bubble-main--other'), at(seen, '.chatd-bubble--other')],
      agent: [at(seen, '.chatd-bubble-main--self'), at(seen, '.chatd-bubble--self')],
      system: [],
    },
    withdrawn: [
      at(guessed, `${MESSAGE}:not(:has(.chatd-bubble))`, { match: '撤回|[Rr]ecalled|[Ww]ithdr[ae]wn?|[Uu]nsent' }),
    ],
    text: [
      at(guessed, '.chatd-bubble-main--other pre, .chatd-bubble-main--self pre'),
      at(guessed, '.chatd-bubble-main'),
      at(guessed, '.chatd-bubble'),
    ],
    // Prices there are in other money than yuan.
    product: {
      card: [at(seen, '.chatd-card')],
      title: [at(guessed, '.chatd-card-main .content.max-line span'), at(guessed, '.content.max-line span')],
    },
    time: [at(guessed, 'time.chatd-time')],
  },
  composer: {
    box: [at(seen, 'textarea[placeholder]')],
    send: [at(seen, '#chat-input-send-button')],
    enter: 'enter',
  },
};

export default tiktokShopChat;
