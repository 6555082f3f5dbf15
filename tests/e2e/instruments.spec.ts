// The tests' own instruments, tried on an extension that misbehaves: what they don't see, no other test can promise.
import { expect, test } from '@playwright/test';
import { launchWithExtension } from '../support/browser/extension';
import { foreignRequests } from '../support/browser/network';
import { serveFolder, serveHost } from '../support/browser/serve';
import { fromRoot } from '../support/paths';

const talkative = fromRoot('tests/fixtures/extensions/talkative');

test('requests of worker, content script, page and panel are seen, as are warnings', async () => {
  const served = await serveFolder(talkative);
  const browser = await launchWithExtension({ extension: talkative });
  const page = await browser.context.newPage();
  await page.goto(`${served.origin}/page.html`);
  const panel = await browser.openSidePanel(page);
  await expect(panel.locator('body')).toContainText('panel');
  await expect.poll(() => browser.errors()).not.toEqual([]);
  await page.waitForLoadState('load');
  // The browser finishes writing its network log when it closes.
  const foreign = foreignRequests(await browser.close(), [served.origin]);
  await served.close();
  const hosts = [...new Set(foreign.map(({ url }) => new URL(url).hostname))].sort();
  expect(hosts).toEqual(['from-content.example', 'from-image.example', 'from-panel.example', 'from-worker.example']);
});

test('a page is served under a real host name, the worker is stopped, the popup opens', async () => {
  const host = await serveHost('console.example', talkative, { '/chat/index.html': 'page.html' });
  const browser = await launchWithExtension({ extension: talkative, hosts: [host] });
  const page = await browser.context.newPage();
  await page.goto('https://console.example/chat/index.html?from=list');
  expect(await page.evaluate(() => [location.host, isSecureContext])).toEqual(['console.example', true]);
  await expect.poll(() => browser.serviceWorkerRuns()).toBe(true);
  await browser.killServiceWorker();
  expect(await browser.serviceWorkerRuns()).toBe(false);
  await page.reload();
  await expect.poll(() => browser.serviceWorkerRuns()).toBe(true);
  const popup = await browser.openPopup(page);
  await expect(popup.locator('body')).toContainText('popup');
  await browser.close();
  await host.close();
});
