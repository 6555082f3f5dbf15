import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { replySuggester } from '../../../lib/app/replies/suggest-replies';
import { openStore, type Store } from '../../../lib/data/store';
import { known, unknown } from '../../../lib/shared/reading';
import { aPhrase } from '../../support/phrases';
import { aView, said } from '../../support/views';

let store: Store;
let count = 0;
const NOW = new Date(2026, 10, 23, 12).getTime();
const suggester = () => replySuggester({ ...store, now: () => NOW });

beforeEach(async () => {
  store = openStore(`app-test-${++count}`);
  await store.ready;
  await store.phrases.saveAll(
    [
      aPhrase('ship', { body: '现货当天发，{快递}配送', questions: ['什么时候发货', '今天能发吗', '多久发出'] }),
      aPhrase('size', { body: '您报一下身高体重', questions: ['穿多大码', '推荐个尺码', '165穿什么码'] }),
      aPhrase('old', { body: '双十一专场', questions: ['双十一有活动吗', '双十一优惠多少'], validTo: NOW - 1 }),
    ],
    'import',
    0,
  );
});

describe('suggesting replies', () => {
  it('answers the open messages, with what the context lacks named', async () => {
    const set = await suggester().suggest(aView([said('agent', '在的'), said('buyer', '请问今天能发货吗')]));
    expect(set.silence).toBeNull();
    expect(set.items[0]).toMatchObject({ phraseId: 'ship', missing: [{ name: '快递' }] });
  });

  it('says nothing when nothing is open, and when nothing fits', async () => {
    const answered = await suggester().suggest(aView([said('buyer', '今天能发货吗'), said('agent', '能的')]));
    expect(answered).toMatchObject({ items: [], silence: 'nothing-open' });
    const odd = await suggester().suggest(aView([said('buyer', '曲率引擎兼容量子泡沫')]));
    expect(odd).toMatchObject({ items: [], silence: 'nothing-good' });
  });

  it('says that it cannot read rather than that nothing is open', async () => {
    const blind = await suggester().suggest(aView([], { health: { messages: 'blind' } }));
    expect(blind).toMatchObject({ items: [], silence: 'unreadable' });
    const lastUnknown = said('buyer', '在吗', { side: unknown('blind') });
    expect(await suggester().suggest(aView([lastUnknown]))).toMatchObject({ silence: 'unreadable' });
  });

  it('never offers what is out of date', async () => {
    const set = await suggester().suggest(aView([said('buyer', '双十一有活动吗')]));
    expect(set.items.map(({ phraseId }) => phraseId)).not.toContain('old');
  });

  it('says that the library is empty', async () => {
    await store.phrases.remove(['ship', 'size', 'old'], NOW);
    expect(await suggester().suggest(aView([said('buyer', '今天能发货吗')]))).toMatchObject({
      silence: 'library-empty',
    });
  });

  it('learns a choice in its shop only, and knows it after the worker was killed', async () => {
    const odd = ['老板给个准信呗'];
    await suggester().learn({ shopId: 'practice', phraseId: 'ship', messages: odd });
    const woken = suggester();
    const view = (shopId: string) => aView([said('buyer', odd[0] as string)], { shopId });
    expect((await woken.suggest(view('practice'))).items[0]?.phraseId).toBe('ship');
    expect((await woken.suggest(view('pinduoduo'))).items).toEqual([]);
  });

  it('gives the same answers whether the worker lived on or was killed between choices', async () => {
    const asked = ['多久发出', '几号能发啊', '穿几码好', '码数怎么选', '今天发不发'];
    const living = suggester();
    for (const text of asked) {
      const messages = [text];
      await living.learn({ shopId: 'practice', phraseId: /码/.test(text) ? 'size' : 'ship', messages });
      const view = aView([said('buyer', `${text}呢`)], { shopId: 'practice' });
      const kept = await living.suggest(view);
      const woken = await suggester().suggest(view);
      expect(woken).toEqual(kept);
    }
  });

  it('keeps numbers that point to a person out of what it learns', async () => {
    await suggester().learn({ shopId: 'practice', phraseId: 'ship', messages: ['我电话13800138000 今天发吗'] });
    const [example] = await store.examples.ofShop('practice');
    expect(example?.question).toContain('今天发吗');
    expect(example?.question).not.toContain('13800138000');
  });

  it('takes a saved change of the library into the next answer', async () => {
    const desk = suggester();
    await desk.suggest(aView([said('buyer', '今天能发货吗')]));
    await store.phrases.save(aPhrase('stamp', { body: '可以盖章的', questions: ['能盖公章吗', '发票盖章'] }));
    expect((await desk.suggest(aView([said('buyer', '能盖公章吗')]))).items[0]?.phraseId).toBe('stamp');
  });
});

describe('what a phrase is filled with', () => {
  it('calls a product of the shop by its short name', async () => {
    const product = { id: 'p1', shopId: 'practice', title: '檐禾 全棉四件套 60支', shortName: '四件套' };
    await store.facts.replace('practice', { products: [product as never], promotions: [], policies: [], orders: [] });
    await store.phrases.save(aPhrase('soft', { body: '{商品}摸着很软', questions: ['摸起来软不软', '手感怎么样'] }));
    const view = aView([said('buyer', '手感怎么样')]);
    const mention = { id: known('p1'), title: known(product.title), price: unknown('missing') };
    const set = await suggester().suggest({
      ...view,
      conversation: view.conversation && { ...view.conversation, product: mention },
    });
    expect(set.items[0]).toMatchObject({ phraseId: 'soft', values: { 商品: '四件套' }, missing: [] });
  });
});
