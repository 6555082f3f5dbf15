import type { Store } from '../../data/store';
import type { StorageReport, StoredKind } from '../workspace/workspace';

const KINDS = ['phrases', 'examples', 'notes', 'ignores', 'products', 'promotions', 'policies', 'orders'] as const;

/** How much of each kind is stored, and the bytes of all. */
export async function storageReport(
  store: Pick<Store, 'countRows'>,
  storedBytes: () => Promise<StorageReport['bytes']>,
): Promise<StorageReport> {
  const counts = await store.countRows(KINDS);
  return { counts: counts as Record<StoredKind, number>, bytes: await storedBytes() };
}
