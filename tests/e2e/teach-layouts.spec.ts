// Teaching pages laid out as no kit does it, from the panel that stands beside them.
import type { Locator, Page } from '@playwright/test';
import { serveHost } from '../support/browser/serve';
import { fromRoot } from '../support/paths';
import { test as base, expect } from './fixture';
import { Overlay } from './support/overlay';
import { point } from './support/point';
import { reportOf } from './support/report';

const HOST = 'odd.example.com';
const PAGES = ['table', 'grid', 'parts'];

const test = base.extend({
  hosts: async ({ build: _ }, use) => {
    const routes = Object.fromEntries(PAGES.map((name) => [`/${name}`, `${name}.html`]));
    const served = await serveHost(HOST, fromRoot('tests/e2e/support/layouts'), {
      ...routes,
      '/favicon.ico': 'table.html',
    });
    await use([served]);
    await served.close();
  },
});

interface Fixture {
  fixture: { sent: string[]; clicks: string[]; receive(text: string): void };
}
/** `chrome` of the extension's pages, as far as it is used here. */
interface Permissions {
  chrome: { permissions: { request(asked: { origins: string[] }): Promise<boolean> } };
}

const fixtureOf = <K extends 'sent' | 'clicks'>(page: Page, what: K): Promise<string[]> =>
  page.evaluate((name) => (globalThis as unknown as Fixture).fixture[name], what);
const receive = (page: Page, text: string) =>
  page.evaluate((words) => (globalThis as unknown as Fixture).fixture.receive(words), text);

/** What is pointed at, in the order of the steps; null: skipped. */
const CHATS: Record<string, { places: (page: Page) => (Locator | null)[]; box: (page: Page) => Locator }> = {
  table: {
    places: (page) => [
      page.locator('#people tr td.n').first(),
      page.locator('#peer'),
      page.locator('#log td.words').nth(0),
      page.locator('#log td.words').nth(1),
      page.locator('#reply'),
      page.locator('#go'),
    ],
    box: (page) => page.locator('#reply'),
  },
  grid: {
    places: (page) => [
      page.locator('#people > div > div:first-child').first(),
      page.locator('header span'),
      page.locator('#log > div:nth-child(2) > div'),
      page.locator('#log > div:nth-child(3) > div'),
      page.locator('#edit'),
      null,
    ],
    box: (page) => page.locator('#edit'),
  },
  parts: {
    places: (page) => [
      page.locator('.person .name').first(),
      page.locator('.peer'),
      page.locator('chat-bubble p').nth(1),
      page.locator('chat-bubble p').nth(2),
      page.frameLocator('iframe').locator('body'),
      null,
    ],
    box: (page) => page.frameLocator('iframe').locator('body'),
  },
};

const heldBy = (box: Locator): Promise<string> =>
  box.evaluate((it) => (it.localName === 'textarea' ? (it as HTMLTextAreaElement).value : (it.textContent ?? '')));

const QUESTIONS = ['可以七天无理由退货吗', '在吗', '运费险赔多少', '客服在吗'];
const MESSAGES = 60;
const REPLIES = 10;

for (const [name, { places, box }] of Object.entries(CHATS)) {
  test(`a chat page laid out as ${name}`, async ({ extension }) => {
    test.setTimeout(600_000);
    await extension.grantHosts(`https://${HOST}/*`);
    const page = await extension.context.newPage();
    const workspace = await extension.context.newPage();
    await workspace.goto(extension.url('workspace.html#consoles'));
    // What was granted beforehand counts once it is asked for.
    await workspace.evaluate(
      (origins) => (globalThis as unknown as Permissions).chrome.permissions.request({ origins }),
      [`https://${HOST}/*`],
    );
    await page.goto(`https://${HOST}/${name}`);
    await page.bringToFront();
    const panel = await extension.openSidePanel(page);
    await panel.getByRole('button', { name: '教应答读这个页面' }).click();
    // A list stands still under the pointer; a person's leaves the panel for the page.
    await panel.mouse.move(1, 1);

    const overlay = await Overlay.of(page);
    for (const [i, place] of places(page).entries()) {
      await expect.poll(() => overlay.teaching()).toContain(`第 ${i + 1} 步`);
      if (place) await point(page, place);
      else await overlay.click('跳过');
    }
    await expect.poll(() => overlay.teaching()).toContain('会话 3 条；买家的话 2 句，客服的话 1 句');
    expect(await fixtureOf(page, 'clicks'), 'clicks that reached the page').toEqual([]);
    await overlay.click('保存');
    await expect.poll(() => overlay.teaching()).toContain('已保存');
    await page.reload();

    await expect(panel.locator('[data-desk]')).toHaveAttribute('data-desk', 'ready');
    const read = async () => {
      const report = await reportOf(workspace, `https://${HOST}/*`);
      return (report?.view.conversation?.messages ?? []).flatMap(({ side, text }) =>
        side.value === 'buyer' || side.value === 'agent' ? [`${side.value}: ${text}`] : [],
      );
    };
    const talk = ['buyer: 在吗', 'agent: 您好，在的', 'buyer: 这个有小号吗'];
    await expect.poll(read).toEqual(talk);
    for (let from = 0; from < MESSAGES; from += 20) {
      for (let i = from; i < from + 20; i++) {
        await receive(page, `第 ${i + 1} 个问题，${i % 7 === 0 ? '10:30 前' : ''}有现货吗`);
        talk.push(`buyer: 第 ${i + 1} 个问题，${i % 7 === 0 ? '10:30 前' : ''}有现货吗`);
      }
      await expect.poll(async () => (await read()).slice(-20)).toEqual(talk.slice(-20));
    }
    const editor = box(page);
    for (let i = 0; i < REPLIES; i++) {
      const question = `${QUESTIONS[i % QUESTIONS.length]}${i < QUESTIONS.length ? '' : `（第 ${i} 次问）`}`;
      await editor.click();
      await page.keyboard.insertText('您稍等');
      await page.keyboard.press('Enter');
      await receive(page, question);
      await expect(panel.getByRole('region', { name: '买家待回复的话' })).toContainText(question);
      const ready = panel.locator('li[data-phrase]:not(:has([data-variable]))').first();
      const words = (await ready.locator('p').first().textContent()) ?? '';
      const sent = await fixtureOf(page, 'sent');
      await ready.getByRole('button', { name: /^填入第/ }).click({ position: { x: 30, y: 8 } });
      await expect(panel.locator('[data-part="insert-status"]')).toContainText('已填入');
      await expect.poll(() => heldBy(editor)).toContain(words.slice(0, 10));
      expect(await fixtureOf(page, 'sent')).toEqual(sent);
      await editor.click();
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await fixtureOf(page, 'sent')).length).toBe(sent.length + 1);
      await panel.mouse.move(1, 1);
    }
  });
}
