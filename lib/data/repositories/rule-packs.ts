import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { type Watch, watch } from '../live';
import type { RulePackRow } from '../records';
import { type WriteError, write } from '../write';

/** Rule packs and word lists that the user brought along. They hold in every shop. */
export interface RulePackRepository {
  /** Oldest first. */
  all(): Promise<RulePackRow[]>;
  get(id: string): Promise<RulePackRow | undefined>;
  /** Those that are switched on, oldest first. */
  on(): Promise<RulePackRow[]>;
  save(row: RulePackRow): Promise<Result<void, WriteError>>;
  /** A pack that is gone meanwhile stays gone. */
  setOn(id: string, on: boolean): Promise<Result<void, WriteError>>;
  remove(id: string): Promise<Result<void, WriteError>>;
  /** Oldest first. */
  watchAll: Watch<RulePackRow[]>;
}

export function rulePackRepository(db: YingdaDatabase): RulePackRepository {
  const all = async () => (await db.rulePacks.toArray()).sort((a, b) => a.at - b.at);
  return {
    all,
    get: (id) => db.rulePacks.get(id),
    on: async () => (await all()).filter(({ on }) => on),
    save: (row) => write(async () => void (await db.rulePacks.put(row))),
    setOn: (id, on) => write(async () => void (await db.rulePacks.update(id, { on }))),
    remove: (id) => write(() => db.rulePacks.delete(id)),
    watchAll: watch(all),
  };
}
