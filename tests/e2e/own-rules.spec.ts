// Rules of the user's own: brought in by the workspace, in force in a console's page, waved through and reported at its box.
import { madeWords } from '../support/make/words';
import { expect, test } from './fixture';
import { CONSOLE } from './pinduoduo';
import { openDesk } from './support/console-desk';
import { listFile, openOwnRules, ruleFile, savedBy } from './support/rules-page';

test.use({ build: 'test', consoles: CONSOLE });

const step = '[data-own-rules]';

/** The page reads all rules and words anew, which takes a busy machine its time. */
const AT_LENGTH = { timeout: 90_000 };

test('sixty thousand words are tried, saved, hold at the box at once, and are taken back', async ({ extension }) => {
  test.setTimeout(360_000);
  const desk = await openDesk(extension);
  const page = await openOwnRules(extension);
  await ruleFile(page).setInputFiles(listFile('违禁词.txt', ['最', '玲珑宝塔', ...madeWords(59_998)]));
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.locator(step)).toHaveAttribute('data-own-rules', 'report', { timeout: 60_000 });
  await expect(page.locator('[data-tried="最"]')).toContainText('只有一个字');
  await expect(page.locator('[data-expected="true"]')).toBeVisible({ timeout: 30_000 });
  await page.getByLabel('没写级别的词按').selectOption('block');
  await page.getByRole('button', { name: '保存 60000 个词' }).click();
  await expect(page.locator('[data-own-change]')).toContainText('已保存', { timeout: 30_000 });
  const list = page.locator('[data-own-pack]');
  await expect(list).toContainText('60000 个词');

  await desk.page.bringToFront();
  await desk.type('亲，送您玲珑宝塔一座', 'block');
  await expect(desk.panel.getByRole('region', { name: '草稿' })).toContainText('这个词在你的词表里');
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toEqual([]);

  const badge = async () => (await desk.overlay.state()).badge;
  await list.getByRole('switch').click();
  await expect.poll(badge, AT_LENGTH).toBe('ok');
  await list.getByRole('switch').click();
  await expect.poll(badge, AT_LENGTH).toBe('block');
  const exported = await savedBy(page, () => list.getByRole('button', { name: '导出 JSON' }).click());
  const words = await savedBy(page, () => list.getByRole('button', { name: '导出词表' }).click());
  expect(words.split('\n').filter((line) => /^"?玲珑宝塔"?,/.test(line))).toHaveLength(1);
  expect(words.trim().split('\n')).toHaveLength(60_001);
  await list.getByRole('button', { name: '删除' }).click();
  await expect.poll(badge, AT_LENGTH).toBe('ok');
  // What was removed comes back after the page was closed, too.
  await page.reload();
  await page.getByRole('tab', { name: '我的词表' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(badge, AT_LENGTH).toBe('block');

  // Its own export is the same pack again.
  await ruleFile(page).setInputFiles({
    name: '再来.json',
    mimeType: 'application/json',
    buffer: Buffer.from(exported),
  });
  await expect(page.locator(step)).toHaveAttribute('data-own-rules', 'report', { timeout: 60_000 });
  await expect(page.getByText('会替换现有的「违禁词」')).toBeVisible();
});

test('a damaged pack is refused with its place, and a list being read is given up', async ({ extension }) => {
  const page = await openOwnRules(extension);
  const json = (text: string) => ({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await ruleFile(page).setInputFiles(json('{\n  "id": "house",,\n}'));
  await expect(page.getByRole('status')).toContainText('第 2 行第 17 个字符');
  await ruleFile(page).setInputFiles(json('{"id":"house","label":"店规","version":"1","rules":[{"id":"abuse.a"}]}'));
  await expect(page.getByRole('status')).toContainText('rules[0].');
  await ruleFile(page).setInputFiles(listFile('很多.txt', madeWords(60_000)));
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.locator(step)).toHaveAttribute('data-own-rules', 'choose');
  await expect(page.getByText('还没有自己的词表')).toBeVisible();
});

test('words are waved through for the shop at the box and in the panel, and wrong findings are reported', async ({
  extension,
}) => {
  const desk = await openDesk(extension);
  const badge = async () => (await desk.overlay.state()).badge;
  await desk.type('加我微信 yingda2026', 'block');
  await expect.poll(async () => (await desk.overlay.state()).lines).toBeGreaterThan(0);
  await desk.page.keyboard.press('Alt+KeyX');
  await expect.poll(async () => (await desk.overlay.state()).cardText).toContain('报告误报');
  await desk.page.keyboard.press('Escape');
  await desk.page.keyboard.press('Alt+KeyG');
  await expect.poll(async () => (await desk.overlay.state()).toast).toContain('本店不再提示');
  await desk.box.fill('');
  await desk.type('全网最低价，绝对不起球', 'warn');
  await desk.page.keyboard.press('Alt+KeyJ');
  await expect.poll(async () => (await desk.overlay.state()).toast).toContain('误报已记下');
  const draft = desk.panel.getByRole('region', { name: '草稿' });
  await expect.poll(badge).toBe('warn');
  await draft.getByRole('button', { name: '本店不再提示' }).first().click();
  await desk.panel.getByRole('menuitem', { name: '7 天内' }).click();
  await expect(desk.status).toContainText('7 天内');

  const page = await openOwnRules(extension);
  await expect(page.locator('[data-alarm]')).toHaveCount(1);
  const saved = await savedBy(page, () => page.getByRole('button', { name: '导出误报' }).click());
  expect(JSON.parse(saved)).toMatchObject([{ text: expect.stringContaining('起球') }]);
  await page.getByRole('tab', { name: '规则', exact: true }).click();
  await page.getByLabel('店铺').selectOption({ index: 0 });
  await expect(page.locator('[data-exception]').first()).toContainText('到 20');
});
