// What the shop's facts say of a draft: at the box and in the panel, never in the way of a send.
import { PracticePage } from '../support/browser/practice-page';
import { expect, test } from './fixture';
import { Overlay } from './support/overlay';

const WRONG = '现在全店每满200减30哦';
const RIGHT = '现在全店每满200减20哦';

test('a wrong tier is told with the true one, Enter is not held for it, and editing takes it away', async ({
  extension,
  practice,
}) => {
  const desk = await PracticePage.open(await extension.context.newPage(), `${practice.origin}/practice.html`);
  const panel = await extension.openSidePanel(desk.page);
  const overlay = await Overlay.of(desk.page);
  await desk.page.evaluate(() => {
    window.practice.receive('a', { text: '有什么活动吗', buyer: '小满' });
    window.practice.open('a');
  });
  await desk.focusBox();
  const badge = async () => (await overlay.state()).badge;
  await expect.poll(badge).toBe('ok');

  await desk.page.keyboard.insertText(WRONG);
  await expect.poll(badge).toBe('warn');
  const finding = panel.locator('[data-rule="fact-conflict.amount-off"]');
  await expect(finding).toContainText('每满200减20');
  await expect(finding).toContainText('全店每满200减20');

  // Edited: the finding goes at once; what is true stays without one.
  await desk.clearBox();
  await desk.page.keyboard.insertText(RIGHT);
  await expect.poll(badge).toBe('ok');
  await expect(finding).toHaveCount(0);
  await desk.page.waitForTimeout(600);
  expect(await badge()).toBe('ok');

  // A draft that was changed before its answer came is never painted with it.
  await desk.clearBox();
  await desk.page.keyboard.insertText(WRONG);
  await desk.clearBox();
  await desk.page.keyboard.insertText('您好');
  for (let i = 0; i < 10; i++) {
    await desk.page.waitForTimeout(80);
    expect(await badge()).toBe('ok');
  }

  await desk.clearBox();
  await desk.page.keyboard.insertText(WRONG);
  await expect.poll(badge).toBe('warn');
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toMatchObject([{ key: 'a', text: WRONG, trusted: true }]);
});

test('the true figure is put in by a click in the panel; the worker may have been stopped', async ({
  extension,
  practice,
}) => {
  const desk = await PracticePage.open(await extension.context.newPage(), `${practice.origin}/practice.html`);
  const panel = await extension.openSidePanel(desk.page);
  await desk.page.evaluate(() => {
    window.practice.receive('a', { text: '有什么活动吗', buyer: '小满' });
    window.practice.open('a');
  });
  await desk.focusBox();
  await extension.killServiceWorker();
  await desk.page.keyboard.insertText(WRONG);
  const finding = panel.locator('[data-rule="fact-conflict.amount-off"]');
  await expect(finding).toContainText('每满200减20');
  await finding.getByRole('button', { name: /换成/ }).click();
  await expect.poll(() => desk.draft()).toBe(RIGHT);
  await expect(finding).toHaveCount(0);
});

test('a sentence that this buyer was told already is offered in other words', async ({ extension, practice }) => {
  const desk = await PracticePage.open(await extension.context.newPage(), `${practice.origin}/practice.html`);
  const panel = await extension.openSidePanel(desk.page);
  await desk.page.evaluate(() => {
    window.practice.receive('a', { text: '你好，支持七天无理由退货吗', buyer: '小满' });
    window.practice.open('a');
  });
  const said = '支持的，您签收以后不合适可以申请退货';
  await desk.focusBox();
  await desk.page.keyboard.insertText(said);
  await desk.page.keyboard.press('Enter');
  await expect.poll(async () => (await desk.sent()).length).toBe(1);
  await desk.page.keyboard.insertText(said);
  const finding = panel.locator('[data-rule="perfunctory.repeated"]');
  await expect(finding).toBeVisible();
  const other = finding.getByRole('button', { name: /换成/ });
  await expect(other).toBeVisible();
  await other.click();
  await expect.poll(() => desk.draft()).not.toBe(said);
  expect(await desk.draft()).not.toBe('');
  expect(await desk.sent()).toHaveLength(1);
});
