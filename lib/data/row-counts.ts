import type { RowCounts } from './backup/format';
import type { BackedUpTable } from './backup/tables';
import type { YingdaDatabase } from './database';
import { countPhrases } from './phrase-shelf';

/** Rows of these tables, phrases one by one and those in the trash too. */
export async function countRows(db: YingdaDatabase, tables: readonly BackedUpTable[]): Promise<RowCounts> {
  const countOf = async (table: BackedUpTable) =>
    table === 'phrases' ? (await countPhrases(db)).size : db.table(table).count();
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await countOf(table)])));
}
