import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RulePackRow } from '../../lib/data/records';
import { openStore, type Store } from '../../lib/data/store';

let store: Store;
let count = 0;

beforeEach(async () => {
  store = openStore(`yingda-rule-packs-${++count}`);
  await store.ready;
});
afterEach(() => store.database.close());

const row = (id: string, at: number, on = true): RulePackRow => ({
  id,
  pack: { id, label: id, version: '1', rules: [] },
  on,
  at,
});
const ids = async () => (await store.rulePacks.on()).map(({ id }) => id);

describe('the rule pack repository', () => {
  it('gives the packs that are on, oldest first', async () => {
    await store.rulePacks.save(row('a', 3));
    await store.rulePacks.save(row('b', 1));
    await store.rulePacks.save(row('c', 2, false));
    expect(await ids()).toEqual(['b', 'a']);
    await store.rulePacks.setOn('c', true);
    await store.rulePacks.setOn('b', false);
    expect(await ids()).toEqual(['c', 'a']);
  });

  it('does not bring back a removed pack by switching it on', async () => {
    await store.rulePacks.save(row('a', 1));
    await store.rulePacks.remove('a');
    expect(await store.rulePacks.setOn('a', true)).toMatchObject({ ok: true });
    expect(await ids()).toEqual([]);
  });
});

describe('the false alarm repository', () => {
  it('lists the newest first until they are removed', async () => {
    const alarm = { shopId: 'practice:a', ruleId: 'abuse.a', text: '电话 <手机号>' };
    await store.falseAlarms.add({ ...alarm, id: 'old', at: 1 });
    await store.falseAlarms.add({ ...alarm, id: 'new', at: 2 });
    const seen: string[][] = [];
    const stop = store.falseAlarms.watchAll(
      (rows) => seen.push(rows.map(({ id }) => id)),
      (cause) => {
        throw cause;
      },
    );
    await expect.poll(() => seen.at(-1)).toEqual(['new', 'old']);
    await store.falseAlarms.remove('new');
    await expect.poll(() => seen.at(-1)).toEqual(['old']);
    stop();
  });
});
