/** What stands behind `#` in this page's address, as one of `names`, the first of them otherwise; who subscribes hears of each change until the signal aborts. */
export function sectionInAddress<T extends string>(names: readonly T[], signal: AbortSignal) {
  const now = (): T => names.find((name) => name === location.hash.slice(1)) ?? (names[0] as T);
  return {
    now,
    subscribe(listener: () => void): () => void {
      const life = new AbortController();
      addEventListener('hashchange', listener, { signal: AbortSignal.any([signal, life.signal]) });
      return () => life.abort();
    },
    /** Without a new step in the tab's history. */
    goTo: (name: T): void => location.replace(`#${name}`),
  };
}
