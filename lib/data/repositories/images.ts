import type { Phrase } from '../../phrases/phrase';
import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { everyRow } from '../phrase-shelf';
import type { ImageRow } from '../records';
import { type WriteError, write } from '../write';

/** Stands for the phrase of a picture that was added to one not saved yet. */
export const LOOSE = '';

/** The pictures of phrases, read only where one is shown or written out. */
export interface ImageRepository {
  /** Those that are there, by their id. */
  get(ids: readonly string[]): Promise<Map<string, ImageRow>>;
  add(row: ImageRow): Promise<Result<void, WriteError>>;
  /** Gives loose pictures to the phrase they were added to; those of other phrases are left alone. */
  adopt(ids: readonly string[], phraseId: string): Promise<Result<void, WriteError>>;
}

export function imageRepository(db: YingdaDatabase): ImageRepository {
  return {
    get: async (ids) => {
      const rows = await db.images.bulkGet([...ids]);
      return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
    },
    add: (row) => write(async () => void (await db.images.add(row))),
    adopt: (ids, phraseId) =>
      write(async () => {
        const loose = db.images.where('id').anyOf(ids);
        await loose.and((row) => row.phraseId === LOOSE).modify({ phraseId });
      }),
  };
}

/** Where `keepWanted` looks. */
export const wantingTables = (db: YingdaDatabase) => [db.phraseChunks, db.changeParts, db.phraseVersions, db.drafts];

/**
 * Takes those out of the set that something else than the phrases `without` still shows or would bring back: a phrase, be it another than
 * they were added to or one in the trash, an earlier state of one, a change that can be taken back, a draft. Inside a transaction.
 */
export async function keepWanted(
  db: YingdaDatabase,
  images: Set<string>,
  without: ReadonlySet<string> = new Set(),
): Promise<void> {
  const keep = (phrase: Pick<Phrase, 'id'> & Partial<Pick<Phrase, 'images'>>) => {
    if (!without.has(phrase.id)) for (const id of phrase.images ?? []) images.delete(id);
  };
  (await everyRow(db)).forEach(keep);
  await db.changeParts.each(({ before }) => before.forEach(keep));
  await db.phraseVersions.each(({ phrase }) => keep(phrase));
  await db.drafts.each(({ value }) => {
    for (const id of images) if (value.includes(id)) images.delete(id);
  });
}

/** Adds pictures; one that is there already stays as it is, since nothing keeps its old bytes. Inside a transaction. */
export async function addImages(db: YingdaDatabase, rows: readonly ImageRow[]): Promise<void> {
  const known = await db.images.bulkGet(rows.map(({ id }) => id));
  await db.images.bulkAdd(rows.filter((_, i) => !known[i]));
}
