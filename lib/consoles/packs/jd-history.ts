import type { ConsolePack } from '../pack';
import { at, published } from '../pack-parts';

const reported = published('2026-08-19', 'B');
const guessed = published('2026-08-19', 'C');

/** The title names the agent and the buyer; that a word before each says which is a guess. */
const BUYER = [at(guessed, '.chat-log-info-title *', { label: '(?:顾客|客户|买家)(?=[ :：]|$)' })];

/**
 * 京东's past talks (接待工具 → 聊天记录), which open in a drawer and have no box. Each message is under its sender's name; how an agent's
 * is told from a buyer's is not known, so that both stay open until the place is pointed at.
 */
const jdHistory: ConsolePack = {
  id: 'jd-history',
  label: '京东 · 聊天记录',
  platform: 'jd',
  version: '2026-08',
  matches: ['https://shop.jd.com/jdm/kefu/kf-manage-lite/*'],
  hosts: ['https://shop.jd.com/jdm/kefu/kf-manage-lite/*'],
  kind: 'chat',
  conversation: { key: BUYER, buyer: BUYER },
  messages: {
    list: [at(reported, '.chat-log-drawer')],
    row: '.msg-block',
    id: {},
    side: { buyer: [], agent: [], system: [] },
    text: [at(reported, '.rich-text-display')],
    image: [at(guessed, '.img-wrapper img')],
    time: [at(reported, '.msg-info .msg-time')],
  },
};

export default jdHistory;
