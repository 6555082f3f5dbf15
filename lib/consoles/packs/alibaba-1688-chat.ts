import type { ConsolePack } from '../pack';
import { at, published } from '../pack-parts';

const seen = published('2026-02-01', 'A');
const reported = published('2026-02-01', 'B');
const guessed = published('2026-02-01', 'C');

const BUYER = [at(guessed, '.conversation-item.active .name')];

/**
 * 1688 旺旺 in the browser: everything is in the inner frame (`def_cbu_web_im_core`), which may also be opened by itself. How the open
 * conversation is marked in the list is a guess.
 */
const chat1688: ConsolePack = {
  id: 'alibaba-1688-chat',
  label: '1688 旺旺 · 聊天',
  platform: 'alibaba-1688',
  version: '2026-02',
  matches: ['https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/*'],
  hosts: ['https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/*'],
  kind: 'chat',
  conversation: { key: BUYER, buyer: BUYER },
  list: {
    row: '.conversation-item',
    key: { css: '.name' },
    keyIsName: true,
    name: [at(reported, '.name')],
    preview: [at(reported, '.desc')],
    unread: [at(reported, '.unread-badge', { match: '^[0-9]{1,3}[+]?$' })],
    active: [at(guessed, '.conversation-item.active')],
  },
  messages: {
    list: [at(reported, '.ww_container .ww_body .ww_box'), at(reported, '.ww_box')],
    row: '.message-item',
    id: {},
    side: {
      buyer: [at(reported, '.message-item:not(.self):has(.content)')],
      agent: [at(reported, '.message-item.self')],
      system: [],
    },
    withdrawn: [at(guessed, '.message-item:not(:has(.content))', { match: '撤回了?(?:一条)?消息' })],
    text: [at(reported, '.content pre')],
    product: {
      card: ['.text-od-wrap', '.od-wrap', '.offer-card-wrap'].map((css) => at(reported, css)),
      id: [at(reported, 'a[href*="/offer/"]', { attribute: 'href', match: '/offer/([0-9]{6,20})[.]html' })],
      title: [at(reported, '.odName'), at(reported, '.od-name')],
      price: [at(reported, '.odPrice')],
    },
  },
  composer: {
    box: [at(seen, '.ww_input .biz-expression-editor pre.edit[contenteditable="true"]')],
    send: [at(seen, 'button.next-btn-primary.send-btn')],
    enter: 'enter',
  },
};

export default chat1688;
