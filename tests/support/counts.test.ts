import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { percentiles } from './percentiles';
import { playwrightCounts, total, vitestCounts } from './test/counts';
import { playwrightFailures, vitestFailures } from './test/failures';

const folder = mkdtempSync(path.join(tmpdir(), 'yingda-counts-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('counts of a test stage', () => {
  it('are read from vitest', () => {
    const file = report({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [{ status: 'passed', assertionResults: [{}] }],
    });
    expect(vitestCounts(file)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('count a test file that could not be loaded', () => {
    const file = report({
      numPassedTests: 5,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [{ status: 'failed', assertionResults: [] }],
    });
    expect(vitestCounts(file).failed).toBe(1);
  });

  it('are read from Playwright, with errors outside of tests and flaky tests as failures', () => {
    const file = report({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] });
    expect(playwrightCounts(file)).toEqual({ passed: 4, failed: 3, skipped: 2 });
  });

  it('are nothing when no report was written', () => {
    const missing = path.join(folder, 'missing.json');
    expect(total([vitestCounts(missing), playwrightCounts(missing)])).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

describe('failures of a test stage', () => {
  it('are told by file, title and the beginning of the error', () => {
    const file = report({
      testResults: [
        {
          name: 'a.test.ts',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'adds' },
            {
              status: 'failed',
              fullName: 'takes away',
              failureMessages: ['\u001b[31mexpected 1\u001b[39m\n  to be 2'],
            },
          ],
        },
        { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      ],
    });
    expect(vitestFailures(file)).toEqual(['a.test.ts › takes away: expected 1 to be 2', 'b.test.ts: no such module']);
  });

  it('are found in suites of suites, and outside of any test', () => {
    const spec = (title: string, status: string) => ({
      title,
      file: 'e2e/a.spec.ts',
      line: 9,
      ok: status !== 'unexpected',
      tests: [{ status, results: [{ errors: [{ message: 'timed out' }] }] }],
    });
    const file = report({
      suites: [
        {
          title: 'a',
          specs: [spec('goes', 'expected')],
          suites: [{ title: 'b', specs: [spec('stays', 'unexpected')] }],
        },
      ],
      errors: [{ message: 'no browser' }],
    });
    expect(playwrightFailures(file)).toEqual(['e2e/a.spec.ts:9 › stays: timed out', 'outside of any test: no browser']);
  });
});

describe('percentiles', () => {
  it('are nearest ranks', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(percentiles(hundred)).toEqual({ p50: 50, p95: 95 });
    expect(percentiles([7])).toEqual({ p50: 7, p95: 7 });
    expect(percentiles([])).toBeNull();
  });
});
