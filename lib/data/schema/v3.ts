import type { Transaction } from 'dexie';
import { chunksOf } from '../phrase-chunk';
import type { PhraseRow } from '../records';
import { v2 } from './v2';

/** Released schema 3: phrases lie in chunks (`phrase-chunk`), so that a library is written and read in a fraction of the time. */
export const v3 = {
  version: 3,
  stores: {
    ...v2.stores,
    phrases: null,
    phraseChunks: 'from, *codes, first, size, trashed',
  },
  upgrade: async (transaction: Transaction): Promise<void> => {
    const rows: PhraseRow[] = await transaction.table('phrases').orderBy(':id').toArray();
    await transaction.table('phraseChunks').bulkAdd(chunksOf('', rows));
  },
} as const;
