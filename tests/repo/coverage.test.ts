import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../lib/checks/rule';
import type { Field } from '../../lib/consoles/pack';
import { packs } from '../../lib/consoles/packs';
import { CONSOLES } from '../fixtures/living/consoles';
import { fromRoot } from '../support/paths';
import { filesIn, readText } from './source';

type Modules = Record<string, Record<string, unknown>>;
const ruleModules: Modules = import.meta.glob('../../lib/checks/packs/**/*.ts', { eager: true });
const drivers: Record<string, { id: string }> = import.meta.glob('../../lib/editors/drivers/*.ts', {
  eager: true,
  import: 'default',
});
const detectors: Record<string, { id: string }> = import.meta.glob(
  ['../../lib/checks/detectors/*.ts', '!../../lib/checks/detectors/index.ts'],
  { eager: true, import: 'default' },
);

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'family' in value && 'examples' in value;

/** Rules among a module's exports: single, in lists, or in a pack. */
function rulesOf(value: unknown): Rule[] {
  if (Array.isArray(value)) return value.filter(isRule);
  if (isRule(value)) return [value];
  if (typeof value === 'object' && value !== null && 'rules' in value) return rulesOf(value.rules);
  return [];
}

const rules = [...new Set(Object.values(ruleModules).flatMap((exports) => Object.values(exports).flatMap(rulesOf)))];
const testsIn = (...folders: string[]): string[] =>
  folders
    .filter((folder) => existsSync(fromRoot(folder)))
    .flatMap((folder) => filesIn(folder, /\.(test|spec)\.tsx?$/))
    .map(readText);

describe('every rule', () => {
  it('is one of many, with an id of its own', () => {
    const ids = rules.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(40);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('has examples that hit and examples that pass', () => {
    const bare = rules.filter(({ examples }) => examples.hit.length === 0 || examples.pass.length === 0);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('has its examples run by a test', () => {
    expect(testsIn('tests/checks').some((text) => /examples/.test(text) && /packs/.test(text))).toBe(true);
  });
});

describe('every detector', () => {
  it('serves a rule, whose examples try it', () => {
    const used = new Set(rules.map(({ detector }) => detector));
    expect(Object.values(detectors).filter(({ id }) => !used.has(id))).toEqual([]);
    expect(Object.values(detectors).length).toBeGreaterThan(0);
  });
});

describe('every console pack', () => {
  const pages = filesIn('tests/fixtures/consoles', /\.html$/).map((file) => path.basename(file, '.html'));
  const ids = filesIn('lib/consoles/packs', /\.ts$/).map((file) => path.basename(file, '.ts'));

  it.each(ids.filter((id) => id !== 'practice'))('%s has a dated page, and what is read from it', (id) => {
    const own = pages.filter((page) => page.replace(/-\d{4}-\d{2}$/, '') === id);
    expect(own.length).toBeGreaterThan(0);
    for (const page of own) expect(existsSync(fromRoot('tests/fixtures/consoles', `${page}.json`))).toBe(true);
  });
});

describe('every chat console whose page is known', () => {
  const isKnown = (field: Field | undefined) => field?.some(({ verified }) => verified.sureness !== 'C') ?? false;
  const known = packs.filter(
    ({ kind, messages, composer }) => kind === 'chat' && isKnown(messages?.list) && isKnown(composer?.box),
  );

  it.each(known.map(({ id }) => id).filter((id) => !/^(practice|pinduoduo-chat)$/.test(id)))('%s lives', (id) => {
    expect(CONSOLES.map((one) => one.id)).toContain(id);
  });
});

describe('every editor driver', () => {
  it.each(Object.values(drivers).map(({ id }) => id))('%s is named by a test in a real browser', (id) => {
    expect(testsIn('tests/browser').some((text) => text.includes(`'${id}'`))).toBe(true);
  });
});
