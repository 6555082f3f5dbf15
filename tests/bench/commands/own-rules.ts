import type { Page } from '@playwright/test';
import { CONSOLE, HOST, PinduoduoPage } from '../../e2e/pinduoduo';
import { Overlay } from '../../e2e/support/overlay';
import { listFile, openOwnRules, ruleFile } from '../../e2e/support/rules-page';
import { rounded } from '../../eval/figures';
import { type ExtensionBrowser, launchWithExtension } from '../../support/browser/extension';
import { ensureBrowser } from '../../support/browser/install';
import { serveHost } from '../../support/browser/serve';
import { ensureBuild } from '../../support/build';
import type { Command } from '../../support/commands';
import { madeWords } from '../../support/make/words';
import { fromRoot } from '../../support/paths';
import { percentiles } from '../../support/percentiles';

const WORDS = 60_000;
const KEYS = 300;
const APART_MS = 30;
const LIMIT = 120_000;
/** As often as a shop's rules are asked for anew while its agent works. */
const RELOADS = 5;

interface Watched {
  longTasks: number[];
}

/** Tasks over 50 ms of a page's main thread since it was loaded, or since they were last taken. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const target = globalThis as unknown as Watched;
    target.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) target.longTasks.push(duration);
    }).observe({ type: 'longtask' });
  });
const takeTasks = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as Watched).longTasks.splice(0));

/** A list of the user's own, from the file to its place among the rules. */
async function bringIn(page: Page) {
  const words = madeWords(WORDS);
  await watch(page);
  let from = performance.now();
  await ruleFile(page).setInputFiles(listFile('words.txt', words));
  await page.locator('[data-own-rules="report"]').waitFor({ timeout: LIMIT });
  const triedMs = performance.now() - from;
  await page.locator('[data-expected="true"]').waitFor({ timeout: LIMIT });
  from = performance.now();
  await page.getByRole('button', { name: `保存 ${WORDS} 个词` }).click();
  await page.locator('[data-own-pack]').waitFor({ timeout: LIMIT });
  return { triedMs, savedMs: performance.now() - from, longTasks: await takeTasks(page) };
}

/** The console's page with the words in force. */
async function work(console: PinduoduoPage, overlay: Overlay, workspace: Page) {
  const { page } = console;
  const until = async (badge: string) => {
    const deadline = performance.now() + LIMIT;
    while ((await overlay.state()).badge !== badge) {
      if (performance.now() > deadline) throw new Error(`the badge never said ${badge}`);
      await page.waitForTimeout(20);
    }
  };
  await console.box.click();
  await until('ok');
  await page.waitForTimeout(2_000);
  await takeTasks(page);
  const list = workspace.locator('[data-own-pack]').getByRole('switch');
  for (let i = 0; i < RELOADS; i++) {
    await list.click();
    await page.waitForTimeout(2_000);
  }
  if (RELOADS % 2 === 1) await list.click();
  await page.waitForTimeout(2_000);
  const compiling = await takeTasks(page);
  await page.evaluate(() => performance.clearMeasures());
  for (let i = 0; i < KEYS; i++) {
    if (i % 40 === 39) await page.keyboard.press('Control+KeyA');
    await page.keyboard.insertText('亲这款是纯棉的呢您可以放心天地玄黄'[i % 17] as string);
    await page.waitForTimeout(APART_MS);
  }
  const spans = await page.evaluate(() =>
    performance.getEntriesByName('yingda:key-to-finding').map(({ duration }) => duration),
  );
  return { compiling, typing: await takeTasks(page), keyToFinding: percentiles(spans), keys: spans.length };
}

async function measure(browser: ExtensionBrowser) {
  const page = await browser.context.newPage();
  await page.goto(`https://${HOST}${Object.keys(CONSOLE[HOST] ?? {})[0]}`);
  await watch(page);
  const workspace = await openOwnRules(browser);
  const brought = await bringIn(workspace);
  await page.bringToFront();
  const overlay = await Overlay.of(page);
  return { brought, worked: await work(new PinduoduoPage(page), overlay, workspace) };
}

const tasks = (found: readonly number[]): string =>
  found.length === 0 ? 'none' : `${found.length}, longest ${Math.round(Math.max(...found))} ms`;

/** What a long list costs: the page that brings it in, and the console's page that checks with it. */
const command: Command = {
  summary: `${WORDS} words of the user's own: the import, the console's page and its keys`,
  run: async () => {
    ensureBrowser({ install: true });
    const extension = ensureBuild('test');
    const host = await serveHost(HOST, fromRoot('tests/fixtures/consoles'), CONSOLE[HOST]);
    const browser = await launchWithExtension({ extension, hosts: [host], recordNetwork: false });
    try {
      const { brought, worked } = await measure(browser);
      console.log(`import: tried in ${rounded(brought.triedMs)} ms, saved in ${rounded(brought.savedMs)} ms`);
      console.log(`  tasks over 50 ms in the workspace: ${tasks(brought.longTasks)}`);
      console.log(`console: tasks over 50 ms while ${RELOADS} times compiled: ${tasks(worked.compiling)}`);
      console.log(`  tasks over 50 ms while typing: ${tasks(worked.typing)}`);
      const { p50, p95 } = worked.keyToFinding ?? { p50: 0, p95: 0 };
      console.log(`  key to finding: p50 ${p50} ms, p95 ${p95} ms of ${worked.keys} keys`);
    } finally {
      await browser.close();
      await host.close();
    }
    return 0;
  },
};
export default command;
