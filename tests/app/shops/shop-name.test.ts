import { expect, test } from 'vitest';
import { ShopNames, withDemo } from '../../../lib/app/shops/shop-name';
import type { ConsolePackRow } from '../../../lib/data/records';
import { translator } from '../../../lib/practice/translate';
import { own } from '../consoles/consoles-bed';

const t = translator('zh-CN');
const row = (part: Parameters<typeof own>[0]): ConsolePackRow => ({ id: 'x', pack: own(part), at: 1 });
const taught = [
  row({ kind: 'orders', label: '小店订单', platform: 'own-kf-example-com' }),
  row({ kind: 'chat', label: '小店客服', platform: 'own-kf-example-com' }),
  row({ label: '我改过的拼多多', platform: 'pinduoduo' }),
];

test('a shop whose page shows no name says so, by its platform; one that has a name keeps it', () => {
  const { shop } = new ShopNames(t, taught);
  expect(shop({ id: 'douyin', name: '', platform: 'douyin' })).toBe('抖店店铺（未读到店名）');
  const own = 'own-kf-example-com';
  expect(shop({ id: own, name: '', platform: own })).toBe('小店客服店铺（未读到店名）');
  expect(shop({ id: 'jd:青禾', name: '青禾', platform: 'jd' })).toBe('青禾');
});

test('the user’s own consoles stand beside the platforms that are known, each once', () => {
  const { platforms } = new ShopNames(t, taught);
  expect(platforms.at(-1)).toEqual({ id: 'own-kf-example-com', name: '小店客服' });
  expect(platforms.filter(({ id }) => id === 'pinduoduo')).toEqual([{ id: 'pinduoduo', name: '拼多多' }]);
});

test('the newest shop comes first, and the demo shop last whenever it was opened', () => {
  const rows = [
    { id: 'practice', name: '', platform: 'practice', seenAt: 9 },
    { id: 'jd:甲', name: '甲', platform: 'jd', seenAt: 1 },
    { id: 'jd:乙', name: '乙', platform: 'jd', seenAt: 2 },
  ];
  expect(new ShopNames(t).shops(withDemo(rows)).map(({ name }) => name)).toEqual([
    '乙',
    '甲',
    '檐禾生活馆（演示店铺）',
  ]);
  expect(withDemo([]).map(({ id }) => id)).toEqual(['practice']);
});
