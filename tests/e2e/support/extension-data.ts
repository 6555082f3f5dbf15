import type { Page } from '@playwright/test';

/** Runs in one of the extension's pages; a plain document of it, such as its manifest, runs none of the product's code. */
export function dumpDatabase(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, string[]>>((resolve, reject) => {
        const opening = indexedDB.open('yingda');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const names = [...db.objectStoreNames];
          const rows: Record<string, string[]> = {};
          const text = (_: string, value: unknown) =>
            // Bytes in both readings, so that words hidden in an index would be found.
            value instanceof ArrayBuffer
              ? ['utf-8', 'utf-16le'].map((encoding) => new TextDecoder(encoding).decode(value)).join('\n')
              : value;
          const reading = db.transaction(names);
          for (const name of names) {
            const all = reading.objectStore(name).getAll();
            all.onsuccess = () => {
              rows[name] = all.result.map((row) => JSON.stringify(row, text));
            };
          }
          reading.onerror = () => reject(reading.error);
          reading.oncomplete = () => {
            db.close();
            resolve(rows);
          };
        };
      }),
  );
}

/** Opens the database as a newer version of the extension would, and keeps it open until `close`. */
export async function openAsNewerVersion(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yingda', 990);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => resolve();
      }),
  );
}

/** Leaves a database behind that this version can't open: its phrases have another key. */
export async function spoilDatabase(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const done = (request: IDBOpenDBRequest) =>
      new Promise<void>((resolve, reject) => {
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          if (request.result) request.result.close();
          resolve();
        };
      });
    await done(indexedDB.deleteDatabase('yingda'));
    const making = indexedDB.open('yingda', 1);
    making.onupgradeneeded = () => {
      const phrases = making.result.createObjectStore('phrases', { keyPath: 'number' });
      phrases.add({ number: 7, body: '读得出来的旧话术' });
    };
    await done(making);
  });
}

/** Writes into a database of its own until the browser refuses for want of space: it trusts the last figure for a while. */
export async function untilDiskIsFull(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('probe', 1);
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const write = () =>
      new Promise<string>((resolve) => {
        const writing = db.transaction('bytes', 'readwrite');
        writing.objectStore('bytes').put(new Uint8Array(1_000));
        writing.oncomplete = () => resolve('');
        writing.onabort = () => resolve(writing.error?.name ?? 'aborted');
      });
    for (let refused = ''; refused !== 'QuotaExceededError'; refused = await write()) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    db.close();
  });
}
