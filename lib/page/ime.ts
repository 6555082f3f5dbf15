import { delay } from '../shared/delay';
import { listen } from './listening';

/** The browser writes the composed text after `compositionend`; some editors (Trix) draw it anew, and set the caret after that. */
const DRAWN_MS = 50;

/** A run of composition with an input method (拼音, 五笔, …) in one window. */
export interface Ime {
  composing(): boolean;
  /** Resolves with `true` once nothing is being composed and the editor has drawn what was, with `false` after `timeoutMs` or when the signal aborts. */
  ended(timeoutMs: number, signal: AbortSignal): Promise<boolean>;
}

/**
 * Whether a key belongs to an input method. Both signs are needed: the key that ends a composition may come with `isComposing`
 * already false, and then only the code 229 tells (https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode).
 */
export const isImeKey = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Watches compositions from the moment of the call; listeners go when the signal aborts. */
export function watchIme(window: Window, signal: AbortSignal): Ime {
  let composing = false;
  let drawn = Number.NEGATIVE_INFINITY;
  const waiting = new Set<() => void>();
  const set = (value: boolean) => {
    if (composing && !value) drawn = performance.now() + DRAWN_MS;
    composing = value;
    if (value) return;
    for (const wake of waiting) wake();
    waiting.clear();
  };
  const options = { capture: true, signal };
  listen(window, 'compositionstart', () => set(true), options);
  listen(window, 'compositionupdate', () => set(true), options);
  listen(window, 'compositionend', () => set(false), options);
  // A box that is removed while it composes never says that it ended; the next box with the focus starts afresh.
  listen(window, 'focusin', () => set(false), options);

  return {
    composing: () => composing,
    async ended(timeoutMs, waitSignal) {
      if (composing) {
        const woken = new AbortController();
        const wake = () => woken.abort();
        waiting.add(wake);
        await delay(timeoutMs, AbortSignal.any([waitSignal, woken.signal]));
        waiting.delete(wake);
      }
      const rest = drawn - performance.now();
      if (!composing && rest > 0) await delay(rest, waitSignal);
      return !composing && !waitSignal.aborted;
    },
  };
}
