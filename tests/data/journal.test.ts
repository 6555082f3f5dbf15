import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyRow } from '../../lib/data/phrase-shelf';
import { openStore, type Store } from '../../lib/data/store';
import type { Result } from '../../lib/shared/result';
import { aPhrase } from '../support/phrases';

let store: Store;
let count = 0;

const fresh = async () => {
  const opened = openStore(`yingda-journal-${++count}`);
  await opened.ready;
  return opened;
};
beforeEach(async () => {
  store = await fresh();
});
afterEach(() => store.database.close());

const value = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(String(result.error));
  return result.value;
};
const done = <T extends object>(result: Result<T | 'refused' | undefined, unknown>): T => {
  const it = value(result);
  if (typeof it !== 'object') throw new Error('not taken back');
  return it;
};
const bodies = async (of = store) => (await of.phrases.all()).map(({ id, body }) => `${id}:${body}`).sort();

describe('a change of the library', () => {
  it('is taken back whole: what was new goes, what was there comes back as it was', async () => {
    await store.phrases.save(aPhrase('old', { body: '原来的', updatedAt: 1 }));
    const rows = [aPhrase('old', { body: '新的', updatedAt: 2 }), aPhrase('added', { updatedAt: 2 })];
    const change = value(await store.phrases.saveAll(rows, 'import', 2));
    expect(change).toMatchObject({ created: 1, changed: 1 });
    expect(value(await store.phrases.undo(change.id, 3))).toMatchObject({ kept: 0 });
    expect(await bodies()).toEqual(['old:原来的']);
    expect(value(await store.phrases.undo(change.id, 4))).toBeUndefined();
  });

  it('can be done again by taking its taking back back', async () => {
    const change = value(await store.phrases.saveAll([aPhrase('a', { body: '一' })], 'import', 2));
    const undone = done(await store.phrases.undo(change.id, 3));
    expect(await bodies()).toEqual([]);
    value(await store.phrases.undo(undone.change.id, 4));
    expect(await bodies()).toEqual(['a:一']);
  });

  it('leaves alone what was changed again since, and says how many', async () => {
    const change = value(await store.phrases.saveAll([aPhrase('a'), aPhrase('b')], 'import', 2));
    await store.phrases.save(aPhrase('a', { body: '改过', updatedAt: 9 }));
    expect(value(await store.phrases.undo(change.id, 10))).toMatchObject({ kept: 1 });
    expect(await bodies()).toEqual(['a:改过']);
  });

  it('goes to the trash and back', async () => {
    await store.phrases.save(aPhrase('a', { updatedAt: 1 }));
    const removed = value(await store.phrases.remove(['a'], 2));
    expect((await store.phrases.trash()).map(({ id }) => id)).toEqual(['a']);
    expect(await store.phrases.count()).toBe(0);
    value(await store.phrases.undo(removed.id, 3));
    expect(await store.phrases.trash()).toEqual([]);
    expect(await bodies()).toEqual(['a:a 的内容']);
  });

  it('gives any library back, whatever was done to it', async () => {
    const phrase = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      body: fc.string({ minLength: 1, maxLength: 4 }),
    });
    const step = fc.oneof(
      fc.record({ put: fc.uniqueArray(phrase, { selector: ({ id }) => id, maxLength: 4 }) }),
      fc.record({ remove: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')) }),
      fc.record({ restore: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const own = await fresh();
        const seen: [string, unknown][] = [];
        let now = 0;
        for (const it of steps) {
          now++;
          const before = await everyRow(own.database);
          const done =
            'put' in it
              ? await own.phrases.saveAll(
                  it.put.map(({ id, body }) => aPhrase(id, { body, updatedAt: now })),
                  'import',
                  now,
                )
              : 'remove' in it
                ? await own.phrases.remove(it.remove, now)
                : await own.phrases.restore(it.restore, now);
          seen.push([value(done).id, before]);
        }
        for (const [id, before] of seen.reverse()) {
          value(await own.phrases.undo(id, ++now));
          expect(await everyRow(own.database)).toEqual(before);
        }
        own.database.close();
      }),
      { numRuns: 40 },
    );
  });
});

describe('the history of a phrase', () => {
  it('holds what its words were, and not where it stood', async () => {
    await store.phrases.save(aPhrase('a', { body: '一', updatedAt: 1 }));
    await store.phrases.save(aPhrase('a', { body: '二', updatedAt: 2 }));
    await store.phrases.save(aPhrase('a', { body: '二', pinned: true, updatedAt: 3 }));
    const versions = await store.phrases.versions('a');
    expect(versions.map(({ phrase, at, by }) => [phrase.body, at, by])).toEqual([['一', 2, 'write']]);
  });

  it('keeps the newest thirty', async () => {
    for (let i = 0; i < 40; i++) await store.phrases.save(aPhrase('a', { body: `第 ${i}`, updatedAt: i }));
    const versions = await store.phrases.versions('a');
    expect(versions).toHaveLength(30);
    expect(versions[0]?.phrase.body).toBe('第 38');
  });
});

describe('a staged import', () => {
  const stage = async (id: string, parts: ReturnType<typeof aPhrase>[][]) => {
    value(await store.staging.open({ id, kind: 'import', at: 1 }));
    for (const [part, rows] of parts.entries()) value(await store.staging.add(id, part, 'phrases', rows));
    value(await store.staging.close(id));
  };

  it('changes nothing until it is put in force, then all at once, and can be taken back', async () => {
    await store.phrases.save(aPhrase('old', { body: '原来的' }));
    await stage('j', [[aPhrase('old', { body: '新的' })], [aPhrase('b'), aPhrase('c')]]);
    expect(await bodies()).toEqual(['old:原来的']);
    expect(await store.staging.jobs()).toMatchObject([{ id: 'j', state: 'staged', rows: 3 }]);
    const change = value(await store.phrases.swapIn('j', 2));
    expect(change).toMatchObject({ kind: 'import', created: 2, changed: 1 });
    expect(await bodies()).toEqual(['b:b 的内容', 'c:c 的内容', 'old:新的']);
    expect(await store.staging.jobs()).toEqual([]);
    expect(await store.database.staged.count()).toBe(0);
    value(await store.phrases.undo(change.id, 3));
    expect(await bodies()).toEqual(['old:原来的']);
  });

  it('leaves the old library when it is stopped half-way', async () => {
    await stage('j', [[aPhrase('a')], [aPhrase('b')]]);
    const stop = new AbortController();
    const swapped = await store.phrases.swapIn('j', 2, { progress: () => stop.abort(), signal: stop.signal });
    expect(swapped.ok).toBe(false);
    expect(await bodies()).toEqual([]);
    expect(await store.database.changes.count()).toBe(0);
    value(await store.staging.drop('j'));
    expect(await store.database.staged.count()).toBe(0);
  });
});

it('forgets the oldest changes, with their parts', async () => {
  for (let i = 0; i < 55; i++) await store.phrases.save(aPhrase('a', { body: `${i}`, updatedAt: i }));
  expect(await store.phrases.changes()).toHaveLength(50);
  expect(await store.database.changeParts.count()).toBe(50);
});

it('keeps the last import until it is taken back, whatever was changed since', async () => {
  const first = value(await store.phrases.saveAll([aPhrase('x')], 'import', 1));
  const last = value(await store.phrases.saveAll([aPhrase('y')], 'import', 2));
  for (let i = 3; i < 70; i++) await store.phrases.save(aPhrase('a', { body: `${i}`, updatedAt: i }));
  const known = await store.phrases.changes();
  expect(known).toHaveLength(50);
  expect(known.map(({ id }) => id)).toContain(last.id);
  expect(known.map(({ id }) => id)).not.toContain(first.id);
  expect(done(await store.phrases.undo(last.id, 70)).change.erased).toBe(1);
  await store.phrases.save(aPhrase('a', { body: 'z', updatedAt: 71 }));
  expect((await store.phrases.changes()).map(({ id }) => id)).not.toContain(last.id);
});

describe('phrases that go into another', () => {
  const learned = async () => ({
    uses: (await store.database.uses.toArray()).map(({ phraseId, count, lastAt }) => [phraseId, count, lastAt]),
    examples: (await store.database.examples.toArray()).map(({ phraseId, question }) => `${phraseId}:${question}`),
  });
  const learn = async (phraseId: string, question: string, at: number) =>
    value(await store.examples.learn({ shopId: 's', phraseId, question, at }));
  const heirs = new Map([
    ['a', 'kept'],
    ['b', 'kept'],
  ]);

  it('leave it what was learned of them, until that is taken back', async () => {
    value(
      await store.phrases.saveAll(
        ['kept', 'a', 'b'].map((id) => aPhrase(id)),
        'write',
        1,
      ),
    );
    await learn('a', '几天到', 10);
    await learn('a', '多久到', 20);
    await learn('b', '快吗', 30);
    const before = await learned();
    const gone = ['a', 'b'].map((id) => ({ ...aPhrase(id), deletedAt: 40 }));
    const change = value(
      await store.phrases.saveAll([aPhrase('kept', { updatedAt: 40 }), ...gone], 'merge', 40, { heirs }),
    );
    const after = await learned();
    expect(after.uses).toContainEqual(['kept', 3, 30]);
    expect(after.examples).toEqual(expect.arrayContaining(['kept:几天到', 'kept:多久到', 'kept:快吗']));
    const undone = done(await store.phrases.undo(change.id, 50));
    expect(await learned()).toEqual(before);
    value(await store.phrases.undo(undone.change.id, 60));
    expect(await learned()).toEqual(after);
  });

  it('take back theirs only: what it was used for since stays', async () => {
    value(
      await store.phrases.saveAll(
        ['kept', 'a'].map((id) => aPhrase(id)),
        'write',
        1,
      ),
    );
    await learn('a', '几天到', 10);
    await learn('kept', '哪天到', 15);
    const change = value(await store.phrases.saveAll([aPhrase('kept')], 'merge', 40, { heirs }));
    await learn('kept', '明天到吗', 45);
    value(await store.phrases.undo(change.id, 50));
    const { uses, examples } = await learned();
    expect(uses).toContainEqual(['kept', 2, 45]);
    expect(examples.filter((it) => it.startsWith('kept'))).toEqual(['kept:哪天到', 'kept:明天到吗']);
  });
});
