import { listen } from './listening';

/** How late (ms) it may be seen that the page's growing lists have moved what is followed: by then the browser has made the layout. */
const FOLLOWING_MS = 100;

export interface Placing {
  /** Places with the next frame, when the layout is made anyway: asked for in between, the browser would have to make one more. */
  soon(): void;
  /** For when it has hardly moved: places a moment later, and only if it has. */
  follow(): void;
}

/** Has `place` follow what `where` gives the place of: asked for, and by itself at scrolling, resizing and focus. */
export function keepPlaced(
  window: Window,
  where: () => DOMRect | null,
  place: () => void,
  signal: AbortSignal,
): Placing {
  let isPending = false;
  let following: number | undefined;
  let placed: DOMRect | null = null;
  const soon = () => {
    if (isPending) return;
    isPending = true;
    window.requestAnimationFrame(() => {
      isPending = false;
      if (signal.aborted) return;
      place();
      placed = where();
    });
  };
  const follow = () => {
    following ??= window.setTimeout(() => {
      following = undefined;
      if (!isPending && !isSamePlace(where(), placed)) soon();
    }, FOLLOWING_MS);
  };
  listen(window, 'resize', soon, { passive: true, signal });
  listen(window, 'scroll', soon, { passive: true, capture: true, signal });
  listen(window, 'focusin', soon, { signal });
  signal.addEventListener('abort', () => window.clearTimeout(following), { once: true });
  return { soon, follow };
}

const isSamePlace = (one: DOMRect | null, other: DOMRect | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height);
