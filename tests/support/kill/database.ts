import type { Page } from '@playwright/test';

/** What an import may touch, as text, in the order of their keys. */
export interface Stored {
  /** Every row, the trash too. */
  phrases: string[];
  changes: number;
  jobs: number;
  staged: number;
}

/** Reads it in any document of the extension. */
export const stored = (page: Page): Promise<Stored> =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('yingda');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => resolve(opening.result);
    });
    const reading = db.transaction(['phraseChunks', 'changes', 'jobs', 'staged']);
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onerror = () => reject(request.error);
        request.onsuccess = () => resolve(request.result);
      });
    const [chunks, changes, jobs, staged] = await Promise.all([
      ask(reading.objectStore('phraseChunks').getAll()),
      ask(reading.objectStore('changes').count()),
      ask(reading.objectStore('jobs').count()),
      ask(reading.objectStore('staged').count()),
    ]);
    db.close();
    const rows = chunks.flatMap((chunk: { rows: unknown[] }) => chunk.rows);
    return { phrases: rows.map((row) => JSON.stringify(row)), changes, jobs, staged };
  });
