import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { encodeGbk } from '../../../lib/formats/delimited/gbk';
import qianniuCsv from '../../../lib/formats/writers/qianniu-csv';
import { printTable, rounded } from '../../eval/figures';
import { readOptions } from '../../eval/options';
import { launchWithExtension } from '../../support/browser/extension';
import { until } from '../../support/browser/until';
import { ensureBuild } from '../../support/build';
import type { Command } from '../../support/commands';
import { madeLibrary } from '../../support/make/library';
import { chooseFile, openImport } from '../../support/start/library';

const LIMIT = 120_000;

/** Tasks of the page's own thread from now on, in ms; those over 50 ms are what the browser reports. */
const watchTasks = (page: Page) =>
  page.evaluate(() => {
    const held = globalThis as unknown as { longTasks: number[] };
    held.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) held.longTasks.push(duration);
    }).observe({ type: 'longtask' });
  });

const tasksOf = (page: Page) =>
  page.evaluate(() => {
    const held = globalThis as unknown as { longTasks: number[] };
    return held.longTasks.splice(0);
  });

const longest = (tasks: number[]): number => Math.round(Math.max(0, ...tasks));

const command: Command = {
  summary:
    'N rows through the real workspace page: seconds, and the longest task of the page meanwhile. --rows N (50000)',
  async run(args) {
    const options = readOptions(args, ['rows']);
    const rows = options.number('rows', 50_000);
    const folder = await mkdtemp(path.join(tmpdir(), 'yingda-import-'));
    const browser = await launchWithExtension({ extension: ensureBuild('store'), recordNetwork: false });
    try {
      const file = path.join(folder, 'a.csv');
      // Held apart by a number: made phrases may say the same.
      const library = madeLibrary(rows).map((phrase, i) => ({
        ...phrase,
        code: `k${i}`,
        body: `${phrase.body}（${i}）`,
      }));
      await writeFile(file, rows > 0 ? await qianniuCsv.write(library) : encodeGbk(''));
      const page = await openImport(browser);
      await watchTasks(page);
      // A figure of nothing would prove nothing: a task made long must be seen.
      await page.evaluate(() =>
        setTimeout(() => {
          const end = performance.now() + 120;
          while (performance.now() < end);
        }, 0),
      );
      await page.waitForTimeout(1_000);
      if (longest(await tasksOf(page)) < 100) throw new Error('the browser reports no long tasks here');
      const start = performance.now();
      await chooseFile(page, file);
      const write = page.locator('[data-yd="import-write"]');
      await until('the preview', () => write.isEnabled(), LIMIT);
      const seen = performance.now();
      const reading = await tasksOf(page);
      const clicked = performance.now();
      await write.click();
      await page.getByText(/正在写入/).waitFor({ timeout: LIMIT });
      const staged = performance.now();
      await page.locator('[data-transfer="done"]').waitFor({ timeout: LIMIT });
      const done = performance.now();
      const writing = await tasksOf(page);
      // The page reads the grown library anew.
      await page.locator('option', { hasText: /全部 \d{5,} 条/ }).waitFor({ state: 'attached', timeout: LIMIT });
      const shown = performance.now();
      await page.waitForTimeout(1_000);
      const after = await tasksOf(page);
      const undoAt = performance.now();
      await page.getByRole('status').getByRole('button', { name: '撤销导入' }).click();
      await page.locator('[data-transfer="undone"]').waitFor({ timeout: LIMIT });
      const figures = {
        rows,
        readMs: rounded(seen - start, 0),
        stageMs: rounded(staged - clicked, 0),
        writeMs: rounded(done - clicked, 0),
        totalMs: rounded(seen - start + done - clicked, 0),
        shownAfterMs: rounded(shown - done, 0),
        undoMs: rounded(performance.now() - undoAt, 0),
        longestTaskMs: { reading: longest(reading), writing: longest(writing), after: longest(after) },
      };
      printTable(Object.entries(figures).map(([name, value]) => [name, JSON.stringify(value)]));
      if (options.has('json')) console.log(JSON.stringify(figures));
    } finally {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    }
    return 0;
  },
};

export default command;
