// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { watchHeldModifier } from '../../lib/page/held-modifier';
import { DEFAULT_KEYMAP, type Keymap } from '../../lib/shared/keymap';

let life: AbortController;
afterEach(() => life.abort());

function watched(keymap: Keymap = DEFAULT_KEYMAP) {
  life = new AbortController();
  const told: boolean[] = [];
  watchHeldModifier(
    window,
    () => keymap,
    (held) => told.push(held),
    life.signal,
  );
  const press = (type: string, key: string, isTrusted = true) => {
    const event = new KeyboardEvent(type, { key, bubbles: true });
    Object.defineProperty(event, 'isTrusted', { value: isTrusted });
    document.body.dispatchEvent(event);
  };
  return { press, told };
}

describe('the modifier of the insert keys', () => {
  it('is told from its press to its release, or until the window is left', () => {
    const { press, told } = watched();
    press('keydown', 'Alt');
    press('keyup', 'Alt');
    press('keydown', 'Alt');
    window.dispatchEvent(new Event('blur'));
    window.dispatchEvent(new Event('blur'));
    expect(told).toEqual([true, false, true, false]);
  });

  it('is the one that the keys are set to', () => {
    const { press, told } = watched({ insert1: 'Ctrl+Shift+Digit1' });
    press('keydown', 'Alt');
    press('keydown', 'Shift');
    expect(told).toEqual([]);
    press('keydown', 'Control');
    expect(told).toEqual([true]);
  });

  it('is not what a page pretends', () => {
    const { press, told } = watched();
    press('keydown', 'Alt', false);
    expect(told).toEqual([]);
  });
});
