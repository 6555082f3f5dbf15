// The phrase manager over the real database: popup and workspace.
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../support/browser/extension';
import { expect, test } from './fixture';
import { fillWithTitles } from './support/extension-data';

const rows = (page: Page) => page.locator('[data-phrase]');
const titles = (page: Page) => rows(page).locator('.font-medium').allTextContents();
const dialog = (page: Page) => page.getByRole('dialog');
const notice = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

async function workspace(extension: ExtensionBrowser): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('workspace.html#phrases'));
  await expect(page.locator('[data-shown]')).toBeVisible();
  return page;
}

/** A library of a few phrases in place of the one that comes with the extension. */
async function withPhrases(extension: ExtensionBrowser, made: readonly string[]): Promise<Page> {
  const page = await workspace(extension);
  await fillWithTitles(page, made);
  await page.reload();
  // The largest library takes its time on a busy machine.
  await expect(page.locator('[data-shown]')).toHaveAttribute('data-shown', String(made.length), { timeout: 60_000 });
  return page;
}

test('the popup writes a phrase with a preview, finds it by pinyin and copies it with Enter', async ({ extension }) => {
  const tab = await extension.context.newPage();
  await tab.goto(extension.url('manifest.json'));
  const popup = await extension.openPopup(tab);
  await popup.getByRole('button', { name: '写一条' }).click();
  const body = popup.getByRole('textbox', { name: '话术内容' });
  await body.fill('运费险已经给您送上了，{颜色=黑|白}都有，加我微信领');
  await expect(popup.getByRole('region', { name: '预览' })).toContainText('黑都有');
  await expect(popup.locator('[data-findings]')).toContainText('微信');
  await body.fill('运费险已经给您送上了');
  await popup.getByRole('textbox', { name: '标题' }).fill('赠运费险');
  await popup.getByRole('textbox', { name: '编码' }).fill('yfx9');
  await body.press('Control+Enter');
  const search = popup.getByRole('searchbox');
  await search.fill('zengyunf');
  await expect(rows(popup).first()).toContainText('赠运费险');
  await expect(rows(popup).first().locator('mark')).toHaveText('赠运费');
  await search.press('Enter');
  await notice(popup, '已复制');
  await search.fill('');
  await expect(popup.getByRole('button', { name: /最近用过/ })).toBeVisible();
});

test('many phrases are moved at once, and the move is undone from the list of changes', async ({ extension }) => {
  const page = await withPhrases(extension, ['甲', '乙', '丙']);
  await rows(page).first().click();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('m');
  await dialog(page).getByRole('textbox').fill('售后 / 退换');
  await page.keyboard.press('Enter');
  await notice(page, '2 条已移到「售后 / 退换」');
  await expect(page.locator('[data-group="售后"]')).toContainText('2');
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '最近改动' }).click();
  await page.locator('[data-change="move"]').getByRole('button', { name: '撤销' }).click();
  await notice(page, '已撤销');
  await expect(page.locator('[data-group="售后"]')).toHaveCount(0);
});

test('phrases are put in order by dragging and by keys, and dropped on a group', async ({ extension }) => {
  const page = await withPhrases(extension, ['甲', '乙', '丙']);
  await rows(page)
    .nth(2)
    .dragTo(rows(page).nth(0), { targetPosition: { x: 60, y: 4 } });
  await expect.poll(() => titles(page)).toEqual(['丙', '甲', '乙']);
  await rows(page).nth(0).click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => titles(page)).toEqual(['甲', '丙', '乙']);
  await expect(rows(page).nth(1)).toBeFocused();

  await page.keyboard.press('m');
  await dialog(page).getByRole('textbox').fill('新组');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-group="新组"]')).toContainText('1');
  await rows(page).nth(0).dragTo(page.locator('[data-group="新组"]'));
  await expect(page.locator('[data-group="新组"]')).toContainText('2');
});

test('pinned phrases stand on top; groups are made, put in order and taken away', async ({ extension }) => {
  const page = await withPhrases(extension, ['甲', '乙', '丙']);
  await rows(page).nth(2).click();
  await page.keyboard.press('p');
  await expect.poll(() => titles(page)).toEqual(['丙', '甲', '乙']);
  await page.keyboard.press('p');
  await expect.poll(() => titles(page)).toEqual(['甲', '乙', '丙']);

  const groups = () => page.locator('nav [data-group]').evaluateAll((all) => all.map((one) => one.dataset.group));
  const group = (name: string) => page.locator(`[data-group="${name}"]`);
  for (const [i, name] of ['售前', '售后', '活动'].entries()) {
    await page.locator('[data-group="all"]').click();
    await page.getByRole('button', { name: '新建分组' }).click();
    await dialog(page).getByRole('textbox').fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByText('这里没有话术')).toBeVisible();
    await page.locator('[data-group="all"]').click();
    await rows(page).nth(i).dragTo(group(name));
    await expect(group(name)).toContainText('1');
  }
  await group('活动').dragTo(group('售前'), { targetPosition: { x: 20, y: 3 } });
  await expect.poll(groups).toEqual(['all', '活动', '售前', '售后']);
  await group('活动').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(groups).toEqual(['all', '售前', '活动', '售后']);
  await page.keyboard.press('Delete');
  await dialog(page).getByRole('button', { name: '移出分组' }).click();
  await notice(page, '1 条已移出分组');
  await expect.poll(groups).toEqual(['all', '售前', '售后', '']);

  await page.getByRole('button', { name: '多选' }).click();
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('toolbar')).toContainText('3');
});

test('an empty group that was made, renamed and taken away comes back by Ctrl+Z, step by step', async ({
  extension,
}) => {
  const page = await withPhrases(extension, ['甲']);
  const groups = () => page.locator('nav [data-group]').evaluateAll((all) => all.map((one) => one.dataset.group));
  await page.getByRole('button', { name: '新建分组' }).click();
  await dialog(page).getByRole('textbox').fill('退/换货');
  await dialog(page).getByRole('button', { name: '「退/换货」是一个名字' }).click();
  await dialog(page).getByRole('textbox').press('Enter');
  await notice(page, '已新建分组「退/换货」');
  await page.locator('[data-group="退/换货"]').focus();
  await page.keyboard.press('F2');
  await dialog(page).getByRole('textbox').fill('售后');
  await page.keyboard.press('Enter');
  await expect.poll(groups).toEqual(['all', '售后', '']);
  await page.locator('[data-group="售后"]').focus();
  await page.keyboard.press('Delete');
  await dialog(page).getByRole('button', { name: '删除分组' }).click();
  await expect.poll(groups).toEqual(['all', '']);
  for (const now of ['售后', '退/换货', null]) {
    await page.keyboard.press('Control+z');
    await expect.poll(groups).toEqual(['all', ...(now === null ? [] : [now]), '']);
  }
});

test('a deleted phrase comes out of the trash, and an edited one goes back to what it was', async ({ extension }) => {
  const page = await withPhrases(extension, ['甲', '乙']);
  await rows(page).first().click();
  await page.keyboard.press('Delete');
  await expect.poll(() => titles(page)).toEqual(['乙']);
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '回收站' }).click();
  await page.locator('[data-trashed]').getByRole('button', { name: '恢复', exact: true }).click();
  await page.getByRole('button', { name: '返回' }).click();
  await expect.poll(() => titles(page)).toEqual(['甲', '乙']);

  await rows(page).first().click();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '话术内容' }).fill('改坏了的内容');
  await page.keyboard.press('Control+Enter');
  await expect(rows(page).first()).toContainText('改坏了的内容');
  await rows(page).first().click();
  await page.keyboard.press('h');
  await expect(page.locator('del').first()).toBeVisible();
  await page.getByRole('button', { name: '恢复这一版' }).click();
  await expect(rows(page).first()).not.toContainText('改坏了的内容');
});

for (const width of [360, 1280]) {
  test(`the keys go on at the row when a question, the form or the history is closed, ${width} px wide`, async ({
    extension,
  }) => {
    const page = await withPhrases(extension, ['甲', '乙', '丙']);
    await page.setViewportSize({ width, height: 760 });
    const row = (title: string) => rows(page).filter({ hasText: title });
    await row('乙').click();
    await page.keyboard.press('t');
    await dialog(page).getByRole('textbox').fill('常用');
    await page.keyboard.press('Enter');
    await expect(row('乙')).toBeFocused();
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: '话术内容' }).fill('改过的内容');
    await page.keyboard.press('Control+Enter');
    await expect(row('乙')).toBeFocused();
    await page.keyboard.press('h');
    await expect(page.getByRole('region', { name: '历史' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(row('乙')).toBeFocused();

    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: '话术内容' }).fill('新的一条');
    await page.keyboard.press('Control+Enter');
    await expect(row('新的一条')).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('toolbar')).toHaveCount(0);
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name: '回收站' }).click();
    await page.keyboard.press('Escape');
    await expect(row('甲')).toBeVisible();
    await page.getByRole('button', { name: '新建分组' }).click();
    await expect(dialog(page)).toBeVisible();
  });
}

test('groups are moved among each other where there is no room for their list', async ({ extension }) => {
  const page = await withPhrases(extension, ['甲', '乙', '丙']);
  await page.setViewportSize({ width: 360, height: 760 });
  const groups = page.getByRole('combobox', { name: '分组' });
  for (const [i, group] of ['一', '二', '三'].entries()) {
    await rows(page).nth(i).click();
    await page.keyboard.press('m');
    await dialog(page).getByRole('textbox').fill(group);
    await page.keyboard.press('Enter');
    await expect(groups).toContainText(group);
  }
  await groups.selectOption('三');
  const up = page.getByRole('button', { name: '分组上移' });
  await up.focus();
  const order = () =>
    groups
      .locator('option')
      .allTextContents()
      .then((names) => names.filter((name) => /^[一二三]$/.test(name)).join(''));
  await page.keyboard.press('Enter');
  await expect.poll(order).toBe('一三二');
  await page.keyboard.press('Enter');
  await expect.poll(order).toBe('三一二');
  await expect(up).toBeFocused();
  await expect(up).toHaveAttribute('aria-disabled', 'true');
});

test('half a phrase is there again after the popup closed', async ({ extension }) => {
  const tab = await extension.context.newPage();
  await tab.goto(extension.url('manifest.json'));
  const popup = await extension.openPopup(tab);
  await popup.getByRole('button', { name: '写一条' }).click();
  await popup.getByRole('textbox', { name: '话术内容' }).fill('写到一半');
  await popup.close();
  const again = await extension.openPopup(tab);
  await expect(again.getByRole('textbox', { name: '话术内容' })).toHaveValue('写到一半');
});

test('fifty thousand phrases are listed, searched and gone through', async ({ extension }) => {
  test.setTimeout(180_000);
  const page = await withPhrases(
    extension,
    Array.from({ length: 50_000 }, (_, i) => `第${i}条`),
  );
  expect(await rows(page).count()).toBeLessThan(60);
  await rows(page).first().click();
  await page.keyboard.press('End');
  await expect(rows(page).filter({ hasText: '第49999条' })).toBeFocused();
  await page.getByRole('searchbox').fill('第12345条');
  await expect(page.locator('[data-shown]')).toHaveAttribute('data-shown', '1', { timeout: 60_000 });
  await expect(rows(page).first()).toContainText('第12345条');
});
