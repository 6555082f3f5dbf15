import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/browser/**'],
    environment: 'node',
    pool: 'threads',
    // Only what hangs is to fail by time: a loaded machine takes several times as long.
    testTimeout: 30_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
