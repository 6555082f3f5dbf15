// Teaching a console that no pack knows, in the real browser: allow, point, save, read, fill.
import type { Frame, Locator, Page } from '@playwright/test';
import { test as base, expect } from './fixture';
import { FRAMED_ADDRESS, KIT_HOST, type Kit, kitAddress, serveKit } from './support/kit/serve';
import { Overlay } from './support/overlay';
import { point } from './support/point';
import { reportOf } from './support/report';
import { startTeaching } from './support/start-teaching';

const test = base.extend<{ kit: Kit }>({
  kit: ['chatscope', { option: true }],
  hosts: async ({ kit }, use) => {
    const served = await serveKit(kit);
    await use([served]);
    await served.close();
  },
});

interface KitWindow {
  fixture: { sent: string[]; clicks: string[]; open: number; receive(text: string): void };
}
const clicksOf = (page: Page | Frame) => page.evaluate(() => (globalThis as unknown as KitWindow).fixture.clicks);
const sentOf = (page: Page | Frame) => page.evaluate(() => (globalThis as unknown as KitWindow).fixture.sent);
const receive = (page: Page | Frame, text: string) =>
  page.evaluate((words) => (globalThis as unknown as KitWindow).fixture.receive(words), text);

/** One after the other, as a buyer in a hurry writes them. */
const receiveAll = (page: Page, texts: string[]) =>
  page.evaluate(async (all) => {
    const { fixture } = globalThis as unknown as KitWindow;
    for (const text of all) {
      fixture.receive(text);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }, texts);

/** A page made with a chat kit: what is pointed at, in the order of the steps, and the parts that a person uses afterwards. */
interface Taught {
  kit: Kit;
  places: string[];
  box: string;
  rows: string;
}

const TAUGHT: Taught[] = [
  {
    kit: 'chatscope',
    places: [
      '.cs-conversation--active .cs-conversation__name',
      '.cs-conversation-header__user-name',
      '.cs-message--incoming .cs-message__content',
      '.cs-message--outgoing .cs-message__content',
      '.cs-message-input__content-editor',
      '.cs-button--send',
    ],
    box: '.cs-message-input__content-editor',
    rows: '.cs-conversation',
  },
  {
    kit: 'advanced',
    places: [
      '.vac-room-selected .vac-room-name',
      '.vac-room-header .vac-room-name',
      '.vac-message-box:not(.vac-offset-current) .vac-format-message-wrapper',
      '.vac-message-box.vac-offset-current .vac-format-message-wrapper',
      '.vac-textarea',
      '.vac-icon-textarea .vac-svg-button:last-child',
    ],
    box: '.vac-textarea',
    rows: '.vac-room-item',
  },
  {
    kit: 'elements',
    places: [
      '.chosen .rce-citem-body--top-title',
      '.rce-navbar span',
      '.rce-mbox:not(.rce-mbox-right) .rce-mbox-text',
      '.rce-mbox-right .rce-mbox-text',
      'textarea',
      '.rce-button',
    ],
    box: 'textarea',
    rows: '.rce-container-citem',
  },
];

/** Questions that the starter library answers, asked round and round. */
const QUESTIONS = ['可以七天无理由退货吗', '在吗', '运费险赔多少', '客服在吗'];
const REPLIES = 20;
const MESSAGES = 200;

/** What a box holds, whatever it is. */
const heldBy = (box: Locator): Promise<string> =>
  box.evaluate((it) => (it instanceof HTMLTextAreaElement ? it.value : (it.textContent ?? '')));

/** What the page's content script has read, as the side panel asks for it. */
const messagesRead = async (workspace: Page): Promise<string[]> => {
  const report = await reportOf(workspace, `https://${KIT_HOST}/*`);
  return report?.view.conversation?.messages.map(({ side, text }) => `${side.value}: ${text}`) ?? [];
};

for (const { kit, places, box, rows } of TAUGHT) {
  test.describe(`a chat page made with ${kit}`, () => {
    test.use({ kit });

    test('is taught by pointing, then read and filled', async ({ extension }) => {
      test.setTimeout(600_000);
      await extension.grantHosts(`https://${KIT_HOST}/*`);
      const page = await extension.context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(kitAddress(kit));
      const workspace = await startTeaching(extension, page, kitAddress(kit));
      const overlay = await Overlay.of(page);

      for (const [i, place] of places.entries()) {
        await expect.poll(() => overlay.teaching()).toContain(`第 ${i + 1} 步`);
        // Kits fade things in and out over the messages; a person points at what can be hit.
        if (i === 2) await page.locator(place).first().hover({ trial: true });
        await point(page, page.locator(place));
      }
      await expect.poll(() => overlay.teaching()).toContain('保存');
      expect(await clicksOf(page), 'clicks that reached the page').toEqual([]);
      const preview = await overlay.teaching();
      expect(preview).toContain('会话 3 条；买家的话 2 句，客服的话 1 句');
      await overlay.click('保存');
      await expect.poll(() => overlay.teaching()).toContain('已保存');
      await Promise.all([page.waitForEvent('load'), overlay.click('刷新')]);

      const panel = await extension.openSidePanel(page);
      await expect(panel.locator('[data-desk]')).toHaveAttribute('data-desk', 'ready');
      await expect(panel.locator('body')).toContainText('青禾');
      await expect
        .poll(() => messagesRead(workspace))
        .toEqual(['buyer: 在吗', 'agent: 您好，在的', 'buyer: 这个有小号吗']);
      const asked = Array.from({ length: MESSAGES }, (_, i) => `第 ${i + 1} 个问题，这款有现货吗`);
      for (let from = 0; from < MESSAGES; from += 40) {
        const some = asked.slice(from, from + 40);
        await receiveAll(page, some);
        // As many as a view carries: each is compared before the next ones push it out.
        const last = some.map((it) => `buyer: ${it}`);
        await expect.poll(async () => (await messagesRead(workspace)).slice(-some.length)).toEqual(last);
      }

      const editor = page.locator(box);
      await editor.click();
      await page.keyboard.insertText('您稍等');
      await page.keyboard.press('Enter');
      await expect(panel.locator('body')).toContainText('没有待回复的消息');
      const filled = ['您稍等'];
      for (let i = 0; i < REPLIES; i++) {
        const question = `${QUESTIONS[i % QUESTIONS.length]}${i < QUESTIONS.length ? '' : `（第 ${i} 次问）`}`;
        await receive(page, question);
        await expect(panel.getByRole('region', { name: '买家待回复的话' })).toContainText(question);
        const ready = panel.locator('li[data-phrase]:not(:has([data-variable]))').first();
        await expect(ready).toBeVisible();
        const words = (await ready.locator('p').first().textContent()) ?? '';
        await ready.getByRole('button', { name: /^填入第/ }).click({ position: { x: 30, y: 8 } });
        await expect(panel.locator('[data-part="insert-status"]')).toContainText('已填入');
        await expect.poll(() => heldBy(editor)).toContain(words.slice(0, 10));
        expect(await sentOf(page)).toHaveLength(filled.length);
        await editor.click();
        await page.keyboard.press('Enter');
        filled.push(words);
        await expect.poll(async () => (await sentOf(page)).length).toBe(filled.length);
        await panel.mouse.move(1, 1);
      }
      expect(await messagesRead(workspace)).toContain(`agent: ${filled.at(-1)}`);

      await page.locator(rows).nth(1).click();
      await expect(panel.locator('body')).toContainText('北屿');
      expect(faults).toEqual([]);

      await workspace.bringToFront();
      const row = workspace.locator('[data-console^="own-"]');
      await expect(row).toContainText('自己教的');
      await expect(row).toContainText('都正常');

      await row.getByRole('switch').click();
      await expect(row).toContainText('已停用');
      await page.bringToFront();
      await page.reload();
      await expect(panel.locator('[data-desk]')).toHaveAttribute('data-desk', 'no-console');
      expect((await overlay.state()).count).toBe(0);
    });
  });
}

test('a chat in a frame, with hashes for classes and nothing but looks to tell sides and the open row by', async ({
  extension,
}) => {
  test.setTimeout(300_000);
  await extension.grantHosts(`https://${KIT_HOST}/*`);
  const page = await extension.context.newPage();
  await page.goto(FRAMED_ADDRESS);
  const workspace = await startTeaching(extension, page, FRAMED_ADDRESS);
  const overlay = await Overlay.of(page);
  const chat = () => page.frame({ url: `https://${KIT_HOST}/im/core` }) as Frame;
  const part = async (name: string, nth: number): Promise<Locator> =>
    chat()
      .locator(await chat().evaluate((key) => (globalThis as unknown as Record<string, string>)[key] ?? '', name))
      .nth(nth);

  const places = [
    ['name', 0],
    ['peer', 0],
    ['text', 0],
    ['text', 1],
    ['box', 0],
  ] as const;
  for (const [i, [name, nth]] of places.entries()) {
    await expect.poll(() => overlay.teaching()).toContain(`第 ${i + 1} 步`);
    await point(page, await part(name, nth));
  }
  await expect.poll(() => overlay.teaching()).toContain('第 6 步');
  await overlay.click('跳过');
  await expect.poll(() => overlay.teaching()).toContain('会话 3 条；买家的话 2 句，客服的话 1 句，其他 0 句');
  expect(await clicksOf(chat()), 'clicks that reached the page').toEqual([]);
  await overlay.click('保存');
  await expect.poll(() => overlay.teaching()).toContain('已保存');
  await page.reload();

  const panel = await extension.openSidePanel(page);
  await expect(panel.locator('[data-conversation-key]')).toHaveAttribute('data-conversation-key', 'u-aqf');
  for (let i = 0; i < 20; i++) await receive(chat(), `第 ${i + 1} 个问题，这款有现货吗`);
  await expect.poll(async () => (await messagesRead(workspace)).length).toBeGreaterThanOrEqual(20);
  const box = await part('box', 0);
  await box.click();
  await page.keyboard.insertText('您稍等');
  await page.keyboard.press('Enter');
  await expect(panel.locator('body')).toContainText('没有待回复的消息');
  await receive(chat(), '可以七天无理由退货吗');
  const ready = panel.locator('li[data-phrase]:not(:has([data-variable]))').first();
  await ready.getByRole('button', { name: /^填入第/ }).click({ position: { x: 30, y: 8 } });
  await expect(panel.locator('[data-part="insert-status"]')).toContainText('已填入');
  await expect(box).not.toHaveValue('');
  expect(await sentOf(chat())).toEqual(['您稍等']);
});
