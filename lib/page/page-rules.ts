import { type Checker, type CheckerOptions, compileCheckerInSlices } from '../checks/checker';
import type { RulePack } from '../checks/rule';
import { learnTraditional } from '../text/fold-table';
import type { PageLink } from './link';

/** Work between two pauses: half a frame, in which a key waits for nothing that is felt. */
const TASK_MS = 8;

interface ShopRules extends CheckerOptions {
  packs: RulePack[];
  /** Pairs of traditional and simplified characters. */
  traditional: string;
}

export interface PageRules {
  checker(): Checker | null;
  /** The rules of another shop must not stand in for those that are on their way. */
  clear(): void;
  /** Asks for the shop's rules and compiles them in slices; the old ones hold until the new ones are ready. */
  load(shop: { shopId: string; platform: string }): Promise<void>;
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
  return {
    checker: () => checker,
    clear: () => {
      checker = null;
    },
    load: async (shop) => {
      const mine = ++asked;
      const text = await link.rules(shop);
      if (text === null || mine !== asked || signal.aborted) return;
      // Comes from the extension's own worker, which checked it: zod for rules would double the size of this script.
      const { packs, traditional, ...options } = JSON.parse(text) as ShopRules;
      learnTraditional(traditional);
      const compiled = await compileCheckerInSlices(packs, options, pause);
      if (mine !== asked || signal.aborted) return;
      checker = compiled;
      ready();
    },
  };
}
