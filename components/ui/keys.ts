import type { DeskSettings } from '../../lib/app/desk/desk';
import { chordLabel, DEFAULT_KEYMAP, type HotkeyAction } from '../../lib/shared/keymap';

/** How the key of an in-page action is written on this machine, or null when it has none. */
export function pageKey(action: HotkeyAction, { keymap, mac }: Pick<DeskSettings, 'mac' | 'keymap'>): string | null {
  const chord = (keymap ?? DEFAULT_KEYMAP)[action];
  return chord ? chordLabel(chord, mac) : null;
}

/** How a key with Ctrl or ⌘ is written on this machine. */
export const modKey = (key: string, mac: boolean): string => (mac ? `⌘${key}` : `Ctrl+${key}`);

/** Enter that picks a candidate of an input method is none: `isComposing` can be false with key code 229. */
export const isComposing = (event: { isComposing: boolean; keyCode: number }): boolean =>
  event.isComposing || event.keyCode === 229;

/** Whether the key press goes into text, so that single-letter shortcuts must stay out of the way. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches('input, textarea, select') || target.isContentEditable;
}
