import Dexie from 'dexie';
import type { YingdaDatabase } from './database';
import { byId, chunksOf } from './phrase-chunk';
import type { PhraseChunkRow, PhraseRow } from './records';
import { WritesAhead } from './writes-ahead';

/** Chunks read or written in one step: about a thousand rows. A page that reads 50,000 at once would be held for a second. */
const STEP = 16;

interface Held {
  chunk: PhraseChunkRow;
  /** Made when first asked for. */
  rows?: Map<string, PhraseRow>;
}

/**
 * The phrases in one transaction: rows as they were when it began, and edits that `flush` writes. To be used inside a transaction over
 * `phraseChunks`, by one user at a time.
 */
export class PhraseShelf {
  readonly #db: YingdaDatabase;
  readonly #keys: string[];
  readonly #held = new Map<string, Held>();
  /** By chunk; null takes a row out. */
  readonly #edits = new Map<string, Map<string, PhraseRow | null>>();

  private constructor(db: YingdaDatabase, keys: string[]) {
    this.#db = db;
    this.#keys = keys;
  }

  static async open(db: YingdaDatabase): Promise<PhraseShelf> {
    return new PhraseShelf(db, (await db.phraseChunks.toCollection().primaryKeys()) as string[]);
  }

  /** Reads what `at` and `edit` of these ids need; all of it without ids. */
  async load(ids?: readonly string[]): Promise<void> {
    const wanted = ids ? new Set(ids.flatMap((id) => this.#keyOf(id) ?? [])) : this.#keys;
    const missing = [...wanted].filter((key) => !this.#held.has(key));
    const chunks =
      missing.length > STEP && missing.length === this.#keys.length
        ? await this.#everyChunk()
        : await this.#db.phraseChunks.bulkGet(missing);
    for (const chunk of chunks) if (chunk) this.#held.set(chunk.from, { chunk });
  }

  /** The row before any edit. */
  at(id: string): PhraseRow | undefined {
    const key = this.#keyOf(id);
    const held = key === undefined ? undefined : this.#held.get(key);
    if (!held) return undefined;
    held.rows ??= new Map(held.chunk.rows.map((row) => [row.id, row]));
    return held.rows.get(id);
  }

  /** What was loaded, by id. */
  rows(): PhraseRow[] {
    return this.#keys.flatMap((key) => this.#held.get(key)?.chunk.rows ?? []);
  }

  put(row: PhraseRow): void {
    this.#edit(row.id, row);
  }

  erase(id: string): void {
    this.#edit(id, null);
  }

  /** Writes the edits; the shelf is not to be used any more. */
  async flush(writes: WritesAhead): Promise<void> {
    // What else lies in an edited chunk stays.
    await this.load([...this.#edits.values()].flatMap((edits) => [...edits.keys()]));
    const edited = [...this.#edits].sort(([a], [b]) => (a < b ? -1 : 1));
    for (let from = 0; from < edited.length; from += STEP) {
      const put: PhraseChunkRow[] = [];
      const gone: string[] = [];
      let touched = 0;
      for (const [key, edits] of edited.slice(from, from + STEP)) {
        touched += edits.size;
        const rows = new Map(this.#held.get(key)?.chunk.rows.map((row) => [row.id, row]));
        for (const [id, row] of edits) {
          if (row) rows.set(id, row);
          else rows.delete(id);
        }
        const chunks = chunksOf(key, [...rows.values()].sort(byId));
        put.push(...chunks);
        if (chunks.length === 0) gone.push(key);
      }
      await writes.add(touched, [this.#db.phraseChunks.bulkPut(put), this.#db.phraseChunks.bulkDelete(gone)]);
    }
  }

  #everyChunk(): PromiseLike<PhraseChunkRow[]> {
    const { phraseChunks } = this.#db;
    const parts: PromiseLike<PhraseChunkRow[]>[] = [];
    for (let from = 0; from < this.#keys.length; from += STEP) {
      const last = this.#keys[Math.min(from + STEP, this.#keys.length) - 1];
      parts.push(phraseChunks.where(':id').between(this.#keys[from], last, true, true).toArray());
    }
    return Dexie.Promise.all(parts).then((all) => all.flat());
  }

  #edit(id: string, row: PhraseRow | null): void {
    const key = this.#keyOf(id) ?? '';
    const edits = this.#edits.get(key);
    if (edits) edits.set(id, row);
    else this.#edits.set(key, new Map([[id, row]]));
  }

  /** The last chunk that begins at the id or before it. Undefined: none does. */
  #keyOf(id: string): string | undefined {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#keys[middle] as string) <= id) low = middle + 1;
      else high = middle;
    }
    return this.#keys[low - 1];
  }
}

const reading = <T>(db: YingdaDatabase, work: () => PromiseLike<T>): PromiseLike<T> =>
  db.transaction('r', db.phraseChunks, work);

/** All rows as they are at one moment, by id. */
export const everyRow = (db: YingdaDatabase): PromiseLike<PhraseRow[]> =>
  reading(db, async () => {
    const shelf = await PhraseShelf.open(db);
    await shelf.load();
    return shelf.rows();
  });

/** The rows of these ids that are there, in their order. */
export const rowsOf = (db: YingdaDatabase, ids: readonly string[]): PromiseLike<PhraseRow[]> =>
  reading(db, async () => {
    const shelf = await PhraseShelf.open(db);
    await shelf.load(ids);
    return ids.flatMap((id) => shelf.at(id) ?? []);
  });

/** Takes rows out for good. Inside a transaction. */
export async function eraseRows(db: YingdaDatabase, ids: readonly string[]): Promise<void> {
  const shelf = await PhraseShelf.open(db);
  for (const id of ids) shelf.erase(id);
  const writes = new WritesAhead();
  await shelf.flush(writes);
  await writes.end();
}

/** Rows in the trash, by id. */
export async function trashedRows(db: YingdaDatabase): Promise<PhraseRow[]> {
  const chunks = await db.phraseChunks.where('trashed').above(0).toArray();
  return chunks
    .flatMap(({ rows }) => rows)
    .filter(({ deletedAt }) => deletedAt !== undefined)
    .sort(byId);
}

/** How many rows there are, and how many of them lie in the trash; the rows are not read. */
export async function countPhrases(db: YingdaDatabase): Promise<{ size: number; trashed: number }> {
  const sum = (figures: unknown[]) => (figures as number[]).reduce((all, one) => all + one, 0);
  const [size, trashed] = await reading(db, () =>
    Dexie.Promise.all([db.phraseChunks.orderBy('size').keys(), db.phraseChunks.orderBy('trashed').keys()]),
  );
  return { size: sum(size), trashed: sum(trashed) };
}
