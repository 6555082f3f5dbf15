// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isImeKey, watchIme } from '../../lib/page/ime';

const fire = (type: string) => document.body.dispatchEvent(new Event(type, { bubbles: true }));

describe('watchIme', () => {
  let life: AbortController;
  beforeEach(() => {
    life = new AbortController();
    vi.useFakeTimers();
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
  });

  it('follows a composition from its start to its end', () => {
    const ime = watchIme(window, life.signal);
    expect(ime.composing()).toBe(false);
    fire('compositionstart');
    expect(ime.composing()).toBe(true);
    fire('compositionend');
    expect(ime.composing()).toBe(false);
  });

  it('notices one that began before it', () => {
    const ime = watchIme(window, life.signal);
    fire('compositionupdate');
    expect(ime.composing()).toBe(true);
  });

  it('does not wait for one whose box went away', () => {
    const ime = watchIme(window, life.signal);
    fire('compositionstart');
    fire('focusin');
    expect(ime.composing()).toBe(false);
  });

  it('tells those who wait that it ended', async () => {
    const ime = watchIme(window, life.signal);
    expect(await ime.ended(1500, life.signal)).toBe(true);
    fire('compositionstart');
    const ended = ime.ended(1500, life.signal);
    fire('compositionend');
    await vi.advanceTimersByTimeAsync(50);
    expect(await ended).toBe(true);
  });

  it('gives who asks right after the end the same time', async () => {
    const ime = watchIme(window, life.signal);
    fire('compositionstart');
    fire('compositionend');
    await vi.advanceTimersByTimeAsync(20);
    let ended: boolean | undefined;
    void ime.ended(1500, life.signal).then((answer) => {
      ended = answer;
    });
    await vi.advanceTimersByTimeAsync(29);
    expect(ended).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(ended).toBe(true);
  });

  it('gives up after the time, and when told to', async () => {
    const ime = watchIme(window, life.signal);
    fire('compositionstart');
    const late = ime.ended(1500, life.signal);
    await vi.advanceTimersByTimeAsync(1500);
    expect(await late).toBe(false);
    const caller = new AbortController();
    const cancelled = ime.ended(1500, caller.signal);
    caller.abort();
    expect(await cancelled).toBe(false);
  });

  it('hears nothing after its end', () => {
    const ime = watchIme(window, life.signal);
    life.abort();
    fire('compositionstart');
    expect(ime.composing()).toBe(false);
  });
});

describe('isImeKey', () => {
  const key = (isComposing: boolean, keyCode: number) => isImeKey({ isComposing, keyCode } as KeyboardEvent);
  it('goes by the flag and by the code', () => {
    expect(key(true, 13)).toBe(true);
    expect(key(false, 229)).toBe(true);
    expect(key(false, 13)).toBe(false);
  });
});
