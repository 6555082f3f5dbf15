import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { type Watch, watch } from '../live';
import type { IgnoreRow } from '../records';
import { type WriteError, write } from '../write';

export interface IgnoreRepository {
  /** Exceptions of the shop that hold at `now`. */
  ofShop(shopId: string, now: number): Promise<IgnoreRow[]>;
  add(row: IgnoreRow): Promise<Result<void, WriteError>>;
  remove(id: string): Promise<Result<void, WriteError>>;
  watchAll: Watch<IgnoreRow[]>;
}

export function ignoreRepository(db: YingdaDatabase): IgnoreRepository {
  return {
    ofShop: async (shopId, now) => {
      const rows = await db.ignores.where('shopId').equals(shopId).toArray();
      return rows.filter((row) => row.until === undefined || row.until > now);
    },
    add: (row) => write(async () => void (await db.ignores.put(row))),
    remove: (id) => write(() => db.ignores.delete(id)),
    watchAll: watch(() => db.ignores.toArray()),
  };
}
