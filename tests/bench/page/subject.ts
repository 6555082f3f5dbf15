import type { Frame, Page } from '@playwright/test';
import type { PracticeApi } from '../../../lib/practice/api';
import { SCENARIOS } from '../../../lib/practice/scenarios';
import { addressOf, type LivingConsole } from '../../fixtures/living/consoles';
import type { LivingWindow } from '../../fixtures/living/contract';
import { PracticePage } from '../../support/browser/practice-page';
import type { ServedHost } from '../../support/browser/serve';

export const LIST = 500;
/** Apart enough (ms) that each message is a change of its own. */
export const APART_MS = 30;

/** A console's page to measure: how it is opened, filled and given messages. */
export interface Subject {
  /** Of the pages served under consoles' own names. */
  hosts: ServedHost[];
  open(page: Page): Promise<void>;
  /** Begins the list anew with `LIST` messages. `key` names the round. */
  fill(page: Page, key: string): Promise<void>;
  /** One message after the other, `apart` ms between them. */
  receive(page: Page, key: string, count: number, apart: number): Promise<void>;
  /** The frame of the chat, whose long tasks count. */
  chat(page: Page): Frame;
  box: string;
}

/** 拼多多's page, which is a dated fixture: it has scripts of its own and is made with no framework. */
export const PINDUODUO = {
  id: 'pinduoduo-chat',
  host: 'mms.pinduoduo.com',
  path: '/chat-merchant/index.html',
  file: 'pinduoduo-chat-2026-09.html',
};
const PINDUODUO_BUYER = '2026090800001';

interface PinduoduoWindow {
  fixture: { flood(count: number): void; receive(key: string, text: string): string };
}

interface PracticeWindow {
  practice: PracticeApi;
}

/** What buyers of the scripted scenarios say. */
const WORDS = SCENARIOS.flatMap(({ turns }) => turns.flatMap(({ steps }) => steps)).flatMap((step) =>
  'say' in step ? [step.say] : [],
);

/** The practice console as a plain page of `origin`. */
export const practiceSubject = (origin: string): Subject => ({
  hosts: [],
  box: '[data-yd="composer"]',
  chat: (page) => page.mainFrame(),
  open: async (page) => {
    await PracticePage.open(page, `${origin}/practice.html`);
  },
  fill: async (page, key) => {
    await page.evaluate(
      ([conversation, words, length]) => {
        const { practice } = globalThis as unknown as PracticeWindow;
        practice.reset();
        for (let i = 0; i < length; i++) {
          const side = i % 3 === 2 ? 'agent' : 'buyer';
          practice.receive(conversation, { text: `${words[i % words.length]} ${i}`, side, buyer: conversation });
        }
        practice.open(conversation);
      },
      [key, WORDS, LIST] as const,
    );
    await page.waitForTimeout(500);
  },
  receive: (page, key, count, apart) =>
    page.evaluate(
      async ([conversation, words, messages, ms]) => {
        const { practice } = globalThis as unknown as PracticeWindow;
        for (let i = 0; i < messages; i++) {
          practice.receive(conversation, { text: `${words[(i * 7) % words.length]} ${i}` });
          await new Promise((resolve) => setTimeout(resolve, ms));
        }
      },
      [key, WORDS, count, apart] as const,
    ),
});

/** 拼多多's page, served as `host`. */
export const pinduoduoSubject = (host: ServedHost): Subject => ({
  hosts: [host],
  box: '#replyTextarea',
  chat: (page) => page.mainFrame(),
  open: async (page) => {
    await page.goto(`https://${PINDUODUO.host}${PINDUODUO.path}`);
    await page.locator('#replyTextarea').waitFor();
  },
  fill: async (page) => {
    await page.evaluate((length) => {
      document.querySelector('#msgListContainer > ul.msg-list')?.replaceChildren();
      (globalThis as unknown as PinduoduoWindow).fixture.flood(length);
    }, LIST);
    await page.waitForTimeout(500);
  },
  receive: (page, _key, count, apart) =>
    page.evaluate(
      async ([buyer, words, messages, ms, list]) => {
        const { fixture } = globalThis as unknown as PinduoduoWindow;
        const rows = document.querySelector('#msgListContainer > ul.msg-list');
        for (let i = 0; i < messages; i++) {
          fixture.receive(buyer, `${words[(i * 7) % words.length]} ${i}`);
          if (i % 100 === 99) while (rows && rows.childElementCount > list) rows.firstElementChild?.remove();
          await new Promise((resolve) => setTimeout(resolve, ms));
        }
      },
      [PINDUODUO_BUYER, WORDS, count, apart, LIST] as const,
    ),
});

/** A living console, served as `host`. */
export function livingSubject(living: LivingConsole, host: ServedHost): Subject {
  const chat = (page: Page): Frame =>
    (living.frame && page.frame({ url: `https://${living.host}${living.frame}` })) || page.mainFrame();
  return {
    hosts: [host],
    box: living.box,
    chat,
    open: async (page) => {
      await page.goto(addressOf(living));
      await chat(page).locator(living.box).waitFor();
    },
    fill: async (page) => {
      await chat(page).evaluate((length) => {
        const { living } = globalThis as unknown as LivingWindow;
        living.trim(0);
        living.flood(length);
      }, LIST);
      await page.waitForTimeout(500);
    },
    receive: (page, _key, count, apart) =>
      chat(page).evaluate(
        async ([words, messages, ms, list]) => {
          const { living } = globalThis as unknown as LivingWindow;
          for (let i = 0; i < messages; i++) {
            living.receive(living.current(), `${words[(i * 7) % words.length]} ${i}`);
            if (i % 100 === 99) living.trim(list);
            await new Promise((resolve) => setTimeout(resolve, ms));
          }
        },
        [WORDS, count, apart, LIST] as const,
      ),
  };
}
