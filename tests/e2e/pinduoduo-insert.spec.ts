// Inserting from the panel and by the in-page keys: what is asked first, and what is refused with its reason.
import { type ConsoleDesk, expect, test } from './support/console-desk';

const RETURN = '可以七天无理由退货吗';

/** Asks what the starter library answers without a variable; returns the first offer's words. */
async function offer(desk: ConsoleDesk): Promise<string> {
  await desk.answer();
  await desk.ask(RETURN);
  await expect(desk.rows.first()).toContainText('签收7天内');
  return (await desk.rows.first().locator('p').first().textContent()) ?? '';
}

/** The whole row is the button; its words lie above it. */
const pick = (desk: ConsoleDesk) =>
  desk.rows
    .first()
    .getByRole('button', { name: /^填入第 1 条/ })
    .click({ position: { x: 30, y: 8 } });

test('a click in the panel inserts and says what to do next; Enter there does nothing; a second click is refused', async ({
  desk,
}) => {
  const text = await offer(desk);
  await pick(desk);
  await expect(desk.status).toContainText('已填入，点输入框后回车发送');
  await expect(desk.box).toHaveValue(text);

  await desk.panel.keyboard.press('Enter');
  await expect(desk.box).toHaveValue(text);
  await expect(desk.status).toContainText('已填入，点输入框后回车发送');
  expect(await desk.sent()).toEqual([]);

  await pick(desk);
  await expect(desk.status).toContainText('这条刚填过，没有重复填入');
  await expect(desk.box).toHaveValue(text);
  await desk.box.click();
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toMatchObject([{ text, isTrusted: true }]);
});

test('asks when the buyer has written since the offer, and inserts when told to', async ({ desk }) => {
  const text = await offer(desk);
  // The pointer holds the list still, in its order and in its place, so the offer stays the older one.
  await desk.rows.first().hover({ position: { x: 30, y: 8 } });
  const place = await desk.rows.first().boundingBox();
  await desk.receive('2026090800001', '可以寄到香港吗');
  await expect(desk.openWords).toContainText('可以寄到香港吗');
  await expect(desk.panel.getByRole('button', { name: '有更新' })).toBeVisible();
  expect(await desk.rows.first().boundingBox()).toEqual(place);
  await pick(desk);
  await expect(desk.status).toContainText('买家又发了新消息，还填这条？');
  await expect(desk.box).toHaveValue('');
  await desk.status.getByRole('button', { name: '照样填入' }).click();
  await expect(desk.box).toHaveValue(text);
});

test('asks what becomes of a draft: append', async ({ desk }) => {
  const text = await offer(desk);
  await desk.type('您好，', 'ok');
  await pick(desk);
  await expect(desk.status).toContainText('输入框里已有文字');
  await expect(desk.box).toHaveValue('您好，');
  await desk.status.getByRole('button', { name: '追加' }).click();
  await expect(desk.box).toHaveValue(`您好，${text}`);
});

test('asks what becomes of a draft: replace, or leave it', async ({ desk }) => {
  const text = await offer(desk);
  await desk.type('您好，', 'ok');
  await pick(desk);
  await desk.status.getByRole('button', { name: '取消' }).click();
  await expect(desk.status).toContainText('没有填入，输入框没动');
  await expect(desk.box).toHaveValue('您好，');
  await pick(desk);
  await desk.status.getByRole('button', { name: '替换' }).click();
  await expect(desk.box).toHaveValue(text);
});

test('replaces only the draft that was asked about: what was typed since is asked about again', async ({ desk }) => {
  const text = await offer(desk);
  await desk.type('您好，', 'ok');
  await pick(desk);
  await expect(desk.status).toContainText('输入框里已有文字');
  await desk.box.focus();
  await desk.page.keyboard.type('马上看');
  await expect(desk.box).toHaveValue('您好，马上看');
  await desk.status.getByRole('button', { name: '替换' }).click();
  await expect(desk.status).toContainText('输入框里已有文字');
  await expect(desk.box).toHaveValue('您好，马上看');
  await desk.status.getByRole('button', { name: '替换' }).click();
  await expect(desk.box).toHaveValue(text);
});

test('in the page the same questions are answered by keys, the focus staying in the box', async ({ desk }) => {
  const text = await offer(desk);
  await desk.type('您好，', 'ok');
  await desk.page.keyboard.press('Alt+Digit1');
  await expect.poll(async () => (await desk.overlay.state()).card).toBe('question');
  await desk.page.keyboard.press('Escape');
  await expect.poll(async () => (await desk.overlay.state()).card).toBeNull();
  await expect(desk.box).toHaveValue('您好，');

  await desk.page.keyboard.press('Alt+Digit1');
  await expect.poll(async () => (await desk.overlay.state()).card).toBe('question');
  await desk.page.keyboard.press('Alt+Digit1');
  await expect(desk.box).toHaveValue(`您好，${text}`);
  await expect(desk.box).toBeFocused();
  expect(await desk.sent()).toEqual([]);
});

test('refuses a read-only box', async ({ desk }) => {
  await offer(desk);
  await desk.box.evaluate((box: HTMLTextAreaElement) => {
    box.readOnly = true;
  });
  await pick(desk);
  await expect(desk.status).toContainText('输入框现在不能输入');
  await desk.box.click();
  await desk.page.keyboard.press('Alt+Digit1');
  await expect.poll(async () => (await desk.overlay.state()).toast).toContain('没填：输入框现在不能写');
  await expect(desk.box).toHaveValue('');
});

test('refuses what would be longer than the box takes', async ({ desk }) => {
  await offer(desk);
  await desk.box.evaluate((box: HTMLTextAreaElement) => {
    box.maxLength = 10;
  });
  await pick(desk);
  await expect(desk.status).toContainText('超过输入框字数上限，没有填入');
  await desk.box.click();
  await desk.page.keyboard.press('Alt+Digit1');
  await expect.poll(async () => (await desk.overlay.state()).toast).toContain('超出输入框字数上限');
  await expect(desk.box).toHaveValue('');
});

test('refuses while an input method composes, and leaves its letters alone', async ({ desk }) => {
  await offer(desk);
  await desk.box.click();
  const ime = await desk.page.context().newCDPSession(desk.page);
  await ime.send('Input.imeSetComposition', { text: 'nihao', selectionStart: 5, selectionEnd: 5 });
  await expect(desk.box).toHaveValue('nihao');
  await pick(desk);
  await desk.status.getByRole('button', { name: '追加' }).click();
  await expect(desk.status).toContainText('输入法正在选字；选完再填');
  await expect(desk.box).toHaveValue('nihao');
  await ime.send('Input.insertText', { text: '你好' });
  await expect(desk.box).toHaveValue('你好');
});

test('refuses when the box is gone', async ({ desk }) => {
  await offer(desk);
  await desk.box.evaluate((box) => box.remove());
  await pick(desk);
  await expect(desk.status).toContainText('没找到输入框');
});

test('shift edits first, and what was edited goes in', async ({ desk }) => {
  await offer(desk);
  await desk.rows.first().getByRole('button', { name: '改了再填' }).click();
  const editor = desk.panel.getByRole('textbox', { name: '改写' });
  await editor.fill('亲，七天内可以退的');
  await desk.panel.keyboard.press('Control+Enter');
  await expect(desk.box).toHaveValue('亲，七天内可以退的');
  await expect(desk.status).toContainText('已填入');
});
