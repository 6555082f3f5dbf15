import type { CDPSession, Page } from '@playwright/test';
import { type ExtensionBrowser, launchWithExtension } from '../../support/browser/extension';
import { percentiles } from '../../support/percentiles';
import { type ExtensionProfile, extensionTime, usage } from './main-thread';
import { APART_MS, type Subject } from './subject';

/** Messages and keys of a round: short ones, since the machine is now faster and now slower, and neighbours are compared. */
const PER_ROUND = 50;
const KEYS = 20;
/** How long a quiet tab is watched (ms). */
const QUIET_MS = 10_000;
/** Messages of the long run, and after how many of them the heap is taken as settled. */
export const LONG_RUN = 5_000;
const SETTLED_AFTER = 1_000;

/** One browser's figures. */
export interface Measured {
  /** Processor time of the whole main thread, median of the rounds. */
  perMessageMs: number;
  perKeyMs: number;
  longTasks: number;
  longestTaskMs: number;
  heapMb: number;
}

/** Of a tab in which nothing happens, and of one in which much does. */
export interface Lasting {
  /** Share of a processor, in percent, that the main thread of a quiet tab takes. */
  idlePercent: number;
  /** What the heap after collection grew (MB) from message 1,000 to message 5,000, with as many in the list. */
  heapGrowthMb: number;
}

export interface Comparison {
  without: Measured;
  with: Measured;
  /** What the extension adds: median of the differences of neighbouring rounds. */
  added: { perMessageMs: number; perKeyMs: number };
  /** Below a function of the extension, by the profiler: layout that the page would have done later counts here too. */
  profiled: { perMessageMs: number; perKeyMs: number };
  functions: { messages: ExtensionProfile['functions']; keys: ExtensionProfile['functions'] };
  lasting: { without: Lasting; with: Lasting } | null;
}

export interface CompareOptions {
  subject: Subject;
  /** Folder of the built extension. */
  extension: string;
  /** Each begins the list anew, so that it stays near its length while the messages come. */
  rounds: number;
  /** Watch a quiet tab, and run many messages through it. */
  lasting: boolean;
}

interface BenchWindow {
  longTasks: number[];
}

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
    private readonly subject: Subject,
    private readonly browser: ExtensionBrowser,
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async open(subject: Subject, extension?: string): Promise<Bench> {
    const { hosts } = subject;
    const browser = await launchWithExtension({ ...(extension && { extension }), hosts, recordNetwork: false });
    const page = await browser.context.newPage();
    await page.addInitScript(() => {
      const target = globalThis as unknown as BenchWindow;
      target.longTasks = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) target.longTasks.push(duration);
      }).observe({ type: 'longtask' });
    });
    await subject.open(page);
    const session = await browser.context.newCDPSession(page);
    await session.send('Performance.enable');
    return new Bench(subject, browser, page, session);
  }

  private async threadMs(work: () => Promise<void>): Promise<number> {
    const before = await usage(this.session);
    await work();
    return (await usage(this.session)).threadMs - before.threadMs;
  }

  private async heapMb(): Promise<number> {
    await this.session.send('HeapProfiler.collectGarbage');
    return (await usage(this.session)).heapMb;
  }

  private get chat() {
    return this.subject.chat(this.page);
  }

  /** A list begun anew, then messages, then keys. */
  async round(name: string): Promise<void> {
    const { subject, page } = this;
    await subject.fill(page, name);
    await this.chat.evaluate(() => {
      (globalThis as unknown as BenchWindow).longTasks = [];
    });
    this.perMessage.push((await this.threadMs(() => subject.receive(page, name, PER_ROUND, APART_MS))) / PER_ROUND);
    await this.chat.locator(subject.box).click();
    this.perKey.push((await this.threadMs(() => type(page, KEYS))) / KEYS);
    this.longTasks.push(...(await this.chat.evaluate(() => (globalThis as unknown as BenchWindow).longTasks)));
  }

  async profile(): Promise<{ messages: ExtensionProfile; keys: ExtensionProfile }> {
    const { session, page, subject } = this;
    await subject.fill(page, 'profile');
    const messages = await extensionTime(session, this.browser.id, () =>
      subject.receive(page, 'profile', PER_ROUND, APART_MS),
    );
    await this.chat.locator(subject.box).click();
    return { messages, keys: await extensionTime(session, this.browser.id, () => type(page, KEYS)) };
  }

  async lasting(): Promise<Lasting> {
    const { page, subject } = this;
    await subject.fill(page, 'lasting');
    await page.waitForTimeout(2_000);
    const idle = await this.threadMs(() => page.waitForTimeout(QUIET_MS));
    await subject.receive(page, 'lasting', SETTLED_AFTER, 0);
    const settled = await this.heapMb();
    await subject.receive(page, 'lasting', LONG_RUN - SETTLED_AFTER, 0);
    return { idlePercent: (idle / QUIET_MS) * 100, heapGrowthMb: (await this.heapMb()) - settled };
  }

  async result(): Promise<Measured> {
    return {
      perMessageMs: median(this.perMessage),
      perKeyMs: median(this.perKey),
      longTasks: this.longTasks.length,
      longestTaskMs: Math.max(0, ...this.longTasks),
      heapMb: await this.heapMb(),
    };
  }

  close = () => this.browser.close();
}

const differences = (a: readonly number[], b: readonly number[]): number[] => a.map((value, i) => value - (b[i] ?? 0));

/** Measures a page without and with the extension, round by round in turn, so that both see the same machine. */
export async function compare({ subject, extension, rounds, lasting }: CompareOptions): Promise<Comparison> {
  const plain = await Bench.open(subject);
  try {
    const whole = await Bench.open(subject, extension);
    try {
      for (let round = 0; round < rounds; round++) {
        // Each goes first by turns: what slows down or speeds up meanwhile favours neither.
        for (const bench of round % 2 === 0 ? [plain, whole] : [whole, plain]) await bench.round(`round-${round}`);
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
        lasting: lasting ? { without: await plain.lasting(), with: await whole.lasting() } : null,
      };
    } finally {
      await whole.close();
    }
  } finally {
    await plain.close();
  }
}
