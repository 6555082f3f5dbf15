import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { type Watch, watch } from '../live';
import type { ConsolePackRow } from '../records';
import { type WriteError, write } from '../write';

/** Packs that the user taught or imported. One with the id of a shipped pack takes its place. */
export interface ConsolePackRepository {
  all(): Promise<ConsolePackRow[]>;
  save(row: ConsolePackRow): Promise<Result<void, WriteError>>;
  remove(id: string): Promise<Result<void, WriteError>>;
  watchAll: Watch<ConsolePackRow[]>;
}

export function consolePackRepository(db: YingdaDatabase): ConsolePackRepository {
  const all = () => db.consolePacks.toArray();
  return {
    all,
    save: (row) => write(async () => void (await db.consolePacks.put(row))),
    remove: (id) => write(() => db.consolePacks.delete(id)),
    watchAll: watch(all),
  };
}
