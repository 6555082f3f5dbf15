/** Released schema 1. Frozen: a change to the tables is a new file with the next number. */
export const v1 = {
  version: 1,
  stores: {
    phrases: 'id, shopId, code, [shopId+order], deletedAt',
    examples: '++id, shopId, phraseId, [shopId+phraseId]',
    uses: '[shopId+phraseId], shopId',
    shops: 'id',
    notes: 'id, [shopId+buyer]',
    ignores: 'id, shopId',
    products: 'id, shopId',
    promotions: 'id, shopId',
    policies: 'id, shopId',
    orders: 'no, shopId, [shopId+buyer]',
    indexes: 'key',
    drafts: 'key',
    values: 'key',
    faults: '++id',
  },
} as const;
