import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { YingdaDatabase } from '../../lib/data/database';
import { everyRow } from '../../lib/data/phrase-shelf';
import { versions } from '../../lib/data/schema/versions';
import { openStore } from '../../lib/data/store';

/** Rows as each released version wrote them, by version and table. */
const samples: Record<string, Record<string, Record<string, unknown>[]>> = import.meta.glob('./samples/*.json', {
  eager: true,
  import: 'default',
});
const sampleOf = (version: number) => {
  const sample = samples[`./samples/v${version}.json`];
  if (!sample) throw new Error(`no sample of schema ${version}`);
  return sample;
};

let count = 0;
const opened: Dexie[] = [];
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

/** A database as that version left it. */
async function databaseOf(version: number): Promise<string> {
  const name = `yingda-schema-${++count}`;
  const database = new Dexie(name);
  for (const it of versions.filter((known) => known.version <= version)) database.version(it.version).stores(it.stores);
  await database.open();
  for (const [table, rows] of Object.entries(sampleOf(version))) await database.table(table).bulkPut(rows);
  database.close();
  return name;
}

describe.each(versions.map(({ version }) => [version]))('a database of schema %i', (version) => {
  it('has a sample row in every table', () => {
    const stores = versions.find((it) => it.version === version)?.stores ?? {};
    const tables = Object.entries(stores).flatMap(([table, keys]) => (keys === null ? [] : [table]));
    expect(Object.keys(sampleOf(version)).sort()).toEqual(tables.sort());
    expect(Object.entries(sampleOf(version)).filter(([, rows]) => rows.length === 0)).toEqual([]);
  });

  it('is brought to the newest without losing a row or a field', async () => {
    const store = openStore(await databaseOf(version));
    opened.push(store.database);
    expect(await store.ready).toEqual({ kind: 'open' });
    for (const [table, rows] of Object.entries(sampleOf(version))) {
      const now = table === 'phrases' ? await everyRow(store.database) : await store.database.table(table).toArray();
      expect(now, table).toMatchObject(rows);
    }
    const phrase = (await store.phrases.get(['starter-fh'])).get('starter-fh');
    expect(phrase).toMatchObject({ products: [], platforms: [], shops: [], variables: [], images: [] });
  });

  it('stays as it was when an upgrade fails, and opens again afterwards', async () => {
    if (version === versions.at(-1)?.version) return;
    const name = await databaseOf(version);
    const failing = new YingdaDatabase(name);
    opened.push(failing);
    failing.phraseChunks.hook('creating', () => {
      throw new Error('power cut');
    });
    expect(await failing.start()).toMatchObject({ kind: 'failed' });
    failing.close();
    const raw = await new Promise<number>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => {
        resolve(request.result.version);
        request.result.close();
      };
      request.onerror = () => reject(request.error);
    });
    expect(raw).toBe(version * 10);
    const store = openStore(name);
    opened.push(store.database);
    expect(await store.ready).toEqual({ kind: 'open' });
    expect(await everyRow(store.database)).toMatchObject(sampleOf(version).phrases ?? []);
  });
});
