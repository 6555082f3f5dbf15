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
  window.addEventListener('resize', soon, { passive: true, signal });
  window.addEventListener('scroll', soon, { passive: true, capture: true, signal });
  window.document.addEventListener('focusin', soon, { signal });
  return soon;
}
