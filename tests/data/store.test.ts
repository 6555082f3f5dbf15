import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstLook } from '../../lib/app/library/first-look';
import { readFirstLook } from '../../lib/data/first-look';
import { LATEST_SCHEMA, versions } from '../../lib/data/schema/versions';
import { openStore, type Store } from '../../lib/data/store';
import { write } from '../../lib/data/write';
import { pinnedFirst } from '../../lib/phrases/order';
import { aPhrase } from '../support/phrases';

let store: Store;
let name: string;
let count = 0;

beforeEach(async () => {
  name = `yingda-test-${++count}`;
  store = openStore(name);
  await store.ready;
});
afterEach(() => store.database.close());

describe('the phrase repository', () => {
  it('counts a revision for every change and for nothing else', async () => {
    const before = await store.phrases.revision();
    await store.phrases.save(aPhrase('a'));
    await store.phrases.ofShop('pinduoduo');
    expect(await store.phrases.revision()).toBe(before + 1);
    await store.phrases.remove(['a'], 1);
    expect(await store.phrases.revision()).toBe(before + 2);
  });

  it('shows a shop its own phrases and those of every shop, without the trash', async () => {
    await store.phrases.saveAll(
      [
        aPhrase('all'),
        aPhrase('own', { shopId: 'pinduoduo:甲店' }),
        aPhrase('other', { shopId: 'pinduoduo:乙店' }),
        aPhrase('gone'),
      ],
      'import',
      1,
    );
    await store.phrases.remove(['gone'], 5);
    const ids = (await store.phrases.ofShop('pinduoduo:甲店')).map(({ id }) => id);
    expect(ids.sort()).toEqual(['all', 'own']);
    await store.phrases.restore(['gone'], 6);
    expect((await store.phrases.get(['gone'])).size).toBe(1);
  });

  it('tells what is shown first, the pinned ones on top, without leaving one out', async () => {
    const shops = ['*', 'pinduoduo:甲店', 'pinduoduo:乙店'];
    // Orders that are far from the ids', some alike; one shop has few, one mostly trash.
    const rows = Array.from({ length: 90 }, (_, i) =>
      aPhrase(`p${(i * 37) % 90}`, {
        shopId: shops[i % 10 === 0 ? 1 : i % 3 === 0 ? 2 : 0] as string,
        order: i >> 1,
        pinned: i % 17 === 5,
      }),
    );
    await store.phrases.saveAll(rows, 'import', 1);
    await store.phrases.remove(
      rows.flatMap(({ id, shopId }, i) => (shopId === shops[2] && i < 60 ? [id] : [])),
      2,
    );
    const all = pinnedFirst(await store.phrases.all()).map(({ id }) => id);
    for (const limit of [1, 7, 20, 30, 200]) {
      const first = (await readFirstLook(firstLook(limit), name))?.phrases.map(({ id }) => id);
      expect(first).toEqual(all.slice(0, limit));
    }
  });

  it('tells with them what was half-typed and who is there, and that there is nothing to look at yet', async () => {
    const { draft, value } = firstLook(1);
    await store.phrases.save(aPhrase('a'));
    expect(await readFirstLook(firstLook(1), name)).toMatchObject({ phrases: [{ id: 'a' }], draft: undefined });
    await store.drafts.put(draft, '{"body":"半"}', 1);
    await store.values.set(value, 'agent');
    expect(await readFirstLook(firstLook(1), name)).toMatchObject({ draft: '{"body":"半"}', value: 'agent' });

    expect(await readFirstLook(firstLook(1), `${name}-none`)).toBeNull();
    expect((await indexedDB.databases()).map((known) => known.name)).not.toContain(`${name}-none`);
    for (const version of [LATEST_SCHEMA - 1, LATEST_SCHEMA + 1]) {
      const other = new Dexie(`${name}-${version}`);
      other.version(version).stores({ phraseChunks: 'from, first', drafts: 'key', values: 'key' });
      await other.open();
      expect(await readFirstLook(firstLook(1), other.name)).toBeNull();
      other.close();
    }
  });

  it('leaves the old library when a bulk write is stopped half-way', async () => {
    await store.phrases.save(aPhrase('old', { body: '原来的' }));
    const stop = new AbortController();
    const many = Array.from({ length: 1_200 }, (_, i) => aPhrase(i === 0 ? 'old' : `new-${i}`, { body: '新的' }));
    const saved = await store.phrases.saveAll(many, 'import', 2, {
      progress: (done) => done >= 500 && stop.abort(),
      signal: stop.signal,
    });
    expect(saved.ok).toBe(false);
    const all = await store.phrases.all();
    expect(all.map(({ id, body }) => [id, body])).toEqual([['old', '原来的']]);
  });
});

describe('learned examples', () => {
  it('stay in their shop and are replayed in order after a known one', async () => {
    const row = (shopId: string, question: string) => ({ shopId, phraseId: 'p', question, at: 1 });
    const first = await store.examples.learn(row('practice', '几天到'));
    await store.examples.learn(row('pinduoduo', '几天能到'));
    await store.examples.learn(row('practice', '多久到'));
    expect(first.ok).toBe(true);
    const after = first.ok ? first.value : 0;
    expect((await store.examples.ofShop('practice', after)).map(({ question }) => question)).toEqual(['多久到']);
    expect(await store.examples.uses('practice')).toMatchObject([{ phraseId: 'p', count: 2 }]);
  });

  it('are not all read again for the new ones', async () => {
    const row = (i: number) => ({ shopId: 's', phraseId: `p${i}`, question: `问 ${i}`, at: i });
    for (let i = 0; i < 20; i++) await store.examples.learn(row(i));
    const last = (await store.examples.ofShop('s')).at(-1)?.id ?? 0;
    await store.examples.learn(row(20));
    let read = 0;
    store.database.examples.hook('reading', (value) => {
      read++;
      return value;
    });
    expect(await store.examples.ofShop('s', last)).toMatchObject([{ question: '问 20' }]);
    expect(read).toBeLessThan(5);
  });

  it('keep the newest sixty of a phrase', async () => {
    for (let i = 0; i < 65; i++) await store.examples.learn({ shopId: 's', phraseId: 'p', question: `问 ${i}`, at: i });
    const rows = await store.examples.ofShop('s');
    expect(rows).toHaveLength(60);
    expect(rows[0]?.question).toBe('问 5');
  });
});

describe('notes', () => {
  it('belong to one buyer of one shop', async () => {
    await store.notes.save({ id: '1', shopId: 'a', buyer: 'x', text: '要发票', updatedAt: 1 });
    await store.notes.save({ id: '2', shopId: 'b', buyer: 'x', text: '别的店', updatedAt: 2 });
    expect((await store.notes.of('a', 'x')).map(({ text }) => text)).toEqual(['要发票']);
  });
});

describe('the database', () => {
  it('stops writing when a newer version takes over, and says so', async () => {
    const next = new Dexie(name);
    next.version(LATEST_SCHEMA + 1).stores(versions.at(-1)?.stores ?? {});
    await next.open();
    expect(store.database.state).toEqual({ kind: 'outdated' });
    const saved = await store.notes.save({ id: '1', shopId: 'a', buyer: 'x', text: 't', updatedAt: 1 });
    expect(saved).toEqual({ ok: false, error: 'closed' });
    next.close();
  });

  it('leaves the database of a newer version alone', async () => {
    const newer = new Dexie(`${name}-newer`);
    newer.version(9).stores({ other: 'id' });
    await newer.open();
    await newer.table('other').put({ id: 'kept' });
    newer.close();
    const older = openStore(`${name}-newer`);
    expect(await older.ready).toEqual({ kind: 'outdated' });
    const saved = await older.notes.save({ id: '1', shopId: 'a', buyer: 'x', text: 't', updatedAt: 1 });
    expect(saved.ok).toBe(false);
    await newer.open();
    expect(newer.verno).toBe(9);
    expect(await newer.table('other').toArray()).toEqual([{ id: 'kept' }]);
    newer.close();
  });

  it('says why it cannot be opened, and throws at nobody', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('backing store', 'UnknownError');
    });
    const again = openStore(`${name}-broken-2`);
    expect(await again.ready).toMatchObject({ kind: 'failed' });
    vi.restoreAllMocks();
  });

  it('names a full disk', async () => {
    const full = async () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    expect(await write(full)).toEqual({ ok: false, error: 'disk-full' });
  });
});
