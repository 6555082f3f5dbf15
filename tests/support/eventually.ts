import { vi } from 'vitest';

/** Looks again until nothing is thrown. Only what hangs is to fail by time: a loaded machine takes several times as long. */
export const eventually = <T>(look: () => T | Promise<T>, interval = 20): Promise<T> =>
  vi.waitFor(look, { timeout: 20_000, interval });
