// Chats inside closed shadow roots, and in a frame of another origin: read, filled, guarded.
import type { Frame, Page } from '@playwright/test';
import type { ConsolePack, Field, Verified } from '../../lib/consoles/pack';
import type { ExtensionBrowser } from '../support/browser/extension';
import { serveHost } from '../support/browser/serve';
import { fromRoot } from '../support/paths';
import { test as base, expect } from './fixture';
import { Overlay } from './support/overlay';

const CHAT_HOST = 'im.example.org';
const DESK_HOST = 'desk.example.com';

const test = base.extend({
  build: 'store',
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for an object pattern.
  hosts: async ({}, use) => {
    const folder = fromRoot('tests/e2e/support/shadow');
    const served = [
      await serveHost(CHAT_HOST, folder, { '/chat': 'chat.html', '/favicon.ico': 'chat.html' }),
      await serveHost(DESK_HOST, folder, { '/desk': 'outer.html', '/favicon.ico': 'chat.html' }),
    ];
    await use(served);
    for (const host of served) await host.close();
  },
});

const verified: Verified = { date: '2026-11-29', by: 'user', sureness: 'B' };
const at = (css: string, attribute?: string): Field => [{ css, ...(attribute && { attribute }), verified }];
const PACK: ConsolePack = {
  id: 'own-shadow',
  label: '影子后台',
  platform: 'own-shadow',
  version: '1',
  matches: [`https://${CHAT_HOST}/*`],
  hosts: [],
  kind: 'chat',
  conversation: {
    key: [...at('x-desk >>> .head', 'data-key'), ...at('x-desk >>> .row.open', 'data-key')],
    buyer: at('x-desk >>> .head b'),
  },
  list: {
    list: at('x-desk >>> .list'),
    row: '.row',
    key: { attribute: 'data-key' },
    name: at('b'),
    active: at('.row.open'),
  },
  messages: {
    list: at('x-desk >>> .talk'),
    row: '.message',
    id: { attribute: 'data-id' },
    side: { buyer: at('.message.buyer'), agent: at('.message.agent'), system: [] },
    text: at('span'),
  },
  composer: {
    box: at('x-desk >>> x-box >>> textarea'),
    send: at('x-desk >>> x-box >>> .send'),
    enter: 'enter',
  },
};

interface ChatWindow {
  fixture: {
    sent: string[];
    receive(text: string): void;
    boxText(): string;
    boxRect(): { x: number; y: number };
    sendRect(): { x: number; y: number };
    scrollBy(px: number): void;
  };
}
const inChat = <R>(where: Page | Frame, name: keyof ChatWindow['fixture'], ...args: (string | number)[]): Promise<R> =>
  where.evaluate(
    ([part, given]) => {
      const { fixture } = globalThis as unknown as { fixture: Record<string, unknown> };
      const value = fixture[part as string];
      return (typeof value === 'function' ? value(...(given as unknown[])) : value) as R;
    },
    [name, args] as const,
  ) as Promise<R>;

/** Imports the pack in the workspace, as a user does who was given its file. */
async function bringPack(extension: ExtensionBrowser): Promise<void> {
  await extension.grantHosts(`https://${CHAT_HOST}/*`, `https://${DESK_HOST}/*`);
  const workspace = await extension.context.newPage();
  await workspace.goto(extension.url('workspace.html#consoles'));
  await workspace
    .locator('input[type="file"]')
    .setInputFiles({ name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(PACK)) });
  const row = workspace.locator('[data-console="own-shadow"]');
  await expect(row).toBeVisible();
  await row.getByRole('button', { name: /允许/ }).click();
  await expect(row.getByRole('switch')).toBeVisible();
  await workspace.close();
}

for (const [name, address] of [
  ['in closed shadow roots', `https://${CHAT_HOST}/chat`],
  ['in a frame of another origin', `https://${DESK_HOST}/desk`],
] as const) {
  test(`a chat ${name} is read, filled and guarded`, async ({ extension }) => {
    await bringPack(extension);
    const page = await extension.context.newPage();
    await page.goto(address);
    const chat = page.frames().find((frame) => frame.url().startsWith(`https://${CHAT_HOST}`)) as Frame;
    const panel = await extension.openSidePanel(page);
    await expect(panel.locator('[data-desk]')).toHaveAttribute('data-desk', 'ready');
    await expect(panel.locator('h1')).toContainText('青禾');
    await inChat(chat, 'receive', '可以七天无理由退货吗');
    await expect(panel.getByRole('region', { name: '买家待回复的话' })).toContainText('可以七天无理由退货吗');

    const ready = panel.locator('li[data-phrase]:not(:has([data-variable]))').first();
    await expect(ready).toBeVisible();
    await ready.getByRole('button', { name: /^填入第/ }).click({ position: { x: 30, y: 8 } });
    await expect(panel.locator('[data-part="insert-status"]')).toContainText('已填入');
    expect((await inChat<string>(chat, 'boxText')).length).toBeGreaterThan(5);
    expect(await inChat(chat, 'sent')).toEqual([]);

    // The guard holds what is forbidden, by key and by the button, inside the roots as anywhere.
    const offset = chat === page.mainFrame() ? { x: 0, y: 0 } : await (await chat.frameElement()).boundingBox();
    const clickAt = async (part: 'boxRect' | 'sendRect') => {
      const { x, y } = await inChat<{ x: number; y: number }>(chat, part);
      await page.mouse.click(x + 8 + (offset?.x ?? 0), y + 8 + (offset?.y ?? 0));
    };
    await page.bringToFront();
    await clickAt('boxRect');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('加我微信 abc12345 便宜');
    await expect(panel.locator('body')).toContainText('微信');
    // Lines under words follow what is scrolled inside the roots, of which the window hears nothing.
    // The debugger of this page sees no overlay in a frame of another origin.
    if (chat === page.mainFrame()) {
      const overlay = await Overlay.of(page);
      await expect.poll(async () => (await overlay.boxesOf('mark')).length).toBeGreaterThan(0);
      const [line] = await overlay.boxesOf('mark');
      await inChat(chat, 'scrollBy', 15);
      await expect.poll(async () => (await overlay.boxesOf('mark'))[0]?.top).toBeCloseTo((line?.top ?? 0) - 15, 0);
      await inChat(chat, 'scrollBy', -15);
      await expect.poll(async () => (await overlay.boxesOf('mark'))[0]?.top).toBeCloseTo(line?.top ?? 0, 0);
    }
    await page.keyboard.press('Enter');
    expect(await inChat(chat, 'sent')).toEqual([]);
    await clickAt('sendRect');
    expect(await inChat(chat, 'sent')).toHaveLength(1);
  });
}
