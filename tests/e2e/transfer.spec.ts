// Files in and out of the library, in the real workspace page and its worker.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { encodeGbk } from '../../lib/formats/delimited/gbk';
import { chooseFile, openImport } from '../support/start/library';
import { xlsx } from '../support/workbook-file';
import { expect, test } from './fixture';
import { dumpDatabase, livingPhrases } from './support/extension-data';

test.use({ build: 'test' });

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(encodeGbk(text)) });
const many = (rows: number, word: string) =>
  csv(
    'many.csv',
    `快捷短语编码,快捷短语,快捷短语分组\r\n${Array.from({ length: rows }, (_, i) => `${word}${i},"第 ${i} 条，亲，您好",第${i % 9}组\r\n`).join('')}`,
  );

const step = (page: Page) => page.locator('[data-transfer]');

/** Lets a file go over the page, as from a folder. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, data]) => {
      const held = new DataTransfer();
      held.items.add(new File([Uint8Array.from(data)], fileName));
      return held;
    },
    [name, [...bytes]] as const,
  );
  await step(page).dispatchEvent('drop', { dataTransfer: transfer });
}

test('a dropped 千牛 file is mapped otherwise, imported and taken back', async ({ extension }) => {
  const page = await openImport(extension);
  const before = await livingPhrases(page);
  expect(before.length).toBeGreaterThan(50);
  const text = '快捷短语编码,快捷短语,快捷短语分组\r\n甲,您好，模具现货,"\t售前"\r\n乙,"一\n二",售后\r\n丙,,售后\r\n';
  await drop(page, '千牛.csv', encodeGbk(text));
  await expect(step(page)).toHaveAttribute('data-transfer', 'preview');
  await expect(page.getByLabel('格式')).toHaveValue('qianniu-csv');
  await expect(page.getByLabel('编码', { exact: true })).toHaveValue('gb18030');
  await expect(page.locator('[data-action="error"]')).toContainText('第 4 行');

  // The first column is no code here but a title.
  await page.getByLabel('快捷短语编码 · 当作').selectOption('title');
  await expect(page.locator('[data-action="create"]').first()).toContainText('甲');
  await page.getByLabel('放到分组下').fill('旧店');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-action="create"]').first()).toContainText('旧店 › 售前');
  await page.getByRole('button', { name: '导入 2 条' }).click();
  await expect(step(page)).toHaveAttribute('data-transfer', 'done');
  await expect(page.getByRole('status').first()).toContainText('新增 2，更新 0，跳过 0，出错 1');

  const added = (await livingPhrases(page)).slice(before.length);
  expect(added.map(({ title, code, body, groups }) => [title, code, body, groups])).toEqual([
    ['甲', '', '您好，模具现货', ['旧店', '售前']],
    ['乙', '', '一\n二', ['旧店', '售后']],
  ]);

  // Also after the page was closed.
  await page.reload();
  await page.getByRole('tab', { name: '导入导出' }).click();
  await page.getByRole('button', { name: '撤销导入' }).click();
  await expect(step(page)).toHaveAttribute('data-transfer', 'undone');
  expect(await livingPhrases(page)).toEqual(before);
});

test('a folder let go over the page is told from a file in it', async ({ extension }) => {
  const page = await openImport(extension);
  const folder = mkdtempSync(path.join(tmpdir(), 'yingda-drop-'));
  const file = path.join(folder, 'a.csv');
  writeFileSync(file, '编码,内容\nfh,今天发货\n');
  const debug = await page.context().newCDPSession(page);
  const letGo = async (...files: string[]) => {
    const data = { items: [], files, dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await debug.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    }
  };
  await letGo(folder);
  await expect(page.getByRole('status').filter({ hasText: '拖进来的是文件夹' })).toBeVisible();
  await expect(step(page)).toHaveAttribute('data-transfer', 'choose');
  await letGo(file);
  await expect(step(page)).toHaveAttribute('data-transfer', 'preview');
  await expect(page.getByText('拖进来的是文件夹')).toHaveCount(0);
  rmSync(folder, { recursive: true });
});

test('a workbook with a sheet for each kind of question comes in whole, and one sheet of it where that is picked', async ({
  extension,
}) => {
  const page = await openImport(extension);
  const before = (await livingPhrases(page)).length;
  const head = ['快捷码', '话术内容'];
  const book = await xlsx({
    售前: [head, ['yd-a', '亲，这款是纯棉的']],
    售后: [head, ['yd-b', '亲，七天内可退'], ['yd-c', '']],
    问答: [
      ['问题', '答案'],
      ['包邮吗', '满99包邮'],
    ],
    记录: [
      ['日期', '内容'],
      ['5月1日', '改了尺码'],
    ],
  });
  await drop(page, '话术.xlsx', book);
  await expect(page.locator('[data-action="create"]')).toHaveCount(3);
  await expect(page.locator('[data-action="error"]')).toContainText('售后 第 3 行');
  await expect(page.getByText('这些工作表没有读：记录')).toBeVisible();
  await page.getByLabel('工作表', { exact: true }).selectOption('记录');
  await expect(page.locator('[data-action="create"]')).toContainText('改了尺码');
  await page.getByLabel('工作表', { exact: true }).selectOption('全部 3 个有话术的工作表');
  await page.getByRole('button', { name: '导入 3 条' }).click();
  await expect(step(page)).toHaveAttribute('data-transfer', 'done');
  const added = (await livingPhrases(page)).slice(before);
  expect(added.map(({ code, groups }) => [code, groups])).toEqual([
    ['yd-a', ['售前']],
    ['yd-b', ['售后']],
    ['', ['问答']],
  ]);
});

test('a replacing import puts the others into the trash, and its undo brings them back', async ({ extension }) => {
  const page = await openImport(extension);
  const before = await livingPhrases(page);
  await chooseFile(page, csv('a.csv', '快捷短语编码,快捷短语\r\nx,只剩这一条\r\n'));
  await page.getByLabel('方式').selectOption('replace');
  await page.getByLabel('归谁').selectOption('shop');
  await expect(page.getByText('会移到回收站')).toBeVisible();
  await page.locator('[data-yd="import-write"]').click();
  await expect(step(page)).toHaveAttribute('data-transfer', 'done');
  const after = await livingPhrases(page);
  expect(after.filter(({ scope, shopId }) => scope === 'shop' && shopId === '*').map(({ body }) => body)).toEqual([
    '只剩这一条',
  ]);
  await page.getByRole('status').getByRole('button', { name: '撤销导入' }).click();
  await expect(step(page)).toHaveAttribute('data-transfer', 'undone');
  expect(await livingPhrases(page)).toEqual(before);
});

test('a cancel in the middle leaves the library as it was, and nothing staged', async ({ extension }) => {
  const page = await openImport(extension);
  const before = await livingPhrases(page);
  await chooseFile(page, many(30_000, 'c'));
  await page.locator('[data-yd="import-write"]').click({ timeout: 20_000 });
  // Looked at in each frame: a quick machine writes all between two looks of an assertion.
  await page.waitForFunction(() => /正在写入，\d{4,} \/ 30000 条/.test(document.body.textContent ?? ''));
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('已取消，话术库没有变')).toBeVisible({ timeout: 20_000 });
  expect(await livingPhrases(page)).toEqual(before);
  expect((await dumpDatabase(page)).staged).toEqual([]);
  // What was seen is still there, and can be imported after all.
  await expect(page.locator('[data-yd="import-write"]')).toBeEnabled();
});

test('reading can be cancelled, and another file is read', async ({ extension }) => {
  const page = await openImport(extension);
  await chooseFile(page, many(90_000, 'c'));
  await page.getByRole('button', { name: '取消' }).click();
  await expect(step(page)).toHaveAttribute('data-transfer', 'choose');
  await page.getByRole('button', { name: '粘贴文字' }).click();
  await page.getByLabel('粘贴表格或话术').fill('在吗/在不在|在的，您请说\n发货|今天发');
  await page.getByRole('button', { name: '读取' }).click();
  await expect(page.locator('[data-action="create"]')).toHaveCount(2);
});

test('a preview stays while the workspace is asked for again from the popup', async ({ extension }) => {
  const page = await openImport(extension);
  await chooseFile(page, csv('a.csv', '快捷短语编码,快捷短语,快捷短语分组\r\nzl,留下的一条,组\r\n'));
  await expect(step(page)).toHaveAttribute('data-transfer', 'preview');
  await page.evaluate(() => location.replace('#settings'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('设置');
  const popup = await extension.context.newPage();
  await popup.goto(extension.url('popup.html'));
  for (const _ of ['from another section', 'from the same']) {
    await popup.getByRole('button', { name: '工作台' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('话术');
    await expect(page.getByRole('tab', { name: '导入导出' })).toBeVisible();
    await popup.bringToFront();
  }
  await page.getByRole('tab', { name: '导入导出' }).click();
  await expect(step(page)).toHaveAttribute('data-transfer', 'preview');
  await expect(page.locator('[data-action="create"]')).toContainText('留下的一条');
});

test('a file of old Excel says how to save it anew', async ({ extension }) => {
  const page = await openImport(extension);
  const xls = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]);
  await chooseFile(page, { name: '旧.xls', mimeType: 'application/vnd.ms-excel', buffer: xls });
  await expect(step(page)).toHaveAttribute('data-transfer', 'refused');
  await expect(page.getByRole('status').first()).toContainText('.xlsx');
});

test('an export is a download that imports as the same library', async ({ extension }) => {
  const page = await openImport(extension);
  const before = await livingPhrases(page);
  for (const format of ['json', 'xlsx', 'csv']) {
    await page.getByLabel('存成').selectOption(format);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-yd="export-write"]').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^yingda-phrases-\\d{4}-\\d\\d-\\d\\d\\.${format}$`));
    const buffer = readFileSync(await download.path());
    await chooseFile(page, { name: download.suggestedFilename(), mimeType: '', buffer });
    await expect(page.getByRole('button', { name: `跳过 ${before.length}` })).toBeVisible();
    await expect(page.locator('[data-yd="import-write"]')).toBeDisabled();
    await page.getByRole('button', { name: '换一个文件' }).click();
  }
});
