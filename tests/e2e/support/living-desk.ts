import { test as base, expect, type Frame, type Locator, type Page } from '@playwright/test';
import { addressOf, CONSOLES, type LivingConsole } from '../../fixtures/living/consoles';
import type { LivingPage, LivingWindow } from '../../fixtures/living/contract';
import { serveLiving } from '../../fixtures/living/serve';
import { type ExtensionBrowser, launchWithExtension } from '../../support/browser/extension';
import { foreignRequests } from '../../support/browser/network';
import { buildFolder } from '../../support/build';
import { Overlay } from './overlay';
import { reportOf } from './report';

/** What the extension makes of the page: the open conversation's key, and its messages as `side: words`. */
export interface Read {
  key: string | null;
  messages: string[];
}

/** A living console in its tab, with the panel beside it. */
export class LivingDesk {
  constructor(
    readonly living: LivingConsole,
    readonly page: Page,
    readonly panel: Page,
    readonly overlay: Overlay,
  ) {}

  /** The frame that the chat is in. */
  get chat(): Frame {
    const { frame, host } = this.living;
    const found = frame ? this.page.frame({ url: `https://${host}${frame}` }) : this.page.mainFrame();
    if (!found) throw new Error(`no frame ${frame}`);
    return found;
  }
  get box(): Locator {
    return this.chat.locator(this.living.box);
  }
  get send(): Locator | null {
    return this.living.send === null ? null : this.chat.locator(this.living.send);
  }
  get root(): Locator {
    return this.panel.locator('[data-desk]');
  }
  get rows(): Locator {
    return this.panel.locator('li[data-phrase]');
  }
  get status(): Locator {
    return this.panel.locator('[data-part="insert-status"]');
  }
  get openWords(): Locator {
    return this.panel.getByRole('region', { name: '买家待回复的话' });
  }

  /** Has the page do one of its acts, or tell what its model holds. */
  act<K extends keyof LivingPage>(name: K, ...args: Parameters<LivingPage[K]>): Promise<ReturnType<LivingPage[K]>> {
    return this.chat.evaluate(
      ([act, given]) => {
        const { living } = globalThis as unknown as LivingWindow;
        return (living[act] as (...all: unknown[]) => unknown)(...given) as never;
      },
      [name, args] as const,
    );
  }

  /** What the content script has read, as the panel asks for it. */
  read = async (): Promise<Read> => {
    const conversation = (await reportOf(this.panel, `https://${this.living.host}/*`))?.view.conversation;
    return {
      key: conversation?.key ?? null,
      messages: (conversation?.messages ?? []).map(({ side, kind, text }) =>
        kind === 'text' ? `${side.value}: ${text}` : kind,
      ),
    };
  };

  /** Loads the console afresh and waits until the panel has its conversation. */
  async load(): Promise<void> {
    await this.panel.mouse.move(1, 1);
    await this.page.goto(addressOf(this.living));
    await this.page.bringToFront();
    await expect(this.root).toHaveAttribute('data-desk', 'ready');
    await expect(this.root).toHaveAttribute('data-conversation-key', await this.act('nameOf', 'u1'));
  }

  /** A question of the open conversation's buyer that the starter library answers without a variable; returns the first offer's words. */
  async ask(): Promise<string> {
    await this.act('receive', await this.act('current'), '可以七天无理由退货吗');
    await expect(this.openWords).toContainText('可以七天无理由退货吗');
    await expect(this.rows.first()).toContainText('签收7天内');
    return (await this.rows.first().locator('p').first().textContent()) ?? '';
  }

  /** Types a draft as an input method commits it, and waits until its findings stand at the box. */
  async type(text: string, badge: string): Promise<void> {
    await this.box.click();
    await this.page.keyboard.insertText(text);
    await expect.poll(async () => (await this.overlay.state()).badge).toBe(badge);
  }
}

interface Shared {
  browser: ExtensionBrowser;
  page: Page;
  panel: Page;
  overlay: Overlay;
  faults: string[];
}

/** One browser with the published build and all living consoles in it serves all tests of a process; each loads its console afresh. */
export const test = base.extend<{ living: LivingConsole; desk: LivingDesk }, { shared: Shared }>({
  living: [CONSOLES[0] as LivingConsole, { option: true }],

  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for an object pattern.
    async ({}, use) => {
      const hosts = await Promise.all(CONSOLES.map(serveLiving));
      const browser = await launchWithExtension({ extension: buildFolder('store'), hosts });
      const page = await browser.context.newPage();
      await page.goto(addressOf(CONSOLES[0] as LivingConsole));
      const panel = await browser.openSidePanel(page);
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
      panel.on('pageerror', (error) => faults.push(`panel: ${error.message}`));
      await use({ browser, page, panel, overlay: await Overlay.of(page), faults });
      const foreign = foreignRequests(
        await browser.close(),
        hosts.map(({ origin }) => origin),
      );
      for (const host of hosts) await host.close();
      expect(foreign, 'requests to elsewhere').toEqual([]);
    },
    { scope: 'worker' },
  ],

  desk: async ({ shared: { browser, page, panel, overlay, faults }, living }, use) => {
    const desk = new LivingDesk(living, page, panel, overlay);
    await desk.load();
    await use(desk);
    expect(faults.splice(0), 'exceptions in the page and in the panel').toEqual([]);
    expect(await browser.errors(), 'extension errors').toEqual([]);
  },
});

export { expect };
