// The database under stress, and what must never get into it.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../support/browser/extension';
import { expect, test } from './fixture';
import { BUYERS, CONSOLE } from './pinduoduo';
import { type ConsoleDesk, openDesk } from './support/console-desk';
import {
  dumpDatabase,
  localBackupTexts,
  openAsNewerVersion,
  ringDaily,
  spoilDatabase,
  untilDiskIsFull,
} from './support/extension-data';
import { limitedBuild } from './support/full-disk';

test.use({ build: 'store', consoles: CONSOLE });

const RETURN = '可以七天无理由退货吗';

/** A document of the extension that runs none of its code, in a tab behind the console's. */
async function plainDocument(extension: ExtensionBrowser, desk?: ConsoleDesk): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('manifest.json'));
  if (!desk) return page;
  // The panel goes there and back: what follows must not meet it on its way.
  await expect(desk.root).toHaveAttribute('data-desk', 'no-console');
  await desk.page.bringToFront();
  await expect(desk.root).toHaveAttribute('data-desk', 'ready');
  return page;
}

const insertFirst = async (desk: ConsoleDesk) => {
  await desk.box.click();
  await desk.page.keyboard.press('Alt+Digit1');
  await expect(desk.box).not.toHaveValue('');
};

test.describe('a full disk', () => {
  test.use({
    expectedErrors: [/disk-full|QuotaExceeded/],
    launch: async ({ build }, use, testInfo) =>
      use({ extension: await limitedBuild(build, testInfo.outputPath('extension')) }),
  });

  test('is told where something is kept, and everything can still be read', async ({ extension }) => {
    const desk = await openDesk(extension);
    const session = await desk.panel.context().newCDPSession(desk.panel);
    const origin = extension.url('').replace(/\/$/, '');
    const plain = await plainDocument(extension, desk);
    const note = desk.panel.getByRole('textbox', { name: '记一条备注' });
    await note.fill('要米白色，周末送');
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await untilDiskIsFull(plain);
    await note.press('Enter');
    const buyer = desk.panel.locator('[data-section="buyer"]');
    await expect(buyer).toContainText('硬盘空间不足，没有保存');
    await expect(note).toHaveValue('要米白色，周末送');

    await desk.panel.getByRole('button', { name: '写一条' }).click();
    await desk.panel.getByRole('textbox', { name: '话术内容' }).fill('亲，周末也可以送的');
    await desk.panel.keyboard.press('Control+Enter');
    await expect(desk.panel.getByRole('form', { name: '写话术' })).toContainText('硬盘空间不足，没有保存');
    await expect(desk.panel.getByRole('textbox', { name: '话术内容' })).toHaveValue('亲，周末也可以送的');

    await desk.panel.mouse.move(1, 1);
    await desk.ask(RETURN);
    await expect(desk.rows.first()).toContainText('签收7天内');
    await insertFirst(desk);
    const stored = await dumpDatabase(plain);
    expect(stored.notes).toEqual([]);
    expect(stored.phrases?.filter((row) => row.includes('周末也可以送'))).toEqual([]);

    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await note.press('Enter');
    await expect(note).toHaveValue('');
    await expect(buyer).toContainText('要米白色，周末送');
  });
});

test.describe('a newer version that took the database over', () => {
  test.use({ expectedErrors: [/DatabaseClosed|closed|outdated|wants to upgrade database/i] });

  test('ends writing in the old one’s pages, which say so', async ({ extension }) => {
    const desk = await openDesk(extension);
    const workspace = await extension.context.newPage();
    await workspace.goto(extension.url('workspace.html'));
    await expect(workspace.locator('[data-workspace="ready"]')).toBeVisible();
    const plain = await plainDocument(extension, desk);
    await desk.ask(RETURN);
    await expect(desk.rows.first()).toContainText('签收7天内');
    await openAsNewerVersion(plain);

    await expect(desk.panel.locator('[data-desk="error"]')).toContainText('扩展已更新');
    await expect(workspace.locator('[data-workspace="error"]')).toContainText('扩展已更新');
    const before = await dumpDatabase(plain);
    await insertFirst(desk);
    await desk.receive(BUYERS.open, '在吗');
    await extension.killServiceWorker();
    await desk.receive(BUYERS.open, '有人吗');
    await expect.poll(() => extension.serviceWorkerRuns()).toBe(true);
    await desk.panel.reload();
    await expect(desk.panel.locator('[data-desk="error"]')).toContainText('扩展已更新');
    expect(await dumpDatabase(plain)).toEqual(before);
  });
});

test.describe('a database that won’t open', () => {
  test.use({ expectedErrors: [/./] });

  test('is left alone and said so in each page, and what can be read is offered as a file', async ({ extension }) => {
    const plain = await plainDocument(extension);
    await extension.killServiceWorker();
    await spoilDatabase(plain);
    const workspace = await extension.context.newPage();
    await workspace.goto(extension.url('workspace.html#data'));
    await expect(workspace.getByRole('heading', { name: '数据库没有打开' })).toBeVisible();
    // Before the panel is attached to: that takes downloads elsewhere.
    const download = workspace.waitForEvent('download');
    await workspace.getByRole('button', { name: '抢救导出' }).click();
    const file = readFileSync(await (await download).path(), 'utf8');
    expect(
      file
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([{ table: 'phrases', row: { number: 7, body: '读得出来的旧话术' } }]);
    await expect(workspace.locator('body')).toContainText('已存成文件');

    const desk = await openDesk(extension, undefined, undefined, 'error');
    await expect(desk.panel.locator('[data-desk="error"]')).toContainText('数据库没有打开');
    await expect(desk.panel.locator('[data-desk="error"]')).toContainText('没有丢');
    expect((await dumpDatabase(plain)).phrases).toHaveLength(1);
  });
});

test('a phone number and an address from a chat are stored nowhere', async ({ extension }) => {
  const canaries = ['13800138000', '138 0013 8000', '幸福路88号', '王小明'];
  const desk = await openDesk(extension);
  await desk.ask(`${RETURN}，我电话13800138000，地址广东省深圳市南山区幸福路88号3栋501，收件人：王小明`);
  await desk.receive(BUYERS.open, '打138 0013 8000也行');
  await expect(desk.openWords).toContainText('138 0013 8000');
  await insertFirst(desk);
  const plain = await plainDocument(extension, desk);
  await expect.poll(async () => (await dumpDatabase(plain)).examples).toHaveLength(1);
  await extension.killServiceWorker();
  await desk.page.keyboard.press('Enter');
  await desk.ask(RETURN);

  const stored = await dumpDatabase(plain);
  expect(stored.examples?.join()).toContain('七天无理由');
  const everything = Object.values(stored).flat().join('\n');
  const storage = await plain.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<'local' | 'session' | 'sync', { get(keys: null): Promise<object> }> };
    };
    const areas = [chrome.storage.local, chrome.storage.session, chrome.storage.sync];
    return JSON.stringify([await Promise.all(areas.map((area) => area.get(null))), { ...localStorage }]);
  });
  await ringDaily(plain);
  await expect.poll(async () => (await localBackupTexts(plain)).join()).toContain('七天无理由');
  const backups = (await localBackupTexts(plain)).join();
  for (const canary of canaries) {
    expect(backups).not.toContain(canary);
    expect(everything).not.toContain(canary);
    expect(storage).not.toContain(canary);
  }
});

test('what a hostile page says is shown as text, its hidden characters marked', async ({ extension }) => {
  const desk = await openDesk(extension);
  const faults: string[] = [];
  desk.panel.on('dialog', (dialog) => void dialog.dismiss().then(() => faults.push('dialog')));
  const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>能退\u202e吗\u200b';
  await desk.page.locator('.chat-item:visible .chat-item-box.active .chat-nickname').evaluate((name) => {
    name.textContent = '<b>买家</b>\u2066客服\u2069';
  });
  await desk.receive(BUYERS.open, hostile);
  await expect(desk.openWords).toContainText('<img src=x onerror=alert(1)><script>alert(2)</script>能退');
  await expect(desk.openWords.locator('[data-hidden-character="202E"]').first()).toBeVisible();
  await expect(desk.openWords.locator('[data-hidden-character="200B"]').first()).toBeVisible();
  const banner = desk.panel.getByRole('banner');
  await expect(banner).toContainText('<b>买家</b>');
  await expect(banner.locator('[data-hidden-character="2066"]')).toBeVisible();
  for (const place of [banner, desk.openWords, desk.rows]) await expect(place.locator('img, b, script')).toHaveCount(0);
  // A name written over the shop's own in the right-to-left way would be read backwards: each is isolated.
  expect(await desk.openWords.locator('bdi').count()).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});
