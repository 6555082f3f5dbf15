import type { CDPSession, Page } from '@playwright/test';
import type { PracticeApi } from '../../../lib/practice/api';
import { SCENARIOS } from '../../../lib/practice/scenarios';
import { type ExtensionBrowser, launchWithExtension } from '../../support/browser/extension';
import { PracticePage } from '../../support/browser/practice-page';
import { percentiles } from '../../support/percentiles';
import { type ExtensionProfile, extensionTime, usage } from './main-thread';

export const MESSAGES = 1_000;
export const LIST = 500;
/** The list is begun anew this often, so that it stays near its length while the messages come. */
const ROUNDS = 10;
const PER_ROUND = MESSAGES / ROUNDS;
/** Apart enough that each message is a change of its own. */
const APART_MS = 30;
/** A round. */
const KEYS = 40;

/** One browser's figures. */
export interface Measured {
  /** Processor time of the whole main thread, median of the rounds. */
  perMessageMs: number;
  perKeyMs: number;
  longTasks: number;
  longestTaskMs: number;
  heapMb: number;
}

export interface Comparison {
  without: Measured;
  with: Measured;
  /** What the extension adds: median of the differences of neighbouring rounds. */
  added: { perMessageMs: number; perKeyMs: number };
  /** Below a function of the extension, by the profiler: layout that the page would have done later counts here too. */
  profiled: { perMessageMs: number; perKeyMs: number };
  functions: { messages: ExtensionProfile['functions']; keys: ExtensionProfile['functions'] };
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
    if (i % 20 === 19) await page.keyboard.press('Control+KeyA');
    if (i % 2 === 0) await page.keyboard.press('abcdefghij'[(i / 2) % 10] as string);
    else await page.keyboard.insertText('亲这款是纯棉的呢您可以放心'[((i - 1) / 2) % 13] as string);
    await page.waitForTimeout(APART_MS);
  }
}

const median = (values: readonly number[]): number => percentiles(values)?.p50 ?? 0;

/** A page under measurement, in a browser of its own. */
class Bench {
  readonly perMessage: number[] = [];
  readonly perKey: number[] = [];
  readonly longTasks: number[] = [];

  private constructor(
    private readonly browser: ExtensionBrowser,
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async open(origin: string, extension?: string): Promise<Bench> {
    const browser = await launchWithExtension({ ...(extension && { extension }), recordNetwork: false });
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
    return new Bench(browser, page, session);
  }

  private async threadMs(work: () => Promise<void>): Promise<number> {
    const before = await usage(this.session);
    await work();
    return (await usage(this.session)).threadMs - before.threadMs;
  }

  /** A list begun anew, then messages, then keys. */
  async round(name: string): Promise<void> {
    await fill(this.page, name);
    await this.page.evaluate(() => {
      (globalThis as unknown as BenchWindow).longTasks = [];
    });
    this.perMessage.push((await this.threadMs(() => receive(this.page, name, PER_ROUND))) / PER_ROUND);
    await this.page.locator('[data-yd="composer"]').click();
    this.perKey.push((await this.threadMs(() => type(this.page, KEYS))) / KEYS);
    this.longTasks.push(...(await this.page.evaluate(() => (globalThis as unknown as BenchWindow).longTasks)));
  }

  async profile(): Promise<{ messages: ExtensionProfile; keys: ExtensionProfile }> {
    await fill(this.page, 'profile');
    const { session, page } = this;
    const messages = await extensionTime(session, this.browser.id, () => receive(page, 'profile', PER_ROUND));
    await page.locator('[data-yd="composer"]').click();
    return { messages, keys: await extensionTime(session, this.browser.id, () => type(page, KEYS)) };
  }

  async result(): Promise<Measured> {
    await this.session.send('HeapProfiler.collectGarbage');
    return {
      perMessageMs: median(this.perMessage),
      perKeyMs: median(this.perKey),
      longTasks: this.longTasks.length,
      longestTaskMs: Math.max(0, ...this.longTasks),
      heapMb: (await usage(this.session)).heapMb,
    };
  }

  close = () => this.browser.close();
}

const differences = (a: readonly number[], b: readonly number[]): number[] => a.map((value, i) => value - (b[i] ?? 0));

/** Measures the practice page of `origin` without and with the extension, round by round in turn, so that both see the same machine. */
export async function compare(origin: string, extension: string): Promise<Comparison> {
  const plain = await Bench.open(origin);
  try {
    const whole = await Bench.open(origin, extension);
    try {
      for (let round = 0; round < ROUNDS; round++) {
        await plain.round(`round-${round}`);
        await whole.round(`round-${round}`);
      }
      const measured = { without: await plain.result(), with: await whole.result() };
      const { messages, keys } = await whole.profile();
      return {
        ...measured,
        added: {
          perMessageMs: median(differences(whole.perMessage, plain.perMessage)),
          perKeyMs: median(differences(whole.perKey, plain.perKey)),
        },
        profiled: { perMessageMs: messages.ms / PER_ROUND, perKeyMs: keys.ms / KEYS },
        functions: { messages: messages.functions, keys: keys.functions },
      };
    } finally {
      await whole.close();
    }
  } finally {
    await plain.close();
  }
}
