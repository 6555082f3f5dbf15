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
let changes = 0;
const change = () => ({ id: `change-${++changes}`, at: changes });
const ids = async () => (await store.rulePacks.on()).map(({ id }) => id);

describe('the rule pack repository', () => {
  it('gives the packs that are on, oldest first', async () => {
    await store.rulePacks.save(row('a', 3), change());
    await store.rulePacks.save(row('b', 1), change());
    await store.rulePacks.save(row('c', 2, false), change());
    expect(await ids()).toEqual(['b', 'a']);
    await store.rulePacks.setOn('c', true);
    await store.rulePacks.setOn('b', false);
    expect(await ids()).toEqual(['c', 'a']);
  });

  it('does not bring back a removed pack by switching it on', async () => {
    await store.rulePacks.save(row('a', 1), change());
    await store.rulePacks.remove('a', change());
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
    await store.falseAlarms.remove('new', change());
    await expect.poll(() => seen.at(-1)).toEqual(['old']);
    stop();
  });
});

describe('changes of own rules', () => {
  const undoable = () =>
    new Promise<[string, string, boolean][]>((resolve, reject) => {
      const stop = store.ownChanges.watchAll((rows) => {
        resolve(rows.map(({ id, label, gone }) => [id, label, gone]));
        queueMicrotask(() => stop());
      }, reject);
    });
  const undo = async (id: string) => {
    const undone = await store.ownChanges.undo(id);
    return undone.ok && undone.value;
  };
  const labelled = (id: string, label: string) => ({ ...row(id, 1), pack: { ...row(id, 1).pack, label } });

  it('are taken back one after the other, the newest of a pack first', async () => {
    await store.rulePacks.save(labelled('a', 'one'), { id: 'c1', at: 5 });
    await store.rulePacks.save(labelled('a', 'two'), { id: 'c2', at: 5 });
    await store.rulePacks.save(row('b', 1), { id: 'c3', at: 5 });
    // The clock went back.
    await store.rulePacks.remove('a', { id: 'c4', at: 4 });
    await store.rulePacks.remove('a', { id: 'none', at: 6 });
    expect(await undoable()).toEqual([
      ['c4', 'two', true],
      ['c3', 'b', false],
    ]);
    expect(await undo('c2')).toBe(false);
    expect(await undo('c4')).toBe(true);
    expect(await undo('c4')).toBe(false);
    expect((await store.rulePacks.get('a'))?.pack.label).toBe('two');
    expect(await undo('c2')).toBe(true);
    expect((await store.rulePacks.get('a'))?.pack.label).toBe('one');
    expect(await undo('c1')).toBe(true);
    expect((await store.rulePacks.all()).map(({ id }) => id)).toEqual(['b']);
  });

  it('are forgotten when they are many, and leave nothing behind', async () => {
    for (let i = 0; i < 12; i++) await store.rulePacks.save(row(`p${i}`, i), { id: `c${i}`, at: i });
    expect((await undoable()).map(([id]) => id)).toEqual(Array.from({ length: 10 }, (_, i) => `c${11 - i}`));
    expect(await store.database.values.where('key').startsWith('own-change ').count()).toBe(10);
    expect(await undo('c0')).toBe(false);
  });

  it('that a backup brought damaged are passed over', async () => {
    await store.database.values.put({ key: 'own-changes', value: [7, null, { id: 'x' }] });
    expect(await undoable()).toEqual([]);
    await store.rulePacks.save(row('a', 1), { id: 'c1', at: 1 });
    expect((await undoable()).map(([id]) => id)).toEqual(['c1']);
  });
});
