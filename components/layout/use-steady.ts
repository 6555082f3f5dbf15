import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps a part of a scroller where it is while the pointer is on it: what grows above it, such as a buyer's new message, scrolls away
 * in place of pushing it down. A click that is already under way would hit another reply. Undone once the pointer has left.
 * Where everything fits without scrolling there is nothing to scroll away, and the part moves.
 */
export function useSteady(scroller: RefObject<HTMLElement | null>) {
  const part = useRef<HTMLDivElement>(null);
  /** Where the part began when the pointer came, in px of the scrolled content; null while the pointer is elsewhere. */
  const begin = useRef<number | null>(null);
  const scrolled = useRef(0);

  const place = (): number =>
    part.current && scroller.current ? part.current.offsetTop - scroller.current.offsetTop : 0;

  useLayoutEffect(() => {
    if (begin.current === null || !scroller.current) return;
    const now = place();
    const before = scroller.current.scrollTop;
    if (now !== begin.current) scroller.current.scrollTop += now - begin.current;
    scrolled.current += scroller.current.scrollTop - before;
    begin.current = now;
  });

  return {
    ref: part,
    onPointerEnter: () => {
      begin.current = place();
      scrolled.current = 0;
    },
    onPointerLeave: () => {
      begin.current = null;
      if (scroller.current) scroller.current.scrollTop -= scrolled.current;
      scrolled.current = 0;
    },
  };
}
