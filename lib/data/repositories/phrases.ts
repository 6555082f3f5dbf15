import Dexie from 'dexie';
import type { GroupPath } from '../../phrases/groups';
import { EVERY_SHOP, type Phrase } from '../../phrases/phrase';
import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { type Watch, watch } from '../live';
import { byId, codeKey } from '../phrase-chunk';
import { countPhrases, eraseRows, everyRow, rowsOf, trashedRows } from '../phrase-shelf';
import type { ChangeKind, ChangeRow, ImageRow, PhraseRow, PhraseVersionRow, UseRow } from '../records';
import { bumpRevision, revisionOf } from '../revision';
import { type WriteError, write } from '../write';
import { addImages, keepWanted } from './images';
import { bringUses, inherit, learnedTables } from './inherited';
import {
  applySlices,
  type ChangeHead,
  changePart,
  journalTables,
  regroup,
  type Slice,
  slicesOf,
  trimVersions,
  type Undone,
  undoChange,
} from './journal';
import { changeProposals } from './proposals';

export interface WriteOptions {
  /** Rows written so far. */
  progress?: (done: number) => void;
  /** Leaves the old library. */
  signal?: AbortSignal;
  /** Phrases that go into others: who gets what was learned of them. */
  heirs?: ReadonlyMap<string, string>;
  /** The proposal that is put in force with it: it is asked for no more. */
  accepts?: string;
  /** What becomes of the groups made by hand. */
  groups?: (made: readonly GroupPath[]) => GroupPath[];
  /** Whether uses that come with phrases count though other phrases have been used here; else they don't. */
  usesCount?: 'always' | 'unused-library';
}

export interface SwappedIn extends ChangeRow {
  /** Phrases whose uses came along and were not counted. */
  usesLeft: number;
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
  swapIn(jobId: string, at: number, options?: WriteOptions): Promise<Result<SwappedIn, WriteError>>;
  /** Moves to the trash. */
  remove(
    ids: readonly string[],
    at: number,
    options?: Pick<WriteOptions, 'groups'>,
  ): Promise<Result<ChangeRow, WriteError>>;
  /** Out of the trash. */
  restore(ids: readonly string[], at: number): Promise<Result<ChangeRow, WriteError>>;
  /** Out of the trash for good, with versions and pictures; can't be undone. */
  erase(ids: readonly string[]): Promise<Result<void, WriteError>>;
  /** Ok with undefined: not known any more, or taken back already. `may`: whose words may be changed; where others would be, nothing is. */
  undo(
    changeId: string,
    at: number,
    may?: (phrase: Phrase) => boolean,
  ): Promise<Result<Undone | 'refused' | undefined, WriteError>>;
  /** The changes that can be taken back, newest first. */
  changes(): Promise<ChangeRow[]>;
  watchAll: Watch<Phrase[]>;
  /** Tells of each change, and reads no phrases for that. */
  watchTouched: Watch<void>;
  watchTrash: Watch<PhraseRow[]>;
  watchChanges: Watch<ChangeRow[]>;
}

export function phraseRepository(db: YingdaDatabase): PhraseRepository {
  const change = <T>(work: () => Promise<T>) =>
    write(() =>
      db.transaction(
        'rw',
        [...journalTables(db), ...learnedTables(db), db.staged, db.jobs, db.images, db.drafts, db.proposals],
        async () => {
          const value = await work();
          await bumpRevision(db);
          return value;
        },
      ),
    );
  const head = (kind: ChangeKind, at: number): ChangeHead => ({ id: crypto.randomUUID(), kind, at });
  const putAll = async (
    rows: readonly PhraseRow[],
    by: ChangeHead,
    { progress, signal, heirs, accepts, groups }: WriteOptions = {},
  ) => {
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
    if (accepts) await changePart(db, by, slices.length + 2, { proposals: await changeProposals(db, [accepts], []) });
    return groups ? regroup(db, done, slices.length + 1, groups) : done;
  };
  const byNewest = (rows: PhraseRow[]) => rows.sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0));
  const trash = async () => byNewest(await trashedRows(db));
  const changes = () => db.changes.orderBy('at').reverse().toArray();

  return {
    revision: () => revisionOf(db),
    get: async (ids) => {
      const rows = await rowsOf(db, ids);
      return new Map(rows.flatMap((row) => (row.deletedAt === undefined ? [[row.id, row]] : [])));
    },
    ofShop: async (shopId) => {
      const rows = (await everyRow(db)).filter((row) => row.shopId === EVERY_SHOP || row.shopId === shopId);
      // Of the same order those of one shop stand together.
      return living(rows.sort((a, b) => (a.shopId < b.shopId ? -1 : a.shopId > b.shopId ? 1 : 0)));
    },
    byCode: async (shopId, codes) => {
      const keys = new Set(codes.map(codeKey));
      const chunks = await db.phraseChunks
        .where('codes')
        .anyOf([...keys])
        .distinct()
        .toArray();
      const rows = chunks.flatMap((chunk) => chunk.rows.filter(({ code }) => code !== '' && keys.has(codeKey(code))));
      rows.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : byId(a, b)));
      const own = (row: PhraseRow) => Number(row.shopId === shopId);
      // Of the same shop the first in order comes last, and so wins where only one is wanted.
      return living(rows.filter((row) => row.shopId === EVERY_SHOP || row.shopId === shopId))
        .reverse()
        .sort((a, b) => own(a) - own(b));
    },
    all: async () => living(await everyRow(db)),
    count: async () => {
      const { size, trashed } = await countPhrases(db);
      return size - trashed;
    },
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
    swapIn: (jobId, at, { progress, signal, usesCount } = {}) =>
      change(async () => {
        const parts = db.staged.where('[jobId+part]').between([jobId, Dexie.minKey], [jobId, Dexie.maxKey]);
        const keys = await parts.primaryKeys();
        // The next part is asked for before this one is written, so that it needn't wait behind it.
        const read = (i: number) => (i < keys.length ? db.staged.get(keys[i] as [string, number]) : undefined);
        let next = read(0);
        const uses: UseRow[] = [];
        const slice = async (i: number): Promise<Slice> => {
          const staged = await next;
          next = read(i + 1);
          if (staged?.table === 'images') {
            await addImages(db, staged.rows as ImageRow[]);
            return { put: [] };
          }
          if (staged?.table === 'uses') {
            uses.push(...(staged.rows as UseRow[]));
            return { put: [] };
          }
          return { put: (staged?.rows ?? []) as PhraseRow[] };
        };
        const by = head('import', at);
        const done = await applySlices(db, by, keys.length, slice, (rows) => {
          progress?.(rows);
          signal?.throwIfAborted();
        });
        let usesLeft = 0;
        if (uses.length > 0) {
          const inherited = await bringUses(db, uses, usesCount === 'always');
          await changePart(db, by, keys.length, { inherited });
          usesLeft = uses.length - inherited.uses.length;
        }
        await parts.delete();
        await db.jobs.delete(jobId);
        return { ...done, usesLeft };
      }),
    remove: (ids, at, options) =>
      change(async () =>
        putAll(
          (await rowsOf(db, ids)).map((row) => ({ ...row, deletedAt: at })),
          head('remove', at),
          options,
        ),
      ),
    restore: (ids, at) =>
      change(async () =>
        putAll(
          (await rowsOf(db, ids)).map(({ deletedAt, ...row }) => row),
          head('restore', at),
        ),
      ),
    erase: (ids) =>
      change(async () => {
        await eraseRows(db, ids);
        await db.phraseVersions.where('phraseId').anyOf(ids).delete();
        const images = new Set(await db.images.where('phraseId').anyOf(ids).primaryKeys());
        // A copy shows the pictures of the phrase it was made from.
        if (images.size > 0) await keepWanted(db, images, new Set(ids));
        await db.images.bulkDelete([...images]);
      }),
    undo: (changeId, at, may) => change(() => undoChange(db, changeId, head('undo', at), may)),
    changes,
    watchAll: watch(async () => living(await everyRow(db))),
    watchTouched: watch(async () => {
      // The revision tells of edits, and the number of what was swept.
      await Promise.all([revisionOf(db), countPhrases(db)]);
    }),
    watchTrash: watch(trash),
    watchChanges: watch(changes),
  };
}

const living = (rows: PhraseRow[]): Phrase[] =>
  rows.filter((row) => row.deletedAt === undefined).sort((a, b) => a.order - b.order);
