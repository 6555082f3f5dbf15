import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import type { ExampleRow, UseRow } from '../records';
import { type WriteError, write } from '../write';

/** Questions a phrase keeps per shop; older ones go first. More add size and hardly any hits. */
const EXAMPLES_PER_PHRASE = 20;

export interface ExampleRepository {
  /** Examples learned in this shop after the one with id `after`, oldest first. */
  ofShop(shopId: string, after?: number): Promise<ExampleRow[]>;
  /** Stores a choice: the masked question and the use count, in one transaction. Returns the example's id. */
  learn(example: Omit<ExampleRow, 'id'>): Promise<Result<number, WriteError>>;
  uses(shopId: string): Promise<UseRow[]>;
}

export function exampleRepository(db: YingdaDatabase): ExampleRepository {
  return {
    ofShop: async (shopId, after = 0) => {
      const rows = await db.examples.where('shopId').equals(shopId).sortBy('id');
      return rows.filter((row) => (row.id as number) > after);
    },
    learn: (example) =>
      write(() =>
        db.transaction('rw', db.examples, db.uses, async () => {
          const pair: [string, string] = [example.shopId, example.phraseId];
          const known = await db.examples.where('[shopId+phraseId]').equals(pair).sortBy('id');
          const same = known.find((row) => row.question === example.question);
          const uses = await db.uses.get(pair);
          await db.uses.put({
            shopId: example.shopId,
            phraseId: example.phraseId,
            count: (uses?.count ?? 0) + 1,
            lastAt: example.at,
          });
          if (same) return same.id as number;
          const surplus = known.slice(0, Math.max(0, known.length - EXAMPLES_PER_PHRASE + 1));
          await db.examples.bulkDelete(surplus.map((row) => row.id as number));
          return (await db.examples.add({ ...example })) as number;
        }),
      ),
    uses: (shopId) => db.uses.where('shopId').equals(shopId).toArray(),
  };
}
