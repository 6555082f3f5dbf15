import { isImeKey } from './ime';
import { listen } from './listening';

export interface OwnKeysOptions {
  window: Window;
  /** Keys typed in our own overlay are its business. */
  isOurs(event: KeyboardEvent): boolean;
  /** True when what is open beside the box took the key. */
  take(event: KeyboardEvent): boolean;
  fault(cause: unknown): void;
  signal: AbortSignal;
}

/**
 * Keys for what is open beside the box (picker, question, popover), asked before chords and the send guard. A key that was taken is
 * kept from the page whole: some consoles act on its release.
 */
export function createOwnKeys({ window, isOurs, take, fault, signal }: OwnKeysOptions): void {
  const taken = new Set<string>();
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onDown = (event: KeyboardEvent) => {
    if (!event.isTrusted || isImeKey(event) || isOurs(event)) return;
    // A key that is only held on answers nothing: the press itself may have raised the question.
    if (event.repeat) return taken.has(event.code) ? swallow(event) : undefined;
    taken.delete(event.code);
    try {
      if (!take(event)) return;
    } catch (cause) {
      fault(cause);
      return;
    }
    taken.add(event.code);
    swallow(event);
  };
  const onEnd = (event: KeyboardEvent) => {
    if (!event.isTrusted || !taken.has(event.code)) return;
    if (event.type === 'keyup') taken.delete(event.code);
    swallow(event);
  };
  listen(window, 'keydown', onDown, { capture: true, signal });
  listen(window, 'keypress', onEnd, { capture: true, signal });
  listen(window, 'keyup', onEnd, { capture: true, signal });
  // A key let go in another window is never reported here.
  listen(window, 'blur', () => taken.clear(), { signal });
}
