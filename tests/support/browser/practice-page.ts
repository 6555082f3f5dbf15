import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { PracticeApi } from '../../../lib/practice/api';
import type { SentRecord, StartOptions } from '../../../lib/practice/desk';

/** When which message was first seen as the last of the open conversation. Epoch ms. */
interface Sight {
  key: string;
  id: string;
  at: number;
}

interface PracticeWindow {
  practice: PracticeApi;
  sights: Sight[];
}

/** What the buyer of the open conversation waits to have answered. */
export interface Waiting {
  key: string;
  buyer: string;
  /** The newest message's words; empty for a picture or a card. */
  words: string;
  /** When the page showed it (epoch ms). */
  shownAt: number;
}

/** The practice console as a script drives it: buyers through `window.practice`, everything of the agent's by real keys and clicks. */
export class PracticePage {
  private constructor(readonly page: Page) {}

  static async open(page: Page, url: string): Promise<PracticePage> {
    await page.addInitScript(() => {
      const target = globalThis as unknown as PracticeWindow;
      target.sights = [];
      let last = '';
      // Observed from before the page's first script, so that its callback runs in the same task as the change itself.
      new MutationObserver(() => {
        const id = document.querySelector('ol[data-yd="messages"] > li[data-id]:last-of-type')?.getAttribute('data-id');
        const key = document.querySelector('[data-yd="header"]')?.getAttribute('data-key');
        if (!id || !key || `${key} ${id}` === last) return;
        last = `${key} ${id}`;
        target.sights.push({ key, id, at: Date.now() });
      }).observe(document, { subtree: true, childList: true });
    });
    await page.goto(url);
    await page.waitForFunction(() => 'practice' in globalThis);
    return new PracticePage(page);
  }

  /** Lets the buyers in, then stops the clock: nobody writes until `resume`. */
  async start(options: Partial<StartOptions>, chatsFile?: string): Promise<void> {
    const chats = chatsFile === undefined ? null : await readFile(chatsFile, 'utf8');
    const loaded = await this.page.evaluate((text) => {
      const { practice } = globalThis as unknown as PracticeWindow;
      return text === null ? 1 : practice.loadChats(text).chats.length;
    }, chats);
    if (loaded === 0) throw new Error(`${chatsFile} holds no chat`);
    await this.page.evaluate((it) => (globalThis as unknown as PracticeWindow).practice.start(it), options);
  }

  pause = () => this.page.evaluate(() => (globalThis as unknown as PracticeWindow).practice.pause());
  resume = () => this.page.evaluate(() => (globalThis as unknown as PracticeWindow).practice.resume());

  sent = (): Promise<SentRecord[]> =>
    this.page.evaluate(() => [...(globalThis as unknown as PracticeWindow).practice.sent]);

  /** Conversations whose buyer waits, longest first; the open one's key; whether every buyer has finished. */
  overview = () =>
    this.page.evaluate(() => {
      const { desk, phase } = (globalThis as unknown as PracticeWindow).practice.state();
      const waiting = desk.conversations
        .filter((it) => it.waitingSince !== null)
        .sort((a, b) => (a.waitingSince as number) - (b.waitingSince as number));
      const active = desk.conversations.find((it) => it.key === desk.active);
      return {
        waiting: waiting.map(({ key }) => key),
        active: desk.active,
        activeFinished: active?.finished ?? true,
        ended: phase === 'ended',
      };
    });

  /** Clicks the row of a conversation, as an agent switches to it. */
  async switchTo(key: string): Promise<void> {
    await this.page.locator(`li[data-yd-row][data-key="${key}"]`).click();
  }

  /** What the open conversation's buyer waits for, once he has stopped writing; null if he has finished or writes nothing for `ms`. */
  waiting(ms: number): Promise<Waiting | null> {
    return this.page.evaluate(async (limit) => {
      const { practice, sights } = globalThis as unknown as PracticeWindow;
      const end = Date.now() + limit;
      let stable = 0;
      let seq = -1;
      while (Date.now() < end) {
        const { desk } = practice.state();
        const open = desk.conversations.find((it) => it.key === desk.active);
        if (open?.finished && open.waitingSince === null) return null;
        const last = open?.messages.at(-1);
        const sight = sights.findLast((it) => it.key === open?.key && it.id === last?.id);
        if (open && last && sight && open.waitingSince !== null && seq === open.lastSeq) {
          if (++stable === 3) {
            const newest = open.messages.findLast((it) => it.side === 'buyer');
            return { key: open.key, buyer: open.buyer, words: newest?.text ?? '', shownAt: sight.at };
          }
        } else {
          stable = 0;
          seq = open?.lastSeq ?? -1;
        }
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return null;
    }, ms);
  }

  private get box() {
    return this.page.locator('[data-yd="composer"]');
  }

  draft = (): Promise<string> =>
    this.box.evaluate((box) =>
      box instanceof HTMLTextAreaElement ? box.value : ((box as HTMLElement).innerText ?? '').replace(/\n$/, ''),
    );

  /** Puts the caret into the box with a real click, unless it is there. */
  async focusBox(): Promise<void> {
    if (!(await this.box.evaluate((box) => box === document.activeElement))) await this.box.click();
  }

  async clearBox(): Promise<void> {
    await this.focusBox();
    await this.page.keyboard.press('Control+KeyA');
    await this.page.keyboard.press('Delete');
  }

  /** Waits until the box says something else than `before`; returns what, or null. */
  async draftAfter(before: string, ms: number): Promise<string | null> {
    const end = Date.now() + ms;
    while (Date.now() < end) {
      const draft = await this.draft();
      if (draft !== before) return draft;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return null;
  }

  /** Durations (ms) that the content script marked under this name since the last call. */
  takeMeasures(name: string): Promise<number[]> {
    return this.page.evaluate((measure) => {
      const durations = performance.getEntriesByName(measure, 'measure').map((entry) => entry.duration);
      performance.clearMeasures(measure);
      return durations;
    }, name);
  }
}
