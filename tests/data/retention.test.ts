import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dailyJob } from '../../lib/app/stored/daily';
import { RETENTION_DEFAULTS } from '../../lib/app/stored/retention-settings';
import type { Swept } from '../../lib/data/retention';
import type { Store } from '../../lib/data/store';
import { aPhrase } from '../support/phrases';
import { closeStore, dump, fill, freshStore } from './backup/support';

const DAY = 86_400_000;
const NOW = 1_000 * DAY;
let store: Store;
beforeEach(async () => {
  store = await freshStore();
});
afterEach(() => closeStore(store));

const sweep = async (part: Partial<typeof RETENTION_DEFAULTS> = {}, now = NOW): Promise<Swept> => {
  const swept = await store.retention.sweep({ ...RETENTION_DEFAULTS, ...part }, now);
  if (!swept.ok) throw new Error(swept.error);
  return swept.value;
};
const note = (id: string, updatedAt: number) => ({ id, shopId: 's', buyer: 'b', text: '', updatedAt });

it('takes out what is older than its days, once, and keeps what may stay for ever', async () => {
  await fill(store, {
    notes: [note('old', 1), note('new', NOW)],
    examples: [1, 2].map((id) => ({ id, shopId: 's', phraseId: 'p', question: 'q', at: id === 1 ? 1 : NOW })),
    phrases: [aPhrase('gone', { updatedAt: 1 }), aPhrase('there')].map((it) =>
      it.id === 'gone' ? { ...it, deletedAt: 1 } : it,
    ),
    drafts: [{ key: 'desk note s b', value: 'x', updatedAt: 1 }],
    faults: [{ id: 1, at: 1, where: 'w', message: 'm' }],
  });
  const revision = await store.phrases.revision();
  expect(await sweep()).toMatchObject({ notes: 0, examples: 1, trash: 1, drafts: 1, faults: 1 });
  expect(await store.phrases.revision()).toBe(revision + 1);
  const after = await dump(store);
  expect(Object.values(await sweep()).every((count) => count === 0)).toBe(true);
  expect(await dump(store)).toEqual(after);
  expect(await sweep({ notes: 30 })).toMatchObject({ notes: 1 });
  expect((await store.notes.of('s', 'b')).map(({ id }) => id)).toEqual(['new']);
});

it('trims the versions of a phrase to what it keeps, the oldest first', async () => {
  const version = (id: number) => ({ id, phraseId: 'p', at: NOW, by: 'import', phrase: aPhrase('p') });
  await fill(store, { phraseVersions: Array.from({ length: 40 }, (_, i) => version(i + 1)) });
  expect(await sweep()).toMatchObject({ versions: 10 });
  expect((await store.phrases.versions('p')).map(({ id }) => id).at(-1)).toBe(11);
});

it('takes out a picture of no phrase at the second sweep, and none that a phrase shows or taking a change back would want', async () => {
  const image = (id: string, phraseId: string) => ({
    id,
    phraseId,
    name: '',
    type: 'image/png',
    bytes: new ArrayBuffer(1),
  });
  const ids = async () => (await dump(store)).images?.map((row) => (row as { id: string }).id);
  await store.phrases.save(aPhrase('kept', { images: ['own', 'shared', 'former'], updatedAt: NOW - 9 }));
  await store.phrases.save(aPhrase('kept', { images: ['own', 'shared'], updatedAt: NOW - 8 }));
  await store.phrases.save(aPhrase('undoable', { images: ['undone'] }));
  await store.phrases.remove(['undoable'], NOW - 5);
  await store.phrases.erase(['undoable']);
  await fill(store, {
    images: [image('own', 'kept'), image('shared', 'gone'), image('undone', 'undoable'), image('loose', '')],
  });
  // A former text shows one, and one is in a phrase that is being written; no change brings either back.
  await fill(store, {
    images: [image('former', 'gone'), image('typed', '')],
    drafts: [{ key: 'half', value: JSON.stringify({ images: ['typed'] }), updatedAt: NOW }],
  });
  await store.database.changeParts.filter(({ before }) => before.some(({ id }) => id === 'kept')).delete();
  expect((await sweep()).images).toBe(0);
  // Added since, to a phrase that is being written.
  await fill(store, { images: [image('fresh', '')] });
  expect((await sweep()).images).toBe(1);
  expect(await ids()).toEqual(['former', 'fresh', 'own', 'shared', 'typed', 'undone']);
});

it('drops the pictures of an import that was taken back, once that can no longer be undone', async () => {
  const picture = { id: 'p', phraseId: 'new', name: 'a.png', type: 'image/png', bytes: new ArrayBuffer(1) };
  await store.staging.open({ id: 'job', kind: 'import', at: NOW - 40 * DAY });
  await store.staging.add('job', 0, 'phrases', [aPhrase('new', { images: ['p'], updatedAt: NOW - 40 * DAY })]);
  await store.staging.add('job', 1, 'images', [picture]);
  await store.staging.close('job');
  const imported = await store.phrases.swapIn('job', NOW - 40 * DAY);
  if (!imported.ok) throw new Error('not imported');
  await store.phrases.undo(imported.value.id, NOW - 20 * DAY);
  const pictures = () => store.database.images.count();
  for (const _ of [1, 2]) await sweep();
  expect(await pictures()).toBe(1);
  for (const _ of [1, 2]) await sweep({}, NOW + 15 * DAY);
  expect(await pictures()).toBe(0);
});

it('drops rows of an import or a restore that was left a day ago', async () => {
  await store.staging.open({ id: 'left', kind: 'import', at: NOW - 2 * DAY });
  await store.staging.add('left', 0, 'phrases', [aPhrase('x')]);
  await store.staging.open({ id: 'running', kind: 'restore', at: NOW - 1 });
  expect((await sweep()).staged).toBe(1);
  expect((await store.staging.jobs()).map(({ id }) => id)).toEqual(['running']);
  expect(await store.database.staged.count()).toBe(0);
});

it('the daily job backs up and sweeps once a day, and again when the clock was set back', async () => {
  await fill(store, { notes: [note('n', NOW)] });
  const run = (now: number) => dailyJob({ ...store, app: '0.1.0', now: () => now });
  const days = async () => (await store.backups.list()).map(({ at }) => at);
  expect(await run(NOW)).toBeNull();
  expect(await run(NOW + 3_600_000)).toBeNull();
  expect(await days()).toEqual([NOW]);
  await run(NOW + DAY);
  expect(await days()).toEqual([NOW + DAY, NOW]);
  await run(NOW - 30 * DAY);
  expect(await days()).toEqual([NOW + DAY, NOW, NOW - 30 * DAY]);
});

it('gives and erases what is stored about one buyer, a shop or all, and puts it back', async () => {
  const shop = (id: string) => ({
    id,
    platform: 'p',
    name: id,
    guard: true,
    answerWithinSeconds: 30,
    rulesOff: [],
    seenAt: 1,
  });
  await fill(store, {
    shops: [shop('pdd:甲 店')],
    notes: [
      { ...note('n1', 3), shopId: 'pdd:甲 店', buyer: '小 明' },
      { ...note('n2', 2), shopId: 'pdd:甲 店', buyer: '乙' },
    ],
    drafts: [
      { key: 'desk note pdd:甲 店 小 明', value: '没写完', updatedAt: 5 },
      { key: 'phrase-half-typed', value: '{}', updatedAt: 5 },
    ],
    examples: [{ id: 1, shopId: 'pdd:甲 店', phraseId: 'p', question: '几天到', at: 1 }],
    remembered: [{ name: '仓库', value: '杭州', at: 1 }],
  });
  const before = await dump(store);
  const { buyerData } = store;
  const all = await buyerData.find({}, 10);
  expect(all.entries[0]).toEqual({
    kind: 'drafts',
    key: 'desk note pdd:甲 店 小 明',
    shopId: 'pdd:甲 店',
    buyer: '小 明',
    text: '没写完',
    at: 5,
  });
  expect(all.counts).toMatchObject({ notes: 2, drafts: 1, examples: 1, remembered: 1 });
  expect((await buyerData.find({ query: '小 明' }, 10)).entries).toHaveLength(2);
  const one = await buyerData.erase({ shopId: 'pdd:甲 店', buyer: '小 明' });
  expect(one).toMatchObject({ ok: true, value: { count: 2 } });
  expect((await buyerData.find({}, 10)).counts).toMatchObject({ notes: 1, drafts: 0, examples: 1 });
  if (one.ok) await buyerData.putBack(one.value);
  expect(await dump(store)).toEqual(before);
  await store.indexes.put({ key: 'suggest:x', revision: 0, exampleId: 1, bytes: new ArrayBuffer(1) });
  await buyerData.erase({});
  expect((await buyerData.find({}, 10)).entries).toEqual([]);
  expect(await store.indexes.get('suggest:x')).toBeUndefined();
  expect(await store.drafts.get('phrase-half-typed')).toBe('{}');
});

it('leaves nothing of a buyer in what takes changes back', async () => {
  const { buyerData, database } = store;
  const question = (id: number, text: string) => ({ id, shopId: 's', phraseId: 'p', question: text, at: 1 });
  const removed = [question(1, '寄到青山几天'), question(2, '会起球吗')];
  await database.changeParts.put({
    ...{ changeId: 'c', part: 0, before: [], created: [] },
    inherited: { added: [9], removed, uses: [] },
  });
  const alarm = (id: string, text: string) => ({ id, shopId: 's', ruleId: 'abuse.a', text, at: 1 });
  for (const one of [alarm('a', '寄到青山'), alarm('b', '起球')]) {
    await store.falseAlarms.add(one);
    await store.falseAlarms.remove(one.id, { id: `change-${one.id}`, at: 1 });
  }
  await store.values.set('last-replies', [{ conversation: '青山', phraseId: 'p', words: 1 }]);
  const stored = async () => JSON.stringify(await dump(store));
  const parts = async () => (await database.changeParts.toArray())[0]?.inherited?.removed.map(({ id }) => id);

  const erased = await buyerData.erase({ query: '青山' });
  expect(await parts()).toEqual([2]);
  expect((await stored()).match(/寄到青山/g)).toBeNull();
  expect(await store.ownChanges.undo('change-a')).toEqual({ ok: true, value: false });
  if (erased.ok) await buyerData.putBack(erased.value);
  expect(await parts()).toEqual([1, 2]);

  await buyerData.erase({ kind: 'notes' });
  expect(await parts()).toEqual([1, 2]);
  await buyerData.erase({});
  expect(await parts()).toEqual([]);
  expect((await stored()).match(/青山|起球/g)).toBeNull();
});
