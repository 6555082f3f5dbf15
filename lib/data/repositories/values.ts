import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { type Watch, watch } from '../live';
import { type WriteError, write } from '../write';

/** Single values by name. The reader says what it expects and gets the fallback for anything else. */
export interface ValueRepository {
  get<T>(key: string, parse: (value: unknown) => T): Promise<T>;
  set(key: string, value: unknown): Promise<Result<void, WriteError>>;
  /** Reads and writes in one transaction, so that two changes of one value both hold; gives what it is now. */
  change<T>(key: string, parse: (value: unknown) => T, next: (value: T) => T): Promise<Result<T, WriteError>>;
  watch<T>(key: string, parse: (value: unknown) => T): Watch<T>;
}

export function valueRepository(db: YingdaDatabase): ValueRepository {
  const get = async <T>(key: string, parse: (value: unknown) => T) => parse((await db.values.get(key))?.value);
  return {
    get,
    set: (key, value) => write(async () => void (await db.values.put({ key, value }))),
    change: (key, parse, next) =>
      write(() =>
        db.transaction('rw', db.values, async () => {
          const value = next(await get(key, parse));
          await db.values.put({ key, value });
          return value;
        }),
      ),
    watch: (key, parse) => watch(() => get(key, parse)),
  };
}
