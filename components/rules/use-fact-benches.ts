import { useEffect, useState } from 'react';
import type { FactBench } from '../../lib/app/workspace/workspace';
import { useWorkspace } from '../app-context';

/** The shops whose facts drafts can be tried against, read anew whenever `known` is another; null until they are read. */
export function useFactBenches(known: unknown): readonly FactBench[] | null {
  const workspace = useWorkspace();
  const [benches, setBenches] = useState<readonly FactBench[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the shop knows has changed when `known` has
  useEffect(() => {
    let isPast = false;
    void workspace.factBenches().then((read) => {
      if (!isPast) setBenches(read);
    });
    return () => {
      isPast = true;
    };
  }, [workspace, known]);
  return benches;
}
