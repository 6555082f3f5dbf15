import type { YingdaDatabase } from './database';

/** The row of `values` that counts the library's changes: an index built at another revision is stale. It belongs to this machine. */
export const REVISION = 'library-revision';

export const revisionOf = async (db: YingdaDatabase): Promise<number> =>
  Number((await db.values.get(REVISION))?.value ?? 0);

/** Makes every index of this machine stale. Inside a transaction over `values`. */
export async function bumpRevision(db: YingdaDatabase): Promise<void> {
  await db.values.put({ key: REVISION, value: (await revisionOf(db)) + 1 });
}
