import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { type Watch, watch } from '../live';
import type { FalseAlarmRow } from '../records';
import { type WriteError, write } from '../write';

/** Findings that agents called wrong. Whoever adds one has masked its text. */
export interface FalseAlarmRepository {
  add(row: FalseAlarmRow): Promise<Result<void, WriteError>>;
  remove(id: string): Promise<Result<void, WriteError>>;
  /** Newest first. */
  watchAll: Watch<FalseAlarmRow[]>;
}

export function falseAlarmRepository(db: YingdaDatabase): FalseAlarmRepository {
  return {
    add: (row) => write(async () => void (await db.falseAlarms.put(row))),
    remove: (id) => write(() => db.falseAlarms.delete(id)),
    watchAll: watch(async () => (await db.falseAlarms.toArray()).sort((a, b) => b.at - a.at)),
  };
}
