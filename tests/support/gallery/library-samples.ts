import type { LibraryChange, LibraryReady, LibraryState } from '../../../lib/app/library/library';
import type { WorkspaceReady, WorkspaceState } from '../../../lib/app/workspace/workspace';
import type { Finding } from '../../../lib/checks/finding';
import type { Rule } from '../../../lib/checks/rule';
import { BLANK_PHRASE, type Phrase } from '../../../lib/phrases/phrase';
import { makeDemoShop } from '../../../lib/practice/demo/shop';
import { NOW } from './samples';

export const phrase = (id: string, body: string, part: Partial<Phrase> = {}): Phrase => ({
  ...BLANK_PHRASE,
  id,
  scope: 'shop',
  code: id,
  title: body.slice(0, 8),
  body,
  order: 0,
  createdAt: NOW,
  updatedAt: NOW,
  ...part,
});

export const PHRASES: Phrase[] = [
  phrase('qq', '这款是精梳棉面料，经过抗起球处理，日常穿着不易起球；建议反面冷水洗，不要混洗。', {
    groups: ['售前', '面料'],
  }),
  phrase('fh', '今天 16 点前付款的当天发出，预计 {今天+2} 前后到。', { groups: ['售前', '发货'] }),
  phrase('cm', '建议选 {尺码=M|L|XL}，喜欢宽松可以大一码。', { groups: ['售前', '尺码'] }),
  phrase('th', '收到后 7 天内不影响二次销售都可以退，运费看原因。', { groups: ['售后'] }),
  phrase('zj', '谢谢您，祝您生活愉快。'),
];

const MANY: Phrase[] = Array.from({ length: 1000 }, (_, i) =>
  phrase(`n${i}`, `第 ${i} 条话术，用来看长列表滚动时的样子，内容长一点才会换行显示。`, {
    groups: [`第 ${i % 12} 组`],
  }),
);

/** What the rules say of the phrase in `editing-all`. */
export const FINDINGS: Finding[] = [
  {
    ...{ ruleId: 'off-platform.wechat', family: 'off-platform', severity: 'block', start: 16, end: 20, via: 'exact' },
    ...{ why: '引导买家到站外联系。', basis: '平台规则', advice: '请在平台内沟通。' },
  },
  {
    ...{
      ruleId: 'absolute-claim.lowest',
      family: 'absolute-claim',
      severity: 'warn',
      start: 24,
      end: 29,
      via: 'exact',
    },
    ...{ why: '绝对化用语。', basis: '广告法第九条', advice: '说具体的优惠。', replacement: '这次活动价' },
  },
];

const CHANGES: LibraryChange[] = [
  { id: 'c-2', kind: 'move', at: NOW - 60_000, created: 0, changed: 3, erased: 0 },
  { id: 'c-1', kind: 'import', at: NOW - 600_000, created: 120, changed: 4, erased: 0, undoneAt: NOW - 300_000 },
];

export const library = (part: Partial<LibraryReady> = {}): LibraryReady => ({
  kind: 'ready',
  isWhole: true,
  phrases: PHRASES,
  madeGroups: [],
  uses: new Map([
    ['fh', { count: 12, lastAt: NOW }],
    ['cm', { count: 3, lastAt: NOW - 60_000 }],
  ]),
  changes: CHANGES,
  proposals: [],
  role: 'supervisor',
  shops: [
    { id: 'own-kf-example-com', name: '小店客服店铺（未读到店名）', platform: 'own-kf-example-com' },
    { id: 'practice', name: '檐禾生活馆（演示店铺）', platform: 'practice' },
  ],
  platforms: [
    { id: 'pinduoduo', name: '拼多多' },
    { id: 'taobao', name: '淘宝/天猫' },
    { id: 'own-kf-example-com', name: '小店客服' },
  ],
  searchRevision: 1,
  halfTyped: null,
  mac: false,
  ...part,
});

const shop = makeDemoShop(NOW);

const rule = (id: string, part: Partial<Rule>): Rule => ({
  id,
  family: 'off-platform',
  severity: 'block',
  why: '引导买家到站外联系。',
  basis: '平台规则：不得引导站外交易（2024-05）',
  advice: '请在平台内沟通。',
  examples: { hit: ['加我微信'], pass: ['微信支付'] },
  ...part,
});

export const workspace = (part: Partial<WorkspaceReady> = {}): WorkspaceReady => ({
  kind: 'ready',
  shops: [
    { id: 'practice', name: '檐禾生活馆（演示店铺）', platform: 'practice' },
    { id: 'pdd:x', name: '云栖服饰旗舰店', platform: 'pinduoduo' },
  ],
  shopId: 'practice',
  products: shop.products,
  promotions: shop.promotions,
  policies: shop.policies,
  categories: [
    { id: 'cosmetics', label: '化妆品', on: true },
    { id: 'food', label: '食品', on: false },
  ],
  exceptions: [
    { id: 'e1', ruleId: 'off-platform.wechat', text: '微信支付', until: null },
    { id: 'e2', ruleId: 'perfunctory.bare', text: '哦', until: NOW + 7 * 86_400_000 },
  ],
  ruleSets: [
    { kind: 'base', label: '通用', rules: 2 },
    { kind: 'platform', label: '拼多多', rules: 1 },
    { kind: 'category', label: '化妆品', rules: 40 },
    { kind: 'own', label: '平台违禁词', rules: 4 },
  ],
  ruleSet: { packs: [], platform: 'practice', disabled: [], severities: {}, ignores: [] },
  rules: [
    { rule: rule('off-platform.wechat', {}), on: true },
    {
      rule: rule('absolute-claim.lowest', {
        family: 'absolute-claim',
        severity: 'warn',
        why: '绝对化用语。',
        basis: '广告法第九条',
        advice: '说具体的优惠。',
      }),
      on: false,
    },
    { rule: rule('perfunctory.bare', { family: 'perfunctory', severity: 'tip', why: '只回一个字。' }), on: true },
  ],
  guard: true,
  storage: {
    counts: {
      phrases: 312,
      examples: 1204,
      notes: 18,
      ignores: 2,
      products: shop.products.length,
      promotions: shop.promotions.length,
      policies: shop.policies.length,
      orders: shop.orders.length,
    },
    bytes: 7_654_321,
  },
  packs: [
    { id: 'general', total: 301, installed: 299, untouched: 280, samples: ['欢迎语', '多久发货', '七天无理由'] },
    { id: 'clothing', total: 30, installed: 0, untouched: 0, samples: ['会不会起球', '偏大还是偏小', '能不能机洗'] },
    { id: 'food', total: 31, installed: 31, untouched: 25, samples: ['保质期多久', '怎么保存', '儿童能吃吗'] },
  ],
  consoles: [
    { id: 'practice', label: '练习台', matches: ['http://localhost/*'], granted: true },
    { id: 'pinduoduo-chat', label: '拼多多 客服工作台', matches: ['https://mms.pinduoduo.com/*'], granted: false },
  ],
  settings: { waitingLimitSeconds: 30, mac: false },
  firstRun: null,
  ...part,
});

/** States of the popup, by name. */
export const LIBRARY_STATES: Record<string, LibraryState> = {
  library: library(),
  many: library({ phrases: MANY }),
  'half-typed': library({
    halfTyped: {
      code: '',
      title: '',
      body: '您好，这款有 {颜色=黑|白} 两色，',
      questions: ['有几种颜色'],
      stage: 'inquiry',
      groups: ['售前'],
    },
  }),
  'editing-all': library({
    halfTyped: {
      id: 'cm',
      code: 'fh',
      title: '推荐尺码',
      body: '建议选 {尺码=M|L|XL}，加我微信发您尺码表，全网最低价。',
      questions: ['穿多大', '选什么码'],
      stage: 'recommendation',
      groups: ['售前', '尺码'],
      tags: ['常用'],
      variants: ['您平时穿多大的'],
      validTo: NOW + 86_400_000,
      autoReply: { occasion: 'busy', related: [{ question: '什么时候发货', answer: '48 小时内' }] },
    },
  }),
  'agent-library': library({
    role: 'agent',
    halfTyped: { id: 'qq', code: 'qq', title: '起球', body: '不起球的。', questions: [], stage: 'inquiry', groups: [] },
  }),
  'library-empty': library({ phrases: [] }),
  'library-loading': { kind: 'loading' },
  'library-error': { kind: 'error', fault: 'database-closed', what: 'VersionError' },
};

/** States of the workspace, by name. */
export const WORKSPACE_STATES: Record<string, WorkspaceState> = {
  workspace: workspace(),
  'first-run': workspace({ firstRun: { consolesDone: true, phrasesDone: false, practiceDone: false } }),
  'workspace-error': { kind: 'error', fault: 'database-closed', what: 'VersionError' },
};
