// What a browser, a disk and an update do to an extension while an agent works.
import type { ExtensionBrowser } from '../support/browser/extension';
import { expect, test } from './fixture';
import { ADDRESS, BUYERS, CONSOLE } from './pinduoduo';
import { type ConsoleDesk, openDesk } from './support/console-desk';
import { dumpDatabase } from './support/extension-data';

test.use({ build: 'store', consoles: CONSOLE });

const RETURN = '可以七天无理由退货吗';
const QUESTIONS = [RETURN, '穿久了起球吗', '可以寄到香港吗'];

const offered = (desk: ConsoleDesk) =>
  desk.rows.evaluateAll((rows) => rows.map((row) => `${row.getAttribute('data-phrase')} ${row.textContent}`));

/** Each question in turn, and what is offered once its answer has come. */
async function askAll(desk: ConsoleDesk, between: () => Promise<void>): Promise<string[][]> {
  const all: string[][] = [];
  await desk.load();
  for (const question of QUESTIONS) {
    await between();
    await desk.ask(question);
    // A list that is still being drawn anew says another revision a moment later.
    let painted: string | null = null;
    const isStill = async () => {
      const before = painted;
      painted = await desk.root.getAttribute('data-painted-revision');
      return painted === before;
    };
    await expect.poll(isStill, { intervals: [300] }).toBe(true);
    all.push(await offered(desk));
    await desk.box.fill('好的');
    await between();
    await desk.page.keyboard.press('Enter');
    await expect(desk.root).toContainText('没有待回复的消息');
  }
  return all;
}

test('a worker stopped between all steps changes no result, and what was learned stays', async ({ extension }) => {
  const desk = await openDesk(extension);
  const calm = await askAll(desk, async () => {});
  expect(await askAll(desk, extension.killServiceWorker)).toEqual(calm);

  await desk.load();
  await extension.killServiceWorker();
  await desk.ask(RETURN);
  await expect(desk.rows.first()).toContainText('签收7天内');
  await extension.killServiceWorker();
  await desk.box.click();
  await desk.page.keyboard.press('Alt+Digit1');
  await expect(desk.box).toHaveValue(/签收7天内/);
  const plain = await extension.context.newPage();
  await plain.goto(extension.url('manifest.json'));
  await expect.poll(async () => (await dumpDatabase(plain)).examples).toHaveLength(1);

  await extension.killServiceWorker();
  await desk.load();
  await desk.ask(RETURN);
  await expect(desk.rows.first()).toContainText('您这样答过');
});

test('reloaded under an open page it goes quiet, says so once, loses nothing typed, and works after the page’s reload', async ({
  extension,
}) => {
  const desk = await openDesk(extension);
  const faults: string[] = [];
  desk.page.on('pageerror', (error) => faults.push(error.message));
  desk.page.on('console', (line) => line.type() !== 'log' && faults.push(line.text()));
  await desk.type('亲，我帮您看一下', 'ok');
  await reload(extension);
  expect((await desk.overlay.state()).count).toBe(1);
  await desk.receive(BUYERS.open, RETURN);
  await expect.poll(async () => (await desk.overlay.state()).toast).toContain('请刷新页面');
  expect((await desk.overlay.state()).badge).toBeNull();
  await expect.poll(async () => (await desk.overlay.state()).count, { timeout: 15_000 }).toBe(0);

  // The console is its own again: keys, drafts, later messages.
  await desk.receive(BUYERS.open, '在吗');
  await desk.page.keyboard.press('Alt+Digit1');
  await expect(desk.box).toHaveValue('亲，我帮您看一下');
  expect((await desk.overlay.state()).count).toBe(0);
  await desk.page.keyboard.press('Enter');
  expect(await desk.sent()).toMatchObject([{ text: '亲，我帮您看一下', isTrusted: true }]);
  expect(faults).toEqual([]);

  const stale = await extension.openSidePanel(desk.page);
  await expect(stale.locator('[data-desk="stale-page"]')).toContainText('请刷新页面');
  await stale.getByRole('button', { name: '刷新页面' }).click();
  await expect(stale.locator('[data-desk="ready"]')).toContainText('山里的风');
  expect((await desk.overlay.state()).count).toBe(1);
  await desk.receive(BUYERS.open, RETURN);
  await expect(stale.locator('li[data-phrase]').first()).toContainText('签收7天内');
  await desk.box.click();
  await desk.page.keyboard.press('Alt+Digit1');
  await expect(desk.box).toHaveValue(/签收7天内/);
});

/** As chrome://extensions does it, and as an update does: pages stay, their scripts lose the extension. */
async function reload(extension: ExtensionBrowser): Promise<void> {
  const [manager] = extension.context.pages();
  await manager?.evaluate(
    (id) =>
      (
        globalThis as unknown as {
          chrome: { developerPrivate: { reload(id: string, options: object): Promise<unknown> } };
        }
      ).chrome.developerPrivate.reload(id, { failQuietly: true }),
    extension.id,
  );
}

test('two consoles at once: the panel follows the tab in front, and inserts go to it', async ({ extension }) => {
  const first = await openDesk(extension);
  const page = await extension.context.newPage();
  await page.goto(ADDRESS);
  const second = await openDesk(extension, page, first.panel);
  await second.switchTo(BUYERS.other);
  await expect(first.root).toHaveAttribute('data-conversation-key', BUYERS.other);
  await second.ask(RETURN);
  await expect(second.rows.first()).toContainText('签收7天内');

  // News from the tab behind stay behind.
  await first.receive(BUYERS.open, '穿久了起球吗');
  await second.receive(BUYERS.other, '可以寄到香港吗');
  await expect(second.openWords).toContainText('可以寄到香港吗');
  await expect(second.root).not.toContainText('起球');
  await second.rows
    .first()
    .getByRole('button', { name: /^填入第 1 条/ })
    .click({ position: { x: 30, y: 8 } });
  await expect(second.box).not.toHaveValue('');
  await expect(first.box).toHaveValue('');

  await first.page.bringToFront();
  await expect(first.root).toHaveAttribute('data-conversation-key', BUYERS.open);
  await expect(first.openWords).toContainText('起球');
  await first.panel.mouse.move(1, 1);
  await expect(first.rows.filter({ hasText: '日常摩擦多的袖口' })).toHaveCount(1);
  const before = await second.box.inputValue();
  await first.box.click();
  await first.page.keyboard.press('Alt+Digit1');
  await expect(first.box).not.toHaveValue('');
  await expect(second.box).toHaveValue(before);
});

test('a tab that is no console says so, and inserts nothing anywhere', async ({ extension }) => {
  const desk = await openDesk(extension);
  await desk.ask(RETURN);
  const [manager] = extension.context.pages();
  await manager?.bringToFront();
  await expect(desk.panel.locator('[data-desk="no-console"]')).toContainText('这个页面不是客服后台');
  await expect(desk.rows).toHaveCount(0);
  await desk.page.bringToFront();
  await expect(desk.root).toHaveAttribute('data-desk', 'ready');
  await expect(desk.box).toHaveValue('');
});
