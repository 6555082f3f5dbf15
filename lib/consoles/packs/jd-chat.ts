import type { ConsolePack } from '../pack';
import { at, published } from '../pack-parts';

const seen = published('2026-08-01', 'A');
const guessed = published('2026-08-01', 'C');

/**
 * 京东咚咚's chat (`dongdong.jd.com`). Stable class names. One nick may stand twice in the list, and rows have no id that is known to us:
 * such buyers are left alone rather than guessed at.
 */
const jdChat: ConsolePack = {
  id: 'jd-chat',
  label: '京东咚咚 · 聊天',
  platform: 'jd',
  version: '2026-08',
  matches: ['https://dongdong.jd.com/*'],
  hosts: ['https://dongdong.jd.com/*'],
  kind: 'chat',
  conversation: {
    key: [at(seen, '.chat-head-name > span'), at(seen, '.alluser-item_check .alluser-item-name')],
    buyer: [at(seen, '.chat-head-name > span')],
  },
  list: {
    list: [at(seen, '#t-alluser-wrap')],
    row: '.alluser-item',
    key: { css: '.alluser-item-name' },
    keyIsName: true,
    name: [at(seen, '.alluser-item-name')],
    preview: [at(seen, '.alluser-item-breifdesc')],
    waiting: [at(seen, '.user-none-reply-t')],
    active: [at(seen, '.alluser-item_check'), at(seen, '.t-item-ck')],
  },
  messages: {
    list: [at(seen, '#t-chat-scroll'), at(seen, '.chat-scroll-wrap')],
    row: '.message',
    id: {},
    side: {
      buyer: [at(seen, '.message_left')],
      agent: [at(seen, '.message_right')],
      system: [at(seen, '.message_center'), at(seen, '.message__system')],
    },
    withdrawn: [
      at(guessed, '.message:not(:has(pre.message__text))', {
        match: '撤回了?(?:一条)?消息[。.]?(?: ?重新编辑)?$',
      }),
    ],
    // A card's words are nobody's.
    text: [at(seen, 'pre.message__text'), at(seen, '.message__content:not(:has(.CardWrapper))')],
    image: [at(seen, '.message__image-wrap img')],
    product: {
      card: [at(seen, '.CardWrapper.ProductCard')],
      title: [at(seen, '.CardTitle')],
      price: [at(seen, '.CardPrice')],
    },
    time: [at(seen, '.message__time_str')],
  },
  composer: {
    box: [at(seen, '.EditorContent[contenteditable="true"]')],
    send: [at(seen, '.SendButtonGroup > .send-button')],
    enter: 'enter',
  },
};

export default jdChat;
