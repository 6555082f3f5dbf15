// A console that is left and come back to by history: the browser keeps the page as it was, but for the extension's ports.
import { serveHost } from '../support/browser/serve';
import { fromRoot } from '../support/paths';
import { test as base, expect } from './fixture';
import { ADDRESS, BUYERS, CONSOLE, HOST } from './pinduoduo';
import { openDesk } from './support/console-desk';
import { Overlay } from './support/overlay';

const AWAY = '/orders/list';

const test = base.extend({
  build: 'store',
  launch: { keepsPages: true },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for an object pattern.
  hosts: async ({}, use) => {
    const routes = { ...CONSOLE[HOST], [AWAY]: 'pinduoduo-orders-2022-06.html' };
    // A page that may not be stored is not kept either.
    const served = await serveHost(HOST, fromRoot('tests/fixtures/consoles'), routes, 'no-cache');
    await use([served]);
    await served.close();
  },
});

test('a console come back to is read and written into as before, and nothing twice', async ({ extension }) => {
  const desk = await openDesk(extension);
  const { page, panel } = desk;
  await desk.answer();
  await page.evaluate(() => {
    const returns: boolean[] = [];
    Object.assign(globalThis, { returns });
    addEventListener('pageshow', ({ persisted }) => returns.push(persisted));
  });
  for (const times of [1, 2]) {
    await page.goto(`https://${HOST}${AWAY}`);
    await expect(desk.root).not.toHaveAttribute('data-desk', 'ready');
    await page.evaluate(() => history.back());
    await expect.poll(() => page.url()).toBe(ADDRESS);
    await expect(desk.root).toHaveAttribute('data-desk', 'ready');
    const returns = () => page.evaluate(() => (globalThis as unknown as { returns?: boolean[] }).returns);
    await expect.poll(returns).toEqual(Array(times).fill(true));
  }

  await desk.receive(BUYERS.open, '可以七天无理由退货吗');
  await expect(desk.openWords).toHaveText(/可以七天无理由退货吗/);
  const first = desk.rows.first();
  await expect(first).toContainText('签收7天内');
  const text = (await first.locator('p').first().textContent()) ?? '';
  await first.getByRole('button', { name: /^填入第 1 条/ }).click({ position: { x: 30, y: 8 } });
  await expect(desk.status).toContainText('已填入');
  await expect(desk.box).toHaveValue(text);

  await desk.box.fill('加我微信 abc12345 便宜');
  await expect(panel.locator('body')).toContainText('abc12345');
  await desk.box.fill('');
  await expect(panel.locator('body')).not.toContainText('abc12345');
  await page.bringToFront();
  await desk.box.click();
  await page.keyboard.press('Alt+Digit1');
  await expect(desk.box).toHaveValue(text);
  const overlay = await Overlay.of(page);
  expect(await overlay.state()).toMatchObject({ count: 1 });
  await page.keyboard.press('Enter');
  await expect.poll(desk.sent).toHaveLength(1);
  expect(await desk.sent()).toMatchObject([{ text, isTrusted: true }]);

  await desk.switchTo(BUYERS.other);
  await expect(desk.root).toHaveAttribute('data-conversation-key', BUYERS.other);
  await expect(panel.locator('[data-desk]')).toHaveCount(1);
});
