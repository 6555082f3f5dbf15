// No page that can be read: the panel answers pasted words by itself.
import { expect, test } from './fixture';

test.use({ build: 'store' });

test('paste, a figure, copied: without any console', async ({ extension }) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await extension.context.newPage();
  const panel = await extension.openSidePanel(page);
  await expect(panel.locator('[data-desk]')).toHaveAttribute('data-desk', 'no-console');
  const field = panel.getByRole('textbox', { name: '买家的话' });
  await expect(field).toBeVisible();
  await panel.bringToFront();
  const copied = () => panel.evaluate(() => navigator.clipboard.readText());
  const paste = async (words: string) => {
    await panel.evaluate((text) => navigator.clipboard.writeText(text), words);
    await panel.keyboard.press('Control+KeyV');
    await expect(field).toHaveValue(words);
    await expect(panel.locator('li[data-phrase]').first()).toBeVisible();
  };

  await paste('可以七天无理由退货吗');
  const first = panel.locator('li[data-phrase]:not(:has([data-variable]))').first();
  const words = (await first.locator('p').first().textContent()) ?? '';
  const place = await panel
    .locator('li[data-phrase]')
    .evaluateAll((rows) => rows.findIndex((row) => !row.querySelector('[data-variable]')) + 1);
  await panel.keyboard.press(`Digit${place}`);
  await expect(panel.locator('[data-part="insert-status"]')).toContainText('已复制，到聊天窗口粘贴');
  expect((await copied()).replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));

  await paste('运费险赔多少');
  await expect(panel.getByRole('region', { name: '刚复制过的' })).toContainText(words.slice(0, 8));
  await panel.keyboard.press('Control+KeyZ');
  await expect(field).toHaveValue('可以七天无理由退货吗');
  await panel
    .getByRole('button', { name: /^复制：/ })
    .first()
    .click();
  expect((await copied()).replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
});
