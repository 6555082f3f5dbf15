import type { Result } from '../../shared/result';
import type { Order } from '../../shop/order';
import type { YingdaDatabase } from '../database';
import type { ChangePartRow, DraftRow, ExampleRow, FalseAlarmRow, IgnoreRow, NoteRow, RememberedRow } from '../records';
import { bumpRevision } from '../revision';
import { type WriteError, write } from '../write';
import { eraseAlarmChanges } from './own-changes';

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
  /** The same words as they stood in what takes changes back. */
  parts: ChangePartRow[];
}

export interface BuyerDataRepository {
  /** Entries that fit, newest first, at most `limit`; `counts` counts all of them by kind. */
  find(filter: BuyerFilter, limit: number): Promise<{ entries: BuyerEntry[]; counts: Record<BuyerKind, number> }>;
  /** Shops that something is stored about. */
  shops(): Promise<string[]>;
  /** Takes out everything that fits, in one transaction, also out of the search indexes and out of what takes changes back. */
  erase(filter: BuyerFilter): Promise<Result<Erased, WriteError>>;
  putBack(erased: Erased): Promise<Result<void, WriteError>>;
}

/** As the desk names a half-typed note: the shop, then the buyer's key on its console. */
const DRAFT = 'desk note ';

/** The row of `values` that says which phrase each conversation's last reply came from. */
const LAST_REPLIES = 'last-replies';

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
        db.transaction('rw', [...tables(), db.shops, db.indexes, db.values, db.changeParts], async () => {
          const erased: Erased = { count: 0, rows: {}, parts: [] };
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
          await eraseKept(db, filter, erased);
          return erased;
        }),
      ),
    putBack: ({ rows, parts }) =>
      write(() =>
        db.transaction('rw', [...tables(), db.indexes, db.values, db.changeParts], async () => {
          for (const [kind, of] of Object.entries(rows)) await db.table(kind).bulkPut(of);
          for (const part of parts)
            if (await db.changeParts.get([part.changeId, part.part])) await db.changeParts.put(part);
          if (rows.examples) await forgetIndexes(db);
        }),
      ),
  };
}

/** What the filter means, where it is kept to take changes back, and which phrase a buyer's last reply came from. */
async function eraseKept(db: YingdaDatabase, filter: BuyerFilter, erased: Erased): Promise<void> {
  const read = readers([]);
  const isMeant = (kind: BuyerKind, entry: BuyerEntry | null) =>
    (filter.kind === undefined || filter.kind === kind) && entry !== null && fits(entry, filter);
  const isQuestion = (row: ExampleRow) => isMeant('examples', read.examples(row));
  await db.changeParts.each((part) => {
    if (part.inherited?.removed.some(isQuestion)) erased.parts.push(part);
  });
  for (const part of erased.parts) {
    const { inherited } = part;
    if (!inherited) continue;
    const removed = inherited.removed.filter((row) => !isQuestion(row));
    await db.changeParts.put({ ...part, inherited: { ...inherited, removed } });
  }
  await eraseAlarmChanges(db, (alarm) => isMeant('falseAlarms', read.falseAlarms(alarm)));
  // Conversations go by their buyers there, and nothing says of which shop.
  if (filter.kind === undefined && !filter.query) await db.values.delete(LAST_REPLIES);
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
