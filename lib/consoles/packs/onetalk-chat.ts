import type { ConsolePack } from '../pack';
import { at, published } from '../pack-parts';

const reported = published('2026-06-01', 'B');
const guessed = published('2026-06-01', 'C');

/** Cards (57) and files (61) have words that nobody said. */
const WORDLESS = ['57', '61']
  .flatMap((type) => [`"messageType":${type}`, `"messageType": ${type}`, `"messageType":"${type}"`])
  .map((type) => `:not([data-expinfo*='${type}'])`)
  .join('');

/** Alibaba.com OneTalk. Rows carry the buyer's name as an attribute; how the open row and the sides are marked is a guess. */
const onetalkChat: ConsolePack = {
  id: 'onetalk-chat',
  label: 'Alibaba OneTalk · 聊天',
  platform: 'alibaba',
  version: '2026-06',
  matches: ['https://onetalk.alibaba.com/message/weblitePWA.htm*'],
  hosts: ['https://onetalk.alibaba.com/message/weblitePWA.htm*'],
  kind: 'chat',
  conversation: {
    key: [at(guessed, '[data-name].selected', { attribute: 'data-name' })],
    buyer: [at(guessed, '[data-name].selected', { attribute: 'data-name' })],
  },
  list: {
    row: '[data-name]',
    key: { attribute: 'data-name' },
    keyIsName: true,
    name: [at(reported, '[data-name]', { attribute: 'data-name' })],
    unread: [at(reported, '.unread-num', { match: '^[0-9]{1,3}[+]?$' })],
    active: [at(guessed, '[data-name].selected')],
  },
  messages: {
    list: [at(reported, 'div.scroll-box')],
    row: '[data-expinfo]',
    id: {},
    side: {
      buyer: [at(guessed, '[data-expinfo].item-left')],
      agent: [at(guessed, '[data-expinfo].item-right')],
      system: [],
    },
    text: [at(reported, `[data-expinfo]${WORDLESS} .session-rich-content`)],
    image: [
      at(reported, '[data-expinfo]', {
        attribute: 'data-expinfo',
        match: '"messageType" ?: ?"?(?:60|2000)(?![0-9])',
      }),
    ],
  },
  composer: {
    box: [at(reported, '.send-textarea'), at(reported, '#send-box-wrapper pre')],
    send: [at(reported, 'button.send-tool-button')],
    enter: 'enter',
  },
};

export default onetalkChat;
