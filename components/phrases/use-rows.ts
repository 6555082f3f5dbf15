import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Rows that are drawn above and below those that are seen, and below them before anything was scrolled: a key waits for each. */
const SPARE = 6;
const SPARE_AT_TOP = 2;
/** Pixels, until the list has been measured. */
const GUESS = 600;

interface Rows {
  /** The rows to draw: `first` to before `behind`. */
  first: number;
  behind: number;
  /** Scrolls no further than it takes to show the row. */
  show: (index: number) => void;
  /** Whole rows that are seen at once, at least one. */
  page: () => number;
}

/**
 * Which of `count` rows of the same `height` in px are to be drawn. Nothing is reckoned for a row: a list of rows of any height makes an
 * object for each of 50,000 whenever there are others. `list`: what they are of; another one is shown from its beginning.
 */
export function useRows(scroller: RefObject<HTMLElement | null>, count: number, height: number, list: string): Rows {
  const [shown, setShown] = useState({ list, top: 0, room: GUESS });
  // The place in the list before means nothing in this one: told while drawing, so that it is drawn once.
  if (shown.list !== list) setShown({ ...shown, list, top: 0 });

  const isScrolled = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is what it waits for
  useLayoutEffect(() => {
    // To set it at each key, even to what it is, is to lay out the page at each key.
    if (isScrolled.current && scroller.current) scroller.current.scrollTop = 0;
  }, [scroller, list]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const life = new AbortController();
    const look = () => {
      const { scrollTop: top, clientHeight: room } = element;
      isScrolled.current = top > 0;
      // The rows stand before the frame that has scrolled to them.
      flushSync(() =>
        setShown((old) =>
          Math.floor(old.top / height) === Math.floor(top / height) && old.room === room ? old : { ...old, top, room },
        ),
      );
    };
    element.addEventListener('scroll', look, { signal: life.signal, passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => {
      life.abort();
      sizes.disconnect();
    };
  }, [scroller, height]);

  const { room } = shown;
  const seen = Math.ceil(room / height);
  // A list that grew shorter is not scrolled back before it is drawn.
  const top = Math.max(0, Math.min(Math.floor(shown.top / height), count - seen));
  return {
    first: Math.max(0, top - SPARE),
    behind: Math.min(count, top + seen + (top === 0 ? SPARE_AT_TOP : 1 + SPARE)),
    show: useCallback(
      (index) => {
        const element = scroller.current;
        if (!element) return;
        const { scrollTop, clientHeight } = element;
        const least = (index + 1) * height - clientHeight;
        const wanted = Math.min(index * height, Math.max(scrollTop, least));
        if (wanted === scrollTop) return;
        element.scrollTop = wanted;
        isScrolled.current = wanted > 0;
      },
      [scroller, height],
    ),
    page: useCallback(
      () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height)),
      [scroller, height],
    ),
  };
}
