import type { Page } from '@playwright/test';

export const HOST = 'mms.pinduoduo.com';
const PATH = '/chat-merchant/index.html';
export const ADDRESS = `https://${HOST}${PATH}`;

/** For the fixture's `consoles` option: the dated page under the console's own address. */
export const CONSOLE = { [HOST]: { [PATH]: 'pinduoduo-chat-2026-09.html' } };

/** The fixture page's buyers: the first one's conversation is open. */
export const BUYERS = { open: '2026090800001', other: '2026090800002', namesake: '2026090800003' };

interface FixtureWindow {
  fixture: {
    sent: { key: string; text: string; via: 'enter' | 'button'; isTrusted: boolean; repeat: boolean }[];
    /** Key presses that reached the page's own first listener. */
    keys: { key: string; isTrusted: boolean; repeat: boolean }[];
    receive(key: string, text: string): string;
    open(key: string): void;
  };
}

/** The console's page as its own scripts see it. */
export class PinduoduoPage {
  constructor(readonly page: Page) {}

  get box() {
    return this.page.locator('#replyTextarea');
  }

  get sendButton() {
    return this.page.locator('.send-btn');
  }

  sent = () => this.page.evaluate(() => (globalThis as unknown as FixtureWindow).fixture.sent);

  forgetSent = () => this.page.evaluate(() => void (globalThis as unknown as FixtureWindow).fixture.sent.splice(0));

  /** The keys of this name that the page's own first listener saw, and forgets them. */
  takeKeys = (name: string) =>
    this.page.evaluate((key) => {
      const { keys } = (globalThis as unknown as FixtureWindow).fixture;
      return keys.splice(0).filter((it) => it.key === key);
    }, name);

  receive = (key: string, text: string) =>
    this.page.evaluate(([buyer, words]) => (globalThis as unknown as FixtureWindow).fixture.receive(buyer, words), [
      key,
      text,
    ] as const);

  switchTo = (key: string) => this.page.locator(`li.chat-item:visible [data-random^="${key}"]`).click();
}
