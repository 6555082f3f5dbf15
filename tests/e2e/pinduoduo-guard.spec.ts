// The send guard on a console's page whose own listener is the first on the window.
import type { ConsoleDesk } from './support/console-desk';
import { expect, test } from './support/console-desk';

const BLOCKED = '亲，加我微信 yingda2026 给您返现';

async function blockedDraft(desk: ConsoleDesk): Promise<void> {
  await desk.type(BLOCKED, 'block');
  await desk.takeKeys('');
}

const cardOf = async (desk: ConsoleDesk) => (await desk.overlay.state()).card;

test('a clean draft goes out at the first Enter', async ({ desk }) => {
  await desk.type('您好，稍等我看一下', 'ok');
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toMatchObject([{ text: '您好，稍等我看一下', via: 'enter' }]);
});

test('a blocked draft is held once, unseen by the page, asks, and passes at the next Enter', async ({ desk }) => {
  await blockedDraft(desk);
  await desk.page.keyboard.press('Enter');
  const { card, cardText } = await desk.overlay.state();
  expect(card).toBe('held');
  expect(cardText).toContain('先别发');
  expect(cardText).toContain('内容不变再发一次就放行');
  expect(await desk.sent()).toEqual([]);
  expect(await desk.takeKeys('Enter')).toEqual([]);
  await expect(desk.box).toHaveValue(BLOCKED);
  await expect(desk.panel.getByRole('region', { name: '草稿' })).toContainText('微信');

  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toMatchObject([{ text: BLOCKED, via: 'enter', isTrusted: true, repeat: false }]);
  expect(await cardOf(desk)).toBeNull();
});

test('traditional characters are read like simplified ones', async ({ desk }) => {
  await desk.type('親，好評給您返現五元', 'block');
});

test('Enter held down does not pass', async ({ desk }) => {
  await blockedDraft(desk);
  for (let i = 0; i < 12; i++) await desk.page.keyboard.down('Enter');
  await desk.page.keyboard.up('Enter');
  expect(await desk.sent()).toEqual([]);
  expect(await desk.takeKeys('Enter')).toEqual([]);
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toHaveLength(1);
});

test('the send button is held once, by mouse', async ({ desk }) => {
  await blockedDraft(desk);
  await desk.sendButton.click();
  expect(await desk.sent()).toEqual([]);
  expect(await cardOf(desk)).toBe('held');
  await desk.sendButton.click();
  expect(await desk.sent()).toMatchObject([{ text: BLOCKED, via: 'button', isTrusted: true }]);
});

test('a draft that was edited after the question is asked about anew', async ({ desk }) => {
  await blockedDraft(desk);
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.insertText('哦');
  await expect.poll(() => cardOf(desk)).toBeNull();
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toEqual([]);
  expect(await cardOf(desk)).toBe('held');
  await desk.sendButton.click();
  expect(await desk.sent()).toMatchObject([{ text: `${BLOCKED}哦`, via: 'button' }]);
});

test('the same words to another buyer are a new question', async ({ desk }) => {
  await blockedDraft(desk);
  await desk.page.keyboard.press('Enter');
  expect(await cardOf(desk)).toBe('held');
  await desk.switchTo('2026090800002');
  await expect(desk.root).toHaveAttribute('data-conversation-key', '2026090800002');
  await desk.box.click();
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toEqual([]);
  expect(await cardOf(desk)).toBe('held');
});

test('one key puts the better words in', async ({ desk }) => {
  await desk.type('这是全网最低价', 'warn');
  await desk.page.keyboard.press('Alt+KeyW');
  await expect(desk.box).not.toHaveValue('这是全网最低价');
  await expect.poll(async () => (await desk.overlay.state()).badge).toBe('ok');
  const fixed = await desk.box.inputValue();
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toMatchObject([{ text: fixed }]);
});

test('the question’s buttons answer real clicks', async ({ desk }) => {
  await blockedDraft(desk);
  await desk.page.keyboard.press('Enter');
  await desk.overlay.click('回去改');
  expect(await cardOf(desk)).toBeNull();
  await expect(desk.box).toBeFocused();
  await expect(desk.box).toHaveValue(BLOCKED);
  expect(await desk.sent()).toEqual([]);
});

test('switched off for the shop it lets everything pass, and on again it holds', async ({ desk }) => {
  const guard = desk.panel.getByRole('switch', { name: '发送前检查（本店）' });
  await guard.click();
  await expect(desk.root).toContainText('检查已关');
  try {
    await blockedDraft(desk);
    await desk.page.keyboard.press('Enter');
    expect(await desk.sent()).toMatchObject([{ text: BLOCKED }]);
    // The panel draws the answered conversation first: the switch moves with it.
    await expect(desk.root).toContainText('没有待回复的消息');
  } finally {
    await guard.click();
    await expect(desk.root).not.toContainText('检查已关');
  }
  await blockedDraft(desk);
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toHaveLength(1);
});
