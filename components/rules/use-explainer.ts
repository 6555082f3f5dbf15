import { useEffect, useState } from 'react';
import type { RulesForShop } from '../../lib/app/rules-for-shop';
import { type Explain, explainerInSlices } from '../../lib/checks/explain';
import { delay } from '../../lib/shared/delay';

/** Longest run between two pauses (ms). */
const SLICE_MS = 12;

/** Tells how drafts are judged by a shop's rules; null until these are compiled, which takes a moment with long lists. */
export function useExplainer(ruleSet: RulesForShop): Explain | null {
  const [ready, setReady] = useState<{ ruleSet: RulesForShop; explain: Explain } | null>(null);
  useEffect(() => {
    const life = new AbortController();
    const { packs, ...options } = ruleSet;
    let began = performance.now();
    const pause = async () => {
      if (performance.now() - began < SLICE_MS) return;
      await delay(0, life.signal);
      life.signal.throwIfAborted();
      began = performance.now();
    };
    explainerInSlices(packs, options, pause).then(
      (explain) => setReady({ ruleSet, explain }),
      (cause: unknown) => {
        if (!life.signal.aborted) reportError(cause);
      },
    );
    return () => life.abort();
  }, [ruleSet]);
  return ready?.ruleSet === ruleSet ? ready.explain : null;
}
