import { type RefObject, useEffect, useRef } from 'react';
import type { ListHandle } from '../phrase-list';
import type { Manager } from './use-phrase-manager';

/**
 * Puts the focus on the phrase's row once its form or history is closed: the browser drops it with what had it, and the next key would go
 * nowhere. A phrase that was just written is waited for.
 */
export function useBackToList({ draft, history, active, shown }: Manager, list: RefObject<ListHandle | null>): void {
  const isAway = draft !== null || history !== null;
  const isPending = useRef(false);
  useEffect(() => {
    if (isAway) isPending.current = true;
    else if (isPending.current) {
      const isLost = document.activeElement === document.body;
      if (isLost && active !== null && !shown.some(({ id }) => id === active)) return;
      isPending.current = false;
      if (isLost) list.current?.focus();
    }
  }, [isAway, active, shown, list]);
}
