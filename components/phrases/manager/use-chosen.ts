import { useCallback, useMemo, useRef, useState } from 'react';
import type { Phrase } from '../../../lib/phrases/phrase';

const NONE: ReadonlySet<string> = new Set();

/** Which rows are chosen for a change of many: one by one, from–to, or all. Those that are no longer shown don't count. */
export function useChosen(shown: readonly Phrase[]) {
  const [picked, setPicked] = useState(NONE);
  const anchor = useRef<string | null>(null);
  const chosen = useMemo(
    () => (picked.size === 0 ? NONE : new Set(shown.filter(({ id }) => picked.has(id)).map(({ id }) => id))),
    [picked, shown],
  );

  const toggle = useCallback((id: string) => {
    anchor.current = id;
    setPicked((old) => {
      const next = new Set(old);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  /** All between the row chosen last and this one. */
  const extend = useCallback(
    (id: string, from: string | null) => {
      const start = anchor.current ?? from ?? id;
      anchor.current = start;
      const [a, b] = [start, id].map((one) => shown.findIndex((phrase) => phrase.id === one)) as [number, number];
      const range = shown.slice(Math.max(0, Math.min(a, b)), Math.max(a, b) + 1);
      setPicked(new Set(range.map((phrase) => phrase.id)));
    },
    [shown],
  );
  const all = useCallback(() => setPicked(new Set(shown.map(({ id }) => id))), [shown]);
  const none = useCallback(() => {
    anchor.current = null;
    setPicked(NONE);
  }, []);
  return { chosen, toggle, extend, all, none };
}

export type Chosen = ReturnType<typeof useChosen>;
