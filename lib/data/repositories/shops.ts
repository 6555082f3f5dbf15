import Dexie from 'dexie';
import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { type Watch, watch } from '../live';
import type { ShopRow } from '../records';
import { type WriteError, write } from '../write';

/** Thirty seconds: the first answer every shop rule asks for. */
const ANSWER_WITHIN_SECONDS = 30;

type ShopChange = Partial<Omit<ShopRow, 'id'>>;

/** What is kept under a shop, counted by kind; kinds without any are absent. */
export type ShopContents = Partial<
  Record<
    'phrases' | 'notes' | 'examples' | 'ignores' | 'falseAlarms' | 'products' | 'promotions' | 'policies' | 'orders',
    number
  >
>;

export interface ShopRepository {
  /** The shop's row, or the defaults for a shop not seen before. */
  get(id: string): Promise<ShopRow>;
  all(): Promise<ShopRow[]>;
  /** A function makes its change from the row as it is now: reading and writing are one transaction. */
  change(id: string, change: ShopChange | ((row: ShopRow) => ShopChange)): Promise<Result<ShopRow, WriteError>>;
  /** A shop that no page has shown, with the defaults; null: there is one of this id already. */
  add(id: string, change: ShopChange): Promise<Result<ShopRow | null, WriteError>>;
  /** Takes a shop off the list with its settings. One under which something is kept stays, and what is kept is told. */
  remove(id: string): Promise<Result<{ removed: ShopRow | null } | { keeps: ShopContents }, WriteError>>;
  /** As it was before `remove`. */
  putBack(row: ShopRow): Promise<Result<void, WriteError>>;
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
  const tables = [db.examples, db.ignores, db.falseAlarms, db.products, db.promotions, db.policies, db.orders];
  const contents = async (id: string): Promise<ShopContents> => {
    const counts: Record<string, number> = { phrases: 0 };
    await db.phraseChunks.each(({ rows }) => {
      const ours = rows.filter(({ shopId, shops }) => shopId === id || shops.includes(id));
      counts.phrases = (counts.phrases ?? 0) + ours.length;
    });
    const ofShop = [
      [id, Dexie.minKey],
      [id, Dexie.maxKey],
    ] as const;
    counts.notes = await db.notes
      .where('[shopId+buyer]')
      .between(...ofShop)
      .count();
    for (const table of tables) counts[table.name] = await table.where('shopId').equals(id).count();
    return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
  };
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
    add: (id, change) =>
      write(() =>
        db.transaction('rw', db.shops, async () => {
          if (await db.shops.get(id)) return null;
          const row = { ...fresh(id), ...change };
          await db.shops.add(row);
          return row;
        }),
      ),
    remove: (id) =>
      write(() =>
        db.transaction('rw', [db.shops, db.phraseChunks, db.notes, ...tables], async () => {
          const keeps = await contents(id);
          if (Object.keys(keeps).length > 0) return { keeps };
          const removed = (await db.shops.get(id)) ?? null;
          await db.shops.delete(id);
          return { removed };
        }),
      ),
    putBack: (row) => write(async () => void (await db.shops.put(row))),
    watchAll: watch(() => db.shops.toArray()),
  };
}
