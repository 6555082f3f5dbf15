import type { Transaction } from 'dexie';
import { v1 } from './v1';

/** Released schema 2: phrases know products, platforms, variables and pictures; every change of the library can be undone. */
export const v2 = {
  version: 2,
  stores: {
    ...v1.stores,
    images: 'id, phraseId',
    phraseVersions: '++id, phraseId, at',
    proposals: 'id, phraseId',
    changes: 'id, at',
    changeParts: '[changeId+part]',
    jobs: 'id, at',
    staged: '[jobId+part]',
    remembered: 'name, at',
    falseAlarms: 'id, shopId, at',
    rulePacks: 'id',
    consolePacks: 'id',
  },
  upgrade: async (transaction: Transaction): Promise<void> => {
    await transaction.table('phrases').toCollection().modify(addFields);
  },
  rows: { phrases: addFields },
} as const;

/** A row of schema 1, with what it did not have. Fields that are there stay: an interrupted upgrade starts again from the beginning. */
function addFields(row: Record<string, unknown>): void {
  for (const field of ['products', 'platforms', 'shops', 'variables', 'images']) row[field] ??= [];
}
