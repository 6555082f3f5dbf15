/** How a key with Alt is written on this machine. */
export const altKey = (key: string, mac: boolean): string => (mac ? `⌥${key}` : `Alt+${key}`);

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
