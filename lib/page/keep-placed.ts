import { listen } from './listening';

/**
 * Returns a way to ask for `place`, which also follows scrolling, resizing and focus. It runs once a frame, when the layout is made anyway:
 * asked for in between, the browser would have to make one more.
 */
export function keepPlaced(window: Window, place: () => void, signal: AbortSignal): () => void {
  let isPending = false;
  const soon = () => {
    if (isPending) return;
    isPending = true;
    window.requestAnimationFrame(() => {
      isPending = false;
      if (!signal.aborted) place();
    });
  };
  listen(window, 'resize', soon, { passive: true, signal });
  listen(window, 'scroll', soon, { passive: true, capture: true, signal });
  listen(window, 'focusin', soon, { signal });
  return soon;
}
