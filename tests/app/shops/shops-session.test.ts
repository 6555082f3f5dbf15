import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ShopsState } from '../../../lib/app/shops/shops';
import { ShopsSession } from '../../../lib/app/shops/shops-session';
import { openStore, type Store } from '../../../lib/data/store';
import { translator } from '../../../lib/practice/translate';
import { eventually } from '../../support/eventually';
import { aPhrase } from '../../support/phrases';

let store: Store;
let life: AbortController;
let shops: ShopsSession;
let count = 0;

beforeEach(async () => {
  store = openStore(`shops-test-${++count}`);
  life = new AbortController();
  await store.ready;
  shops = new ShopsSession(
    {
      store,
      t: translator('zh-CN'),
      refreshConsoles: () => {},
      now: () => 5_000,
      fault: (where, cause) => {
        throw new Error(`${where}: ${cause}`);
      },
    },
    life.signal,
  );
});
afterEach(() => {
  life.abort();
  store.database.close();
});

const ready = (state: ShopsState) => {
  if (state.kind !== 'ready') throw new Error(state.kind);
  return state;
};
const shown = (names: string[]) =>
  eventually(() => expect(ready(shops.getState()).shops.map(({ name }) => name)).toEqual(names));

test('a shop added by hand is of its platform, as a page of that name would have it; once only', async () => {
  expect((await shops.add('  云栖   旗舰店 ', 'taobao')).ok).toBe(true);
  expect(await store.shops.get('taobao:云栖 旗舰店')).toMatchObject({ platform: 'taobao', seenAt: 5_000, guard: true });
  await shown(['云栖 旗舰店']);
  expect(ready(shops.getState()).shops[0]).toMatchObject({ platformName: '淘宝/天猫', isDemo: false });
  expect(await shops.add('云栖 旗舰店', 'taobao')).toEqual({ ok: false, error: 'exists' });
  expect(await shops.add(' ', 'taobao')).toEqual({ ok: false, error: 'invalid' });
  expect(await shops.add('甲', '')).toEqual({ ok: false, error: 'invalid' });
  expect((await shops.undo()).ok).toBe(true);
  await shown([]);
  expect(await shops.undo()).toEqual({ ok: false, error: 'invalid' });
});

test('a name is kept with everything else of the shop, and without one it is what its page shows', async () => {
  await store.shops.change('douyin', { seenAt: 1, rulesOff: ['abuse.a'] });
  await shown(['抖店店铺（未读到店名）']);
  await shops.rename('douyin', '小禾抖店');
  expect(await store.shops.get('douyin')).toMatchObject({ name: '小禾抖店', seenAt: 1, rulesOff: ['abuse.a'] });
  await shown(['小禾抖店']);
  await shops.undo();
  await shown(['抖店店铺（未读到店名）']);
  await store.shops.change('jd:青禾', { seenAt: 2 });
  await shops.rename('jd:青禾', '青禾二店');
  await shops.rename('jd:青禾', '');
  expect((await store.shops.get('jd:青禾')).name).toBe('青禾');
});

test('an empty shop is removed with its settings and comes back whole; one that holds something stays', async () => {
  await store.shops.change('jd:空', { seenAt: 1, categories: ['food'] });
  expect(await shops.remove('jd:空')).toEqual({ ok: true, value: null });
  expect(await store.shops.all()).toEqual([]);
  await shops.undo();
  expect(await store.shops.get('jd:空')).toMatchObject({ seenAt: 1, categories: ['food'] });

  await store.notes.save({ id: 'n', shopId: 'jd:空', buyer: '月半', text: '左撇子', updatedAt: 1 });
  await store.phrases.save({ ...aPhrase('p'), shops: ['jd:空'] });
  expect(await shops.remove('jd:空')).toEqual({ ok: true, value: { notes: 1, phrases: 1 } });
  expect((await store.shops.all()).map(({ id }) => id)).toEqual(['jd:空']);
});
