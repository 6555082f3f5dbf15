// The main job on 拼多多's chat under its real host name, with the build that is published. Requests to anywhere but that page fail the
// run: the browser's own network log is read when it closes.
import { BUYERS } from './pinduoduo';
import { expect, test } from './support/console-desk';

const RETURN = '可以七天无理由退货吗';

test('reads shop, buyer, open messages, product and orders, and says what it can’t see', async ({ desk }) => {
  await expect(desk.root).toHaveAttribute('data-conversation-key', BUYERS.open);
  await expect(desk.panel.getByRole('banner')).toContainText('山里的风');
  await expect(desk.panel.getByRole('banner')).toContainText('青禾家居旗舰店 · 拼多多 · 聊天');
  await expect(
    desk.openWords.getByRole('listitem').filter({ hasText: /^(高度多少|［图片］|那能便宜点吗)$/ }),
  ).not.toHaveCount(0);
  await expect(desk.openWords).toContainText('那能便宜点吗');
  await expect(desk.openWords).not.toContainText('有味道');
  await expect(desk.panel.locator('[data-section="product"]')).toContainText('天然乳胶枕 成人护颈 · ¥129');
  const orders = desk.panel.locator('[data-section="order"]');
  await expect(orders).toContainText('260906-118290374650012');
  await expect(orders).toContainText('待发货');
  await expect(orders).toContainText('实付 ¥258');
  await expect(orders).toContainText('平台隐藏了这一项');
});

test('tells the state of every field behind the console light', async ({ desk }) => {
  await desk.panel.getByRole('button', { name: /读取正常/ }).click();
  const fields = desk.panel.getByRole('dialog');
  for (const field of ['会话列表·名称', '会话列表·等待时间', '消息·文字', '输入框', '发送按钮']) {
    await expect(fields).toContainText(field);
  }
  await desk.panel.keyboard.press('Escape');
});

test('suggests from the starter library, each offer with its reason', async ({ desk }) => {
  await desk.answer();
  // Picked in no test: what was picked is offered for the reason that it was.
  await desk.ask('穿久了起球吗');
  const offer = desk.rows.filter({ hasText: '日常摩擦多的袖口' });
  await expect(offer).toContainText(/像「.+」/);
  await expect(offer).toContainText(/^Alt\+\d/);
});

test('the key inserts the first offer unseen by the page, and only a person’s Enter sends it, once', async ({
  desk,
}) => {
  await desk.answer();
  await desk.ask(RETURN);
  const offered = await desk.rows.first().locator('p').first().textContent();
  await desk.box.click();
  await desk.takeKeys('');
  await desk.page.keyboard.press('Alt+Digit1');
  await expect(desk.box).toHaveValue(offered ?? '');
  await expect.poll(async () => (await desk.overlay.state()).toast).toContain('已填入');
  await expect(desk.status).toContainText('已填入，回车发送');
  expect(await desk.takeKeys('1')).toEqual([]);
  expect(await desk.sent()).toEqual([]);

  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toEqual([
    { key: BUYERS.open, text: offered, via: 'enter', isTrusted: true, repeat: false },
  ]);
  await expect(desk.box).toHaveValue('');
  // By itself it would stand for four seconds, over what the buyer says next.
  await expect.poll(async () => (await desk.overlay.state()).toast, { timeout: 2_500 }).toBe('');
  await expect(desk.root).toContainText('没有待回复的消息');
});

test('an insert can be undone, and the caret stands where writing goes on', async ({ desk }) => {
  await desk.answer();
  await desk.ask(RETURN);
  await desk.box.click();
  await desk.page.keyboard.press('Alt+Digit1');
  await expect(desk.box).not.toHaveValue('');
  const inserted = await desk.box.inputValue();
  await desk.page.keyboard.insertText('谢谢');
  await expect(desk.box).toHaveValue(`${inserted}谢谢`);
  await desk.page.keyboard.press('Control+KeyZ');
  await desk.page.keyboard.press('Control+KeyZ');
  await expect(desk.box).toHaveValue('');
});

test('a phrase with an open variable asks for it in the page and never inserts it raw', async ({ desk }) => {
  await desk.answer();
  await desk.ask('什么时候发货');
  const asking = await desk.rows.evaluateAll((rows) => rows.findIndex((row) => row.querySelector('[data-variable]')));
  expect(asking).toBeGreaterThanOrEqual(0);
  await desk.box.click();
  await desk.page.keyboard.press(`Alt+Digit${asking + 1}`);
  await expect.poll(async () => (await desk.overlay.state()).card).toBe('form');
  await expect(desk.box).toHaveValue('');
  await desk.page.keyboard.press('Escape');
  await expect(desk.box).toBeFocused();
  await expect(desk.box).toHaveValue('');
});
