import type { Result } from '../../shared/result';
import type { Order } from '../../shop/order';
import type { YingdaDatabase } from '../database';
import type { DraftRow, ExampleRow, FalseAlarmRow, IgnoreRow, NoteRow, RememberedRow } from '../records';
import { bumpRevision } from '../revision';
import { type WriteError, write } from '../write';

/** What is stored that has to do with buyers. Each kind is a table. */
export const BUYER_KINDS = ['notes', 'drafts', 'orders', 'examples', 'ignores', 'falseAlarms', 'remembered'] as const;
export type BuyerKind = (typeof BUYER_KINDS)[number];

export interface BuyerEntry {
  kind: BuyerKind;
  key: string | number;
  /** Null for what belongs to no shop. */
  shopId: string | null;
  /** Null for what is known of no single buyer. */
  buyer: string | null;
  text: string;
  /** Epoch ms. */
  at: number;
}

export interface BuyerFilter {
  kind?: BuyerKind;
  shopId?: string;
  buyer?: string;
  /** In the buyer's name or the text. */
  query?: string;
}

/** Rows that were taken out, for putting them back. */
export interface Erased {
  count: number;
  rows: Partial<Record<BuyerKind, unknown[]>>;
}

export interface BuyerDataRepository {
  /** Entries that fit, newest first, at most `limit`; `counts` counts all of them by kind. */
  find(filter: BuyerFilter, limit: number): Promise<{ entries: BuyerEntry[]; counts: Record<BuyerKind, number> }>;
  /** Shops that something is stored about. */
  shops(): Promise<string[]>;
  /** Takes out everything that fits, in one transaction, and out of the search indexes too. */
  erase(filter: BuyerFilter): Promise<Result<Erased, WriteError>>;
  putBack(erased: Erased): Promise<Result<void, WriteError>>;
}

/** As the desk names a half-typed note: the shop, then the buyer's key on its console. */
const DRAFT = 'desk note ';

export function buyerDataRepository(db: YingdaDatabase): BuyerDataRepository {
  const tables = () => BUYER_KINDS.map((kind) => db[kind]);

  /** Calls back with every entry that fits, table by table. */
  const each = async (filter: BuyerFilter, visit: (entry: BuyerEntry, row: unknown) => void): Promise<void> => {
    const read = readers((await db.shops.toCollection().primaryKeys()) as string[]);
    for (const kind of BUYER_KINDS) {
      if (filter.kind !== undefined && filter.kind !== kind) continue;
      await db.table(kind).each((row) => {
        const entry = read[kind](row as never);
        if (entry && fits(entry, filter)) visit(entry, row);
      });
    }
  };

  return {
    find: async (filter, limit) => {
      const counts = Object.fromEntries(BUYER_KINDS.map((kind) => [kind, 0])) as Record<BuyerKind, number>;
      let entries: BuyerEntry[] = [];
      const newestFirst = () => entries.sort((a, b) => b.at - a.at).slice(0, limit);
      await each(filter, (entry) => {
        counts[entry.kind]++;
        entries.push(entry);
        if (entries.length > limit * 20) entries = newestFirst();
      });
      return { entries: newestFirst(), counts };
    },
    shops: async () => {
      const ids = new Set<string>();
      await each({}, ({ shopId }) => shopId !== null && ids.add(shopId));
      return [...ids].sort();
    },
    erase: (filter) =>
      write(() =>
        db.transaction('rw', [...tables(), db.shops, db.indexes, db.values], async () => {
          const erased: Erased = { count: 0, rows: {} };
          const taken = new Map<BuyerKind, { keys: (string | number)[]; rows: unknown[] }>();
          await each(filter, ({ kind, key }, row) => {
            erased.count++;
            const found = taken.get(kind) ?? { keys: [], rows: [] };
            taken.set(kind, found);
            found.keys.push(key);
            found.rows.push(row);
          });
          for (const [kind, { keys, rows }] of taken) {
            await db.table(kind).bulkDelete(keys);
            erased.rows[kind] = rows;
          }
          if (taken.has('examples')) await forgetIndexes(db);
          return erased;
        }),
      ),
    putBack: ({ rows }) =>
      write(() =>
        db.transaction('rw', [...tables(), db.indexes, db.values], async () => {
          for (const [kind, of] of Object.entries(rows)) await db.table(kind).bulkPut(of);
          if (rows.examples) await forgetIndexes(db);
        }),
      ),
  };
}

/** Learned words are in the indexes too. */
async function forgetIndexes(db: YingdaDatabase): Promise<void> {
  await db.indexes.clear();
  await bumpRevision(db);
}

const fits = (entry: BuyerEntry, { shopId, buyer, query }: BuyerFilter): boolean =>
  (shopId === undefined || entry.shopId === shopId) &&
  (buyer === undefined || entry.buyer === buyer) &&
  (!query || `${entry.buyer ?? ''}\n${entry.text}`.toLowerCase().includes(query.toLowerCase()));

interface Rows {
  notes: NoteRow;
  drafts: DraftRow;
  orders: Order;
  examples: ExampleRow;
  ignores: IgnoreRow;
  falseAlarms: FalseAlarmRow;
  remembered: RememberedRow;
}

/** What each table's row says, or null for a row that has nothing to do with buyers. */
function readers(shopIds: readonly string[]): { [Kind in BuyerKind]: (row: Rows[Kind]) => BuyerEntry | null } {
  const longestFirst = shopIds.toSorted((a, b) => b.length - a.length);
  return {
    notes: ({ id, shopId, buyer, text, updatedAt }) => ({ kind: 'notes', key: id, shopId, buyer, text, at: updatedAt }),
    drafts: ({ key, value, updatedAt }) => {
      if (!key.startsWith(DRAFT)) return null;
      const where = key.slice(DRAFT.length);
      // Both parts may hold spaces: known shops decide.
      const shopId = longestFirst.find((id) => where.startsWith(`${id} `)) ?? (where.split(' ')[0] as string);
      return { kind: 'drafts', key, shopId, buyer: where.slice(shopId.length + 1), text: value, at: updatedAt };
    },
    orders: ({ no, shopId, buyer, items, createdAt }) => ({
      kind: 'orders',
      key: no,
      shopId,
      buyer,
      text: [no, ...(items ?? []).map(({ title }) => title)].join(' '),
      at: createdAt,
    }),
    examples: ({ id, shopId, question, at }) => ({
      kind: 'examples',
      key: id as number,
      shopId,
      buyer: null,
      text: question,
      at,
    }),
    ignores: ({ id, shopId, text, at }) => ({ kind: 'ignores', key: id, shopId, buyer: null, text, at }),
    falseAlarms: ({ id, shopId, text, at }) => ({ kind: 'falseAlarms', key: id, shopId, buyer: null, text, at }),
    remembered: ({ name, value, at }) => ({
      kind: 'remembered',
      key: name,
      shopId: null,
      buyer: null,
      text: `${name}：${value}`,
      at,
    }),
  };
}
