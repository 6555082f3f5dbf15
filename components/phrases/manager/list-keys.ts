import { isComposing } from '../../ui/keys';

/** What a key means in the list of phrases. */
export type ListCommand =
  | { kind: 'go'; to: 'up' | 'down' | 'page-up' | 'page-down' | 'first' | 'last'; extend: boolean }
  | { kind: 'shift'; by: -1 | 1 }
  | { kind: 'use' | 'edit' | 'copy' | 'remove' | 'pin' | 'move' | 'tag' | 'history' | 'toggle' | 'all' | 'none' };

/** What a key means anywhere in the manager, as long as nothing is being typed. */
export type ManagerCommand = 'search' | 'write' | 'undo' | 'all' | 'keys' | 'back';

type Press = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'keyCode'>;

const GO = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'first',
  End: 'last',
} as const;

const PLAIN: Record<string, Exclude<ListCommand['kind'], 'go' | 'shift'>> = {
  Enter: 'use',
  F2: 'edit',
  e: 'edit',
  c: 'copy',
  Delete: 'remove',
  p: 'pin',
  m: 'move',
  t: 'tag',
  h: 'history',
  ' ': 'toggle',
  Escape: 'none',
};

export function listCommand(event: Press, mac: boolean): ListCommand | null {
  if (isComposing(event)) return null;
  const mod = mac ? event.metaKey : event.ctrlKey;
  const { key, altKey, shiftKey } = event;
  if (mod && !altKey) {
    if (key === 'a') return { kind: 'all' };
    if (key === 'c') return { kind: 'copy' };
    return mac && key === 'Backspace' ? { kind: 'remove' } : null;
  }
  if (event.ctrlKey || event.metaKey) return null;
  if (altKey) {
    if (key === 'ArrowUp') return { kind: 'shift', by: -1 };
    return key === 'ArrowDown' ? { kind: 'shift', by: 1 } : null;
  }
  const to = Object.hasOwn(GO, key) ? GO[key as keyof typeof GO] : null;
  if (to) return { kind: 'go', to, extend: shiftKey };
  const name = key.length === 1 ? key.toLowerCase() : key;
  const kind = Object.hasOwn(PLAIN, name) ? PLAIN[name] : undefined;
  return kind && !shiftKey ? { kind } : null;
}

const CHORDS: Partial<Record<string, ManagerCommand>> = { z: 'undo', a: 'all' };

/** `typing`: the key goes into a text field, where only chords are ours. */
export function managerCommand(event: Press, mac: boolean, typing: boolean): ManagerCommand | null {
  if (isComposing(event) || event.altKey) return null;
  const mod = mac ? event.metaKey : event.ctrlKey;
  if (mod && !event.shiftKey && event.key === 'k') return 'search';
  if (typing) return null;
  if (mod) return event.shiftKey ? null : (CHORDS[event.key] ?? null);
  if (event.ctrlKey || event.metaKey) return null;
  if (event.key === 'Escape') return 'back';
  if (event.key === '/') return 'search';
  if (event.key === '?' || event.key === '？') return 'keys';
  return event.key.toLowerCase() === 'n' && !event.shiftKey ? 'write' : null;
}
