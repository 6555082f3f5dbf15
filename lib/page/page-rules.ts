import { type Checker, type CheckerOptions, compileCheckerInSlices } from '../checks/checker';
import type { RulePack } from '../checks/rule';
import type { PageLink } from './link';

export interface PageRules {
  checker(): Checker | null;
  /** Asks for the shop's rules and compiles them in slices; the old ones hold until the new ones are ready. */
  /** The rules of another shop must not stand in for those that are on their way. */
  clear(): void;
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
  const pause = () =>
    new Promise<void>((resolve) => {
      window.setTimeout(resolve, 0);
    });
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
      const { packs, ...options } = JSON.parse(text) as { packs: RulePack[] } & CheckerOptions;
      const compiled = await compileCheckerInSlices(packs, options, pause);
      if (mine !== asked || signal.aborted) return;
      checker = compiled;
      ready();
    },
  };
}
