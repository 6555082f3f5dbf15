import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { type WriteError, write } from '../write';

/** Values typed last for variables that are remembered, by the variable's key. */
export interface RememberedRepository {
  get(names: readonly string[]): Promise<Map<string, string>>;
  put(values: ReadonlyMap<string, string>, at: number): Promise<Result<void, WriteError>>;
}

export function rememberedRepository(db: YingdaDatabase): RememberedRepository {
  return {
    get: async (names) => {
      const rows = await db.remembered.bulkGet([...names]);
      return new Map(rows.flatMap((row) => (row ? [[row.name, row.value]] : [])));
    },
    put: (values, at) =>
      write(async () => void (await db.remembered.bulkPut([...values].map(([name, value]) => ({ name, value, at }))))),
  };
}
