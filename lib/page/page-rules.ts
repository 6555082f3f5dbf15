import { type Checker, type CheckerOptions, compileCheckerInSlices } from '../checks/checker';
import type { RulePack } from '../checks/rule';
import { learnCharacters } from '../text/fold-table';
import type { PageLink } from './link';

/** Work between two pauses: half a frame, in which a key waits for nothing that is felt. */
const TASK_MS = 8;

interface ShopOptions extends CheckerOptions {
  /** Pairs of traditional and simplified characters. */
  traditional: string;
  /** Groups of a letter and what looks like it. */
  lookAlikes: string;
}

interface Shop {
  shopId: string;
  platform: string;
}

export interface PageRules {
  checker(): Checker | null;
  /** The rules of another shop must not stand in for those that are on their way. */
  clear(): void;
  /** Asks for the shop's rules and compiles them in slices; the old ones hold until the new ones are ready. */
  load(shop: Shop): Promise<void>;
}

/** The frame's own copy of the shop's rules, so that a key never waits for another process. */
export function createPageRules(
  link: Pick<PageLink, 'rules'>,
  window: Window,
  ready: () => void,
  signal: AbortSignal,
): PageRules {
  let checker: Checker | null = null;
  let asked = 0;
  let resumedAt = 0;
  /** Between two slices of a millisecond: timers come 4 ms late, so that a pause after each would make the guard late by a second. */
  const pause = async () => {
    if (window.performance.now() - resumedAt < TASK_MS) return;
    await new Promise<void>((resolve) => {
      window.setTimeout(resolve, 0);
    });
    resumedAt = window.performance.now();
  };
  /** The parts of one version. Comes from the extension's own worker, which checked it: zod for rules would double the size of this script. */
  const take = async (shop: Shop, isOver: () => boolean): Promise<unknown[] | null> => {
    let read: unknown[] = [];
    let version: number | null = null;
    for (let parts = 1; read.length < parts; ) {
      const part = await link.rules(shop, read.length);
      if (!part || isOver()) return null;
      parts = part.parts;
      if (read.length > 0 && part.version !== version) {
        read = [];
        continue;
      }
      version = part.version;
      read.push(JSON.parse(part.text));
      await pause();
    }
    return isOver() ? null : read;
  };
  return {
    checker: () => checker,
    clear: () => {
      checker = null;
    },
    load: async (shop) => {
      const mine = ++asked;
      const isOver = () => mine !== asked || signal.aborted;
      const read = await take(shop, isOver);
      if (!read) return;
      const [{ traditional, lookAlikes, ...options }, ...packs] = read as [ShopOptions, ...RulePack[]];
      learnCharacters(traditional, lookAlikes);
      const compiled = await compileCheckerInSlices(packs, options, pause);
      // The browser makes much ready at the first check: in a task of its own, and not in that of a key.
      await pause();
      compiled.check('');
      await pause();
      if (isOver()) return;
      checker = compiled;
      ready();
    },
  };
}
