// What a console's page does to whoever reads it: draws late, switches, sorts, replaces nodes, hides twins, floods, withdraws.
import type { Page } from '@playwright/test';
import { BUYERS } from './pinduoduo';
import { expect, test } from './support/console-desk';
import { pausedAt } from './support/paused';

const RETURN = '可以七天无理由退货吗';

/** Every state painted for this conversation since the panel opened, as text without spaces. */
const paintedFor = (panel: Page, key: string): Promise<string[]> =>
  panel.evaluate(
    (wanted) =>
      (globalThis as unknown as { paints: { key: string; text: string }[] }).paints
        .filter((paint) => paint.key === wanted)
        .map((paint) => paint.text),
    key,
  );

test('messages that are drawn late are read once they are there', async ({ desk }) => {
  await desk.page.locator('ul.msg-list').evaluate((list) => list.replaceChildren());
  await expect(desk.root).toContainText('没有待回复的消息');
  await desk.act('replaceList');
  await expect(desk.openWords).toContainText('那能便宜点吗');
  await expect(desk.panel.locator('[data-section="product"]')).toContainText('天然乳胶枕');
});

test('follows the conversation that is open, namesakes kept apart', async ({ desk }) => {
  await desk.switchTo(BUYERS.other);
  await expect(desk.root).toHaveAttribute('data-conversation-key', BUYERS.other);
  await expect(desk.openWords).toContainText('收到有一处开线');
  await expect(desk.root).not.toContainText('那能便宜点吗');
  await desk.switchTo(BUYERS.namesake);
  await expect(desk.root).toHaveAttribute('data-conversation-key', BUYERS.namesake);
  await expect(desk.panel.getByRole('banner')).toContainText('山里的风');
  await expect(desk.panel.locator('[data-section="order"]')).toContainText('260901-552017736480091');
  await expect(desk.root).not.toContainText('260906-118290374650012');
});

test('messages that linger after a switch are never taken for the new buyer’s', async ({ desk }) => {
  await desk.ask('你们有没有实体店呢');
  await desk.act('late', 900);
  await expect(desk.openWords).toContainText('有没有实体店');
  await desk.switchTo(BUYERS.other);
  await expect(desk.openWords).toContainText('收到有一处开线');
  const painted = await paintedFor(desk.panel, BUYERS.other);
  expect(painted.length).toBeGreaterThan(0);
  expect(painted.filter((text) => text.includes('实体店'))).toEqual([]);
});

test('an offer of the conversation that was left is refused with the reason', async ({ desk }) => {
  await desk.answer();
  await desk.ask(RETURN);
  // The click was on its way when the agent switched: the panel's script stands still until the page shows another buyer.
  const click = await pausedAt(desk.panel, "document.querySelector('li[data-phrase] > button').click()");
  await desk.switchTo(BUYERS.other);
  await expect(desk.page.locator('.chat-main')).toHaveAttribute('currentuid', BUYERS.other);
  await click.resume();
  await expect(desk.status).toContainText('会话已切换，没有填入');
  await expect(desk.box).toHaveValue('');
  await expect(desk.root).toHaveAttribute('data-conversation-key', BUYERS.other);
});

test('the key never inserts what was offered for the conversation before', async ({ desk }) => {
  await desk.answer();
  await desk.ask(RETURN);
  await desk.act('late', 60_000);
  await desk.switchTo(BUYERS.other);
  await desk.box.click();
  await desk.page.keyboard.press('Alt+Digit1');
  await expect.poll(async () => (await desk.overlay.state()).toast).toContain('没有第 1 条建议');
  await expect(desk.box).toHaveValue('');
});

test('a list that is sorted anew changes nothing for the open conversation', async ({ desk }) => {
  await desk.act('resort');
  await desk.ask(RETURN);
  await expect(desk.root).toHaveAttribute('data-conversation-key', BUYERS.open);
  await expect(desk.panel.getByRole('banner')).toContainText('山里的风');
});

test('a replaced list node is read on', async ({ desk }) => {
  await desk.act('replaceList');
  await desk.ask('这款怎么洗呀');
  await desk.act('replaceList');
  await desk.ask(RETURN);
  await expect(desk.openWords).toContainText('这款怎么洗呀');
});

test('hidden twins of the list’s rows are not taken for the open conversation', async ({ desk }) => {
  await desk.act('addTwins');
  await desk.ask(RETURN);
  await expect(desk.root).toHaveAttribute('data-conversation-key', BUYERS.open);
  await expect(desk.panel.getByRole('banner')).toContainText('山里的风');
  await desk.box.click();
  await desk.page.keyboard.press('Alt+Digit1');
  await expect(desk.box).not.toHaveValue('');
});

test('among 500 messages the new one is read, and answered', async ({ desk }) => {
  await desk.act('flood', 500);
  await desk.ask(RETURN);
  await expect(desk.rows.first()).toContainText('签收7天内');
  await desk.box.click();
  await desk.page.keyboard.press('Alt+Digit1');
  await expect(desk.box).not.toHaveValue('');
});

test('a withdrawn message is no open question any more', async ({ desk }) => {
  await desk.answer();
  const first = await desk.receive(BUYERS.open, '穿久了起球吗');
  await expect(desk.rows.filter({ hasText: '日常摩擦多的袖口' })).toHaveCount(1);
  const id = await desk.receive(BUYERS.open, '洗了会掉色吗');
  await expect(desk.openWords).toContainText('洗了会掉色吗');
  await expect(desk.rows.filter({ hasText: '深色头几次洗' })).toHaveCount(1);
  await desk.act('withdraw', id);
  await expect(desk.openWords).not.toContainText('掉色');
  await expect(desk.openWords).toContainText('起球');
  await expect(desk.rows.filter({ hasText: '深色头几次洗' })).toHaveCount(0);
  await desk.act('withdraw', first);
  await expect(desk.root).toContainText('没有待回复的消息');
  await expect(desk.rows).toHaveCount(0);
});

test('a message in another conversation does not disturb the open one', async ({ desk }) => {
  await desk.ask(RETURN);
  await desk.receive(BUYERS.other, '什么时候给我处理');
  await expect(desk.page.locator('li.chat-item:visible').first()).toContainText('什么时候给我处理');
  await desk.receive(BUYERS.open, '退货运费谁出');
  await expect(desk.openWords).toContainText('退货运费谁出');
  await expect(desk.openWords).not.toContainText('什么时候给我处理');
});
