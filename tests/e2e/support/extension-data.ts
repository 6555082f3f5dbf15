import type { Page } from '@playwright/test';
import { byId, chunksOf } from '../../../lib/data/phrase-chunk';
import { BLANK_PHRASE, type Phrase } from '../../../lib/phrases/phrase';

/** Every row by table, phrases one by one. Runs in one of the extension's pages; a plain document of it, such as its manifest, runs none of the product's code. */
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
              const isChunks = name === 'phraseChunks';
              const each: unknown[] = isChunks ? all.result.flatMap((chunk) => chunk.rows) : all.result;
              rows[isChunks ? 'phrases' : name] = each.map((row) => JSON.stringify(row, text));
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

/** The backups of this machine, unpacked. */
export function localBackupTexts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Opened only when the extension has made it: an empty one would be in its way.
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'yingda-backups')) return [];
    const db = await done(indexedDB.open('yingda-backups'));
    const all = (store: string) => done(db.transaction(store).objectStore(store).getAll());
    const backups: { id: string }[] = await all('backups');
    const chunks: { id: string; part: number; bytes: Uint8Array<ArrayBuffer> }[] = await all('chunks');
    db.close();
    return Promise.all(
      backups.map(({ id }) => {
        const parts = chunks.filter((chunk) => chunk.id === id).sort((a, b) => a.part - b.part);
        const packed = new Blob(parts.map(({ bytes }) => bytes)).stream();
        return new Response(packed.pipeThrough(new DecompressionStream('gzip'))).text();
      }),
    );
  });
}

/** Lets the worker's daily alarm go off now. */
export const ringDaily = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { alarms: { create(name: string, info: { when: number }): Promise<void> } };
    };
    return chrome.alarms.create('daily', { when: Date.now() });
  });

/** Puts these phrases in the place of the library that is there. Reload what is open afterwards. */
export async function fillLibrary(page: Page, phrases: readonly Phrase[]): Promise<void> {
  await page.evaluate(
    (text) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yingda');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const writing = db.transaction('phraseChunks', 'readwrite');
          const store = writing.objectStore('phraseChunks');
          store.clear();
          for (const chunk of JSON.parse(text)) store.put(chunk);
          writing.oncomplete = () => {
            db.close();
            resolve();
          };
          writing.onabort = () => reject(writing.error);
        };
      }),
    // As one text: objects by the ten thousand take Playwright a minute.
    JSON.stringify(chunksOf('', [...phrases].sort(byId))),
  );
}

/** The same with phrases of these titles. */
export const fillWithTitles = (page: Page, titles: readonly string[]): Promise<void> =>
  fillLibrary(
    page,
    titles.map((title, order) => {
      const words = { id: `p${order}`, title, body: `${title}的内容` };
      return { ...BLANK_PHRASE, ...words, order, createdAt: 1, updatedAt: 1 };
    }),
  );

/** The phrases outside the trash, in their order. */
export function livingPhrases(page: Page): Promise<Phrase[]> {
  return page.evaluate(
    () =>
      new Promise<Phrase[]>((resolve, reject) => {
        const opening = indexedDB.open('yingda');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('phraseChunks').objectStore('phraseChunks').getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opening.result.close();
            const chunks = all.result as { rows: (Phrase & { deletedAt?: number })[] }[];
            const living = chunks.flatMap(({ rows }) => rows).filter((row) => row.deletedAt === undefined);
            resolve(living.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)));
          };
        };
      }),
  );
}
