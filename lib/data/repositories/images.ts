import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
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
  /** Drops what no saved phrase has taken. */
  dropLoose(): Promise<Result<void, WriteError>>;
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
    dropLoose: () => write(async () => void (await db.images.where('phraseId').equals(LOOSE).delete())),
  };
}

/** Adds pictures; one that is there already stays as it is, since nothing keeps its old bytes. Inside a transaction. */
export async function addImages(db: YingdaDatabase, rows: readonly ImageRow[]): Promise<void> {
  const known = await db.images.bulkGet(rows.map(({ id }) => id));
  await db.images.bulkAdd(rows.filter((_, i) => !known[i]));
}
