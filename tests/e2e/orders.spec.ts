// Order pages: read in their own tab, and known where the chat names one of their orders.
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../support/browser/extension';
import { serveHost } from '../support/browser/serve';
import { fromRoot } from '../support/paths';
import { test as base, expect } from './fixture';
import { ADDRESS, BUYERS, CONSOLE, HOST, PinduoduoPage } from './pinduoduo';
import { dumpDatabase } from './support/extension-data';
import { Overlay } from './support/overlay';
import { point } from './support/point';
import { startTeaching } from './support/start-teaching';

const SHOP_HOST = 'erp.example.com';
const LIST = `https://${HOST}/orders/list`;
const GENERIC = `https://${SHOP_HOST}/trade/orders`;

const test = base.extend({
  build: 'store',
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for an object pattern.
  hosts: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'yingda-orders-'));
    const routes = CONSOLE[HOST];
    for (const file of Object.values(routes)) {
      await copyFile(fromRoot('tests/fixtures/consoles', file), path.join(folder, file));
    }
    await copyFile(fromRoot('tests/e2e/support/orders/list.html'), path.join(folder, 'list.html'));
    await copyFile(fromRoot('tests/e2e/support/orders/framed.html'), path.join(folder, 'framed.html'));
    await copyFile(fromRoot('tests/fixtures/consoles/generic-orders-2026-11.html'), path.join(folder, 'generic.html'));
    const pages = {
      '/orders/list': 'list.html',
      '/orders/list/framed': 'framed.html',
      '/trade/orders': 'generic.html',
      '/favicon.ico': 'generic.html',
    };
    const served = [await serveHost(HOST, folder, { ...routes, ...pages }), await serveHost(SHOP_HOST, folder, pages)];
    await use(served);
    for (const host of served) await host.close();
    await rm(folder, { recursive: true, force: true });
  },
});

test('the panel shows the orders of an order page as they are, follows it, and copies', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(LIST);
  const panel = await extension.openSidePanel(page);
  await expect(panel.locator('[data-order]')).toHaveCount(3);
  const first = panel.locator('[data-order="260901-552017736480091"]');
  await expect(first).toContainText('已发货');
  await expect(first).toContainText('¥59.90');
  await expect(first).toContainText('78240011927755');
  const second = panel.locator('[data-order="260902-552017736480222"]');
  await expect(second).toContainText('陈雨');
  await expect(second).not.toContainText('YT8830415561174');
  await page.evaluate(() => (globalThis as unknown as { ship(): void }).ship());
  await expect(second).toContainText('YT8830415561174');

  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await first.getByRole('button', { name: '复制：260901-552017736480091' }).click();
  await expect(panel.locator('[data-part="insert-status"]')).toContainText('已复制');
  expect(await panel.evaluate(() => navigator.clipboard.readText())).toBe('260901-552017736480091');
});

test('orders in a frame are shown while the frame is there, beside a page around it that has none', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  await page.goto(`${LIST}/framed`);
  const panel = await extension.openSidePanel(page);
  await expect(panel.locator('[data-order]')).toHaveCount(3);
  // A panel that opens anew has them told again.
  await panel.reload();
  await expect(panel.locator('[data-order]')).toHaveCount(3);
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  await expect(panel.locator('[data-order]')).toHaveCount(0);
  await page.goto(LIST);
  await expect(panel.locator('[data-order]')).toHaveCount(3);
  await page.goto(ADDRESS);
  await expect(panel.locator('[data-desk]')).toHaveAttribute('data-desk', 'ready');
});

test('the panel leaves a chat for an order page that loads while the worker sleeps', async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(ADDRESS);
  const panel = await extension.openSidePanel(page);
  await expect(panel.locator('[data-desk]')).toHaveAttribute('data-desk', 'ready');
  await extension.killServiceWorker();
  await page.goto(LIST);
  await expect(panel.locator('[data-order]')).toHaveCount(3);
});

test('a chat whose page names an order learns of it what the order page shows, and of no other', async ({
  extension,
}) => {
  const chat = await extension.context.newPage();
  await chat.goto(ADDRESS);
  const console = new PinduoduoPage(chat);
  const panel = await extension.openSidePanel(chat);
  await expect(panel.locator('[data-desk]')).toHaveAttribute('data-desk', 'ready');
  await console.switchTo(BUYERS.namesake);
  const order = panel.locator('[data-order="260901-552017736480091"]');
  await expect(order).toContainText('已发货');
  await expect(order).not.toContainText('78240011927755');

  const orders = await extension.context.newPage();
  await orders.goto(LIST);
  await expect(panel.locator('[data-order]')).toHaveCount(3);
  await chat.bringToFront();
  await expect(order).toContainText('78240011927755');
  await expect(panel.locator('[data-order="260902-552017736480222"]')).toHaveCount(0);

  // A waybill of somebody else's, in the draft: the order page's own contradict it. The chat's page shows none.
  await console.box.click();
  await chat.keyboard.insertText('运单号：YT8830415561199');
  await expect(panel.locator('body')).toContainText('这个运单号不是这位买家的');
  await console.box.fill('');
  await chat.keyboard.insertText('运单号：78240011927755');
  await expect(panel.getByRole('region', { name: '草稿' })).toContainText('78240011927755');
  await expect(panel.locator('body')).not.toContainText('这个运单号不是这位买家的');
  await console.box.fill('');
  await orders.close();
  await expect(order).toContainText('已发货');
});

/** An order page of a site without a pack, allowed, with the teaching mode begun in it. */
async function beginTeaching(extension: ExtensionBrowser): Promise<{ page: Page; overlay: Overlay }> {
  await extension.grantHosts(`https://${SHOP_HOST}/*`);
  const page = await extension.context.newPage();
  await page.goto(GENERIC);
  await startTeaching(extension, page, GENERIC, 'orders');
  return { page, overlay: await Overlay.of(page) };
}

test('order pages of any site that is allowed are read by their labels, and nothing of them is stored', async ({
  extension,
}) => {
  const { page, overlay } = await beginTeaching(extension);
  await expect.poll(() => overlay.teaching()).toContain('点一个订单的订单号');
  await page.keyboard.press('Escape');
  await page.reload();
  const panel = await extension.openSidePanel(page);
  await expect(panel.locator('[data-order]')).toHaveCount(3);
  const masked = panel.locator('[data-order="1180234400917"]');
  await expect(masked).toContainText('待发货');
  await expect(masked).toContainText('加一张贺卡');
  await expect(masked.getByText('平台隐藏了这一项').first()).toBeVisible();
  const stored = Object.entries(await dumpDatabase(panel))
    .filter(([, rows]) => rows.some((row) => /1180234400917|何小曼|13700002042/.test(row)))
    .map(([name]) => name);
  expect(stored).toEqual([]);
});

test('an order page is taught by pointing, and read by what was taught', async ({ extension }) => {
  const { page, overlay } = await beginTeaching(extension);
  for (const [i, column] of [0, 5, 1, 4, 10].entries()) {
    await expect.poll(() => overlay.teaching()).toContain(`第 ${i + 1} 步`);
    await point(page, page.locator('tbody tr').first().locator('td').nth(column), 'start');
  }
  await expect
    .poll(() => overlay.teaching())
    .toContain('第一单：1180234400917 · 待发货 · 亚麻桌布 米白 140×200 · 86 · 加一张贺卡');
  await overlay.click('保存');
  await expect.poll(() => overlay.teaching()).toContain('已保存');
  await Promise.all([page.waitForEvent('load'), overlay.click('刷新')]);
  const panel = await extension.openSidePanel(page);
  await expect(panel.locator('[data-order="1180234400918"]')).toContainText('已发货');
  await expect(panel.locator('h1')).toContainText(SHOP_HOST);
});
