// The main job on a console's page under its real host name, read by the build that is published.
import { PanelPage, withoutSpace } from '../support/browser/panel-page';
import { expect, test } from './fixture';
import { ADDRESS, BUYERS, CONSOLE, PinduoduoPage } from './pinduoduo';

test.use({ build: 'store', consoles: CONSOLE });

const QUESTION = '支持七天无理由退货吗';

test('reads the buyer, suggests, inserts by the key in the page, and only a person’s Enter sends', async ({
  extension,
}) => {
  const desk = new PinduoduoPage(await extension.context.newPage());
  await desk.page.goto(ADDRESS);
  const panel = await PanelPage.of(await extension.openSidePanel(desk.page));
  const since = Date.now();
  await desk.receive(BUYERS.open, QUESTION);
  const paint = await panel.painted({ key: BUYERS.open, words: QUESTION, since }, 20_000);
  expect(paint).not.toBeNull();
  await expect(panel.page.locator('body')).toContainText('山里的风');

  await expect.poll(() => panel.offers()).not.toEqual([]);
  const offers = await panel.offers();
  const index = offers.findIndex(({ asks }) => !asks);
  expect(index).toBeGreaterThanOrEqual(0);
  await desk.box.click();
  await desk.page.keyboard.press(`Alt+Digit${index + 1}`);
  await expect(desk.box).not.toHaveValue('');
  expect(withoutSpace(await desk.box.inputValue())).toBe(withoutSpace(offers[index]?.text ?? ''));
  expect(await desk.sent()).toEqual([]);

  const text = await desk.box.inputValue();
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toEqual([{ key: BUYERS.open, text, via: 'enter', isTrusted: true, repeat: false }]);
});

test('goes on when its worker was stopped', async ({ extension }) => {
  const desk = new PinduoduoPage(await extension.context.newPage());
  await desk.page.goto(ADDRESS);
  const panel = await PanelPage.of(await extension.openSidePanel(desk.page));
  for (const question of ['什么时候发货', QUESTION]) {
    await panel.quiet(200);
    await extension.killServiceWorker();
    const since = Date.now();
    await desk.receive(BUYERS.open, question);
    expect(await panel.painted({ key: BUYERS.open, words: question, since }, 20_000)).not.toBeNull();
  }
  await extension.killServiceWorker();
  await desk.box.click();
  const index = (await panel.offers()).findIndex(({ asks }) => !asks);
  await desk.page.keyboard.press(`Alt+Digit${index + 1}`);
  await expect(desk.box).not.toHaveValue('');
});

test('follows the open conversation, namesakes kept apart', async ({ extension }) => {
  const desk = new PinduoduoPage(await extension.context.newPage());
  await desk.page.goto(ADDRESS);
  const panel = await PanelPage.of(await extension.openSidePanel(desk.page));
  const root = panel.page.locator('[data-conversation-key]');
  await expect(root).toHaveAttribute('data-conversation-key', BUYERS.open);
  await desk.switchTo(BUYERS.other);
  await expect(root).toHaveAttribute('data-conversation-key', BUYERS.other);
  await expect(root).toContainText('收到有一处开线');
  await desk.switchTo(BUYERS.namesake);
  await expect(root).toHaveAttribute('data-conversation-key', BUYERS.namesake);
  await expect(root).not.toContainText('那能便宜点吗');
});

test('a blocked draft is held once, by Enter and by the button', async ({ extension }) => {
  const desk = new PinduoduoPage(await extension.context.newPage());
  await desk.page.goto(ADDRESS);
  const panel = await PanelPage.of(await extension.openSidePanel(desk.page));
  const blocked = '亲，加我微信 yingda2026 给您返现';
  await desk.box.click();
  await desk.page.keyboard.insertText(blocked);
  // The panel says so once the rules have arrived.
  await expect(panel.page.locator('li[data-rule^="off-platform"]')).not.toHaveCount(0);
  await desk.takeKeys('Enter');
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toEqual([]);
  expect(await desk.takeKeys('Enter')).toEqual([]);
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toMatchObject([{ text: blocked, via: 'enter' }]);

  await desk.page.keyboard.insertText(`${blocked}哦`);
  await desk.sendButton.click();
  expect(await desk.sent()).toHaveLength(1);
  await desk.sendButton.click();
  expect(await desk.sent()).toMatchObject([{ via: 'enter' }, { text: `${blocked}哦`, via: 'button' }]);
});
