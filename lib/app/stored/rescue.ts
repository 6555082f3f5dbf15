import type { Store } from '../../data/store';

/** Whatever can still be read of a database that won't open, a row a line; empty: nothing. Table by table, so that one that can't be read doesn't keep the others back. */
export async function rescuedLines(
  store: Pick<Store, 'rescue'>,
  fault: (where: string, cause: unknown) => void,
): Promise<string[]> {
  const rows = await store
    .rescue((table, cause) => fault(`rescue ${table}`, cause))
    .catch((cause: unknown) => {
      fault('rescue', cause);
      return [];
    });
  // Indexes are made anew from the rest.
  return rows.filter(({ table }) => table !== 'indexes').map((row) => JSON.stringify(row));
}
