import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { requireBrowser } from './support/browser/find';

const cache = path.resolve(import.meta.dirname, '../node_modules/.cache/yingda');

export default defineConfig({
  testDir: '.',
  globalSetup: './support/current-builds.ts',
  outputDir: path.join(cache, 'playwright'),
  // A failure that a retry hides would come back at a user's desk.
  retries: 0,
  workers: 2,
  // Only what hangs is to fail by time: a loaded machine takes several times as long.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: path.join(cache, 'results/playwright.json') }]],
  use: {
    launchOptions: {
      executablePath: requireBrowser(),
      args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
    locale: 'zh-CN',
    trace: 'retain-on-failure',
  },
  projects: [
    // Code of lib/ over real pages and editors, without the extension.
    { name: 'browser', testMatch: 'browser/**/*.spec.ts', testIgnore: 'browser/editors.spec.ts' },
    // The same over real editors, which are installed and bundled first; in the end their figures are added up.
    { name: 'editors packages', testMatch: 'browser/editors.setup.ts', teardown: 'editors totals' },
    {
      name: 'editors',
      testMatch: 'browser/editors.spec.ts',
      dependencies: ['editors packages'],
      // Eight hundred pages: a trace of each would cost more than the tests, and a failure tells what it saw.
      use: { trace: 'off' },
    },
    { name: 'editors totals', testMatch: 'browser/editors.teardown.ts' },
    // The built extension.
    { name: 'e2e', testMatch: 'e2e/**/*.spec.ts' },
  ],
});
