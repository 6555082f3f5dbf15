import { finished, openAsItIs } from '../as-it-is';
import { DEXIE_VERSION_FACTOR } from '../name';
import type { PhraseChunkRow } from '../records';
import { BACKED_UP, BACKED_UP_TABLES, type BackedUpTable, belongsHere, storeOf } from './tables';

export interface RowSlice {
  table: BackedUpTable;
  rows: unknown[];
}

/** All rows as they are at one moment: until it is let go, nobody else writes. */
export interface Snapshot {
  schema: number;
  counts: Partial<Record<BackedUpTable, number>>;
  /** Between slices only `hold` may be waited for. */
  slices(): AsyncGenerator<RowSlice>;
  /** Waits for work that is none of the database's, and keeps the transaction alive meanwhile: it would end at any other wait. */
  hold<T>(work: Promise<T>): Promise<T>;
}

/**
 * Reads a database as it is, of whatever version, in one transaction; so rows that are written meanwhile wait, and are in it whole or not at
 * all. Null where no database exists.
 */
export async function withSnapshot<T>(name: string, use: (snapshot: Snapshot) => Promise<T>): Promise<T | null> {
  const database = await openAsItIs(name);
  if (!database) return null;
  try {
    const names = database.objectStoreNames;
    const places = BACKED_UP_TABLES.flatMap((table): Place[] => {
      const name = names.contains(storeOf(table)) ? storeOf(table) : table;
      return names.contains(name) ? [{ table, name }] : [];
    });
    if (places.length === 0) return null;
    return await use(await snapshotOf(database, places));
  } finally {
    database.close();
  }
}

/** Where a table's rows lie in this database. */
interface Place {
  table: BackedUpTable;
  name: string;
}

const CHUNKS = storeOf('phrases');

async function snapshotOf(database: IDBDatabase, places: Place[]): Promise<Snapshot> {
  const transaction = database.transaction(places.map(({ name }) => name));
  const stores = new Map(places.map(({ table, name }) => [table, transaction.objectStore(name)]));
  const counted = await Promise.all([...stores.values()].map(countOf));
  const counts: Snapshot['counts'] = Object.fromEntries(places.map(({ table }, i) => [table, counted[i]]));
  const values = stores.get('values');
  const here = values ? (await finished(values.getAll())).filter((row) => belongsHere('values', row)) : [];
  if (values) counts.values = (counts.values ?? 0) - here.length;
  const any = [...stores.values()][0] as IDBObjectStore;
  return {
    schema: Math.floor(database.version / DEXIE_VERSION_FACTOR),
    counts,
    async *slices() {
      for (const [table, store] of stores) yield* slicesOf(table, store);
    },
    async hold(work) {
      let open = true;
      const done = work.finally(() => {
        open = false;
      });
      // Its failure is the caller's, below.
      done.catch(() => {});
      while (open) await finished(any.count(KEEP_ALIVE));
      return done;
    },
  };
}

/** A key that no table has: the cheapest question. */
const KEEP_ALIVE = Number.NEGATIVE_INFINITY;

function countOf(store: IDBObjectStore): Promise<number> {
  if (store.name !== CHUNKS) return finished(store.count());
  return new Promise((resolve, reject) => {
    let count = 0;
    const asking = store.index('size').openKeyCursor();
    asking.onerror = () => reject(asking.error);
    asking.onsuccess = () => {
      const cursor = asking.result;
      if (!cursor) return resolve(count);
      count += cursor.key as number;
      cursor.continue();
    };
  });
}

/** Chunks read in one step: some 500 phrases. */
const CHUNKS_A_STEP = 10;

async function* slicesOf(table: BackedUpTable, store: IDBObjectStore): AsyncGenerator<RowSlice> {
  const isChunks = store.name === CHUNKS;
  const size = isChunks ? CHUNKS_A_STEP : BACKED_UP[table];
  let range: IDBKeyRange | undefined;
  for (;;) {
    const [keys, read] = await Promise.all([
      finished(store.getAllKeys(range, size)),
      finished(store.getAll(range, size)),
    ]);
    const rows = isChunks ? (read as PhraseChunkRow[]).flatMap((chunk) => chunk.rows) : read;
    if (rows.length > 0) yield { table, rows: rows.filter((row) => !belongsHere(table, row)) };
    const last = keys.at(-1);
    if (last === undefined || read.length < size) return;
    range = IDBKeyRange.lowerBound(last, true);
  }
}
