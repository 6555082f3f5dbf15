import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchWithExtension } from '../browser/extension';
import { until } from '../browser/until';
import { chooseFile, openImport } from '../start/library';
import { type Stored, stored } from './database';

export const VICTIMS = ['page', 'tab', 'browser', 'service-worker'] as const;
/** What is killed. `page`: its process crashes; `tab`: it is closed; `browser`: SIGKILL of its own process. */
export type Victim = (typeof VICTIMS)[number];

export interface KillRun {
  victim: Victim;
  mode: 'merge' | 'replace';
  /** When it was killed, ms after the import was started, and what the page said then. */
  afterMs: number;
  phase: string;
  /** Which library was found afterwards; `mixed` must never be. */
  found: 'old' | 'new' | 'mixed';
  /** Rows lay on the stage, and the next start swept them and said so. */
  wasLeftOver: boolean;
  /** What else was wrong. */
  complaints: string[];
}

interface Options {
  extension: string;
  /** Rows of the file. */
  rows: number;
  /** 0 ≤ x < 1, for what is killed when. */
  random(): number;
}

/** Imports that are killed at random moments, one after the other over one profile, so that each starts from what the last one left. */
export class ImportUnderFire {
  readonly #options: Options;
  readonly #profile: string;
  #browser: ExtensionBrowser;
  #count = 0;
  /** How long the last import took that came to its end, in ms: the library grows with each, and so does its backup. */
  #usual = 0;

  private constructor(options: Options, profile: string, browser: ExtensionBrowser) {
    this.#options = options;
    this.#profile = profile;
    this.#browser = browser;
  }

  static async start(options: Options): Promise<ImportUnderFire> {
    const profile = await mkdtemp(path.join(tmpdir(), 'yingda-kill-'));
    const fire = new ImportUnderFire(options, profile, await launch(options.extension, profile));
    fire.#usual = await fire.#undisturbed();
    return fire;
  }

  async run(victim: Victim, mode: KillRun['mode']): Promise<KillRun> {
    const word = `第${++this.#count}轮`;
    const page = await this.#preview(word, mode);
    const before = await stored(page);
    const afterMs = Math.round(this.#options.random() * this.#usual * 1.5);
    const begun = performance.now();
    await page.locator('[data-yd="import-write"]').click();
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    const phase = await page
      .locator('[data-transfer]')
      .innerText({ timeout: 500 })
      .catch(() => '');
    const isOver = await page.locator('[data-transfer="done"]').isVisible();
    await this.#kill(victim, page);
    // The import is none of the service worker's business: it goes on.
    if (victim === 'service-worker') this.#usual = isOver ? Math.min(this.#usual, afterMs) : performance.now() - begun;
    const found = await this.#look(before, word, mode);
    return { victim, mode, afterMs, phase: phase.split('\n')[0] ?? '', ...found };
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  async #preview(word: string, mode: KillRun['mode']): Promise<Page> {
    const page = await openImport(this.#browser);
    await chooseFile(page, {
      name: 'a.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(fileOf(word, this.#options.rows)),
    });
    if (mode === 'replace') await page.locator('select:has(option[value="replace"])').selectOption('replace');
    await until('the preview', () => page.locator('[data-yd="import-write"]').isEnabled(), 30_000);
    return page;
  }

  async #undisturbed(): Promise<number> {
    const page = await this.#preview('第0轮', 'merge');
    const start = performance.now();
    await page.locator('[data-yd="import-write"]').click();
    await page.locator('[data-transfer="done"]').waitFor({ timeout: 60_000 });
    const took = performance.now() - start;
    await page.close();
    return took;
  }

  async #kill(victim: Victim, page: Page): Promise<void> {
    if (victim === 'service-worker') {
      await this.#browser.killServiceWorker();
      await page.locator('[data-transfer="done"]').waitFor({ timeout: 60_000 });
      await page.close();
    } else if (victim === 'tab') {
      await page.close();
    } else if (victim === 'page') {
      const crashed = page.waitForEvent('crash');
      const session = await this.#browser.context.newCDPSession(page);
      // The process that should answer is gone.
      session.send('Page.crash').catch(() => {});
      await crashed;
      await page.close();
    } else {
      await this.#killBrowser();
      this.#browser = await launch(this.#options.extension, this.#profile);
    }
  }

  async #killBrowser(): Promise<void> {
    const browser = this.#browser.context.browser();
    const session = await browser?.newBrowserCDPSession();
    const processes = await session?.send('SystemInfo.getProcessInfo');
    const own = processes?.processInfo.find(({ type }) => type === 'browser');
    if (!own) throw new Error('the browser has no process of its own');
    const gone = new Promise((resolve) => this.#browser.context.once('close', resolve));
    process.kill(own.id, 'SIGKILL');
    await gone;
  }

  async #look(before: Stored, word: string, mode: KillRun['mode']) {
    const complaints: string[] = [];
    const plain = await this.#browser.context.newPage();
    await plain.goto(this.#browser.url('manifest.json'));
    const left = await stored(plain);
    await plain.close();
    const page = await openImport(this.#browser);
    const notice = page.getByText(/上次导入没有完成|The last import did not finish/);
    const wasLeftOver = left.jobs > 0;
    if (wasLeftOver)
      await notice.waitFor({ timeout: 10_000 }).catch(() => complaints.push('no word of the import that did not end'));
    else if (await notice.isVisible()) complaints.push('word of an import that did not end, without any');
    const after = await stored(page);
    await page.close();
    if (after.jobs + after.staged > 0) complaints.push(`${after.jobs} jobs and ${after.staged} slices left`);
    if (after.phrases.join('\n') !== left.phrases.join('\n')) complaints.push('sweeping changed the library');
    return { found: this.#which(before, after, word, mode), wasLeftOver, complaints };
  }

  #which(before: Stored, after: Stored, word: string, mode: KillRun['mode']): KillRun['found'] {
    if (after.phrases.join('\n') === before.phrases.join('\n') && after.changes === before.changes) return 'old';
    const isOf = (row: string) => row.includes(word);
    const known = new Set(before.phrases);
    const others = after.phrases.filter((row) => !isOf(row));
    // Beside the rows of the file, merging leaves everything as it was; replacing moves the user's own to the trash, nothing else.
    const isAsMeant = others.every((row) => {
      const { deletedAt, ...rest } = JSON.parse(row);
      return known.has(row) || (mode === 'replace' && deletedAt > 0 && known.has(JSON.stringify(rest)));
    });
    const isWhole = after.phrases.filter(isOf).length === this.#options.rows && isAsMeant;
    return isWhole && after.changes === before.changes + 1 ? 'new' : 'mixed';
  }
}

const launch = (extension: string, profile: string) =>
  launchWithExtension({ extension, profile, recordNetwork: false });

/** Half of the codes come again in each round, half are new. */
function fileOf(word: string, rows: number): string {
  const row = (i: number) => `${i % 2 ? `同${i}` : `${word}${i}`},${word}的第 ${i} 条，亲，您好,${word}`;
  return `快捷短语编码,快捷短语,快捷短语分组\n${Array.from({ length: rows }, (_, i) => row(i)).join('\n')}\n`;
}
