import type { ConsoleEntry } from '../../../lib/app/consoles/consoles';
import { NOW } from './samples';

const site = (host: string) => ({ pattern: `https://${host}/*`, allowed: true, on: true, isOptional: false });

export const consoleEntry = (id: string, part: Partial<ConsoleEntry> = {}): ConsoleEntry => ({
  id,
  label: '拼多多 客服工作台',
  platform: 'pinduoduo',
  version: '2026-09-08',
  kind: 'chat',
  origin: 'shipped',
  replacesShipped: false,
  trust: { by: 'public-code', sureness: 'B', date: '2026-09-08' },
  sites: [site('mms.pinduoduo.com')],
  health: null,
  abilities: { works: [], fails: [] },
  repairable: [],
  ...part,
});

const DAY = 86_400_000;

/** One console of each designed state. */
export const CONSOLES: readonly ConsoleEntry[] = [
  consoleEntry('own-kf-example-com', {
    label: '小店客服',
    platform: 'own-kf-example-com',
    origin: 'own',
    trust: { by: 'user', sureness: 'A', date: '2026-11-20' },
    sites: [{ ...site('kf.example.com'), isOptional: true }],
    health: {
      at: NOW,
      fields: [
        { field: 'conversation.key', state: 'found', foundAt: NOW },
        { field: 'messages', state: 'found', foundAt: NOW },
        { field: 'composer.box', state: 'found', foundAt: NOW },
      ],
    },
    abilities: { works: ['suggest', 'insert', 'check'], fails: [] },
  }),
  consoleEntry('jd-chat', {
    label: '京东 咚咚',
    platform: 'jd',
    origin: 'own',
    replacesShipped: true,
    trust: { by: 'user', sureness: 'A', date: '2026-11-22' },
    sites: [{ ...site('dongdong.jd.com'), isOptional: true, on: false }],
  }),
  consoleEntry('pinduoduo-chat', {
    trust: { by: 'live-page', sureness: 'A', date: '2026-09-08' },
    health: {
      at: NOW,
      fields: [
        { field: 'conversation.key', state: 'found', foundAt: NOW },
        { field: 'conversation.buyer', state: 'found', foundAt: NOW },
        { field: 'messages', state: 'found', foundAt: NOW },
        { field: 'messages.side', state: 'blind', foundAt: NOW - 3 * DAY },
        { field: 'messages.text', state: 'found', foundAt: NOW },
        { field: 'orders.paid', state: 'missing', foundAt: null },
        { field: 'composer.box', state: 'found', foundAt: NOW },
        { field: 'composer.send', state: 'blind', foundAt: null },
      ],
    },
    abilities: { works: ['insert', 'check'], fails: ['suggest', 'button'] },
    repairable: ['composer.send', 'orders.paid', 'conversation.buyer'],
  }),
  consoleEntry('douyin-orders', {
    label: '抖店 订单管理',
    platform: 'douyin',
    kind: 'orders',
    trust: { by: 'fixture', sureness: 'C', date: '2025-06-11' },
    sites: [
      { ...site('fxg.jinritemai.com'), allowed: false },
      ...['a', 'b', 'c', 'd'].map((name) => site(`${name}.jinritemai.com`)),
    ],
  }),
];
