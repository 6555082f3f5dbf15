import type { DeskSettings } from '../../lib/app/desk';

/** The in-page keys that hold where nobody changed them; the page's own map of keys is the original. */
const DEFAULTS: Record<string, string> = {
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [`insert${n}`, String(n)])),
  fix: 'W',
  findings: 'X',
  panel: 'Q',
};

/** How the key of an in-page action is written on this machine, or null when it has none. */
export function pageKey(action: string, settings: Pick<DeskSettings, 'mac' | 'keyLabels'>): string | null {
  if (settings.keyLabels) return settings.keyLabels[action] ?? null;
  const key = DEFAULTS[action];
  if (key === undefined) return null;
  return settings.mac ? `⌥${key}` : `Alt+${key}`;
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
