import { test as base, expect, type Page } from '@playwright/test';
import { type ExtensionBrowser, launchWithExtension } from '../../support/browser/extension';
import { foreignRequests } from '../../support/browser/network';
import { PanelPage } from '../../support/browser/panel-page';
import { serveHost } from '../../support/browser/serve';
import { buildFolder } from '../../support/build';
import { fromRoot } from '../../support/paths';
import { ADDRESS, CONSOLE, HOST, PinduoduoPage } from '../pinduoduo';
import { Overlay } from './overlay';

/** The fixture page's other acts, beside those of `PinduoduoPage`. */
export interface ConsoleActs {
  withdraw(id: string): void;
  resort(): void;
  replaceList(): void;
  addTwins(): void;
  flood(n: number): void;
  late(ms: number): void;
}

/** The console's page, the panel beside it, and what Yingda shows in the page. */
export class ConsoleDesk extends PinduoduoPage {
  constructor(
    page: Page,
    readonly panel: Page,
    readonly overlay: Overlay,
  ) {
    super(page);
  }

  get root() {
    return this.panel.locator('[data-desk]');
  }
  /** The suggested replies, in the panel's order. */
  get rows() {
    return this.panel.locator('li[data-phrase]');
  }
  /** What came of the last insert, or what is asked. */
  get status() {
    return this.panel.locator('[data-part="insert-status"]');
  }
  /** The buyer's words that wait for an answer. */
  get openWords() {
    return this.panel.getByRole('region', { name: '买家待回复的话' });
  }

  /** Opens the console afresh and waits until the panel has its conversation and suggestions' answer. */
  async load(search = ''): Promise<void> {
    await this.panel.mouse.move(1, 1);
    // Else the panel may still be showing the former page, and this one reads no key yet.
    await this.page.goto('about:blank');
    await expect(this.root).not.toHaveAttribute('data-desk', 'ready');
    await this.page.goto(ADDRESS + search);
    await this.page.bringToFront();
    await expect(this.root).toHaveAttribute('data-desk', 'ready');
  }

  act<K extends keyof ConsoleActs>(name: K, ...args: Parameters<ConsoleActs[K]>): Promise<void> {
    return this.page.evaluate(
      ([act, given]) => {
        const { fixture } = globalThis as unknown as { fixture: Record<string, (...all: unknown[]) => void> };
        fixture[act]?.(...given);
      },
      [name, args] as const,
    );
  }

  /** A question of the open conversation's buyer, seen by the panel together with an offer that needs no variable. */
  async ask(text: string, key?: string): Promise<void> {
    await this.receive(key ?? (await this.currentKey()), text);
    await expect(this.openWords).toContainText(text);
    await this.answered();
    await expect(this.rows).not.toHaveCount(0);
  }

  /** Waits until the replies on offer are the answer to what the panel shows of the page, not to what it showed before. */
  async answered(): Promise<void> {
    const shown = Number(await this.root.getAttribute('data-revision'));
    const answers = async () => Number(await this.panel.locator('[data-answers]').getAttribute('data-answers'));
    await expect.poll(answers).toBeGreaterThanOrEqual(shown);
  }

  /**
   * Answers what stood open and forgets that it was sent, so that the next question stands alone: what was picked in earlier tests is
   * learned for the words of the page as it is loaded.
   */
  async answer(): Promise<void> {
    await this.type('好的', 'ok');
    await this.page.keyboard.press('Enter');
    await expect(this.root).toContainText('没有待回复的消息');
    await this.forgetSent();
  }

  currentKey = async (): Promise<string> => (await this.page.locator('.chat-main').getAttribute('currentuid')) ?? '';

  /** Types a draft as an input method commits it, and waits until its findings stand at the box. */
  async type(text: string, badge: string): Promise<void> {
    await this.box.click();
    await this.page.keyboard.insertText(text);
    await expect.poll(async () => (await this.overlay.state()).badge).toBe(badge);
  }
}

/** The console in a tab with the panel beside it. `state`: what the panel is to come to. */
export async function openDesk(
  browser: ExtensionBrowser,
  tab?: Page,
  panel?: Page,
  state: 'ready' | 'error' = 'ready',
): Promise<ConsoleDesk> {
  const page = tab ?? (await browser.context.newPage());
  if (!tab) await page.goto(ADDRESS);
  const desk = new ConsoleDesk(page, panel ?? (await browser.openSidePanel(page)), await Overlay.of(page));
  await expect(desk.root).toHaveAttribute('data-desk', state);
  return desk;
}

interface Shared {
  browser: ExtensionBrowser;
  desk: ConsoleDesk;
  faults: string[];
}

/**
 * One browser with the published build serves all tests of a process; each begins with the console loaded afresh. What the tests of a
 * process learn and store stays, so a test leaves settings as it found them.
 */
export const test = base.extend<{ desk: ConsoleDesk; browserOfDesk: ExtensionBrowser }, { shared: Shared }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for an object pattern.
    async ({}, use) => {
      const host = await serveHost(HOST, fromRoot('tests/fixtures/consoles'), CONSOLE[HOST]);
      const browser = await launchWithExtension({ extension: buildFolder('store'), hosts: [host] });
      const desk = await openDesk(browser);
      const faults: string[] = [];
      desk.page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
      desk.panel.on('pageerror', (error) => faults.push(`panel: ${error.message}`));
      await PanelPage.of(desk.panel);
      await use({ browser, desk, faults });
      const foreign = foreignRequests(await browser.close(), [host.origin]);
      await host.close();
      expect(foreign, 'requests to elsewhere').toEqual([]);
    },
    { scope: 'worker' },
  ],

  desk: async ({ shared }, use) => {
    const { browser, desk, faults } = shared;
    await desk.load();
    await use(desk);
    expect(faults.splice(0), 'exceptions in the page and in the panel').toEqual([]);
    expect(await browser.errors(), 'extension errors').toEqual([]);
  },

  browserOfDesk: ({ shared }, use) => use(shared.browser),
});

export { expect };
