import { useEffect, useState } from 'react';
import type { RulesForShop } from '../../lib/app/rules/rules-for-shop';
import { type Explain, explainerInSlices } from '../../lib/checks/explain';
import { delay } from '../../lib/shared/delay';
import { Slice } from '../../lib/shared/slices';

/** Tells how drafts are judged by a shop's rules; null until these are compiled, which takes a moment with long lists. */
export function useExplainer(ruleSet: RulesForShop): Explain | null {
  const [ready, setReady] = useState<{ ruleSet: RulesForShop; explain: Explain } | null>(null);
  useEffect(() => {
    const life = new AbortController();
    const { packs, ...options } = ruleSet;
    const slice = new Slice(() => delay(0, life.signal));
    const pause = async () => {
      if (slice.isOver) await slice.rest();
      life.signal.throwIfAborted();
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
