// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createOwnKeys } from '../../lib/page/own-keys';

let life: AbortController;
afterEach(() => life.abort());

function ownKeys(take: (event: KeyboardEvent) => boolean) {
  life = new AbortController();
  createOwnKeys({ window, isOurs: () => false, take, fault: vi.fn(), signal: life.signal });
  return (type: string, init: KeyboardEventInit) => {
    const event = new KeyboardEvent(type, { bubbles: true, cancelable: true, ...init });
    Object.defineProperty(event, 'isTrusted', { value: true });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  };
}

describe('keys for what is open beside the box', () => {
  it('keeps a key that was taken from the page until it is let go', () => {
    const press = ownKeys(() => true);
    expect(press('keydown', { code: 'Enter' })).toBe(true);
    expect(press('keydown', { code: 'Enter', repeat: true })).toBe(true);
    expect(press('keyup', { code: 'Enter' })).toBe(true);
    expect(press('keyup', { code: 'Enter' })).toBe(false);
  });

  it('does not take a key held on as the answer to the question that its press raised', () => {
    let open = false;
    const take = vi.fn(() => open);
    const press = ownKeys(take);
    expect(press('keydown', { code: 'Digit1', altKey: true })).toBe(false);
    open = true;
    expect(press('keydown', { code: 'Digit1', altKey: true, repeat: true })).toBe(false);
    expect(take).toHaveBeenCalledOnce();
    press('keyup', { code: 'Digit1', altKey: true });
    expect(press('keydown', { code: 'Digit1', altKey: true })).toBe(true);
  });
});
