// The library in the workspace: its check-up, its packs, and what variables become in the panel.
import type { Page } from '@playwright/test';
import { BLANK_PHRASE, type Phrase } from '../../lib/phrases/phrase';
import type { ExtensionBrowser } from '../support/browser/extension';
import { PanelPage } from '../support/browser/panel-page';
import { PracticePage } from '../support/browser/practice-page';
import { expect, test } from './fixture';

const aPhrase = (code: string, change: Partial<Phrase>): Phrase => ({
  ...BLANK_PHRASE,
  id: `own-${code}`,
  code,
  title: code,
  body: code,
  scope: 'shop',
  order: 0,
  createdAt: 1,
  updatedAt: 1,
  ...change,
});

async function workspace(extension: ExtensionBrowser): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('workspace.html#phrases'));
  await page.locator('[data-workspace="ready"]').waitFor();
  return page;
}

/** Brings phrases in as a user does, by a file. */
async function importPhrases(page: Page, phrases: Phrase[]): Promise<void> {
  await page.getByRole('tab', { name: '导入导出' }).click();
  await page.locator('[data-yd="library-file"]').setInputFiles({
    name: 'library.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ format: 'yingda-library', version: 1, phrases })),
  });
  await page.locator('[data-yd="import-write"]').click();
  await page.locator('[data-transfer="done"]').waitFor();
}

/** Puts settings of variables to phrases that are there: our file's format doesn't carry them. */
async function setVariables(page: Page, id: string, variables: Phrase['variables']): Promise<void> {
  await page.evaluate(
    async ([phraseId, settings]) => {
      const opened = indexedDB.open('yingda');
      await new Promise((resolve) => (opened.onsuccess = resolve));
      const change = opened.result.transaction(['phraseChunks', 'values'], 'readwrite');
      const chunks = change.objectStore('phraseChunks');
      const all = chunks.getAll();
      all.onsuccess = () => {
        for (const chunk of all.result as { rows: Phrase[] }[]) {
          const found = chunk.rows.find(({ id }) => id === phraseId);
          if (!found) continue;
          found.variables = settings;
          chunks.put(chunk);
        }
      };
      change.objectStore('values').put({ key: 'library-revision', value: Date.now() });
      await new Promise((resolve) => (change.oncomplete = resolve));
      opened.result.close();
    },
    [id, variables] as const,
  );
}

const group = (page: Page, kind: string) => page.locator(`[data-kind="${kind}"]`);

test('the check-up finds, mends and takes back', async ({ extension }) => {
  const page = await workspace(extension);
  const body = '这款全网最低价，买到就是赚到';
  await importPhrases(page, [
    aPhrase('zdj', { body, questions: ['多少钱'] }),
    aPhrase('fh', { title: '另一个发货', body: '仓库今天就给您寄出去', questions: ['今天寄吗'] }),
  ]);
  await page.getByRole('tab', { name: '体检', exact: true }).click();
  await page.getByRole('button', { name: '开始体检' }).click();
  await page.locator('[data-lint="done"]').waitFor({ timeout: 30_000 });
  await expect(group(page, 'objectionable')).toContainText('最低价');
  const codes = group(page, 'code-shadowed');
  await codes.locator('summary').click();
  await codes.getByRole('button', { name: /^清掉编码/ }).click();
  await expect(codes).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(codes).toHaveCount(1);
  await page.getByRole('button', { name: '重新体检' }).click();
  await page.locator('[data-lint="done"]').waitFor({ timeout: 30_000 });
  await expect(codes.locator('summary')).toContainText('1');
});

test('a pack is added, its phrases are suggested, and it is taken away again', async ({ extension, practice }) => {
  const page = await workspace(extension);
  await page.getByRole('tab', { name: '行业话术' }).click();
  const tab = page.locator('section[aria-label="行业话术"]');
  await expect(tab.locator('[data-pack="general"]')).toContainText('已加');
  const clothing = tab.locator('[data-pack="clothing"]');
  await clothing.getByRole('checkbox').check();
  await tab.getByRole('button', { name: /^加入 \d+ 条/ }).click();
  await expect(clothing).toContainText('已加');

  const desk = await PracticePage.open(await extension.context.newPage(), `${practice.origin}/practice.html`);
  const panel = await PanelPage.of(await extension.openSidePanel(desk.page));
  await desk.page.evaluate(() => {
    window.practice.receive('b1', { text: '羽绒服含绒量多少', buyer: '小满' });
    window.practice.open('b1');
  });
  await expect.poll(async () => (await panel.offers()).some(({ text }) => text.includes('绒'))).toBe(true);

  await clothing.getByRole('button', { name: /^移除/ }).click();
  await expect(clothing).not.toContainText('已加');
  await tab.getByRole('button', { name: '撤销' }).click();
  await expect(clothing).toContainText('已加');
});

test('nested, asked and remembered: what a phrase needs is filled in the panel', async ({ extension, practice }) => {
  const page = await workspace(extension);
  await importPhrases(page, [
    aPhrase('ckqr', {
      title: '查仓',
      body: '您好，{话术:ckwz}查好了告诉您。',
      questions: ['你们曲率仓库有没有货', '曲率仓库还有吗'],
    }),
    aPhrase('ckwz', {
      body: '货在{仓库名}，{今天}',
      questions: ['仓库位置在哪'],
    }),
  ]);
  await setVariables(page, 'own-ckwz', [{ name: '仓库名', prompt: '查的是哪个仓', remember: true }]);
  const desk = await PracticePage.open(await extension.context.newPage(), `${practice.origin}/practice.html`);
  const panel = await PanelPage.of(await extension.openSidePanel(desk.page));
  const row = panel.page.locator('li[data-phrase="own-ckqr"]');
  const ask = (key: string) =>
    desk.page.evaluate((to) => {
      window.practice.receive(to, { text: '曲率仓库还有吗', buyer: to });
      window.practice.open(to);
    }, key);
  const today = `${new Date().getMonth() + 1}月${new Date().getDate()}日`;

  await ask('b1');
  const field = row.locator('[data-variable="仓库名"]');
  await expect(field).toHaveAttribute('aria-label', '查的是哪个仓');
  await field.fill('二号仓');
  await field.press('Enter');
  expect(await desk.draftAfter('', 3_000)).toBe(`您好，货在二号仓，${today}查好了告诉您。`);

  await ask('b2');
  await expect(row.locator('[data-remembered]')).toHaveValue('二号仓');
  await expect(row.locator('[data-remembered]')).toHaveAttribute('title', /上次填的是「二号仓」/);
  // In the page the value of another buyer is shown before it is taken.
  const place = (await panel.offers()).findIndex(({ phraseId }) => phraseId === 'own-ckqr');
  await desk.focusBox();
  await desk.page.keyboard.press(`Alt+Digit${place + 1}`);
  expect(await desk.draftAfter('', 300)).toBeNull();
  await desk.page.keyboard.press('Enter');
  expect(await desk.draftAfter('', 3_000)).toBe(`您好，货在二号仓，${today}查好了告诉您。`);
  expect(await desk.sent()).toEqual([]);
});
