// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createShopSession } from '../../lib/page/shop-session';

const RULES = { text: JSON.stringify({ traditional: '', lookAlikes: '' }), parts: 1, version: 1 };
type Hello = { guard: boolean; keymap: Record<string, string> } | null;

describe('how a shop wants its page', () => {
  let life: AbortController;
  beforeEach(() => {
    life = new AbortController();
    vi.useFakeTimers();
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
  });

  type Link = { hello(shop: { shopId: string }): Promise<Hello>; rules(): Promise<typeof RULES | null> };
  function aSession(link: Link, hasBox = () => true) {
    return createShopSession({
      window,
      platform: () => 'practice',
      hasBox,
      link,
      fault: () => {},
      unchecked: () => false,
      rulesReady: () => {},
      settingsChanged: () => {},
      signal: life.signal,
    });
  }

  it('is asked for again when nobody answered, but not at every look', async () => {
    let awake = false;
    const hello = vi.fn(async () => (awake ? { guard: false, keymap: {} } : null));
    const session = aSession({ hello, rules: async () => (awake ? RULES : null) });
    session.enter('s');
    await vi.advanceTimersByTimeAsync(5_000);
    session.enter('s');
    expect(hello).toHaveBeenCalledTimes(1);
    expect(session.checker()).toBeNull();
    awake = true;
    await vi.advanceTimersByTimeAsync(10_000);
    session.enter('s');
    await vi.advanceTimersByTimeAsync(100);
    expect(session.checker()).not.toBeNull();
    expect(session.guard()).toBe('off');
    await vi.advanceTimersByTimeAsync(60_000);
    session.enter('s');
    expect(hello).toHaveBeenCalledTimes(2);
  });

  it('is never that of the shop before, however late its answer comes', async () => {
    const answers = new Map<string, (hello: Hello) => void>();
    const hello = ({ shopId }: { shopId: string }) =>
      new Promise<Hello>((resolve) => void answers.set(shopId, resolve));
    const session = aSession({ hello, rules: async () => RULES });
    session.enter('first');
    session.enter('second');
    answers.get('second')?.({ guard: true, keymap: {} });
    answers.get('first')?.({ guard: false, keymap: {} });
    await vi.advanceTimersByTimeAsync(100);
    expect(session.guard()).toBe('armed');
  });

  it('brings no rules into a frame without a box, and brings them at the first look at one', async () => {
    let drawn = false;
    const rules = vi.fn(async () => RULES);
    const session = aSession({ hello: async () => ({ guard: true, keymap: {} }), rules }, () => drawn);
    session.enter('s');
    await vi.advanceTimersByTimeAsync(60_000);
    session.enter('s');
    session.reload();
    await vi.advanceTimersByTimeAsync(100);
    expect(rules).not.toHaveBeenCalled();
    drawn = true;
    session.enter('s');
    await vi.advanceTimersByTimeAsync(100);
    expect(rules).toHaveBeenCalledTimes(1);
    expect(session.guard()).toBe('armed');

    // The rules are changed while no conversation is open: those that are here are the former ones.
    drawn = false;
    session.reload();
    session.enter('s');
    drawn = true;
    session.enter('s');
    session.enter('s');
    await vi.advanceTimersByTimeAsync(100);
    expect(rules).toHaveBeenCalledTimes(2);
    expect(session.guard()).toBe('armed');
  });
});
