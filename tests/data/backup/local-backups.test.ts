import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { surplus } from '../../../lib/data/backup/keep';
import { BackupDatabase, type LocalBackupRow } from '../../../lib/data/backup/local-database';
import { versions } from '../../../lib/data/schema/versions';
import { openStore, type Store } from '../../../lib/data/store';
import { aPhrase } from '../../support/phrases';
import v1 from '../samples/v1.json';
import v2 from '../samples/v2.json';
import { bytesOf, closeStore, dump, fill, freshStore, restore } from './support';

let store: Store;
beforeEach(async () => {
  store = await freshStore();
});
afterEach(() => closeStore(store));

const about = (at: number) => ({ reason: 'daily' as const, app: '0.1.0', at });
const raw = () => new BackupDatabase(`${store.database.name}-backups`);

describe('backups on this machine', () => {
  it('give back what was there when they were made', async () => {
    await fill(store, { phrases: [aPhrase('a')] });
    const kept = await dump(store);
    const made = await store.backups.make(about(1));
    expect(made).toMatchObject({ ok: true, value: { rows: { phrases: 1 }, schema: 3 } });
    await store.phrases.remove(['a'], 2);
    const packed = await store.backups.read(made.ok ? (made.value?.id ?? '') : '');
    if (!packed) throw new Error('no backup');
    await restore(store, await bytesOf(packed));
    expect(await dump(store)).toEqual(kept);
  });

  it('are not seen when they were not written to the end, and what is left of them goes with the next', async () => {
    await fill(store, { phrases: [aPhrase('a')] });
    const db = raw();
    await db.chunks.bulkPut([0, 1].map((part) => ({ id: 'killed', part, bytes: new Uint8Array(3) })));
    expect(await store.backups.list()).toEqual([]);
    expect(await store.backups.read('killed')).toBeNull();
    await store.backups.make(about(1));
    expect((await db.chunks.toCollection().primaryKeys()).filter(([id]) => id === 'killed')).toEqual([]);
    db.close();
  });

  it('leave nothing when they are stopped', async () => {
    await fill(store, { phrases: [aPhrase('a')] });
    const stop = new AbortController();
    const made = await store.backups.make(about(1), { signal: stop.signal, progress: () => stop.abort() });
    expect(made.ok).toBe(false);
    const db = raw();
    expect([await db.backups.count(), await db.chunks.count()]).toEqual([0, 0]);
    db.close();
  });

  it('keep the newest of their kind, with their bytes', async () => {
    await fill(store, { phrases: [aPhrase('a')] });
    for (let at = 1; at <= 9; at++) await store.backups.make(about(at));
    expect((await store.backups.list()).map(({ at }) => at)).toEqual([9, 8, 7, 6, 5, 4, 3]);
    const db = raw();
    expect(await db.chunks.count()).toBe(7);
    db.close();
  });
});

describe('which backups go', () => {
  const backup = (reason: LocalBackupRow['reason'], at: number, bytes = 1): LocalBackupRow => ({
    id: `${reason}-${at}`,
    reason,
    at,
    app: '',
    schema: 2,
    rows: {},
    bytes,
  });
  const gone = (rows: LocalBackupRow[], most?: number) => surplus(rows, most).map(({ id }) => id);

  it('are those beyond three of a kind, and beyond seven days', () => {
    const imports = [1, 2, 3, 4, 5].map((at) => backup('import', at));
    const days = [1, 2, 3, 4, 5, 6, 7, 8].map((at) => backup('daily', at));
    expect(gone([...imports, ...days]).sort()).toEqual(['daily-1', 'import-1', 'import-2']);
  });

  it('are the oldest when all are too large together, and never the newest', () => {
    const rows = [backup('daily', 1, 10), backup('import', 2, 10), backup('restore', 3, 30)];
    expect(gone(rows, 45)).toEqual(['daily-1']);
    expect(gone(rows, 5)).toEqual(['import-2', 'daily-1']);
  });
});

describe('before an upgrade', () => {
  // JSON holds no bytes.
  const images = v2.images.map((row) => ({ ...row, bytes: new Uint8Array([1, 2, 250]).buffer }));
  /** The frozen rows of every older schema. */
  const samples: Record<number, Record<string, unknown[]>> = { 1: v1, 2: { ...v2, images } };
  const old = async (name: string, schema = 1) => {
    const database = new Dexie(name);
    database.version(schema).stores(versions.find(({ version }) => version === schema)?.stores ?? {});
    await database.open();
    for (const [table, rows] of Object.entries(samples[schema] ?? {}))
      await database.table(table).bulkPut(rows as never[]);
    database.close();
  };

  it('has a sample of every older schema', () => {
    expect(Object.keys(samples).map(Number)).toEqual(versions.slice(0, -1).map(({ version }) => version));
  });

  it.each([1, 2])(
    'the old database, of schema %i, is backed up as it is, once, and comes back in the new shape',
    async (schema) => {
      await old(`yingda-old-${schema}`, schema);
      const upgraded = openStore(`yingda-old-${schema}`, '0.2.0');
      expect(await upgraded.ready).toEqual({ kind: 'open' });
      const [backup, ...others] = await upgraded.backups.list();
      expect(others).toEqual([]);
      expect(backup).toMatchObject({
        reason: 'upgrade',
        schema,
        app: '0.2.0',
        rows: { phrases: samples[schema]?.phrases?.length },
      });
      const kept = await dump(upgraded);
      await upgraded.phrases.save(aPhrase('later'));
      const packed = await upgraded.backups.read(backup?.id ?? '');
      if (!packed) throw new Error('no backup');
      await restore(upgraded, await bytesOf(packed));
      expect(await dump(upgraded)).toEqual(kept);
      closeStore(upgraded);
    },
  );

  it('a full disk leaves the old version as it is, and is told', async () => {
    await old('yingda-full');
    const full = new BackupDatabase('yingda-full-backups');
    await full.open();
    full.close();
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name === 'chunks') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    };
    const refused = openStore('yingda-full', '0.2.0');
    expect(await refused.ready).toMatchObject({ kind: 'failed', noRoom: true });
    IDBObjectStore.prototype.put = put;
    closeStore(refused);
    expect(await indexedDB.databases()).toContainEqual({ name: 'yingda-full', version: 10 });
    const later = openStore('yingda-full', '0.2.0');
    expect(await later.ready).toEqual({ kind: 'open' });
    closeStore(later);
  });
});
