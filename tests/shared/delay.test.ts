import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { delay } from '../../lib/shared/delay';

describe('delay', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const watch = (promise: Promise<void>) => {
    const state = { done: false };
    void promise.then(() => {
      state.done = true;
    });
    return state;
  };

  it('takes its time', async () => {
    const state = watch(delay(100, new AbortController().signal));
    await vi.advanceTimersByTimeAsync(99);
    expect(state.done).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(state.done).toBe(true);
  });

  it('ends at once when told to, and leaves no timer behind', async () => {
    const life = new AbortController();
    const state = watch(delay(100, life.signal));
    life.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(state.done).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    await delay(100, life.signal);
    expect(vi.getTimerCount()).toBe(0);
  });
});
