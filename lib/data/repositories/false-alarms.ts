import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { type Watch, watch } from '../live';
import type { FalseAlarmRow } from '../records';
import { type WriteError, write } from '../write';
import { keepOwnChange, type OwnChangeHead } from './own-changes';

/** Findings that agents called wrong. Whoever adds one has masked its text. */
export interface FalseAlarmRepository {
  add(row: FalseAlarmRow): Promise<Result<void, WriteError>>;
  /** `change` names it for `ownChanges.undo`. One that is gone already is no change. */
  remove(id: string, change: OwnChangeHead): Promise<Result<void, WriteError>>;
  /** Newest first. */
  watchAll: Watch<FalseAlarmRow[]>;
}

export function falseAlarmRepository(db: YingdaDatabase): FalseAlarmRepository {
  return {
    add: (row) => write(async () => void (await db.falseAlarms.put(row))),
    remove: (id, change) =>
      write(() =>
        db.transaction('rw', db.falseAlarms, db.values, async () => {
          const before = await db.falseAlarms.get(id);
          if (!before) return;
          await db.falseAlarms.delete(id);
          await keepOwnChange(db, { ...change, kind: 'alarm', key: id, label: before.text, gone: true }, before);
        }),
      ),
    watchAll: watch(async () => (await db.falseAlarms.toArray()).sort((a, b) => b.at - a.at)),
  };
}
