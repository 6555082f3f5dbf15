import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import type { IndexRow } from '../records';
import { type WriteError, write } from '../write';

export interface IndexRepository {
  get(key: string): Promise<IndexRow | undefined>;
  put(row: IndexRow): Promise<Result<void, WriteError>>;
}

export function indexRepository(db: YingdaDatabase): IndexRepository {
  return {
    get: (key) => db.indexes.get(key),
    put: (row) => write(async () => void (await db.indexes.put(row))),
  };
}
