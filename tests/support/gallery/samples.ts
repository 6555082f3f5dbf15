import type { DeskSettings, Ready } from '../../../lib/app/desk/desk';
import type { Finding } from '../../../lib/checks/finding';
import { makeDemoShop } from '../../../lib/practice/demo/shop';
import type { Conversation, Message, OrderOnPage } from '../../../lib/service/conversation';
import type { Health, PageView } from '../../../lib/service/view';
import { known, unknown } from '../../../lib/shared/reading';
import type { Suggestion, SuggestionSet } from '../../../lib/suggest/suggestion';

/** 2026-11-11 10:00 in Beijing. */
export const NOW = Date.UTC(2026, 10, 11, 2);

export const SETTINGS: DeskSettings = { waitingLimitSeconds: 30, mac: false, folded: [] };

export const message = (id: string, text: string, part: Partial<Message> = {}): Message => ({
  id,
  side: known('buyer'),
  kind: 'text',
  text,
  at: known(NOW - 12_000),
  robot: false,
  ...part,
});

export const HEALTH: Health = {
  shop: 'found',
  'conversation.key': 'found',
  'conversation.buyer': 'found',
  'conversation.product': 'found',
  list: 'found',
  messages: 'found',
  'messages.side': 'found',
  'messages.time': 'blind',
  'orders.no': 'found',
  'orders.phone': 'blind',
  'orders.flag': 'missing',
  'composer.box': 'found',
  'composer.send': 'found',
};

export const ORDER: OrderOnPage = {
  no: known('240611-558210093345'),
  status: known('待发货'),
  items: [
    { title: known('云朵棉圆领卫衣'), sku: known('雾蓝 M'), quantity: known(2), price: known(129) },
    { title: known('随机赠品'), sku: unknown('missing'), quantity: known(1), price: unknown('unreadable') },
  ],
  paid: known(238.5),
  createdAt: known(NOW - 3_600_000),
  receiver: unknown('masked'),
  phone: unknown('masked'),
  address: known('浙江省杭州市西湖区**路**号'),
  buyerMemo: known('请放门口'),
  sellerMemo: unknown('blind'),
  flag: known('红'),
  courier: known('中通快递'),
  waybill: unknown('missing'),
};

export const conversation = (part: Partial<Conversation> = {}): Conversation => ({
  key: 'c-1',
  buyer: known('清风徐来2019'),
  shop: known('云栖服饰'),
  messages: [
    message('m-1', '您好，在的'.replace('您好，', ''), { side: known('agent'), at: known(NOW - 60_000) }),
    message('m-2', '这款卫衣会不会起球\u200b啊'),
    message('m-3', '165 55kg 穿什么码？今天拍能发货吗'),
  ],
  product: { id: known('missing-id'), title: known('云朵棉圆领卫衣'), price: known(129) },
  orders: known([ORDER]),
  ...part,
});

export const view = (part: Partial<PageView> = {}): PageView => ({
  packId: 'practice',
  platform: 'practice',
  shopId: 'practice',
  conversation: conversation(),
  rows: [],
  health: HEALTH,
  revision: 7,
  changedAt: NOW,
  ...part,
});

export const suggestion = (phraseId: string, template: string, part: Partial<Suggestion> = {}): Suggestion => ({
  phraseId,
  code: 'qq',
  title: '起球',
  template,
  values: {},
  missing: [],
  reason: { kind: 'question', question: '洗了会不会起球', learned: false, shared: ['起球'] },
  confidence: 0.8,
  smallTalk: false,
  stage: 'inquiry',
  ...part,
});

export const SUGGESTIONS: Suggestion[] = [
  suggestion(
    'p-1',
    '{买家}您好，这款是精梳棉面料，经过抗起球处理，日常穿着不易起球；建议反面冷水洗，不要和带拉链的衣物混洗。',
    {
      values: { 买家: '清风徐来' },
    },
  ),
  suggestion('p-2', '按您的身高体重建议选 {尺码=M|L|XL}，喜欢宽松可以大一码；{颜色} 现在有货。', {
    missing: [
      { name: '尺码', options: ['M', 'L', 'XL'] },
      { name: '颜色', options: [] },
    ],
    reason: { kind: 'question', question: '我 165 穿多大码', learned: true, shared: ['165', '码'] },
  }),
  suggestion('p-3', '今天 16 点前付款的当天发出，预计 {今天+2} 前后到。', {
    reason: { kind: 'text', shared: ['发货', '今天'] },
  }),
  suggestion('p-4', '亲，在的，请讲。', { reason: { kind: 'small-talk', question: '在吗' }, smallTalk: true }),
  suggestion('p-5', '支持 7 天无理由退换。'),
];

export const suggestions = (part: Partial<SuggestionSet> = {}): SuggestionSet => ({
  conversationKey: 'c-1',
  revision: 7,
  items: SUGGESTIONS,
  silence: null,
  ...part,
});

const DRAFT = '亲，这是全网最低价，您加我微信 abc123 我给您优惠，绝对不会起球。';

const finding = (words: string, part: Partial<Finding>): Finding => ({
  ruleId: `sample.${words}`,
  family: 'off-platform',
  severity: 'block',
  start: DRAFT.indexOf(words),
  end: DRAFT.indexOf(words) + words.length,
  via: 'exact',
  why: '引导买家到站外联系。',
  basis: '平台规则：不得引导站外交易（2024-05）',
  advice: '请在平台内沟通，可发店铺优惠券。',
  ...part,
});

export const DRAFT_WITH_FINDINGS = {
  text: DRAFT,
  guard: 'armed' as const,
  findings: [
    finding('全网最低价', {
      family: 'absolute-claim',
      severity: 'warn',
      why: '绝对化用语。',
      basis: '广告法第九条',
      advice: '说具体的优惠。',
      replacement: '活动价很划算',
    }),
    finding('加我微信', { via: 'separator' }),
    finding('绝对不会起球', {
      family: 'overpromise',
      severity: 'tip',
      why: '保证了做不到的效果。',
      advice: '改成日常穿着不易起球。',
      replacement: '日常穿着不易起球',
    }),
  ],
};

const FACT_DRAFT = '亲，现在全店每满200减30，今天下单很划算。';

/** What a draft that contradicts a promotion looks like. */
export const DRAFT_AGAINST_FACTS = {
  text: FACT_DRAFT,
  guard: 'armed' as const,
  findings: [
    {
      ...finding('全网最低价', {}),
      ruleId: 'fact-conflict.amount-off',
      family: 'fact-conflict' as const,
      severity: 'warn' as const,
      via: 'fact' as const,
      start: FACT_DRAFT.indexOf('每满'),
      end: FACT_DRAFT.indexOf('，今天'),
      why: '满减和活动里的不一样',
      basis: '活动「全店每满200减20」',
      advice: '按正在进行的活动改一下门槛和金额',
      replacement: '每满200减20',
      fact: {
        text: '每满200减20',
        source: { kind: 'promotion' as const, id: 'every-200', label: '活动「全店每满200减20」' },
      },
    },
  ],
};

const shop = makeDemoShop(NOW);

export const ready = (part: Partial<Ready> = {}): Ready => ({
  kind: 'ready',
  settings: SETTINGS,
  consoleLabel: '练习台',
  shopName: '云栖服饰旗舰店',
  view: view(),
  stage: 'inquiry',
  questions: ['会不会起球', '165 55kg 穿什么码', '今天能发货吗'],
  suggestions: suggestions(),
  fills: {},
  draft: { text: '', findings: [], guard: 'armed' },
  product: shop.products.find((product) => product.sizeChart) ?? null,
  isLookedUp: false,
  promotions: shop.promotions.slice(0, 3),
  policies: shop.policies.slice(0, 3),
  notes: [
    { id: 'n-1', text: '老客，喜欢宽松款；上次换过一次码', updatedAt: NOW - 86_400_000 },
    { id: 'n-2', text: '不收中通', updatedAt: NOW - 43_200_000 },
  ],
  keyHeld: false,
  lastPageInsert: null,
  ...part,
});
