import { describe, expect, it } from 'vitest';
import { hitWords } from '../../../lib/checks/checker';
import type { Finding } from '../../../lib/checks/finding';
import { makeDemoShop } from '../../../lib/practice/demo/shop';
import { known } from '../../../lib/shared/reading';
import { err, ok } from '../../../lib/shared/result';
import { eventually } from '../../support/eventually';
import { aPhrase } from '../../support/phrases';
import { aView, said } from '../../support/views';
import { deskBed, report, until } from './desk-bed';

const at = deskBed();

const finding: Finding = {
  ruleId: 'off-platform.wechat',
  family: 'off-platform',
  severity: 'block',
  start: 1,
  end: 4,
  via: 'exact',
  why: '',
  basis: '',
  advice: '',
};

describe('what the panel shows', () => {
  it('is told to the page with the answer it belongs to, and withdrawn when the panel closes', async () => {
    const { console, session } = at.desk();
    await until(session, 'ready');
    session.reportShown({ conversationKey: 'c1', revision: 4, phraseIds: ['size', 'ship'] });
    const shown = { revision: 4, phraseIds: ['size', 'ship'] };
    expect(console.offer).toHaveBeenLastCalledWith(7, { conversationKey: 'c1', shown, fills: {} });
    at.life.abort();
    expect(console.offer).toHaveBeenLastCalledWith(7, { conversationKey: 'c1', shown: null, fills: {} });
  });
});

describe('what the desk knows', () => {
  it('finds the product by the card, and by the order in talk', async () => {
    await at.store.facts.replace('practice', {
      products: [
        {
          id: 'p1',
          shopId: 'practice',
          title: '全棉四件套',
          shortName: '四件套',
          category: '家居',
          price: 309,
        } as never,
      ],
      promotions: [],
      policies: [],
      orders: [],
    });
    const order = { no: known('1'), items: [{ title: known('全棉四件套') }] };
    const view = aView([said('buyer', '到哪了')]);
    at.page = ok(
      report({
        view: { ...view, conversation: view.conversation && { ...view.conversation, orders: known([order as never]) } },
      }),
    );
    const { session } = at.desk();
    await eventually(() => expect(session.getState()).toMatchObject({ kind: 'ready', product: { id: 'p1' } }));
  });

  it('keeps notes by shop and buyer', async () => {
    const { session } = at.desk();
    await until(session, 'ready');
    expect(await session.saveNote('  要开发票 ')).toEqual({ ok: true, value: undefined });
    await eventually(() => expect(session.getState()).toMatchObject({ notes: [{ text: '要开发票' }] }));
    expect(await at.store.notes.of('practice', 'c1')).toHaveLength(1);
    expect(await session.saveNote('   ')).toEqual({ ok: false, error: 'invalid' });
  });

  it('searches phrases and the shop together', async () => {
    await at.store.phrases.save(aPhrase('fh', { title: '多久发货', body: '现货当天发', questions: ['下单几天能寄'] }));
    const { session } = at.desk();
    await until(session, 'ready');
    await eventually(async () => {
      const hits = await session.search('多久发货', at.life.signal);
      expect(hits[0]).toMatchObject({ kind: 'phrase', id: 'fh', action: { type: 'insert', template: '现货当天发' } });
      expect(hits[0]?.asked).toBeUndefined();
    });
    const [hit] = await session.search('几天能寄', at.life.signal);
    expect(hit).toMatchObject({ id: 'fh', asked: '下单几天能寄' });
  });

  it('finds by tag, offers the wording that was looked for, and puts first what is used', async () => {
    const wording = { variants: ['付款后就安排', '仓库下班前都会寄'], tags: ['催单'] };
    await at.store.phrases.saveAll(
      [aPhrase('a', { ...wording, title: '多久发货', order: 1 }), aPhrase('b', { title: '多久到货', order: 2 })],
      ...(['import', 0] as const),
    );
    const { session } = at.desk();
    await until(session, 'ready');
    const found = async (query: string) =>
      (await session.search(query, at.life.signal)).flatMap(({ kind, id, detail }) =>
        kind === 'phrase' ? [id, detail] : [],
      );
    await eventually(async () => expect(await found('#催')).toEqual(['a', 'a 的内容']));
    expect(await found('xiabanqian')).toEqual(['a', '仓库下班前都会寄']);
    expect(await found('多久')).toEqual(['a', 'a 的内容', 'b', 'b 的内容']);
    await at.store.examples.countUse({ shopId: '*', phraseId: 'b', lastAt: 1 });
    await eventually(async () => expect(await found('多久')).toEqual(['b', 'b 的内容', 'a', 'a 的内容']));
  });

  it('shows what is called so before phrases that only have such words in them', async () => {
    await at.store.facts.replace('practice', makeDemoShop(0));
    const [product] = (await at.store.facts.ofShop('practice')).products;
    const name = product?.shortName ?? '';
    await at.store.phrases.save(aPhrase('a', { title: '推荐', body: `您看看${name}` }));
    await at.store.phrases.save(aPhrase('b', { title: `${name}洗涤`, body: '冷水洗' }));
    const { session } = at.desk();
    await until(session, 'ready');
    await eventually(async () => {
      const hits = await session.search(name, at.life.signal);
      expect(hits.map(({ kind, id }) => (kind === 'phrase' ? id : kind))).toEqual(
        expect.arrayContaining(['b', 'product', 'a']),
      );
      const place = (id: string) => hits.findIndex((hit) => hit.id === id);
      expect(place('b')).toBe(0);
      expect(place('a')).toBeGreaterThan(place(product?.id ?? ''));
    });
  });
});

describe('what the desk does', () => {
  it('says that the page must be reloaded when nobody answers an insert', async () => {
    const { session, console } = at.desk();
    await until(session, 'ready');
    console.insert.mockResolvedValue(err('no-receiver'));
    const outcome = await session.insert({
      source: { kind: 'free' },
      text: '好的',
      values: {},
      mode: 'insert',
      conversationKey: 'c1',
      revision: 1,
    });
    expect(outcome).toEqual({ kind: 'refused', reason: 'stale-page' });
  });

  it('learns only from phrases: other words carry no phrase', async () => {
    const { session, console } = at.desk();
    await until(session, 'ready');
    const request = { text: '棉100%', values: {}, mode: 'insert' as const, conversationKey: 'c1', revision: 1 };
    await session.insert({ ...request, source: { kind: 'product', id: 'p1' } });
    await session.insert({ ...request, source: { kind: 'suggestion', phraseId: 'fh' } });
    expect(console.insert.mock.calls.map(([, command]) => command.phraseId)).toEqual([null, 'fh']);
  });

  it('keeps an exception for the shop, and none for this once', async () => {
    at.page = ok(report({ draft: { conversationKey: 'c1', text: '加微信聊', findings: [finding], guard: 'armed' } }));
    const { session, console } = at.desk();
    await until(session, 'ready');
    await session.judgeFinding(finding, 'once');
    expect(await at.store.ignores.ofShop('practice', 0)).toEqual([]);
    await session.judgeFinding(finding, 'ever');
    const text = hitWords('加微信聊', finding);
    expect(await at.store.ignores.ofShop('practice', 0)).toMatchObject([{ ruleId: finding.ruleId, text }]);
    expect(console.refresh).toHaveBeenLastCalledWith(7, { ignoreOnce: { ruleId: finding.ruleId, text } });
  });

  it('keeps an exception for as long as it was wanted', async () => {
    at.page = ok(report({ draft: { conversationKey: 'c1', text: '加微信聊', findings: [finding], guard: 'armed' } }));
    const { session } = at.desk();
    await until(session, 'ready');
    await session.judgeFinding(finding, 'week');
    const [row] = await at.store.ignores.ofShop('practice', 0);
    expect((row?.until ?? 0) - (row?.at ?? 0)).toBe(7 * 86_400_000);
    expect(await at.store.ignores.ofShop('practice', row?.until ?? 0)).toEqual([]);
  });

  it('keeps what was called wrong, masked, and drops it from the draft', async () => {
    const text = '电话 13812345678，加微信聊';
    at.page = ok(report({ draft: { conversationKey: 'c1', text, findings: [finding], guard: 'armed' } }));
    const { session, console } = at.desk();
    await until(session, 'ready');
    await session.judgeFinding(finding, 'wrong');
    const [row] = await at.store.database.falseAlarms.toArray();
    expect(row?.text).toMatch(/^电话 (?!13812345678).*加微信聊$/);
    expect(await at.store.ignores.ofShop('practice', 0)).toEqual([]);
    expect(console.refresh).toHaveBeenCalledOnce();
  });

  it('switches the guard off for the shop of the page', async () => {
    const { session, console } = at.desk();
    await until(session, 'ready');
    await session.setGuard(false);
    expect((await at.store.shops.get('practice')).guard).toBe(false);
    expect(console.refresh).toHaveBeenCalledWith(7, {});
  });

  it('refuses a phrase without words', async () => {
    const { session } = at.desk();
    await until(session, 'ready');
    const draft = { code: '', title: '', body: '  ', questions: [], stage: 'inquiry' as const, groups: [] };
    expect(await session.savePhrase(draft)).toEqual({ ok: false, error: 'invalid' });
    expect((await session.savePhrase({ ...draft, body: '今天发' })).ok).toBe(true);
    expect(await at.store.phrases.all()).toMatchObject([{ body: '今天发', title: '今天发' }]);
  });
});

describe('a library that can’t be read', () => {
  it('is told, and what the shop knows is found all the same', async () => {
    const faults: string[] = [];
    const { session } = at.desk({ fault: (where) => void faults.push(where) });
    await until(session, 'ready');
    await at.store.phrases.save(
      aPhrase('ship', { title: '发货', body: '今天发{仓库}', variables: [{ name: '仓库', remember: true }] }),
    );
    const search = () => session.search('发货', new AbortController().signal);
    await eventually(async () => expect((await search()).map(({ kind }) => kind)).toContain('phrase'));
    const broken = async () => {
      throw new Error('no disk');
    };
    at.store.phrases.get = broken;
    at.store.remembered.get = broken;
    const draft = {
      id: 'ship',
      code: '',
      title: '',
      body: '明天发',
      questions: [],
      stage: 'inquiry' as const,
      groups: [],
    };
    expect(await session.savePhrase(draft)).toEqual(err('failed'));
    expect(await session.imagesOf('ship')).toEqual([]);
    expect((await search()).map(({ kind }) => kind)).not.toContain('phrase');
    expect(faults).toEqual(['save phrase', 'pictures', 'search']);
  });
});

describe('what is half typed', () => {
  it('waits at its buyer, and outlives the panel', async () => {
    const { session } = at.desk();
    await until(session, 'ready');
    session.keepHalfTyped('note', '要开发');
    const other = aView([said('buyer', '在吗')]);
    at.events.view(7, { ...other, conversation: other.conversation && { ...other.conversation, key: 'c2' } });
    expect(session.halfTyped('note')).toBe('');
    at.life.abort();
    at.life = new AbortController();
    await eventually(async () => expect((await at.store.drafts.startingWith('desk ')).size).toBe(1));
    const { session: again } = at.desk();
    await until(again, 'ready');
    expect(again.halfTyped('note')).toBe('要开发');
    again.keepHalfTyped('note', '');
    await eventually(async () => expect((await at.store.drafts.startingWith('desk ')).size).toBe(0));
  });
});
