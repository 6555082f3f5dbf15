import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { type Watch, watch } from '../live';
import type { RulePackRow } from '../records';
import { type WriteError, write } from '../write';
import { keepOwnChange, type OwnChangeHead } from './own-changes';

/** Rule packs and word lists that the user brought along. They hold in every shop. */
export interface RulePackRepository {
  /** Oldest first. */
  all(): Promise<RulePackRow[]>;
  get(id: string): Promise<RulePackRow | undefined>;
  /** Those that are switched on, oldest first. */
  on(): Promise<RulePackRow[]>;
  /** In the place of the one of its id. `change` names it for `ownChanges.undo`. */
  save(row: RulePackRow, change: OwnChangeHead): Promise<Result<void, WriteError>>;
  /** A pack that is gone meanwhile stays gone. */
  setOn(id: string, on: boolean): Promise<Result<void, WriteError>>;
  /** One that is gone already is no change. */
  remove(id: string, change: OwnChangeHead): Promise<Result<void, WriteError>>;
  /** Oldest first. */
  watchAll: Watch<RulePackRow[]>;
}

export function rulePackRepository(db: YingdaDatabase): RulePackRepository {
  const all = async () => (await db.rulePacks.toArray()).sort((a, b) => a.at - b.at);
  return {
    all,
    get: (id) => db.rulePacks.get(id),
    on: async () => (await all()).filter(({ on }) => on),
    save: (row, change) =>
      write(() =>
        db.transaction('rw', db.rulePacks, db.values, async () => {
          const before = (await db.rulePacks.get(row.id)) ?? null;
          await db.rulePacks.put(row);
          const { id, pack } = row;
          await keepOwnChange(db, { ...change, kind: 'pack', key: id, label: pack.label, gone: false }, before);
        }),
      ),
    setOn: (id, on) => write(async () => void (await db.rulePacks.update(id, { on }))),
    remove: (id, change) =>
      write(() =>
        db.transaction('rw', db.rulePacks, db.values, async () => {
          const before = await db.rulePacks.get(id);
          if (!before) return;
          await db.rulePacks.delete(id);
          const { label } = before.pack;
          await keepOwnChange(db, { ...change, kind: 'pack', key: id, label, gone: true }, before);
        }),
      ),
    watchAll: watch(all),
  };
}
