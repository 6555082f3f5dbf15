import type { ConsolePack } from '../pack';
import { at, published } from '../pack-parts';

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
};

export default xiaohongshuChat;
