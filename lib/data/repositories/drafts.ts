import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { type WriteError, write } from '../write';

/** Half-written text of extension pages: a popup closes at any click outside it, and nothing typed may be lost. */
export interface DraftRepository {
  get(key: string): Promise<string | undefined>;
  /** By key. */
  startingWith(prefix: string): Promise<Map<string, string>>;
  put(key: string, value: string, at: number): Promise<Result<void, WriteError>>;
  drop(key: string): Promise<Result<void, WriteError>>;
}

export function draftRepository(db: YingdaDatabase): DraftRepository {
  return {
    get: async (key) => (await db.drafts.get(key))?.value,
    startingWith: async (prefix) => {
      const rows = await db.drafts.where('key').startsWith(prefix).toArray();
      return new Map(rows.map(({ key, value }) => [key, value]));
    },
    put: (key, value, at) => write(async () => void (await db.drafts.put({ key, value, updatedAt: at }))),
    drop: (key) => write(() => db.drafts.delete(key)),
  };
}
