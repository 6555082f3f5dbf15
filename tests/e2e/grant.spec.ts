// A site that the user allows: asked for in the panel, kept over relaunches and updates, and given up when it is taken back.
import type { Locator, Page } from '@playwright/test';
import { type ExtensionBrowser, launchWithExtension } from '../support/browser/extension';
import { serveHost } from '../support/browser/serve';
import { buildFolder } from '../support/build';
import { fromRoot } from '../support/paths';
import { test as base, expect } from './fixture';
import { Overlay } from './support/overlay';
import { point } from './support/point';
import { reportOf } from './support/report';

const HOST = 'odd.example.com';
const SITE = `https://${HOST}/*`;
const ADDRESS = `https://${HOST}/table`;

const test = base.extend({
  hosts: async ({ build: _ }, use) => {
    const routes = { '/table': 'table.html', '/favicon.ico': 'table.html', '/other': 'talk.js' };
    const served = await serveHost(HOST, fromRoot('tests/e2e/support/layouts'), routes);
    await use([served]);
    await served.close();
  },
});

/** `chrome` of the browser's and the extension's pages, as far as it is used here. */
interface Privileged {
  chrome: {
    scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
    permissions: { remove(taken: { origins: string[] }): Promise<boolean> };
    developerPrivate: { reload(id: string, options: object): Promise<unknown> };
  };
}

const places = (page: Page): Locator[] => [
  page.locator('#people tr td.n').first(),
  page.locator('#peer'),
  page.locator('#log td.words').nth(0),
  page.locator('#log td.words').nth(1),
  page.locator('#reply'),
  page.locator('#go'),
];

/** The page, taught from the panel beside it, where nothing was allowed before. */
async function taught(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(ADDRESS);
  const panel = await browser.openSidePanel(page);
  await panel.getByRole('button', { name: '教应答读这个页面' }).click();
  await expect(panel.locator('[data-teach]')).toHaveAttribute('data-teach', 'no-address');
  // The browser's question can't be answered headless: what is granted beforehand counts once it is asked for.
  await browser.grantHosts(SITE);
  await panel.getByLabel('聊天页的网址').fill(ADDRESS);
  await panel.getByRole('button', { name: '允许并开始教' }).click();
  const overlay = await Overlay.of(page);
  for (const [i, place] of places(page).entries()) {
    await expect.poll(() => overlay.teaching()).toContain(`第 ${i + 1} 步`);
    await point(page, place);
  }
  await overlay.click('保存');
  await expect.poll(() => overlay.teaching()).toContain('已保存');
  await page.reload();
  return page;
}

/** What the page's own script has read of the open conversation, told to a page of the extension. */
const buyersWords = async (workspace: Page): Promise<string[]> =>
  ((await reportOf(workspace, SITE))?.view.conversation?.messages ?? []).flatMap(({ side, text }) =>
    side.value === 'buyer' ? [text] : [],
  );
const registered = (workspace: Page): Promise<(string[] | undefined)[]> =>
  workspace.evaluate(async () => {
    const scripts = await (globalThis as unknown as Privileged).chrome.scripting.getRegisteredContentScripts();
    return scripts.map(({ matches }) => matches);
  });
const WORDS = ['在吗', '这个有小号吗'];

test('is read again after a relaunch and an update, and no more once it is taken back', async ({
  build,
  hosts,
}, testInfo) => {
  test.skip(build !== 'test', 'one build is enough');
  test.setTimeout(300_000);
  const profile = testInfo.outputPath('profile');
  const launch = { extension: buildFolder(build), hosts, profile, kept: true };
  const first = await launchWithExtension(launch);
  await taught(first);
  const workspace = await first.context.newPage();
  await workspace.goto(first.url('workspace.html#consoles'));
  await expect.poll(() => buyersWords(workspace)).toEqual(WORDS);
  await first.close();

  const second = await launchWithExtension(launch);
  const page = await second.context.newPage();
  await page.goto(ADDRESS);
  const overlay = await Overlay.of(page);
  await expect.poll(async () => (await overlay.state()).count).toBe(1);
  const open = async () => {
    const opened = await second.context.newPage();
    await opened.goto(first.url('workspace.html#consoles'));
    return opened;
  };
  let again = await open();
  await expect.poll(() => buyersWords(again)).toEqual(WORDS);

  const [manager] = second.context.pages();
  await manager?.goto('chrome://extensions/');
  await manager?.evaluate(
    (id) => (globalThis as unknown as Privileged).chrome.developerPrivate.reload(id, { failQuietly: true }),
    first.id,
  );
  again = await open();
  await page.bringToFront();
  await page.reload();
  await expect.poll(async () => (await overlay.state()).count).toBe(1);
  await expect.poll(() => buyersWords(again)).toEqual(WORDS);
  // The manifest's own pages have their scripts without.
  expect(await registered(again)).toEqual([[SITE], [SITE]]);

  await again.bringToFront();
  await again.evaluate(
    (origins) => (globalThis as unknown as Privileged).chrome.permissions.remove({ origins }),
    [SITE],
  );
  await again.reload();
  await expect(again.locator('[data-console^="own-"]')).toContainText('浏览器未允许');
  await expect.poll(() => registered(again)).toEqual([]);
  await page.bringToFront();
  await page.reload();
  await page.locator('#reply').fill('在的');
  expect((await overlay.state()).count).toBe(0);
  await second.close();
});
