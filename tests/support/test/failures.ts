import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** As long as a line of a log may be. */
const LONGEST = 300;

const read = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

const line = (where: string, message = ''): string =>
  `${where}: ${stripVTControlCharacters(message).trim().replace(/\s+/g, ' ')}`.slice(0, LONGEST);

/** From vitest's `json` report: a line for each test, or file, that failed, with the beginning of its error. */
export function vitestFailures(file: string): string[] {
  const { testResults = [] } = read(file) as {
    testResults?: {
      name: string;
      status: string;
      message?: string;
      assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
    }[];
  };
  return testResults.flatMap(({ name, status, message, assertionResults }) =>
    status === 'failed' && assertionResults.length === 0
      ? [line(name, message)]
      : assertionResults
          .filter((it) => it.status === 'failed')
          .map(({ fullName, failureMessages }) => line(`${name} › ${fullName}`, failureMessages?.[0])),
  );
}

interface Suite {
  title: string;
  suites?: Suite[];
  specs?: {
    title: string;
    file: string;
    line: number;
    ok: boolean;
    tests: { status: string; results: { errors?: { message?: string }[] }[] }[];
  }[];
}

/** From Playwright's `json` report: as `vitestFailures`, with what failed outside of any test. */
export function playwrightFailures(file: string): string[] {
  const { suites = [], errors = [] } = read(file) as { suites?: Suite[]; errors?: { message?: string }[] };
  const inSuite = (suite: Suite): string[] => [
    ...(suite.specs ?? [])
      .filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === 'flaky'))
      .map((spec) => {
        const message = spec.tests.flatMap(({ results }) => results.flatMap((it) => it.errors ?? []))[0]?.message;
        return line(`${spec.file}:${spec.line} › ${spec.title}`, message);
      }),
    ...(suite.suites ?? []).flatMap(inSuite),
  ];
  return [...suites.flatMap(inSuite), ...errors.map(({ message }) => line('outside of any test', message))];
}
