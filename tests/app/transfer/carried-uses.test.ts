import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { exportedFile } from '../../../lib/app/transfer/export-phrases';
import { ImportEngine } from '../../../lib/app/transfer/import-engine';
import type { ImportSettings } from '../../../lib/app/transfer/transfer';
import { PLAIN_SETTINGS } from '../../../lib/app/transfer/transfer-session';
import { openStore, type Store } from '../../../lib/data/store';
import { aPhrase } from '../../support/phrases';

const open: Store[] = [];
async function aStore(name: string): Promise<Store> {
  const store = openStore(`carried ${name}`);
  open.push(store);
  await store.ready;
  return store;
}
afterEach(async () => {
  for (const { database } of open.splice(0)) await database.delete();
});

/** A library whose phrases were used: a three times in two shops, b once. */
async function written(): Promise<File> {
  const store = await aStore('from');
  await store.phrases.saveAll(
    [aPhrase('a', { order: 0 }), aPhrase('b', { order: 1 }), aPhrase('c', { order: 2 })],
    'import',
    1,
  );
  for (const [shopId, phraseId, lastAt] of [
    ['*', 'a', 5],
    ['s', 'a', 7],
    ['s', 'a', 9],
    ['s', 'b', 8],
  ] as const) {
    await store.examples.countUse({ shopId, phraseId, lastAt });
  }
  const { file } = await exportedFile(store, { kind: 'all' }, 'json', 0);
  return new File([file], 'a.json');
}

async function bring(store: Store, file: File, mode: ImportSettings['mode']) {
  const engine = new ImportEngine({ store, newId: () => crypto.randomUUID(), now: () => 100, alone: (work) => work() });
  const context = { progress: () => {}, signal: new AbortController().signal };
  const seen = await engine.open({ file }, { ...PLAIN_SETTINGS, mode }, context);
  expect(seen.ok).toBe(true);
  const done = await engine.write(context);
  if (!done.ok) throw new Error(done.error);
  return { usesLeft: done.value.usesLeft, undo: () => engine.undo(done.value.changeId) };
}

const A_AND_B = [
  ['a', { count: 3, lastAt: 9 }],
  ['b', { count: 1, lastAt: 8 }],
];
const totals = async (store: Store) => [...(await store.examples.totals())].sort();

it('uses come along into a library that nobody has used yet, and go with the import when it is taken back', async () => {
  const store = await aStore('fresh');
  const { undo, usesLeft } = await bring(store, await written(), 'merge');
  expect(usesLeft).toBe(0);
  expect(await totals(store)).toEqual(A_AND_B);
  await store.examples.countUse({ shopId: '*', phraseId: 'a', lastAt: 200 });
  expect((await undo()).ok).toBe(true);
  expect(await totals(store)).toEqual([['a', { count: 1, lastAt: 200 }]]);
});

it('uses of another library are left out of one that is used, unless it takes its place', async () => {
  const file = await written();
  for (const [mode, carried, left] of [
    ['merge', [], 2],
    ['replace', A_AND_B, 0],
  ] as const) {
    const store = await aStore(mode);
    await store.phrases.save(aPhrase('mine'));
    await store.examples.countUse({ shopId: '*', phraseId: 'mine', lastAt: 50 });
    expect((await bring(store, file, mode)).usesLeft).toBe(left);
    expect(await totals(store)).toEqual([...carried, ['mine', { count: 1, lastAt: 50 }]]);
  }
});

it('what was counted here stands against the file', async () => {
  const store = await aStore('counted');
  await store.phrases.save(aPhrase('a'));
  await store.examples.countUse({ shopId: '*', phraseId: 'a', lastAt: 50 });
  expect((await bring(store, await written(), 'replace')).usesLeft).toBe(1);
  expect(await totals(store)).toEqual([
    ['a', { count: 1, lastAt: 50 }],
    ['b', { count: 1, lastAt: 8 }],
  ]);
});
