import Dexie from 'dexie';
import { BACKED_UP_TABLES, type BackedUpTable, storeOf } from '../../../lib/data/backup/tables';
import { byId, chunksOf } from '../../../lib/data/phrase-chunk';
import type { PhraseRow } from '../../../lib/data/records';
import { openStore, type Store } from '../../../lib/data/store';

export type Rows = Partial<Record<BackedUpTable, unknown[]>>;
export type Packed = ReadableStream<Uint8Array<ArrayBuffer>>;

let count = 0;

/** A store of its own. */
export async function freshStore(): Promise<Store> {
  const store = openStore(`yingda-backup-${++count}`, '0.1.0');
  await store.ready;
  return store;
}

export function closeStore(store: Store): void {
  store.database.close();
  store.backups.close();
}

export async function fill(store: Store, rows: Rows): Promise<void> {
  const { phrases = [], ...others } = rows;
  const { database } = store;
  await database.phraseChunks.bulkPut(chunksOf('', (phrases as PhraseRow[]).toSorted(byId)));
  for (const [table, of] of Object.entries(others)) await database.table(table).bulkPut(of);
}

/** Everything a backup must give back. */
export async function dump(store: Pick<Store, 'database'> | Dexie): Promise<Record<string, unknown[]>> {
  const database = store instanceof Dexie ? store : store.database;
  const all: Record<string, unknown[]> = {};
  for (const table of BACKED_UP_TABLES) {
    const rows = await database.table(storeOf(table)).toArray();
    all[table] =
      table === 'phrases' ? rows.flatMap((chunk) => chunk.rows) : rows.filter((row) => row.key !== 'library-revision');
  }
  return all;
}

export const bytesOf = async (packed: Packed): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(packed).arrayBuffer());

export const streamOf = (bytes: Uint8Array<ArrayBuffer>): Packed => new Blob([bytes]).stream() as Packed;

/** The file that the store's data make. */
export async function fileOf(store: Store, at = 5): Promise<Uint8Array<ArrayBuffer>> {
  const written = await store.writeBackup({ reason: 'file', app: '0.1.0', at }, bytesOf);
  if (!written) throw new Error('nothing was there');
  return written.taken;
}

export const unpacked = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  new Response(streamOf(bytes).pipeThrough(new DecompressionStream('gzip'))).text();

export const packedText = (text: string): Promise<Uint8Array<ArrayBuffer>> =>
  bytesOf(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip')) as Packed);

/** Puts a file in the place of all data; throws for any fault. */
export async function restore(store: Store, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const staged = await store.restorer.stage(streamOf(bytes), 9);
  if (!staged.ok) throw new Error(JSON.stringify(staged.error));
  const swapped = await store.restorer.swapIn(staged.value.jobId);
  if (!swapped.ok) throw new Error(JSON.stringify(swapped.error));
}
