import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { type Watch, watch } from '../live';
import type { ExampleRow, UseRow } from '../records';
import { type WriteError, write } from '../write';
import { KEPT_PER_PHRASE } from './inherited';

export interface ExampleRepository {
  /** Examples learned in this shop after the one with id `after`, oldest first. */
  ofShop(shopId: string, after?: number): Promise<ExampleRow[]>;
  /**
   * Stores a choice: the masked question and the use count, in one transaction. Every choice is a row of its own, so that an index
   * loaded from disk can be brought up to date by replaying them. Returns the row's id.
   */
  learn(example: Omit<ExampleRow, 'id'>): Promise<Result<number, WriteError>>;
  /** Counts a use without a buyer's question, such as a copy out of the library. */
  countUse(use: Omit<UseRow, 'count'>): Promise<Result<void, WriteError>>;
  uses(shopId: string): Promise<UseRow[]>;
  /** By phrase, over all shops. */
  totals(): Promise<Map<string, PhraseUse>>;
  watchTotals: Watch<Map<string, PhraseUse>>;
}

/** How often a phrase was used, and when last (epoch ms). */
export type PhraseUse = Pick<UseRow, 'count' | 'lastAt'>;

export function exampleRepository(db: YingdaDatabase): ExampleRepository {
  const totals = async () => {
    const sums = new Map<string, PhraseUse>();
    for (const { phraseId, count, lastAt } of await db.uses.toArray()) {
      const sum = sums.get(phraseId);
      sums.set(phraseId, { count: count + (sum?.count ?? 0), lastAt: Math.max(lastAt, sum?.lastAt ?? 0) });
    }
    return sums;
  };
  return {
    ofShop: async (shopId, after = 0) => {
      if (after === 0) return db.examples.where('shopId').equals(shopId).sortBy('id');
      // A few new rows of all shops, where the shop's own may be tens of thousands.
      return db.examples
        .where('id')
        .above(after)
        .filter((row) => row.shopId === shopId)
        .toArray();
    },
    learn: (example) =>
      write(() =>
        db.transaction('rw', db.examples, db.uses, async () => {
          const pair: [string, string] = [example.shopId, example.phraseId];
          const uses = await db.uses.get(pair);
          await db.uses.put({
            shopId: example.shopId,
            phraseId: example.phraseId,
            count: (uses?.count ?? 0) + 1,
            lastAt: example.at,
          });
          const known = await db.examples.where('[shopId+phraseId]').equals(pair).primaryKeys();
          await db.examples.bulkDelete(known.slice(0, Math.max(0, known.length - KEPT_PER_PHRASE + 1)));
          return (await db.examples.add({ ...example })) as number;
        }),
      ),
    countUse: ({ shopId, phraseId, lastAt }) =>
      write(() =>
        db.transaction('rw', db.uses, async () => {
          const known = await db.uses.get([shopId, phraseId]);
          await db.uses.put({ shopId, phraseId, count: (known?.count ?? 0) + 1, lastAt });
        }),
      ),
    uses: (shopId) => db.uses.where('shopId').equals(shopId).toArray(),
    totals,
    watchTotals: watch(totals),
  };
}
