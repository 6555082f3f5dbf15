import { useSyncExternalStore } from 'react';

/** From this width on a list, its groups and a form stand side by side. */
const WIDE = '(min-width: 860px)';

const subscribe = (changed: () => void): (() => void) => {
  const life = new AbortController();
  matchMedia(WIDE).addEventListener('change', changed, { signal: life.signal });
  return () => life.abort();
};

export const useWide = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches);
