// Everything that a phrase can hold, written in the real popup with the keys alone.
import type { Page } from '@playwright/test';
import { expect, test } from './fixture';
import { fillWithTitles, livingPhrases } from './support/extension-data';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('all fields of a phrase are filled by keys, kept as they were typed, and there again when it is edited', async ({
  extension,
}) => {
  const tab = await extension.context.newPage();
  await tab.goto(extension.url('workspace.html#phrases'));
  await expect(tab.locator('[data-shown]')).toBeVisible();
  await fillWithTitles(tab, ['甲']);
  await tab.goto(extension.url('manifest.json'));
  const popup = await extension.openPopup(tab);
  await expect(popup.locator('[data-phrase]')).toHaveCount(1);
  const { keyboard } = popup;
  const focused = popup.locator(':focus');
  /** Tab until what is called so has the focus, as who has no mouse does. */
  const reach = async (name: string | RegExp) => {
    for (let i = 0; i < 60; i++) {
      const is = await nameOf(popup);
      if (typeof name === 'string' ? is === name : name.test(is)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`${name} is reached by no Tab`);
  };
  const open = async (section: RegExp) => {
    await reach(section);
    await keyboard.press('Enter');
    await expect(focused).toHaveAttribute('aria-expanded', 'true');
  };

  // The search has the focus when the popup opens; the letter is a command once it has not.
  await keyboard.press('ArrowDown');
  await keyboard.press('n');
  await expect(popup.getByRole('textbox', { name: '话术内容' })).toBeFocused();
  await keyboard.type('您好，{颜色}的{今天+2}前寄出');
  for (const [name, text] of [
    ['标题', '颜色与发货'],
    ['编码', 'ysfh'],
    ['分组', '售前 / 发货'],
  ] as const) {
    await reach(name);
    await keyboard.type(text);
  }
  await reach('买家会怎么问（一行一句）');
  await keyboard.type('什么颜色什么时候发');
  await open(/^更多说法/);
  await reach('加一种说法');
  await keyboard.press('Enter');
  await reach('其他说法 1');
  await keyboard.type('{颜色}有货');
  await reach('标签');
  await keyboard.type('常用 发货');
  await reach('归属');
  await focused.selectOption('shop');
  await reach('置顶');
  await keyboard.press('Space');
  await open(/^图片/);
  await popup.locator('form input[type="file"], input[type="file"]').first().setInputFiles({
    name: 'a.png',
    mimeType: 'image/png',
    buffer: PIXEL,
  });
  await expect(popup.locator('form img, img')).toHaveCount(1);
  await open(/^变量/);
  await reach('记住上次填的');
  await keyboard.press('Space');
  await reach(/^颜色 的 提示/);
  await keyboard.type('要哪个颜色');
  await reach(/^颜色 的 默认值/);
  await keyboard.type('黑');
  await reach(/^颜色 的 可选值/);
  await keyboard.type('黑|白');
  await open(/^适用范围/);
  await reach('从');
  await focused.fill('2026-01-02T08:00');
  await reach('到');
  await focused.fill('2030-02-03T08:00');
  await open(/^自动回复/);
  // Its fold is called the same.
  await keyboard.press('Tab');
  await reach('自动回复');
  await focused.selectOption({ label: '离开' });
  for (let i = 1; i <= 10; i++) {
    await reach(/^加关联问题/);
    await keyboard.press('Enter');
  }
  await expect(popup.getByRole('button', { name: '加关联问题（10/10）' })).toBeDisabled();
  await popup.getByRole('textbox', { name: '关联问题 1', exact: true }).fill('几天到');
  await keyboard.press('Tab');
  await keyboard.type('三天左右');
  await keyboard.press('Control+Enter');
  await expect(popup.getByRole('status').filter({ hasText: '已存' })).toBeVisible();

  const kept = (await livingPhrases(popup)).find(({ code }) => code === 'ysfh');
  expect(kept).toMatchObject({
    title: '颜色与发货',
    body: '您好，{颜色}的{今天+2}前寄出',
    groups: ['售前', '发货'],
    questions: ['什么颜色什么时候发'],
    variants: ['{颜色}有货'],
    tags: ['常用', '发货'],
    scope: 'shop',
    pinned: true,
    variables: [{ name: '颜色', prompt: '要哪个颜色', fallback: '黑', options: ['黑', '白'], remember: true }],
    autoReply: { occasion: 'away', related: [{ question: '几天到', answer: '三天左右' }] },
  });
  expect(kept?.images).toHaveLength(1);
  expect(new Date(kept?.validFrom ?? 0).getFullYear()).toBe(2026);
  expect(new Date(kept?.validTo ?? 0).getFullYear()).toBe(2030);

  // The popup goes on with the search; below it lies the phrase that was written.
  await expect.poll(() => nameOf(popup)).toMatch(/^搜/);
  await keyboard.press('ArrowDown');
  await expect.poll(() => nameOf(popup)).toContain('颜色与发货');
  await keyboard.press('e');
  await expect(popup.getByRole('region', { name: '预览' })).toContainText('黑');
  await keyboard.press('Control+Enter');
  await expect.poll(() => nameOf(popup)).toMatch(/^搜/);
  const { updatedAt, ...again } = (await livingPhrases(popup)).find(({ code }) => code === 'ysfh') ?? { updatedAt: 0 };
  expect({ ...again, updatedAt: kept?.updatedAt }).toEqual(kept);
});

/** What the focused thing is called. */
const nameOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const it = document.activeElement as HTMLInputElement | null;
    return it?.getAttribute('aria-label') ?? it?.labels?.[0]?.textContent?.trim() ?? it?.textContent?.trim() ?? '';
  });
