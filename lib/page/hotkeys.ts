import { chordOf, type HotkeyAction, type Keymap } from '../shared/keymap';
import { isImeKey } from './ime';
import { listen } from './listening';

export interface HotkeyOptions {
  window: Window;
  /** Asked at each key, so that a change holds at once. */
  keymap(): Keymap;
  /** Whether the action makes sense at this moment; if not, the key is the console's. */
  wants(action: HotkeyAction): boolean;
  run(action: HotkeyAction): void;
  fault(cause: unknown): void;
  signal: AbortSignal;
}

/**
 * Runs actions on trusted keys, before the page sees them. A key that is ours is taken whole, its repeats and its release
 * included; every other key, and everything while an input method composes, is left alone.
 */
export function createHotkeys(options: HotkeyOptions): void {
  const { window, signal } = options;
  const taken = new Set<string>();

  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isTrusted || isImeKey(event)) return;
    if (event.repeat && taken.has(event.code)) return take(event);
    taken.delete(event.code);
    const action = actionOf(event, options);
    if (!action || event.repeat) return;
    taken.add(event.code);
    take(event);
    attempt(options, () => options.run(action));
  };
  const onKeyEnd = (event: KeyboardEvent) => {
    if (!event.isTrusted || !taken.has(event.code)) return;
    if (event.type === 'keyup') taken.delete(event.code);
    take(event);
  };

  const listening = { capture: true, signal };
  listen(window, 'keydown', onKeyDown, listening);
  listen(window, 'keypress', onKeyEnd, listening);
  listen(window, 'keyup', onKeyEnd, listening);
  listen(window, 'blur', () => taken.clear(), { signal });
}

function actionOf(event: KeyboardEvent, options: HotkeyOptions): HotkeyAction | null {
  const chord = chordOf(event);
  if (!chord) return null;
  let action: HotkeyAction | null = null;
  attempt(options, () => {
    const entries = Object.entries(options.keymap()) as [HotkeyAction, string][];
    const found = entries.find(([, wanted]) => wanted === chord)?.[0];
    if (found && options.wants(found)) action = found;
  });
  return action;
}

function take(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function attempt(options: HotkeyOptions, run: () => void): void {
  try {
    run();
  } catch (cause) {
    options.fault(cause);
  }
}
