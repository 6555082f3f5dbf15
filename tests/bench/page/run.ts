import type { CDPSession, Page } from '@playwright/test';
import type { PracticeApi } from '../../../lib/practice/api';
import { SCENARIOS } from '../../../lib/practice/scenarios';
import { launchWithExtension } from '../../support/browser/extension';
import { PracticePage } from '../../support/browser/practice-page';
import { percentiles } from '../../support/percentiles';
import { extensionTime, usage } from './main-thread';

export const MESSAGES = 1_000;
export const LIST = 500;
/** The list is begun anew this often, so that it stays near its length while the messages come. */
const ROUNDS = 10;
const PER_ROUND = MESSAGES / ROUNDS;
/** Apart enough that each message is a change of its own. */
const APART_MS = 30;
const KEYS = 200;

export interface Measured {
  /** Whole main thread, median of the rounds. */
  perMessageMs: number;
  perKeyMs: number;
  longTasks: number;
  longestTaskMs: number;
  heapMb: number;
  /** Below a function of the extension, by the profiler; 0 without it. */
  profiledPerMessageMs: number;
  profiledPerKeyMs: number;
}

interface BenchWindow {
  practice: PracticeApi;
  longTasks: number[];
}

/** What buyers of the scripted scenarios say. */
const WORDS = SCENARIOS.flatMap(({ turns }) => turns.flatMap(({ steps }) => steps)).flatMap((step) =>
  'say' in step ? [step.say] : [],
);

async function fill(page: Page, key: string): Promise<void> {
  await page.evaluate(
    ([conversation, words, length]) => {
      const { practice } = globalThis as unknown as BenchWindow;
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
}

const receive = (page: Page, key: string, count: number): Promise<void> =>
  page.evaluate(
    async ([conversation, words, messages, apart]) => {
      const { practice } = globalThis as unknown as BenchWindow;
      for (let i = 0; i < messages; i++) {
        practice.receive(conversation, { text: `${words[(i * 7) % words.length]} ${i}` });
        await new Promise((resolve) => setTimeout(resolve, apart));
      }
    },
    [key, WORDS, count, APART_MS] as const,
  );

/** Types letters and Chinese by turns; the box is emptied now and then, as after sending. */
async function type(page: Page, keys: number): Promise<void> {
  for (let i = 0; i < keys; i++) {
    if (i % 50 === 49) await page.keyboard.press('Control+KeyA');
    if (i % 2 === 0) await page.keyboard.press('abcdefghij'[(i / 2) % 10] as string);
    else await page.keyboard.insertText('亲这款是纯棉的呢您可以放心'[((i - 1) / 2) % 13] as string);
    await page.waitForTimeout(APART_MS);
  }
}

const median = (values: readonly number[]): number => percentiles(values)?.p50 ?? 0;

async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await usage(session)).heapMb;
}

/** Measures the practice page of `origin` in a browser of its own, with the extension or without. */
export async function measure(origin: string, extension?: string): Promise<Measured> {
  const browser = await launchWithExtension({ ...(extension && { extension }), recordNetwork: false });
  try {
    const page = await browser.context.newPage();
    await page.addInitScript(() => {
      const target = globalThis as unknown as BenchWindow;
      target.longTasks = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) target.longTasks.push(duration);
      }).observe({ type: 'longtask' });
    });
    await PracticePage.open(page, `${origin}/practice.html`);
    const session = await browser.context.newCDPSession(page);
    await session.send('Performance.enable');

    const perMessage: number[] = [];
    const longTasks: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await fill(page, `bench-${round}`);
      await page.evaluate(() => {
        (globalThis as unknown as BenchWindow).longTasks = [];
      });
      const before = await usage(session);
      await receive(page, `bench-${round}`, PER_ROUND);
      perMessage.push(((await usage(session)).taskMs - before.taskMs) / PER_ROUND);
      longTasks.push(...(await page.evaluate(() => (globalThis as unknown as BenchWindow).longTasks)));
    }
    const heapMb = await heap(session);

    await page.locator('[data-yd="composer"]').click();
    const beforeKeys = await usage(session);
    await type(page, KEYS);
    const perKeyMs = ((await usage(session)).taskMs - beforeKeys.taskMs) / KEYS;

    let profiledMessages = 0;
    let profiledKeys = 0;
    if (browser.id) {
      await fill(page, 'bench-profile');
      profiledMessages = await extensionTime(session, browser.id, () => receive(page, 'bench-profile', PER_ROUND));
      await page.locator('[data-yd="composer"]').click();
      profiledKeys = await extensionTime(session, browser.id, () => type(page, KEYS / 2));
    }
    return {
      perMessageMs: median(perMessage),
      perKeyMs,
      longTasks: longTasks.length,
      longestTaskMs: Math.max(0, ...longTasks),
      heapMb,
      profiledPerMessageMs: profiledMessages / PER_ROUND,
      profiledPerKeyMs: profiledKeys / (KEYS / 2),
    };
  } finally {
    await browser.close();
  }
}
