import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fromRoot } from '../support/paths';
import { ensurePackages, ensurePages } from './support/editors/pages';
import { RESULTS } from './support/editors/totals';

test('the editors install as locked and stand on pages of their own', async () => {
  test.setTimeout(20 * 60_000);
  rmSync(RESULTS, { recursive: true, force: true });
  ensurePackages();
  await ensurePages();
});

test('the editors’ files keep to the types of their packages', () => {
  const { status, stdout } = spawnSync('npx', ['tsc', '-p', 'tests/browser/editors'], {
    cwd: fromRoot(),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});
