import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { backupFile } from './backup-file';
import { type ExtensionBrowser, launchWithExtension } from './browser/extension';

export interface KillOutcome {
  /** Which data was there after the kill. */
  found: 'old' | 'new' | 'mixed';
  /** Backups that are listed and can't be unpacked to their end. */
  broken: number;
  listed: number;
}

export const RESTORE_VICTIMS = ['browser', 'page', 'service-worker'] as const;
/** What is killed. `browser`: SIGKILL of its own process; `page`: its process crashes. */
export type RestoreVictim = (typeof RESTORE_VICTIMS)[number];

/**
 * Restores a file over other data in a real browser and kills something, then looks at what the next start finds. The restore begins with a
 * backup of what is there, so early kills hit that. `share`: when, as a share of the time that another restore of as much took just before.
 */
export async function killDuringRestore(
  extension: string,
  share: number,
  phrases: number,
  victim: RestoreVictim = 'browser',
): Promise<KillOutcome> {
  const profile = await mkdtemp(path.join(tmpdir(), 'yingda-kill-'));
  try {
    const first = await launchWithExtension({ extension, profile, recordNetwork: false });
    const page = await openData(first);
    // The first has nothing to back up.
    await restoreFile(page, backupFile('other', phrases), 'finish');
    const tookMs = await restoreFile(page, backupFile('old', phrases), 'finish');
    await restoreFile(page, backupFile('new', phrases), 'press');
    await new Promise((resolve) => setTimeout(resolve, share * tookMs));
    const second = await killed(victim, first, page, () =>
      launchWithExtension({ extension, profile, recordNetwork: false }),
    );
    const plain = await second.context.newPage();
    await plain.goto(second.url('manifest.json'));
    const outcome = await look(plain, phrases);
    await second.close();
    return outcome;
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** The browser that goes on: the same one, unless it was the victim. */
async function killed(
  victim: RestoreVictim,
  browser: ExtensionBrowser,
  page: Page,
  launch: () => Promise<ExtensionBrowser>,
): Promise<ExtensionBrowser> {
  if (victim === 'browser') {
    process.kill(await browserPid(browser), 'SIGKILL');
    await browser.close().catch(() => {});
    return launch();
  }
  if (victim === 'page') {
    const crashed = page.waitForEvent('crash');
    const session = await browser.context.newCDPSession(page);
    // The process that should answer is gone.
    session.send('Page.crash').catch(() => {});
    await crashed;
    await page.close();
    return browser;
  }
  await browser.killServiceWorker();
  // The restore is none of its business.
  await page.locator('[data-backup="restored"]').waitFor({ timeout: 60_000 });
  return browser;
}

async function openData(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(browser.url('workspace.html#data'));
  await page.locator('[data-backup]').waitFor({ state: 'attached' });
  return page;
}

/** Returns the ms from the press to the end, if that was waited for. */
async function restoreFile(page: Page, buffer: Buffer, until: 'press' | 'finish'): Promise<number> {
  await page
    .locator('[data-yd="backup-file"]')
    .setInputFiles({ name: 'x.yingda.gz', mimeType: 'application/gzip', buffer });
  await page.locator('[data-backup="preview"]').waitFor();
  await page.getByRole('button', { name: '恢复成这个备份' }).click();
  const pressed = performance.now();
  if (until === 'finish') await page.locator('[data-backup="restored"]').waitFor();
  return performance.now() - pressed;
}

/** Of the browser that this test started. */
async function browserPid({ context }: ExtensionBrowser): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const found = processInfo.find(({ type }) => type === 'browser');
  if (!found) throw new Error('the browser names no process of its own');
  return found.id;
}

const look = (page: Page, phrases: number): Promise<KillOutcome> =>
  page.evaluate(async (count): Promise<KillOutcome> => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const all = async (name: string, store: string) => {
      const db = await done(indexedDB.open(name));
      const rows = await done(db.transaction(store).objectStore(store).getAll());
      db.close();
      return rows;
    };
    const library: { rows: { body: string }[] }[] = await all('yingda', 'phraseChunks');
    const bodies = library.flatMap(({ rows }) => rows);
    const notes: { text: string }[] = await all('yingda', 'notes');
    const isAll = (generation: string) =>
      bodies.filter(({ body }) => body.startsWith(generation)).length === count &&
      bodies.length === count &&
      notes.every(({ text }) => text === generation);
    const backups: { id: string }[] = await all('yingda-backups', 'backups');
    const chunks: { id: string; part: number; bytes: Uint8Array<ArrayBuffer> }[] = await all(
      'yingda-backups',
      'chunks',
    );
    let broken = 0;
    for (const { id } of backups) {
      const parts = chunks.filter((chunk) => chunk.id === id).sort((a, b) => a.part - b.part);
      const stream = new Blob(parts.map(({ bytes }) => bytes)).stream().pipeThrough(new DecompressionStream('gzip'));
      const text = await new Response(stream).text().catch(() => '');
      if (!/\{"end":true,.*\}\n$/.test(text)) broken++;
    }
    return { found: isAll('old') ? 'old' : isAll('new') ? 'new' : 'mixed', broken, listed: backups.length };
  }, phrases);
