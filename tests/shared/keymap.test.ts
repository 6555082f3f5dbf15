import { describe, expect, it } from 'vitest';
import {
  chordLabel,
  chordOf,
  conflicts,
  DEFAULT_KEYMAP,
  HOTKEY_ACTIONS,
  isChord,
  type KeyPress,
  keymapFrom,
} from '../../lib/shared/keymap';

const press = (code: string, ...flags: ('ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey')[]): KeyPress => {
  const event = { code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
  for (const flag of flags) event[flag] = true;
  return event;
};

describe('chords', () => {
  it('are written with the modifiers in one order', () => {
    expect(chordOf(press('Digit1', 'altKey'))).toBe('Alt+Digit1');
    expect(chordOf(press('KeyK', 'metaKey', 'shiftKey', 'altKey', 'ctrlKey'))).toBe('Ctrl+Alt+Shift+Meta+KeyK');
    expect(chordOf(press('F8'))).toBe('F8');
  });

  it('are never made of keys that type, of modifiers alone, or of the number pad', () => {
    expect(chordOf(press('Digit1'))).toBeNull();
    expect(chordOf(press('KeyA', 'shiftKey'))).toBeNull();
    expect(chordOf(press('AltLeft', 'altKey'))).toBeNull();
    expect(chordOf(press('Numpad1', 'altKey'))).toBeNull();
    expect(chordOf(press('Enter', 'ctrlKey'))).toBeNull();
  });

  it('are known by their own writing only', () => {
    expect(['Alt+Digit1', 'Ctrl+Shift+KeyK', 'F8'].every(isChord)).toBe(true);
    expect(['Digit1', 'Shift+Ctrl+KeyK', 'Alt+Alt+KeyK', 'Hyper+KeyK', 'Alt+', '', '+'].some(isChord)).toBe(false);
  });

  it('are shown as people write them', () => {
    expect(chordLabel('Alt+Digit1', false)).toBe('Alt+1');
    expect(chordLabel('Alt+Digit1', true)).toBe('⌥1');
    expect(chordLabel('Ctrl+Shift+Period', false)).toBe('Ctrl+Shift+.');
    expect(chordLabel('Shift+Meta+KeyK', true)).toBe('⇧⌘K');
  });
});

describe('the keymap', () => {
  it('has a proper key of its own for every action by default', () => {
    expect(HOTKEY_ACTIONS.every((action) => isChord(DEFAULT_KEYMAP[action]))).toBe(true);
    expect(conflicts(DEFAULT_KEYMAP)).toEqual([]);
  });

  it('takes what is stored, lets keys go, and drops what it cannot read', () => {
    const keymap = keymapFrom({ fix: 'Ctrl+Alt+KeyM', panel: '', insert1: '1', insert2: 7, nonsense: 'Alt+KeyZ' });
    expect(keymap).toEqual({ ...DEFAULT_KEYMAP, fix: 'Ctrl+Alt+KeyM', panel: '' });
    expect(keymapFrom(JSON.parse('{"__proto__": {"fix": "Alt+KeyM"}}'))).toEqual(DEFAULT_KEYMAP);
  });

  it('names the actions that share a key; having none is no conflict', () => {
    expect(conflicts({ ...DEFAULT_KEYMAP, fix: 'Alt+Digit2', panel: '', findings: '' })).toEqual(['insert2', 'fix']);
  });
});
