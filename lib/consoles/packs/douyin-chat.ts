import type { ConsolePack } from '../pack';
import { at, ORDER_LABEL, orderLabels, published } from '../pack-parts';

const seen = published('2026-08-28', 'A');
const reported = published('2026-08-28', 'B');
const guessed = published('2026-08-28', 'C');

/** The header, whose buttons stand in the same element, and the box's placeholder: while the page switches they name two buyers. */
const BUYER = [
  at(seen, '#topbar-left-info', { match: '^(.{1,60}?) ?(?:添加备注.*)?$' }),
  at(seen, 'textarea[data-qa-id="qa-send-message-textarea"]', {
    attribute: 'placeholder',
    match: '^发送给 ?(.{1,60}?)，使用',
  }),
];

/** A turn of the talk to another agent, which says whose it is by its id. */
const TRANSFER = '[data-qa-message-id^="transfer_staff_"], [data-id^="transfer_staff_"]';

/**
 * 抖店飞鸽's chat (`im.jinritemai.com`). React, class names that change every few weeks beside `data-qa-id` that stay (two of them with the
 * page's own spelling). The list is virtual and sorts itself anew; rows have no id that is known to us, so the buyer's name is the key.
 * `data-btm-id` ends in `.current` or `.recent`, which on the page of August 2026 doesn't tell the open row: the header's name does.
 */
const douyinChat: ConsolePack = {
  id: 'douyin-chat',
  label: '抖店飞鸽 · 聊天',
  platform: 'douyin',
  version: '2026-08',
  matches: ['https://im.jinritemai.com/pc_seller_v2/main/workspace*'],
  hosts: ['https://im.jinritemai.com/pc_seller_v2/main/workspace*'],
  kind: 'chat',
  conversation: { key: BUYER, buyer: BUYER },
  list: {
    list: [at(seen, '#chantListScrollArea')],
    row: '[data-qa-id="qa-conversation-chat-item"]:not([data-btm-id$=".systemConv"])',
    key: { css: '[title]:not(sup)', attribute: 'title' },
    keyIsName: true,
    name: [at(seen, '[title]:not(sup)', { attribute: 'title' }), at(seen, '[class*="nameLine"]')],
    preview: [at(reported, '[class*="msgContent"]')],
    // The badge is always there and may hold a word in place of a number.
    unread: ['sup', '.auxo-badge-count', '[class*="badge-count"]'].map((css) =>
      at(seen, css, { match: '^[0-9]{1,3}[+]?$' }),
    ),
    active: [at(guessed, '[aria-selected="true"]')],
  },
  messages: {
    list: [at(seen, '.messageList')],
    row: '[data-qa-id="qa-message-warpper"]',
    id: { attribute: 'data-qa-message-id' },
    side: {
      buyer: [at(seen, '.messageNotMe')],
      agent: [at(seen, '.messageIsMe')],
      system: [at(seen, TRANSFER)],
    },
    robot: [at(reported, '.messageIsMe', { match: '此消息由机器人自动回复' })],
    withdrawn: [
      at(guessed, '[data-qa-id="qa-message-warpper"]:not(:has(pre, .chatd-card))', {
        match: '撤回了?(?:一条)?消息[。.]?(?: ?重新编辑)?$',
      }),
    ],
    text: [at(seen, 'pre')],
    image: [at(reported, 'img[alt="图片"]')],
    product: {
      card: [at(reported, '.chatd-card')],
      title: [at(reported, '.content.max-line span'), at(reported, '.pigeon-card-place-holder-text')],
      // Whole yuan and the rest stand in two elements: one of them alone would be another price.
      price: [
        at(reported, ':has(> .chatd-price-price-inter):has(> .chatd-price-price-decimal)', {
          match: '[0-9][0-9,]*[.][0-9]{1,2}$',
        }),
      ],
    },
  },
  orders: {
    ...orderLabels(guessed),
    list: [at(reported, '[id^="rc-tabs-"][id$="-panel-combination"]')],
    rowLabel: ORDER_LABEL,
  },
  composer: {
    box: [at(seen, 'textarea[data-qa-id="qa-send-message-textarea"]'), at(reported, 'textarea#im-input-box')],
    send: [at(seen, '[data-qa-id="qa-send-message-button"]')],
    enter: 'enter',
  },
};

export default douyinChat;
