import { finished, openAsItIs } from './as-it-is';
import { DATABASE_NAME } from './name';
import type { PhraseChunkRow } from './records';

export interface RescuedRow {
  table: string;
  row: unknown;
}

/**
 * Every row that can still be read, whatever version and tables the database has: for when the regular way of opening it fails.
 * Opens it as it is, so that nothing is upgraded or written. Tables that can't be read are left out and told to `failed`, so that they
 * don't keep the others back. Empty where no database exists.
 */
export async function rescueRows(
  failed: (table: string, cause: unknown) => void,
  name = DATABASE_NAME,
): Promise<RescuedRow[]> {
  const database = await openAsItIs(name);
  if (!database) return [];
  const rows: RescuedRow[] = [];
  try {
    for (const table of database.objectStoreNames) {
      try {
        const read = await finished(database.transaction(table).objectStore(table).getAll());
        rows.push(...rowsIn(table, read));
      } catch (cause) {
        failed(table, cause);
      }
    }
  } finally {
    database.close();
  }
  return rows;
}

/** Phrases are told as they lie in a backup: one by one. */
function rowsIn(table: string, read: unknown[]): RescuedRow[] {
  if (table !== 'phraseChunks') return read.map((row) => ({ table, row }));
  return (read as PhraseChunkRow[]).flatMap(({ rows }) => rows.map((row) => ({ table: 'phrases', row })));
}
