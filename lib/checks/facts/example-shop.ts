import type { Message, OrderOnPage } from '../../service/conversation';
import type { PageView } from '../../service/view';
import { known, unknown } from '../../shared/reading';
import type { Policy } from '../../shop/policy';
import type { Promotion, PromotionRule } from '../../shop/promotion';
import { EXAMPLE_PRODUCTS, SHOP, shirt } from './example-products';
import type { ShopFacts } from './shop-knowledge';

/** What an example supposes, where it is not the usual: Wednesday morning, the shirt in talk, no order. */
export interface ExampleSituation {
  /** China time: `2026-12-09 10:00`. */
  at?: string;
  /** The product in talk; null: none. */
  product?: 'shirt' | 'cup' | 'mat' | 'oil' | 'shoe' | 'lantern' | null;
  /** What the buyer wrote last. */
  buyer?: string;
  order?: {
    status?: string;
    courier?: string;
    waybill?: string;
    receiver?: string;
    phone?: string;
    address?: string;
    paid?: number;
    /** China time. */
    created?: string;
  };
}

const EXAMPLE_ORDER = '202612080017734';
/** The buyer whose conversation is open, and one who waits. */
const EXAMPLE_BUYER = '山茶花开了';
const EXAMPLE_OTHER = '奔跑的小刺猬';

const at = (time: string): number => Date.parse(`${time.replace(' ', 'T')}:00+08:00`);
const promotion = (id: string, name: string, rule: PromotionRule, part: Partial<Promotion> = {}): Promotion => ({
  id,
  shopId: SHOP,
  name,
  startsAt: at('2026-12-01 00:00'),
  endsAt: at('2026-12-13 00:00'),
  scope: { kind: 'shop' },
  rule,
  stackable: true,
  order: 10,
  exclusions: [],
  caveats: [],
  answers: [],
  ...part,
});

const policy = (id: string, topic: Policy['topic'], title: string, text: string): Policy => ({
  id,
  shopId: SHOP,
  topic,
  title,
  text,
  answers: [],
});

export const EXAMPLE_SHOP: ShopFacts = {
  products: EXAMPLE_PRODUCTS,
  promotions: [
    promotion('tiers', '双12满减', {
      form: 'amount-off',
      tiers: [
        { from: 300, off: 40 },
        { from: 500, off: 80 },
      ],
      every: false,
    }),
    promotion(
      'coupon',
      '店铺券',
      { form: 'coupon', from: 199, off: 15, by: 'shop' },
      { caveats: ['每人限领1张', '领取后7天内有效'] },
    ),
    promotion(
      'shirts',
      '衬衫9折',
      { form: 'discount', rate: 0.9 },
      { scope: { kind: 'products', productIds: ['shirt'] } },
    ),
    promotion(
      'second',
      '保温杯第2件半价',
      { form: 'nth-item', nth: 2, rate: 0.5 },
      { scope: { kind: 'products', productIds: ['cup'] } },
    ),
    promotion('socks', '满199送棉袜', { form: 'gift', from: 199, gift: '棉袜一双' }),
    promotion('free', '满99包邮', {
      form: 'free-shipping',
      from: 99,
      excludedRegions: ['新疆', '西藏'],
      excludedCouriers: ['顺丰'],
    }),
    promotion(
      'deposit',
      '预售',
      { form: 'deposit', deposit: 50, worth: 100 },
      { scope: { kind: 'products', productIds: ['cup'] } },
    ),
    promotion(
      'over',
      '双11满减',
      { form: 'amount-off', tiers: [{ from: 300, off: 60 }], every: false },
      { startsAt: at('2026-11-01 00:00'), endsAt: at('2026-11-12 00:00') },
    ),
  ],
  policies: [
    policy(
      'ship',
      'shipping',
      '发货',
      '现货付款后48小时内发货，17:00前付款的当天发出，之后的次日发出。周日不发货，元旦照常发货。默认发中通、韵达，顺丰需补12元。省内2到3天，省外3到5天送达。',
    ),
    policy('freight', 'freight', '运费', '满99元包邮，不满99元收8元。新疆、西藏首重20元，不包邮。'),
    policy(
      'return',
      'returns',
      '七天无理由',
      '签收后7天内可无理由退货，洗过、剪吊牌的不支持退。换货每单限一次，验收后3天内寄出新的。个人原因寄回的运费由买家承担，质量问题由店铺承担。',
    ),
    policy('refund', 'after-sale', '退款时间', '收到退货后48小时内退款，1到3个工作日到账。'),
    policy('broken', 'after-sale', '破损少件', '签收后24小时内联系客服并拍照。'),
    policy('price', 'price-protection', '价保', '付款后15天内降价可退差价。'),
    policy('invoice', 'invoice', '发票', '确认收货后3个工作日内开好电子发票。'),
    policy('cod', 'other', '货到付款', '本店暂不支持货到付款。'),
    policy('warranty', 'warranty', '质保', '杯壶类保修一年，服装半年。'),
  ],
  orders: [],
};

/** The page as an example supposes it. */
export function exampleView({ product = 'shirt', buyer, order }: ExampleSituation, now: number): PageView {
  const messages: Message[] =
    buyer === undefined
      ? []
      : [{ id: 'm1', side: known('buyer'), kind: 'text', text: buyer, at: known(now), robot: false }];
  const shown = product === null ? undefined : EXAMPLE_SHOP.products.find(({ id }) => id === product);
  return {
    packId: 'example',
    platform: 'example',
    shopId: SHOP,
    conversation: {
      key: 'c1',
      buyer: known(EXAMPLE_BUYER),
      shop: known('青禾衣橱'),
      messages,
      product: shown ? { id: known(shown.id), title: known(shown.title), price: known(shown.price) } : null,
      orders: known(order ? [exampleOrder(order)] : []),
    },
    rows: [EXAMPLE_BUYER, EXAMPLE_OTHER, '小满'].map((name, i) => ({
      key: `c${i + 1}`,
      name: known(name),
      preview: unknown('missing'),
      unread: known(0),
      waitingSeconds: unknown('missing'),
      active: i === 0,
    })),
    health: {},
    revision: 1,
    changedAt: now,
  };
}

const given = <T>(value: T | undefined) => (value === undefined ? unknown('missing') : known(value));

function exampleOrder(order: NonNullable<ExampleSituation['order']>): OrderOnPage {
  return {
    no: known(EXAMPLE_ORDER),
    status: given(order.status),
    items: [{ title: known(shirt.title), sku: known('蓝色 L'), quantity: known(1), price: known(116.1) }],
    paid: given(order.paid),
    createdAt: given(order.created === undefined ? undefined : at(order.created)),
    receiver: given(order.receiver),
    phone: given(order.phone),
    address: given(order.address),
    buyerMemo: unknown('missing'),
    sellerMemo: unknown('missing'),
    flag: unknown('missing'),
    courier: given(order.courier),
    waybill: given(order.waybill),
  };
}

/** Wednesday, 10 o'clock in China. */
export const exampleNow = ({ at: time = '2026-12-09 10:00' }: ExampleSituation): number => at(time);
