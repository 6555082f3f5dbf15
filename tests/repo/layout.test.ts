import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/paths';
import { filesIn, readText } from './source';

const TOP = [
  'LICENSE',
  'README.md',
  'components',
  'entrypoints',
  'lib',
  'package-lock.json',
  'package.json',
  'public',
  'tests',
  'tsconfig.json',
  'wxt.config.ts',
];
/** What tools put there and git ignores. */
const IGNORED = readText('.gitignore')
  .split('\n')
  .map((line) => line.replace(/\/$/, ''));

const ENTRY_LINES = 60;
const FILE_LINES = 300;
/** Lists of words are wrapped; a line of Han characters is twice as wide as it is long. */
const LINE_LENGTH = 220;
/** Rows of data, not code: rules, phrases, the demo shop, generated tables. */
const DATA_ROWS = /\/(packs|starter|demo|scenarios|generated)\//;

const lines = (file: string): number => readText(file).trimEnd().split('\n').length;

describe('layout', () => {
  it('has exactly the top level that was agreed', () => {
    const top = readdirSync(ROOT).filter((name) => !name.startsWith('.') && !IGNORED.includes(name));
    expect(top.filter((name) => !/\.(log|tsbuildinfo)$/.test(name)).sort()).toEqual(TOP);
  });

  it('keeps entry points to wiring', () => {
    const long = filesIn('entrypoints', /\.(tsx?|css|html)$/).filter((file) => lines(file) > ENTRY_LINES);
    expect(long.map((file) => `${file}: ${lines(file)} lines`)).toEqual([]);
  });

  it('keeps lines short enough to be read', () => {
    const sources = ['components', 'entrypoints', 'lib', 'tests'].flatMap((folder) =>
      filesIn(folder, /\.(tsx?|mjs|css)$/),
    );
    const written = sources.filter((file) => !/\/generated\//.test(file));
    const long = written.flatMap((file) =>
      readText(file)
        .split('\n')
        .flatMap((line, at) => (line.length > LINE_LENGTH ? [`${file}:${at + 1}: ${line.length} characters`] : [])),
    );
    expect(long).toEqual([]);
  });

  it('keeps files small enough to be read at once', () => {
    const long = ['components', 'lib', 'tests']
      .flatMap((folder) => filesIn(folder, /\.(tsx?|mjs|css)$/))
      .filter((file) => !DATA_ROWS.test(file) && lines(file) > FILE_LINES);
    expect(long.map((file) => `${file}: ${lines(file)} lines`)).toEqual([]);
  });

  it('has no folder that is a shape rather than a domain', () => {
    const shapes = ['components', 'lib', 'tests']
      .flatMap((folder) => filesIn(folder, /./))
      .filter((file) => /\/(utils?|helpers?|common|misc)(\/|\.)/.test(file));
    expect(shapes).toEqual([]);
  });

  it('has a test that mirrors something that exists', () => {
    const rooms = readdirSync(`${ROOT}/lib`);
    const own = ['bench', 'browser', 'components', 'e2e', 'eval', 'fixtures', 'repo', 'support'];
    const folders = readdirSync(`${ROOT}/tests`, { withFileTypes: true }).filter(
      (it) => it.isDirectory() && !it.name.startsWith('.'),
    );
    expect(folders.map(({ name }) => name).filter((name) => ![...rooms, ...own].includes(name))).toEqual([]);
  });
});
