import { holdsNode } from '../consoles/reader/changes';
import { listen } from './listening';
import { rectOf } from './place';

/** How late (ms) it may be seen that the page's growing lists have moved what is followed: by then the browser has made the layout. */
const FOLLOWING_MS = 100;

export interface Placing {
  /** Places with the next frame, when the layout is made anyway: asked for in between, the browser would have to make one more. */
  soon(): void;
  /** For when it has hardly moved: places a moment later, and only if it has. */
  follow(): void;
}

/** Has `place` follow what `what` gives: asked for, and by itself at scrolling, resizing, focus and the end of a press. */
export function keepPlaced(
  window: Window,
  what: () => Element | null,
  place: () => void,
  signal: AbortSignal,
): Placing {
  let isPending = false;
  let following: number | undefined;
  let placed: string | null = null;
  // A rectangle as JSON costs several times as much.
  const where = (): string | null => {
    const rect = rectOf(what());
    return rect && [rect.x, rect.y, rect.width, rect.height].join();
  };
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
      if (!isPending && where() !== placed) soon();
    }, FOLLOWING_MS);
  };
  listen(window, 'resize', soon, { passive: true, signal });
  // A list of messages scrolls at each of them, and nothing beside it moves.
  const scrolled = ({ target }: Event) => {
    const followed = what();
    if (followed && (holdsNode(target as Node, followed) || holdsNode(followed, target as Node))) soon();
    else follow();
  };
  listen(window, 'scroll', scrolled, { passive: true, capture: true, signal });
  listen(window, 'focusin', soon, { signal });
  // The box is drawn larger by its corner or an edge beside it, or moved by what a click opens: of that no event tells.
  listen(window, 'pointerup', follow, { passive: true, capture: true, signal });
  signal.addEventListener('abort', () => window.clearTimeout(following), { once: true });
  return { soon, follow };
}
