import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { percentiles } from './percentiles';
import { playwrightCounts, total, vitestCounts } from './test/counts';

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

describe('percentiles', () => {
  it('are nearest ranks', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(percentiles(hundred)).toEqual({ p50: 50, p95: 95 });
    expect(percentiles([7])).toEqual({ p50: 7, p95: 7 });
    expect(percentiles([])).toBeNull();
  });
});
