import { HOTKEY_ACTIONS, type Keymap } from '../shared/keymap';
import { listen } from './listening';

/** The modifiers of the keys that insert, as `KeyboardEvent.key` names them. */
function insertModifiers(keymap: Keymap): Set<string> {
  const chords = HOTKEY_ACTIONS.filter((action) => action.startsWith('insert')).map((action) => keymap[action] ?? '');
  const names = new Set(chords.flatMap((chord) => chord.split('+').slice(0, -1)));
  // Shift is held for every capital letter and says nothing.
  names.delete('Shift');
  return new Set([...names].map((name) => (name === 'Ctrl' ? 'Control' : name)));
}

/** Tells when a person presses and lets go of a modifier of the insert keys: meanwhile the panel's list must not move. */
export function watchHeldModifier(
  window: Window,
  keymap: () => Keymap,
  told: (held: boolean) => void,
  signal: AbortSignal,
): void {
  let held: string | null = null;
  let known: { keymap: Keymap; modifiers: Set<string> } | null = null;
  const modifiers = (): Set<string> => {
    const now = keymap();
    if (known?.keymap !== now) known = { keymap: now, modifiers: insertModifiers(now) };
    return known.modifiers;
  };
  const options = { capture: true, passive: true, signal };
  const release = () => {
    if (held === null) return;
    held = null;
    told(false);
  };
  listen(
    window,
    'keydown',
    (event) => {
      if (!event.isTrusted || event.repeat || !modifiers().has(event.key)) return;
      held = event.key;
      told(true);
    },
    options,
  );
  listen(window, 'keyup', (event) => void (event.isTrusted && event.key === held && release()), options);
  // A key let go in another window is never reported here.
  listen(window, 'blur', release, { signal });
}
