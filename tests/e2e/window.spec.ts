// One real window with real keys and a real pointer: a headless browser emulates the focus, and can't see what these tests are about.
import { type Display, displayMissing, startDisplay } from '../support/browser/display';
import type { ExtensionBrowser } from '../support/browser/extension';
import { PanelPage, withoutSpace } from '../support/browser/panel-page';
import { test as base, expect } from './fixture';
import { ADDRESS, BUYERS, CONSOLE, PinduoduoPage } from './pinduoduo';

const missing = displayMissing();
const QUESTION = '支持七天无理由退货吗';
const BLOCKED = 'jia wo weixin yingda2026';
/** Points of the screen over the console and over the side panel, for a window of 1440 × 900 near the corner. */
const OVER = { page: { x: 500, y: 500 }, panel: { x: 1300, y: 600 } };

interface Desk {
  console: PinduoduoPage;
  panel: PanelPage;
  /** The first offer that asks for nothing, and its place. */
  offer: { text: string; index: number };
}

const test = base.extend<{ display: Display; desk: Desk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
  display: async ({}, use) => {
    const display = await startDisplay();
    await use(display);
    await display.close();
  },
  launch: async ({ display }, use) => use({ headless: false, display: display.name, recordNetwork: true }),
  desk: async ({ extension, display }, use) => use(await openDesk(extension, display)),
});

async function openDesk(extension: ExtensionBrowser, display: Display): Promise<Desk> {
  const desk = new PinduoduoPage(await extension.context.newPage());
  await desk.page.goto(ADDRESS);
  const panel = await PanelPage.of(await extension.openSidePanel(desk.page));
  await display.focusWindow('聊天');
  const since = Date.now();
  await desk.receive(BUYERS.open, QUESTION);
  expect(await panel.painted({ key: BUYERS.open, words: QUESTION, since }, 5_000)).not.toBeNull();
  await expect.poll(() => panel.offers()).not.toEqual([]);
  const offers = await panel.offers();
  const index = offers.findIndex(({ asks }) => !asks);
  expect(index).toBeGreaterThanOrEqual(0);
  return { console: desk, panel, offer: { text: offers[index]?.text ?? '', index } };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

test.use({ build: 'store', consoles: CONSOLE });
test.skip(missing !== null, `no virtual screen: ${missing}`);

test('picks by the key in the page, presses Enter: the right text is sent once', async ({ desk, display }) => {
  const { console: page, offer } = desk;
  await display.click(page.box, OVER.page);
  display.key(`alt+${offer.index + 1}`);
  await expect(page.box).not.toHaveValue('');
  display.key('Return');
  await expect.poll(() => page.sent()).toHaveLength(1);
  const [sent] = await page.sent();
  expect(withoutSpace(sent?.text ?? '')).toBe(withoutSpace(offer.text));
  expect(sent).toMatchObject({ key: BUYERS.open, isTrusted: true, via: 'enter' });
});

test('picks by a click in the panel, presses Enter: nothing is inserted twice', async ({ desk, display }) => {
  const { console: page, panel, offer } = desk;
  await display.click(page.box, OVER.page);
  await display.click(panel.page.locator('li[data-phrase]').nth(offer.index), OVER.panel);
  await expect(page.box).not.toHaveValue('');
  const text = await page.box.inputValue();
  expect(withoutSpace(text)).toBe(withoutSpace(offer.text));
  // The click left the keyboard with the panel: Enter there must do nothing.
  display.key('Return');
  await pause(500);
  expect(await page.box.inputValue()).toBe(text);
  expect(await page.sent()).toEqual([]);
  await display.click(page.box, OVER.page);
  display.key('Return');
  await expect.poll(() => page.sent()).toMatchObject([{ text, via: 'enter' }]);
});

test('a blocked draft is held once; holding Enter down does not pass it; the page sees none of it', async ({
  desk,
  display,
}) => {
  const { console: page, panel } = desk;
  await display.click(page.box, OVER.page);
  await expect(page.box).toBeFocused();
  display.type(BLOCKED);
  await expect(page.box).toHaveValue(BLOCKED);
  await expect(panel.page.locator('body')).toContainText('yingda2026');
  await page.takeKeys('Enter');
  await display.hold('Return', 900);
  await pause(300);
  expect(await page.sent()).toEqual([]);
  expect(await page.takeKeys('Enter')).toEqual([]);
  display.key('Return');
  await expect.poll(() => page.sent()).toMatchObject([{ text: BLOCKED, isTrusted: true, repeat: false }]);
});
