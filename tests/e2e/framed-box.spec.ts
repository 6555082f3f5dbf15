// A chat whose box is a document in a frame of the same origin, as older editors have it: taught, read, filled, guarded.
import type { Page } from '@playwright/test';
import { serveHost } from '../support/browser/serve';
import { fromRoot } from '../support/paths';
import { test as base, expect } from './fixture';
import { Overlay } from './support/overlay';
import { point } from './support/point';
import { startTeaching } from './support/start-teaching';

const HOST = 'kf.example.com';
const ADDRESS = `https://${HOST}/desk`;

const test = base.extend({
  build: 'store',
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for an object pattern.
  hosts: async ({}, use) => {
    const folder = fromRoot('tests/e2e/support/shadow');
    const served = await serveHost(HOST, folder, { '/desk': 'framed-box.html', '/favicon.ico': 'outer.html' });
    await use([served]);
    await served.close();
  },
});

interface ChatWindow {
  fixture: { sent: string[]; clicks: string[]; receive(words: string): void; boxText(): string; rewrite(): void };
}
const seen = (page: Page) =>
  page.evaluate(() => {
    const { fixture } = globalThis as unknown as ChatWindow;
    return { sent: fixture.sent, clicks: fixture.clicks, box: fixture.boxText().trim() };
  });
const receive = (page: Page, words: string) =>
  page.evaluate((said) => (globalThis as unknown as ChatWindow).fixture.receive(said), words);

test('a chat whose box is a frame’s document is taught, filled and guarded', async ({ extension }) => {
  await extension.grantHosts(`https://${HOST}/*`);
  const page = await extension.context.newPage();
  await page.goto(ADDRESS);
  const box = page.frameLocator('.editor').locator('body');
  await expect(box).toHaveAttribute('contenteditable', 'true');
  await startTeaching(extension, page, ADDRESS);
  const overlay = await Overlay.of(page);
  const places = [
    page.locator('.row.open .name'),
    page.locator('.peer'),
    page.locator('.message.buyer .text'),
    page.locator('.message.agent .text'),
    box,
    page.locator('.send'),
  ];
  for (const [i, place] of places.entries()) {
    await expect.poll(() => overlay.teaching()).toContain(`第 ${i + 1} 步`);
    await point(page, place);
  }
  await expect.poll(() => overlay.teaching()).toContain('会话 3 条；买家的话 2 句，客服的话 1 句');
  expect((await seen(page)).clicks, 'clicks that reached the page').toEqual([]);
  await overlay.click('保存');
  await expect.poll(() => overlay.teaching()).toContain('已保存');
  await Promise.all([page.waitForEvent('load'), overlay.click('刷新')]);
  await expect(box).toHaveAttribute('contenteditable', 'true');

  const panel = await extension.openSidePanel(page);
  await expect(panel.locator('[data-desk]')).toHaveAttribute('data-desk', 'ready');
  await expect(panel.locator('h1')).toContainText('青禾');
  await receive(page, '可以七天无理由退货吗');
  await expect(panel.getByRole('region', { name: '买家待回复的话' })).toContainText('可以七天无理由退货吗');
  const ready = panel.locator('li[data-phrase]:not(:has([data-variable]))').first();
  await ready.getByRole('button', { name: /^填入第/ }).click({ position: { x: 30, y: 8 } });
  await expect(panel.locator('[data-part="insert-status"]')).toContainText('已填入');
  const { box: filled, sent } = await seen(page);
  expect(filled.length).toBeGreaterThan(5);
  expect(sent).toEqual([]);

  // Written anew by the page, as such editors do, the frame has none of the listeners that it had.
  await page.evaluate(() => (globalThis as unknown as ChatWindow).fixture.rewrite());
  await page.bringToFront();
  await box.click();
  await page.keyboard.insertText('加我微信 abc12345 便宜');
  await expect.poll(async () => (await overlay.state()).lines).toBeGreaterThan(0);
  const frame = await page.locator('.editor').boundingBox();
  for (const { top, bottom } of await overlay.boxesOf('mark')) {
    expect(top).toBeGreaterThan(frame?.y ?? Number.POSITIVE_INFINITY);
    expect(bottom).toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0));
  }
  await page.keyboard.press('Enter');
  expect((await seen(page)).sent, 'held by the key').toEqual([]);
  await expect.poll(async () => (await overlay.state()).card).toBe('held');
  await page.keyboard.press('Enter');
  expect((await seen(page)).sent).toHaveLength(1);

  // The in-page keys, pressed in the frame.
  await panel.mouse.move(1, 1);
  await receive(page, '运费险赔多少');
  await expect(panel.getByRole('region', { name: '买家待回复的话' })).toContainText('运费险赔多少');
  await expect(ready).toContainText('运费险');
  await page.keyboard.press('Alt+Digit1');
  await expect.poll(async () => (await seen(page)).box.length).toBeGreaterThan(5);
  expect((await seen(page)).sent).toHaveLength(1);
});
