import type { Alone, DeskState, SearchHit } from '../../../lib/app/desk/desk';
import { unknown } from '../../../lib/shared/reading';
import {
  conversation,
  DRAFT_AGAINST_FACTS,
  DRAFT_WITH_FINDINGS,
  HEALTH,
  message,
  NOW,
  ORDER,
  ready,
  SETTINGS,
  suggestion,
  suggestions,
  view,
} from './samples';

const settings = SETTINGS;
const ORDERS_OF_PAGE = ready().view.conversation?.orders ?? unknown('blind');
export const alone = (change: Partial<Alone> = {}): Alone => ({
  ...ready(),
  view: view({ conversation: null, rows: [], health: {} }),
  suggestions: null,
  product: null,
  promotions: [],
  notes: [],
  ...change,
  kind: 'no-console',
  consoles: [
    { id: 'practice', label: '练习台', granted: true },
    { id: 'pinduoduo-chat', label: '拼多多 客服工作台', granted: false },
  ],
  shops: [
    { id: 'jd:青禾家居', name: '青禾家居', platform: 'jd' },
    { id: 'douyin', name: '抖店店铺（未读到店名）', platform: 'douyin' },
  ],
  words: change.words ?? '',
  canUndo: change.canUndo ?? false,
  copies: change.copies ?? [],
  page: change.page ?? null,
  picked: change.picked ?? null,
  ordersShown: change.ordersShown ?? 0,
});
const folded = { ...SETTINGS, folded: ['product', 'promotion', 'order', 'buyer'] as const };

/** Every designed state of the side panel, by name. */
export const DESK_STATES: Record<string, DeskState> = {
  ready: ready(),
  findings: ready({ settings: { ...folded, folded: [...folded.folded] }, draft: DRAFT_WITH_FINDINGS }),
  facts: ready({ settings: { ...folded, folded: [...folded.folded] }, draft: DRAFT_AGAINST_FACTS }),
  'not-ready': ready({ draft: { text: '好的', findings: [], guard: 'not-ready' } }),
  silence: ready({ suggestions: suggestions({ items: [], silence: 'nothing-good' }) }),
  waiting: ready({ suggestions: null }),
  unknowns: ready({
    product: null,
    promotions: [],
    notes: [],
    stage: null,
    questions: [],
    draft: { text: '', findings: [], guard: 'off' },
    view: view({
      conversation: conversation({
        buyer: unknown('masked'),
        orders: unknown('blind'),
        product: { id: unknown('blind'), title: unknown('unreadable'), price: unknown('ambiguous') },
        messages: [message('m-9', '在吗', { at: unknown('missing') })],
      }),
    }),
  }),
  late: ready({
    settings: { ...SETTINGS, mac: true },
    view: view({
      conversation: conversation({
        messages: [message('m-9', '怎么还不回'.repeat(20), { at: { known: true, value: NOW - 3_900_000 } })],
      }),
    }),
    suggestions: suggestions({ items: [suggestion('long', '很长的回复'.repeat(40))] }),
  }),
  'no-conversation': ready({ view: view({ conversation: null }), suggestions: null }),
  loading: { kind: 'loading', settings },
  'no-console': alone(),
  pasted: alone({
    words: '会不会起球',
    canUndo: true,
    view: view({ packId: '', rows: [], health: {} }),
    suggestions: suggestions(),
    copies: [
      { id: 2, text: '这款经过抗起球处理，日常穿着不易起球。' },
      { id: 1, text: '您好，今天拍下今天发。' },
    ],
  }),
  'order-page': alone({
    page: { label: '京东 · 订单', orders: ORDERS_OF_PAGE, health: { orders: 'found' } },
  }),
  'orders-elsewhere': alone({ ordersShown: 42 }),
  'order-picked': alone({ ordersShown: 42, picked: { order: ORDER, label: '京东 · 订单' } }),
  'stale-page': { kind: 'stale-page', settings, consoleLabel: '拼多多' },
  blind: {
    kind: 'blind',
    settings,
    consoleLabel: '拼多多',
    health: { ...HEALTH, messages: 'blind', 'conversation.key': 'blind' },
  },
  error: { kind: 'error', settings, fault: 'database-closed', what: 'VersionError' },
};

export const HITS: SearchHit[] = [
  {
    kind: 'phrase',
    id: 'p-1',
    title: '会不会起球',
    detail: '这款是精梳棉面料，经过抗起球处理，日常穿着不易起球；建议反面冷水洗。',
    code: 'qq',
    action: {
      type: 'insert',
      source: { kind: 'phrase', phraseId: 'p-1' },
      template: '不易起球',
      values: {},
      missing: [],
    },
  },
  {
    kind: 'phrase',
    id: 'p-2',
    title: '颜色有货',
    detail: '{颜色} 现在有货',
    code: 'ys',
    action: {
      type: 'insert',
      source: { kind: 'phrase', phraseId: 'p-2' },
      template: '{颜色} 现在有货',
      values: {},
      missing: [{ name: '颜色', options: [] }],
    },
  },
  {
    kind: 'product',
    id: 'x',
    title: '云朵棉圆领卫衣',
    detail: '¥129',
    code: 'YD-001',
    action: { type: 'show-product', productId: 'x' },
  },
  {
    kind: 'settings',
    id: 'keys',
    title: '快捷键',
    detail: '设置',
    code: '',
    action: { type: 'open-workspace', section: 'settings' },
  },
];
