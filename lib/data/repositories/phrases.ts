import { EVERY_SHOP, type Phrase } from '../../phrases/phrase';
import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { type Watch, watch } from '../live';
import type { PhraseRow } from '../records';
import { type WriteError, write } from '../write';

const REVISION = 'library-revision';
/** Rows a bulk write puts into one transaction step, so that progress can be told between steps. */
const CHUNK = 500;

export interface PhraseRepository {
  /** Grows with every change of the library; indexes built at another revision are stale. */
  revision(): Promise<number>;
  get(ids: readonly string[]): Promise<Map<string, Phrase>>;
  /** All phrases of the shop and of every shop, without the trash, in the user's order. */
  ofShop(shopId: string): Promise<Phrase[]>;
  all(): Promise<Phrase[]>;
  count(): Promise<number>;
  save(phrase: Phrase): Promise<Result<void, WriteError>>;
  /** One transaction: all or nothing. `progress` gets the number of rows written so far; `signal` aborts and leaves the old library. */
  saveAll(
    phrases: readonly Phrase[],
    options?: { progress?: (done: number) => void; signal?: AbortSignal },
  ): Promise<Result<number, WriteError>>;
  /** Moves to the trash. */
  remove(ids: readonly string[], at: number): Promise<Result<void, WriteError>>;
  restore(ids: readonly string[]): Promise<Result<void, WriteError>>;
  /** Deletes some for good and puts others back, in one transaction: what undoing an import takes. */
  replaceSome(erased: readonly string[], restored: readonly Phrase[]): Promise<Result<void, WriteError>>;
  watchAll: Watch<Phrase[]>;
}

export function phraseRepository(db: YingdaDatabase): PhraseRepository {
  const bump = async () => {
    const row = await db.values.get(REVISION);
    await db.values.put({ key: REVISION, value: Number(row?.value ?? 0) + 1 });
  };
  const change = <T>(work: () => Promise<T>) =>
    write(() =>
      db.transaction('rw', db.phrases, db.values, async () => {
        const value = await work();
        await bump();
        return value;
      }),
    );
  const living = (rows: PhraseRow[]): Phrase[] =>
    rows.filter((row) => row.deletedAt === undefined).sort((a, b) => a.order - b.order);

  return {
    revision: async () => Number((await db.values.get(REVISION))?.value ?? 0),
    get: async (ids) => {
      const rows = await db.phrases.bulkGet([...ids]);
      return new Map(rows.flatMap((row) => (row && row.deletedAt === undefined ? [[row.id, row]] : [])));
    },
    ofShop: async (shopId) => living(await db.phrases.where('shopId').anyOf(EVERY_SHOP, shopId).toArray()),
    all: async () => living(await db.phrases.toArray()),
    count: () => db.phrases.count(),
    save: (phrase) => change(async () => void (await db.phrases.put(phrase))),
    saveAll: (phrases, options) =>
      change(async () => {
        for (let from = 0; from < phrases.length; from += CHUNK) {
          options?.signal?.throwIfAborted();
          await db.phrases.bulkPut(phrases.slice(from, from + CHUNK));
          options?.progress?.(Math.min(from + CHUNK, phrases.length));
        }
        return phrases.length;
      }),
    remove: (ids, at) => change(async () => void (await db.phrases.where('id').anyOf(ids).modify({ deletedAt: at }))),
    restore: (ids) =>
      change(
        async () =>
          void (await db.phrases
            .where('id')
            .anyOf(ids)
            .modify((row) => {
              delete row.deletedAt;
            })),
      ),
    replaceSome: (erased, restored) =>
      change(async () => {
        await db.phrases.bulkDelete([...erased]);
        await db.phrases.bulkPut([...restored]);
      }),
    watchAll: watch(async () => living(await db.phrases.toArray())),
  };
}
