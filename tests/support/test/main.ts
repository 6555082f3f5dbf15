// `npm test`: everything, in the order in which a fault is cheapest to find.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser, ensureWindowTools } from '../browser/install';
import { ensureBuild } from '../build';
import { CACHE, ROOT } from '../paths';
import { type Counts, playwrightCounts, total, vitestCounts } from './counts';
import { playwrightFailures, vitestFailures } from './failures';

const results = path.join(CACHE, 'results');

interface Stage {
  name: string;
  /** Node script with its arguments. */
  command: string[];
  report: string;
  read(file: string): Counts;
  failures(file: string): string[];
}

const STAGES: Stage[] = [
  {
    name: 'unit and repository tests',
    command: [
      'node_modules/vitest/vitest.mjs',
      'run',
      '-c',
      'tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${path.join(results, 'vitest.json')}`,
    ],
    report: path.join(results, 'vitest.json'),
    read: vitestCounts,
    failures: vitestFailures,
  },
  {
    name: 'tests in the browser',
    command: ['node_modules/@playwright/test/cli.js', 'test', '-c', 'tests/playwright.config.ts'],
    report: path.join(results, 'playwright.json'),
    read: playwrightCounts,
    failures: playwrightFailures,
  },
];

const heading = (text: string) => console.log(`\n── ${text} ──`);

/** Runs one stage; a stage that fails without counting a failure, or that ran nothing, counts as one failure. */
function run({ name, command, report, read }: Stage): Counts {
  heading(name);
  const { status } = spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' });
  const counts = read(report);
  if (counts.passed + counts.failed === 0) console.error(`${name}: no test ran`);
  const unexplained = counts.failed === 0 && (status !== 0 || counts.passed === 0);
  return unexplained ? { ...counts, failed: 1 } : counts;
}

export async function main(): Promise<number> {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  heading('browser');
  console.log(ensureBrowser({ install: true }));
  const missing = ensureWindowTools({ install: true });
  if (missing.length > 0) console.log(`The test in a real window will be skipped: ${missing.join(', ')} missing.`);
  heading('builds');
  // The repository tests look into these, so they come first.
  for (const name of ['store', 'test', 'edge'] as const) console.log(path.relative(ROOT, ensureBuild(name)));
  const { passed, failed, skipped } = total(STAGES.map(run));
  // Again at the end: an hour's log may be cut at its beginning.
  console.log('');
  for (const { report, failures } of STAGES) for (const failure of failures(report)) console.log(`failed: ${failure}`);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed > 0 ? 1 : 0;
}
