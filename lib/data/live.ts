import { liveQuery } from 'dexie';

/** Calls back with the query's result now and after each change, from whatever page it came; returns the unsubscriber. */
export type Watch<T> = (next: (value: T) => void, failed: (cause: unknown) => void) => () => void;

export function watch<T>(query: () => Promise<T> | T): Watch<T> {
  return (next, failed) => {
    const subscription = liveQuery(query).subscribe({ next, error: failed });
    return () => subscription.unsubscribe();
  };
}
