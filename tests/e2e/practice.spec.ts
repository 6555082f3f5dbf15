// The practice console as a plain page, with the demo shop.
import { PanelPage } from '../support/browser/panel-page';
import { PracticePage } from '../support/browser/practice-page';
import { expect, test } from './fixture';

for (const composer of ['textarea', 'editable'] as const) {
  test(`a scripted buyer is answered from the panel's offers, box: ${composer}`, async ({ extension, practice }) => {
    const desk = await PracticePage.open(await extension.context.newPage(), `${practice.origin}/practice.html`);
    await desk.page.evaluate((kind) => window.practice.composer(kind), composer);
    const panel = await PanelPage.of(await extension.openSidePanel(desk.page));
    const since = Date.now();
    await desk.page.evaluate(() => {
      window.practice.receive('buyer-1', { text: '你好，支持七天无理由退货吗', buyer: '小满' });
      window.practice.open('buyer-1');
    });
    const wanted = { key: 'buyer-1', words: '七天无理由退货吗', since };
    expect(await panel.painted(wanted, 5_000)).not.toBeNull();
    await expect.poll(() => panel.offers()).not.toEqual([]);
    const offers = await panel.offers();
    const index = offers.findIndex(({ asks }) => !asks);
    expect(index).toBeGreaterThanOrEqual(0);
    await desk.focusBox();
    await desk.page.keyboard.press(`Alt+Digit${index + 1}`);
    expect(await desk.draftAfter('', 3_000)).toBe(offers[index]?.text);
    expect(await desk.sent()).toEqual([]);
    await desk.page.keyboard.press('Enter');
    expect(await desk.sent()).toMatchObject([{ key: 'buyer-1', text: offers[index]?.text, trusted: true }]);
  });
}

test('the panel follows the conversation that is open', async ({ extension, practice }) => {
  const desk = await PracticePage.open(await extension.context.newPage(), `${practice.origin}/practice.html`);
  const panel = await PanelPage.of(await extension.openSidePanel(desk.page));
  await desk.page.evaluate(() => {
    window.practice.receive('a', { text: '什么时候发货', buyer: '甲' });
    window.practice.receive('b', { text: '可以退货吗', buyer: '乙' });
    window.practice.open('a');
  });
  const root = panel.page.locator('[data-conversation-key]');
  await expect(root).toHaveAttribute('data-conversation-key', 'a');
  await desk.switchTo('b');
  await expect(root).toHaveAttribute('data-conversation-key', 'b');
  await expect(root).toContainText('可以退货吗');
  await expect(root).not.toContainText('什么时候发货');
});
