// A console that has changed in one place: that place is pointed at, and everything else of the shipped pack stays.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveHost } from '../support/browser/serve';
import { fromRoot } from '../support/paths';
import { test as base, expect } from './fixture';
import { ADDRESS, CONSOLE, HOST } from './pinduoduo';
import { openDesk } from './support/console-desk';
import { Overlay } from './support/overlay';

const [[PATH, FILE] = ['', '']] = Object.entries(CONSOLE[HOST]);

const test = base.extend({
  build: 'store',
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for an object pattern.
  hosts: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'yingda-repair-'));
    const page = await readFile(fromRoot('tests/fixtures/consoles', FILE), 'utf8');
    await writeFile(path.join(folder, 'page.html'), page.replaceAll('send-btn', 'go-out-button'));
    const host = await serveHost(HOST, folder, { [PATH]: 'page.html' });
    await use([host]);
    await host.close();
    await rm(folder, { recursive: true, force: true });
  },
});

test('a field that is lost is pointed at in the page, and read from then on', async ({ extension }) => {
  const desk = await openDesk(extension);
  const blocked = '加我微信 abc12345 便宜';
  await desk.type(blocked, 'block');
  await desk.page.locator('.go-out-button').click();
  expect(await desk.sent(), 'nobody watches a button that nobody knows').toHaveLength(1);

  const workspace = await extension.context.newPage();
  await workspace.goto(extension.url('workspace.html#consoles'));
  const row = workspace.locator('[data-console="pinduoduo-chat"]');
  await row.getByText('逐项看', { exact: true }).click();
  await expect(row.getByRole('button', { name: '指给它看：输入框' })).toHaveCount(0);
  await row.getByRole('button', { name: '指给它看：发送按钮' }).click();
  await expect(row.getByText('已在后台页面上开始')).toBeVisible();

  await desk.page.bringToFront();
  const overlay = await Overlay.of(desk.page);
  await expect.poll(() => overlay.teaching()).toContain('点页面上的「发送按钮」');
  await desk.page.locator('.go-out-button').click();
  await expect.poll(() => overlay.teaching()).toContain('「发送按钮」已能读到');
  expect(await desk.sent(), 'pointing presses nothing').toHaveLength(1);
  await overlay.click('保存');
  await expect.poll(() => overlay.teaching()).toContain('已保存');
  await desk.page.goto(ADDRESS);
  await expect(desk.root).toHaveAttribute('data-desk', 'ready');
  await desk.type(blocked, 'block');
  await desk.page.locator('.go-out-button').click();
  await expect.poll(async () => (await desk.overlay.state()).card).toBe('held');
  expect(await desk.sent()).toEqual([]);

  await workspace.bringToFront();
  await expect(row).toContainText('用自带的');
});
