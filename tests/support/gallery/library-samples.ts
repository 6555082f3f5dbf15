import type { LibraryReady, LibraryState } from '../../../lib/app/library';
import type { WorkspaceReady, WorkspaceState } from '../../../lib/app/workspace';
import type { Rule } from '../../../lib/checks/rule';
import { EVERY_SHOP, type Phrase } from '../../../lib/phrases/phrase';
import { makeDemoShop } from '../../../lib/practice/demo/shop';
import { NOW } from './samples';

export const phrase = (id: string, body: string, part: Partial<Phrase> = {}): Phrase => ({
  id,
  shopId: EVERY_SHOP,
  scope: 'shop',
  code: id,
  title: body.slice(0, 8),
  body,
  variants: [],
  questions: [],
  stage: 'inquiry',
  groups: [],
  tags: [],
  pinned: false,
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

export const library = (part: Partial<LibraryReady> = {}): LibraryReady => ({
  kind: 'ready',
  phrases: PHRASES,
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
    { id: 'practice', name: '练习店铺' },
    { id: 'pdd:x', name: '云栖服饰旗舰店' },
  ],
  shopId: 'practice',
  products: shop.products,
  promotions: shop.promotions,
  policies: shop.policies,
  exceptions: [{ id: 'e1', ruleId: 'off-platform.wechat', text: '微信支付' }],
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
