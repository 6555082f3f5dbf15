import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { phrasePicker } from '../../../lib/app/replies/pick-phrase';
import { rememberValues } from '../../../lib/app/replies/remember-values';
import { replySuggester } from '../../../lib/app/replies/suggest-replies';
import { openStore, type Store } from '../../../lib/data/store';
import type { Message } from '../../../lib/service/conversation';
import { known, unknown } from '../../../lib/shared/reading';
import { aPhrase } from '../../support/phrases';
import { aView, said } from '../../support/views';

const NOW = new Date(2026, 10, 23, 12).getTime();
let store: Store;
let count = 0;
const suggester = () => replySuggester({ ...store, now: () => NOW });
const askedIn = (messages: Message[], productId?: string, platform = 'practice') => {
  const view = aView(messages, { platform });
  const product = productId && { id: known(productId), title: unknown('missing'), price: unknown('missing') };
  return {
    ...view,
    conversation: view.conversation && { ...view.conversation, product: product || null },
  } as typeof view;
};
const offered = async (view: ReturnType<typeof aView>) => (await suggester().suggest(view)).items;
const SHIP = { questions: ['什么时候发货', '多久发货', '几时发出'] };
const asking = () => said('buyer', '什么时候发货');
const aPick = (query: string, change: object = {}) =>
  phrasePicker({ ...store, now: () => NOW, pause: async () => {} }).find({
    shopId: 'practice',
    platform: 'practice',
    productId: null,
    said: [],
    query,
    limit: 9,
    ...change,
  });

beforeEach(async () => {
  store = openStore(`offering-${++count}`);
  await store.ready;
});
const library = (...phrases: ReturnType<typeof aPhrase>[]) => store.phrases.saveAll(phrases, 'import', 0);

describe('what is offered where', () => {
  it('leaves out phrases of another platform, shop or product, in suggestions and in the picker', async () => {
    await library(
      aPhrase('ours', { ...SHIP, platforms: ['practice'], shops: ['practice'], products: ['p1'], body: '甲乙丙丁' }),
      aPhrase('platform', { ...SHIP, platforms: ['pinduoduo'], body: '我们二十四小时内发' }),
      aPhrase('shop', { ...SHIP, shops: ['other'], body: '付款以后第二天走' }),
      aPhrase('product', { ...SHIP, products: ['p2'], body: '这款是预售的要等' }),
    );
    expect((await offered(askedIn([asking()], 'p1'))).map(({ phraseId }) => phraseId)).toEqual(['ours']);
    expect((await offered(askedIn([asking()]))).map(({ phraseId }) => phraseId).sort()).toEqual(['ours', 'product']);
    expect((await aPick('', { productId: 'p1' })).picks.map(({ phraseId }) => phraseId)).toEqual(['ours']);
  });

  it('finds what fits behind many that may not be offered here', async () => {
    const others = Array.from({ length: 40 }, (_, i) =>
      aPhrase(`x${i}`, {
        ...SHIP,
        platforms: ['pinduoduo'],
        body: `${String.fromCharCode(0x4e00 + i * 50).repeat(8)}`,
      }),
    );
    await library(...others, aPhrase('ours', { questions: ['发货是什么时候的事'], body: '当天就发' }));
    expect((await offered(askedIn([asking()]))).map(({ phraseId }) => phraseId)).toEqual(['ours']);
  });

  it('offers the wordings in turn to the same buyer', async () => {
    await library(aPhrase('ship', { ...SHIP, body: '{快递}今天发出', variants: ['今天就走{快递}', '马上安排出库'] }));
    const first = [asking(), said('agent', '中通今天发出'), asking()];
    expect((await offered(aView([asking()])))[0]?.template).toBe('{快递}今天发出');
    expect((await offered(aView(first)))[0]?.template).toBe('今天就走{快递}');
    expect((await aPick('ship', { said: ['中通今天发出'] })).picks[0]?.template).toBe('今天就走{快递}');
    expect((await offered(aView([...first, said('agent', '今天就走中通'), asking()])))[0]?.template).toBe(
      '马上安排出库',
    );
  });

  it('picks by tag, and offers the wording that was looked for', async () => {
    await library(
      aPhrase('ship', { ...SHIP, body: '今天发出', variants: ['马上安排出库'], tags: ['催单'] }),
      aPhrase('size', { tags: ['尺码'] }),
    );
    const picked = async (query: string) =>
      (await aPick(query)).picks.map(({ phraseId, template }) => [phraseId, template]);
    expect(await picked('#催单')).toEqual([['ship', '今天发出']]);
    expect(await picked('anpaichuku')).toEqual([['ship', '马上安排出库']]);
  });

  it('says how many pictures go with the words', async () => {
    await library(aPhrase('ship', { ...SHIP, body: '看图', images: ['i', 'j'] }));
    expect((await offered(aView([asking()])))[0]?.pictures).toBe(2);
    expect((await aPick('ship')).picks[0]?.pictures).toBe(2);
  });

  it('resolves nested phrases before a template goes out', async () => {
    await library(
      aPhrase('ship', { ...SHIP, body: '您好，{话术:HOURS}' }),
      aPhrase('hours', { body: '{话术:cut}前付款当天发' }),
      aPhrase('cut', { body: '{截单}点', variables: [{ name: '截单', prompt: '今天几点截单' }] }),
    );
    const [item] = await offered(aView([asking()]));
    expect(item).toMatchObject({
      template: '您好，{截单}点前付款当天发',
      missing: [{ name: '截单', prompt: '今天几点截单', options: [] }],
    });
    expect((await aPick('ship')).picks[0]).toMatchObject({ template: item?.template, missing: item?.missing });
  });

  it('greets a buyer who only sent a card with the reply for first contact', async () => {
    const autoReply = { occasion: 'first-contact' as const, related: [{ question: '什么时候发货', answer: '当天发' }] };
    await library(aPhrase('welcome', { body: '欢迎光临', autoReply }), aPhrase('size', { questions: ['穿多大'] }));
    const card = said('buyer', '', { kind: 'product' });
    expect((await offered(aView([card]))).map(({ template }) => template)).toEqual(['欢迎光临', '当天发']);
    expect(await offered(aView([said('agent', '在的'), card]))).toEqual([]);
    expect((await offered(aView([said('agent', '在的'), asking()])))[0]?.template).toBe('当天发');
  });
});

describe('what was used before', () => {
  const choose = (conversation: string, phraseId: string, messages: string[], text: string, by = suggester()) =>
    by.learn({ shopId: 'practice', phraseId, messages, reply: { conversation, text } });

  it('brings up what usually follows, also after the worker was killed', async () => {
    await library(
      aPhrase('ask', { body: '您报下身高体重', questions: ['穿多大码'] }),
      aPhrase('tell', { body: '穿这个码合适', questions: ['165'] }),
      aPhrase('other', { body: '尺码表在详情页最下面', questions: ['165'] }),
    );
    for (let i = 0; i < 6; i++) {
      const conversation = `k${i}`;
      const view = (...messages: Message[]) => {
        const made = aView(messages);
        return { ...made, conversation: made.conversation && { ...made.conversation, key: conversation } };
      };
      const worker = suggester();
      await worker.suggest(view(said('buyer', '穿多大码')));
      await choose(conversation, 'ask', ['穿多大码'], '您报下身高体重', worker);
      await worker.suggest(view(said('agent', '您报下身高体重'), said('buyer', '165 110')));
      await choose(conversation, 'tell', ['165 110'], '穿这个码合适', worker);
    }
    const stored = await store.examples.ofShop('practice');
    expect(stored.map(({ after }) => after).slice(0, 2)).toEqual([null, 'ask']);
    await choose('c1', 'ask', ['穿多大码'], '您报下身高体重');
    const followed = await offered(aView([said('agent', '您报下身高体重'), said('buyer', '170吧')]));
    const freely = await offered(aView([said('agent', '哪一款呢'), said('buyer', '170吧')]));
    expect(followed[0]?.phraseId).toBe('tell');
    expect(followed[0]?.confidence).toBeGreaterThan(freely[0]?.confidence ?? 0);
  });

  it('learns a related answer as the phrase it belongs to', async () => {
    const autoReply = { occasion: 'first-contact' as const, related: [{ question: '什么时候发货', answer: '当天发' }] };
    await library(aPhrase('welcome', { autoReply }));
    const [item] = await offered(aView([said('agent', '在的'), asking()]));
    await choose('c1', item?.phraseId ?? '', ['什么时候发货'], '当天发');
    expect((await store.examples.totals()).get('welcome')?.count).toBe(1);
  });

  it('offers a typed value again, in any phrase that remembers it, and keeps no other', async () => {
    const variables = [{ name: '仓库', remember: true }];
    await library(
      aPhrase('ship', { ...SHIP, body: '从{仓库}发，{收件人}收', variables }),
      aPhrase('back', { questions: ['退到哪'], body: '退回{仓 库}', variables: [{ name: '仓 库', remember: true }] }),
    );
    const values = { 仓库: '二仓', 收件人: '小林' };
    await rememberValues({ ...store, now: () => NOW }, { shopId: 'practice', phraseId: 'ship', values });
    expect(await store.database.remembered.toArray()).toEqual([{ name: '仓库', value: '二仓', at: NOW }]);
    expect((await offered(aView([said('buyer', '退到哪')])))[0]?.missing).toEqual([
      { name: '仓 库', options: [], fallback: '二仓', remembered: true },
    ]);
  });
});
