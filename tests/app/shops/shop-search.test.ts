import { describe, expect, it } from 'vitest';
import type { Alone, Ready } from '../../../lib/app/desk/desk';
import type { ShownOrder } from '../../../lib/app/desk/order-book';
import { ShopSearch } from '../../../lib/app/shops/shop-search';
import { EXAMPLE_SHOP, exampleNow } from '../../../lib/checks/facts/example-shop';
import type { ShopFacts } from '../../../lib/data/repositories/shop-facts';
import { translator } from '../../../lib/practice/translate';
import { known } from '../../../lib/shared/reading';
import type { Product } from '../../../lib/shop/product';
import { ready } from '../../support/gallery/samples';
import { alone } from '../../support/gallery/states';
import { anOrder, aView, said } from '../../support/views';

const NOW = exampleNow({});
const [shirt, cup] = EXAMPLE_SHOP.products as [Product, Product];
const linen: Product = { ...shirt, id: 'YM-01', title: '亚麻衬衫女夏季薄款', shortName: '亚麻衬衫' };
const facts = { ...EXAMPLE_SHOP, products: [cup, shirt, linen] } as ShopFacts;

const item = (title: string) => ({ title: known(title), sku: known(''), quantity: known(1), price: known(1) });
const shown = (no: string, receiver: string, title: string, platform = 'pdd'): ShownOrder => ({
  ...{ no, platform, label: '订单查询' },
  order: anOrder(no, { receiver: known(receiver), items: [item(title)], waybill: known(`YT${no}`) }),
});
const orders = [
  shown('2612087734001', '周小满', '竖条纹衬衫'),
  shown('2612080017734', '张*', '保温杯'),
  shown('2612080019999', '李雷', '竖条纹衬衫', 'jd'),
];

const search = new ShopSearch(translator('zh-CN'));
const find = (query: string, state: Ready | Alone = alone()) =>
  search.find(query, { ready: state, facts, orders, now: NOW }).map(({ hit }) => hit);
const first = (query: string) => find(query)[0];

describe('the search of the shop', () => {
  it('finds products by code, SKU, pinyin, initials and several words', () => {
    for (const query of ['ym-01', 'yamachenshan', 'ymcs', '衬衫 亚麻', '亚麻', 'yama衬衫']) {
      expect(first(query), query).toMatchObject({ kind: 'product', id: 'YM-01' });
    }
    expect(first('C2')).toMatchObject({ kind: 'product', id: 'cup' });
    expect(find('没有这样的')).toEqual([]);
  });

  it('finds promotions that run and policies the same way', () => {
    expect(first('双12满减')).toMatchObject({ kind: 'promotion', id: 'tiers' });
    expect(first('满300减40')).toMatchObject({ kind: 'promotion', id: 'tiers' });
    expect(first('dianpuquan')).toMatchObject({ kind: 'promotion', id: 'coupon' });
    expect(find('双11')).toEqual([]);
    expect(first('yunfei')).toMatchObject({ kind: 'policy', id: 'freight', action: { type: 'insert' } });
    expect(find('退款 时间').map(({ id }) => id)).toContain('refund');
  });

  it('finds orders of open pages by the number’s end, receiver, item, waybill; the end before the middle', () => {
    const found = (query: string) => find(query).flatMap(({ kind, id }) => (kind === 'order' ? [id] : []));
    expect(found('7734')).toEqual(['2612080017734', '2612087734001']);
    expect(found('017734')).toEqual(['2612080017734']);
    expect(found('zhouxiaoman')).toEqual(['2612087734001']);
    expect(found('zxm')).toEqual(['2612087734001']);
    expect(found('张')).toEqual(['2612080017734']);
    expect(found('衬衫 李雷')).toEqual(['2612080019999']);
    expect(found('yt2612080019999')).toEqual(['2612080019999']);
    const [hit] = find('李雷');
    expect(hit?.action).toEqual({ type: 'pick-order', no: '2612080019999', platform: 'jd' });
    expect(hit?.detail).toBe('李雷 · 竖条纹衬衫 · 订单查询');
  });

  it('shows beside a chat only that buyer’s orders', () => {
    const view = aView([said('buyer', '到哪了')]);
    const own = [anOrder('55507734', { receiver: known('周小满') })];
    const state = ready({
      view: { ...view, conversation: view.conversation && { ...view.conversation, orders: known(own) } },
    });
    const hits = find('7734', state).filter(({ kind }) => kind === 'order');
    expect(hits).toMatchObject([{ id: '55507734', action: { type: 'show-section', section: 'order' } }]);
  });

  it('finds settings by pinyin too', () => {
    for (const query of ['设置', 'shezhi', '快捷键']) expect(search.settings(query)[0]?.hit.id).toBe('settings');
  });

  it('calls settings in the language of the panel', () => {
    const english = new ShopSearch(translator('en'));
    for (const query of ['规则', 'rules']) expect(english.settings(query)[0]?.hit.title).toBe('Rules');
  });
});
