import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { type Watch, watch } from '../live';
import type { ShopRow } from '../records';
import { type WriteError, write } from '../write';

/** Thirty seconds: the first answer every shop rule asks for. */
const ANSWER_WITHIN_SECONDS = 30;

type ShopChange = Partial<Omit<ShopRow, 'id'>>;

export interface ShopRepository {
  /** The shop's row, or the defaults for a shop not seen before. */
  get(id: string): Promise<ShopRow>;
  all(): Promise<ShopRow[]>;
  /** A function makes its change from the row as it is now: reading and writing are one transaction. */
  change(id: string, change: ShopChange | ((row: ShopRow) => ShopChange)): Promise<Result<ShopRow, WriteError>>;
  watchAll: Watch<ShopRow[]>;
}

export function shopRepository(db: YingdaDatabase): ShopRepository {
  const fresh = (id: string): ShopRow => ({
    id,
    platform: id.split(':')[0] as string,
    name: id.includes(':') ? id.slice(id.indexOf(':') + 1) : '',
    guard: true,
    answerWithinSeconds: ANSWER_WITHIN_SECONDS,
    rulesOff: [],
    seenAt: 0,
  });
  return {
    get: async (id) => (await db.shops.get(id)) ?? fresh(id),
    all: () => db.shops.toArray(),
    change: (id, change) =>
      write(() =>
        db.transaction('rw', db.shops, async () => {
          const before = (await db.shops.get(id)) ?? fresh(id);
          const row = { ...before, ...(typeof change === 'function' ? change(before) : change) };
          await db.shops.put(row);
          return row;
        }),
      ),
    watchAll: watch(() => db.shops.toArray()),
  };
}
