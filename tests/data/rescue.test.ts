import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { rescueRows } from '../../lib/data/rescue';

const never = (table: string, cause: unknown) => {
  throw new Error(`${table}: ${cause}`);
};

const make = (name: string, version: number, tables: Record<string, unknown[]>) =>
  new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => {
      for (const [table, rows] of Object.entries(tables)) {
        const store = opening.result.createObjectStore(table, { autoIncrement: true });
        for (const row of rows) store.add(row);
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = () => reject(opening.error);
  });

test('reads every table of whatever version, and leaves the version as it was', async () => {
  await make('newer', 990, { phrases: [{ body: '甲' }], unheardOf: ['乙'] });
  expect(await rescueRows(never, 'newer')).toEqual([
    { table: 'phrases', row: { body: '甲' } },
    { table: 'unheardOf', row: '乙' },
  ]);
  expect(await indexedDB.databases()).toContainEqual({ name: 'newer', version: 990 });
});

test('gives nothing for an empty database, and leaves none behind where there was none', async () => {
  await make('empty', 3, { phrases: [] });
  expect(await rescueRows(never, 'empty')).toEqual([]);
  expect(await rescueRows(never, 'nowhere')).toEqual([]);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nowhere');
});
