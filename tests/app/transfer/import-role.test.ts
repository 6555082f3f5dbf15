import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ImportEngine } from '../../../lib/app/transfer/import-engine';
import { PLAIN_SETTINGS } from '../../../lib/app/transfer/transfer-session';
import { openStore, type Store } from '../../../lib/data/store';
import { aPhrase } from '../../support/phrases';

let store: Store;
const context = () => ({ progress: () => {}, signal: new AbortController().signal });

beforeEach(async () => {
  store = openStore('import-role-test');
  await store.ready;
  await store.phrases.save(aPhrase('fh', { body: '店铺的', scope: 'shop' }));
  await store.phrases.save(aPhrase('b', { body: '我的', scope: 'personal' }));
});
afterEach(async () => {
  await store.database.delete();
});

it('an agent’s import leaves shop phrases alone, whatever is asked for', async () => {
  await store.values.set('library-role', 'agent');
  let count = 0;
  const engine = new ImportEngine({ store, newId: () => `id-${++count}`, now: () => 1_000, alone: (work) => work() });
  await engine.open({ pasted: '编码,内容\nfh,新的内容\n' }, PLAIN_SETTINGS, context());
  const wanted = { ...PLAIN_SETTINGS, mode: 'replace' as const, scope: 'shop' as const };
  const seen = await engine.correct(wanted, context());
  expect(seen).toMatchObject({
    value: { settings: { scope: 'personal' }, counts: { create: 1, update: 0 }, removed: 1 },
  });

  await store.values.set('library-role', 'supervisor');
  expect(await engine.write(context())).toEqual({ ok: false, error: 'changed' });

  await store.values.set('library-role', 'agent');
  expect(await engine.write(context())).toMatchObject({ ok: true });
  expect((await store.phrases.all()).map(({ body, scope }) => [body, scope]).sort()).toEqual([
    ['店铺的', 'shop'],
    ['新的内容', 'personal'],
  ]);
});
