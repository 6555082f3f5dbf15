import Dexie from 'dexie';
import { EVERY_SHOP, type Phrase } from '../../phrases/phrase';
import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { type Watch, watch } from '../live';
import type { ChangeKind, ChangeRow, ImageRow, PhraseRow, PhraseVersionRow } from '../records';
import { bumpRevision, revisionOf } from '../revision';
import { type WriteError, write } from '../write';
import { addImages } from './images';
import { inherit, learnedTables } from './inherited';
import {
  applySlices,
  type ChangeHead,
  changePart,
  journalTables,
  type Slice,
  slicesOf,
  trimVersions,
  type Undone,
  undoChange,
} from './journal';

export interface WriteOptions {
  /** Rows written so far. */
  progress?: (done: number) => void;
  /** Leaves the old library. */
  signal?: AbortSignal;
  /** Phrases that go into others: who gets what was learned of them. */
  heirs?: ReadonlyMap<string, string>;
}

/**
 * The library. Every write is one transaction: all of it, or nothing; and every write can be taken back by the id of the change it gives.
 */
export interface PhraseRepository {
  /** Grows with every change of the library; indexes built at another revision are stale. */
  revision(): Promise<number>;
  get(ids: readonly string[]): Promise<Map<string, Phrase>>;
  /** All phrases of the shop and of every shop, without the trash, in the user's order. */
  ofShop(shopId: string): Promise<Phrase[]>;
  /** Phrases of the shop and of every shop with one of these codes, whatever its case; the shop's own last. */
  byCode(shopId: string, codes: readonly string[]): Promise<Phrase[]>;
  all(): Promise<Phrase[]>;
  /** What `all` begins with, as far as `limit` phrases of each shop tell it, found without reading the others; may be nothing. */
  first(limit: number): Promise<Phrase[]>;
  /** Without the trash. */
  count(): Promise<number>;
  /** The trash, newest first. */
  trash(): Promise<PhraseRow[]>;
  /** Earlier states of one phrase, newest first. */
  versions(phraseId: string): Promise<PhraseVersionRow[]>;
  save(phrase: Phrase): Promise<Result<ChangeRow, WriteError>>;
  saveAll(
    phrases: readonly Phrase[],
    kind: ChangeKind,
    at: number,
    options?: WriteOptions,
  ): Promise<Result<ChangeRow, WriteError>>;
  /**
   * Puts the staged rows of an import in force (phrases, and pictures that are not there yet), and drops them from the stage. Those that
   * must go come as rows in the trash.
   */
  swapIn(jobId: string, at: number, options?: WriteOptions): Promise<Result<ChangeRow, WriteError>>;
  /** Moves to the trash. */
  remove(ids: readonly string[], at: number): Promise<Result<ChangeRow, WriteError>>;
  /** Out of the trash. */
  restore(ids: readonly string[], at: number): Promise<Result<ChangeRow, WriteError>>;
  /** Out of the trash for good, with versions and pictures; can't be undone. */
  erase(ids: readonly string[]): Promise<Result<void, WriteError>>;
  /** Ok with undefined: not known any more, or taken back already. */
  undo(changeId: string, at: number): Promise<Result<Undone | undefined, WriteError>>;
  /** The changes that can be taken back, newest first. */
  changes(): Promise<ChangeRow[]>;
  watchAll: Watch<Phrase[]>;
  watchTrash: Watch<PhraseRow[]>;
  watchChanges: Watch<ChangeRow[]>;
}

export function phraseRepository(db: YingdaDatabase): PhraseRepository {
  const change = <T>(work: () => Promise<T>) =>
    write(() =>
      db.transaction('rw', [...journalTables(db), ...learnedTables(db), db.staged, db.jobs, db.images], async () => {
        const value = await work();
        await bumpRevision(db);
        return value;
      }),
    );
  const head = (kind: ChangeKind, at: number): ChangeHead => ({ id: crypto.randomUUID(), kind, at });
  const putAll = async (rows: readonly PhraseRow[], by: ChangeHead, { progress, signal, heirs }: WriteOptions = {}) => {
    const slices = slicesOf(rows);
    const done = await applySlices(
      db,
      by,
      slices.length,
      (i) => slices[i] as Slice,
      (written) => {
        progress?.(written);
        signal?.throwIfAborted();
      },
    );
    if (heirs?.size) await changePart(db, by, slices.length, { inherited: await inherit(db, heirs) });
    return done;
  };
  const rowsOf = async (ids: readonly string[]) =>
    (await db.phrases.bulkGet([...ids])).filter((row) => row !== undefined);
  const byNewest = (rows: PhraseRow[]) => rows.sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0));
  const trash = async () => byNewest(await db.phrases.where('deletedAt').above(Dexie.minKey).toArray());
  const changes = () => db.changes.orderBy('at').reverse().toArray();

  return {
    revision: () => revisionOf(db),
    get: async (ids) => {
      const rows = await rowsOf(ids);
      return new Map(rows.flatMap((row) => (row.deletedAt === undefined ? [[row.id, row]] : [])));
    },
    ofShop: async (shopId) => living(await db.phrases.where('shopId').anyOf(EVERY_SHOP, shopId).toArray()),
    byCode: async (shopId, codes) => {
      const rows = await db.phrases
        .where('code')
        .anyOfIgnoreCase([...codes])
        .toArray();
      const own = (row: PhraseRow) => Number(row.shopId === shopId);
      // Of the same shop the first in order comes last, and so wins where only one is wanted.
      return living(rows.filter((row) => row.shopId === EVERY_SHOP || row.shopId === shopId))
        .reverse()
        .sort((a, b) => own(a) - own(b));
    },
    all: async () => living(await everyRow(db)),
    first: async (limit) => {
      const shops = await db.phrases.orderBy('shopId').uniqueKeys();
      const firstOf = (shop: unknown) =>
        db.phrases.where('[shopId+order]').between([shop, Dexie.minKey], [shop, Dexie.maxKey]).limit(limit).toArray();
      const parts = await Promise.all(shops.map(firstOf));
      // From the last row of a part that was cut short on, one of the same shop may be missing.
      const ends = parts.filter(({ length }) => length === limit).map((part) => part.at(-1)?.order ?? 0);
      const end = Math.min(...ends, Number.POSITIVE_INFINITY);
      const known = parts.flat().filter(({ order }) => order < end);
      return living(known.sort((a, b) => (a.id < b.id ? -1 : 1)));
    },
    count: async () => (await db.phrases.count()) - (await db.phrases.where('deletedAt').above(Dexie.minKey).count()),
    trash,
    versions: async (phraseId) => {
      const rows = await db.phraseVersions.where('phraseId').equals(phraseId).toArray();
      return rows.reverse();
    },
    save: (phrase) =>
      change(async () => {
        const done = await putAll([phrase], head('write', phrase.updatedAt));
        await trimVersions(db, phrase.id);
        return done;
      }),
    saveAll: (phrases, kind, at, options) => change(() => putAll(phrases, head(kind, at), options)),
    swapIn: (jobId, at, { progress, signal } = {}) =>
      change(async () => {
        const parts = db.staged.where('[jobId+part]').between([jobId, Dexie.minKey], [jobId, Dexie.maxKey]);
        const keys = await parts.primaryKeys();
        // The next part is asked for before this one is written, so that it needn't wait behind it.
        const read = (i: number) => (i < keys.length ? db.staged.get(keys[i] as [string, number]) : undefined);
        let next = read(0);
        const slice = async (i: number): Promise<Slice> => {
          const staged = await next;
          next = read(i + 1);
          if (staged?.table === 'images') {
            await addImages(db, staged.rows as ImageRow[]);
            return { put: [] };
          }
          return { put: (staged?.rows ?? []) as PhraseRow[] };
        };
        const done = await applySlices(db, head('import', at), keys.length, slice, (rows) => {
          progress?.(rows);
          signal?.throwIfAborted();
        });
        await parts.delete();
        await db.jobs.delete(jobId);
        return done;
      }),
    remove: (ids, at) =>
      change(async () =>
        putAll(
          (await rowsOf(ids)).map((row) => ({ ...row, deletedAt: at })),
          head('remove', at),
        ),
      ),
    restore: (ids, at) =>
      change(async () =>
        putAll(
          (await rowsOf(ids)).map(({ deletedAt, ...row }) => row),
          head('restore', at),
        ),
      ),
    erase: (ids) =>
      change(async () => {
        await db.phrases.bulkDelete([...ids]);
        await db.phraseVersions.where('phraseId').anyOf(ids).delete();
        await db.images.where('phraseId').anyOf(ids).delete();
      }),
    undo: (changeId, at) => change(() => undoChange(db, changeId, head('undo', at))),
    changes,
    watchAll: watch(async () => living(await everyRow(db))),
    watchTrash: watch(trash),
    watchChanges: watch(changes),
  };
}

/** Rows read in one step. A page that shows the library reads it anew after each change: 50,000 rows at once would hold it for a second. */
const STEP = 1_000;

/** The whole table in short steps, as it was at one moment. */
const everyRow = (db: YingdaDatabase): PromiseLike<PhraseRow[]> =>
  db.transaction('r', db.phrases, async () => {
    const rows: PhraseRow[] = [];
    for (let last: string | undefined; ; last = rows.at(-1)?.id) {
      const rest = last === undefined ? db.phrases.orderBy(':id') : db.phrases.where(':id').above(last);
      const part = await rest.limit(STEP).toArray();
      rows.push(...part);
      if (part.length < STEP) return rows;
    }
  });

const living = (rows: PhraseRow[]): Phrase[] =>
  rows.filter((row) => row.deletedAt === undefined).sort((a, b) => a.order - b.order);
