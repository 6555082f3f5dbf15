// Backups in the real workspace: to a file and back, refused files, a full disk, and kills.
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { backupFile } from '../support/backup-file';
import type { ExtensionBrowser } from '../support/browser/extension';
import { buildFolder } from '../support/build';
import { killDuringRestore } from '../support/kill-restore';
import { expect, test } from './fixture';
import { dumpDatabase, ringDaily, untilDiskIsFull } from './support/extension-data';
import { limitedBuild } from './support/full-disk';

async function openData(extension: ExtensionBrowser): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('workspace.html#data'));
  await expect(page.locator('[data-backup]')).toBeAttached();
  return page;
}
async function plainPage(extension: ExtensionBrowser): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('manifest.json'));
  return page;
}
const give = (page: Page, buffer: Buffer) =>
  page.locator('[data-yd="backup-file"]').setInputFiles({ name: 'x.yingda.gz', mimeType: 'application/gzip', buffer });
const status = (page: Page, kind: string) => page.locator(`[data-backup="${kind}"]`);
const restore = async (page: Page, buffer: Buffer) => {
  await give(page, buffer);
  await page.getByRole('button', { name: '恢复成这个备份' }).click();
  await expect(status(page, 'restored')).toBeVisible();
};
/** What a backup must give back; revisions, indexes and work in progress belong to the machine, changes to the library that was. */
async function kept(page: Page): Promise<Record<string, string[]>> {
  const { indexes, changes, changeParts, staged, jobs, values = [], ...rest } = await dumpDatabase(page);
  return { ...rest, values: values.filter((row) => !row.includes('library-revision')) };
}

test('all data goes to a file and comes back exactly, and a restore is taken back', async ({ extension }) => {
  const page = await openData(extension);
  const plain = await plainPage(extension);
  await page.bringToFront();
  await restore(page, backupFile('旧', 300));
  const before = await kept(plain);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '备份到文件' }).click();
  const file = readFileSync(await (await download).path());
  expect((await download).suggestedFilename()).toMatch(/^yingda-\d{4}-\d{2}-\d{2}-\d{4}\.yingda\.gz$/);
  await expect(status(page, 'told')).toContainText('已存成文件');

  await restore(page, backupFile('新', 200));
  const changed = await kept(plain);
  expect(changed.phrases).toHaveLength(200);
  await give(page, file);
  await expect(status(page, 'preview')).toContainText('300');
  expect(await kept(plain)).toEqual(changed);
  await page.getByRole('button', { name: '恢复成这个备份' }).click();
  await expect(status(page, 'restored')).toBeVisible();
  expect(await kept(plain)).toEqual(before);
  await page.getByRole('button', { name: '恢复到刚才' }).click();
  await expect.poll(async () => (await kept(plain)).phrases?.length).toBe(200);
  expect(await kept(plain)).toEqual(changed);
  await expect(page.getByRole('region', { name: '这台电脑的备份' })).toContainText('恢复前');
});

test('an edited, a cut and a foreign file are refused with the reason, and nothing changes', async ({ extension }) => {
  const page = await openData(extension);
  const plain = await plainPage(extension);
  await page.bringToFront();
  await restore(page, backupFile('旧', 50));
  const before = await dumpDatabase(plain);
  const file = backupFile('新', 50);
  const edited = gzipSync(gunzipSync(file).toString().replace('第 7 条', '第 8 条'));
  for (const [buffer, why] of [
    [edited, '坏了或被改过'],
    [file.subarray(0, file.length / 2), '不完整'],
    [Buffer.from('快捷短语编码,快捷短语\n'), '不是'],
  ] as const) {
    await give(page, buffer);
    await expect(status(page, 'fault')).toContainText(why);
    expect(await dumpDatabase(plain)).toEqual(before);
  }
});

test('a worker that is killed over the daily backup leaves none half, and makes it at the next alarm', async ({
  extension,
}) => {
  const page = await openData(extension);
  await restore(page, backupFile('旧', 4_000));
  const alarm = () => ringDaily(page);
  const local = page.getByRole('region', { name: '这台电脑的备份' });
  await alarm();
  await expect.poll(() => extension.serviceWorkerRuns()).toBe(true);
  await extension.killServiceWorker();
  await expect(async () => {
    await alarm();
    await expect(local).toContainText('每天自动', { timeout: 3_000 });
  }).toPass();
  await alarm();
  await expect(page.getByText(/上次清理/)).toBeVisible();
  await expect(local.getByText('每天自动')).toHaveCount(1);
  await local
    .getByRole('row', { name: /每天自动/ })
    .getByRole('button', { name: '恢复', exact: true })
    .click();
  await expect(status(page, 'preview')).toContainText('4000');
});

test.describe('a browser that is killed', () => {
  test.skip(({ build }) => build !== 'test', 'one build is enough');
  test('over a backup or a restore has the old data or the new, and no half backup', async () => {
    test.setTimeout(400_000);
    for (const share of [0, 0.3, 0.6, 0.9]) {
      const { broken, found } = await killDuringRestore(buildFolder('test'), share, 3_000);
      expect([found, broken], `at ${share} of its time`).not.toContain('mixed');
      expect(broken, `at ${share} of its time`).toBe(0);
    }
  });
});

test.describe('a full disk', () => {
  test.use({
    expectedErrors: [/disk-full|QuotaExceeded/],
    launch: async ({ build }, use, testInfo) =>
      use({ extension: await limitedBuild(build, testInfo.outputPath('extension')) }),
  });

  test('is told, and leaves everything as it was', async ({ extension }) => {
    const page = await openData(extension);
    const plain = await plainPage(extension);
    await page.bringToFront();
    await restore(page, backupFile('旧', 300));
    await give(page, backupFile('新', 300));
    await expect(status(page, 'preview')).toBeVisible();
    const before = await kept(plain);
    const session = await page.context().newCDPSession(page);
    const origin = extension.url('').replace(/\/$/, '');
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await untilDiskIsFull(plain);
    await page.getByRole('button', { name: '恢复成这个备份' }).click();
    await expect(status(page, 'fault')).toContainText('硬盘空间不足');
    await give(page, backupFile('新', 300));
    await expect(status(page, 'fault')).toContainText('硬盘空间不足');
    const after = await kept(plain);
    expect(after).toEqual(before);
    // A file is no row of the database.
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '备份到文件' }).click();
    expect(gunzipSync(readFileSync(await (await download).path())).toString()).toContain('旧：');
  });
});
