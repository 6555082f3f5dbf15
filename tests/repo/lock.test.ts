import { describe, expect, it } from 'vitest';
import { readText } from './source';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}

/** The project, and the editors that its writing is tried on. */
const FOLDERS = ['', 'tests/browser/editors/'];
const lockOf = (folder: string) =>
  (JSON.parse(readText(`${folder}package-lock.json`)) as { packages: Record<string, Locked> }).packages;
const manifestOf = (folder: string) =>
  JSON.parse(readText(`${folder}package.json`)) as Partial<
    Record<'dependencies' | 'devDependencies', Record<string, string>>
  >;

/** Whether a package installed at `at` finds `name` in its own or an outer node_modules, as Node does. */
function isLocked(all: Record<string, Locked>, at: string, name: string): boolean {
  for (let folder = at; ; ) {
    if (all[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
    const outer = folder.lastIndexOf('/node_modules/');
    folder = outer < 0 ? '' : folder.slice(0, outer);
  }
}

const incomplete = (all: Record<string, Locked>): string[] =>
  Object.entries(all).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(all, at, name))
      .map((name) => `${at} lacks ${name}`),
  );

describe.each(FOLDERS)('%spackage-lock.json', (folder) => {
  const packages = lockOf(folder);

  // `npm install` on one platform passes without the others' binaries, and `npm ci` then fails elsewhere.
  it("holds every package's binaries for all platforms", () => {
    expect(incomplete(packages)).toEqual([]);
  });

  it('would be seen if it lacked one', () => {
    const lock = {
      'node_modules/a': { optionalDependencies: { 'a-mac': '1', 'a-win': '1' } },
      'node_modules/a/node_modules/a-mac': {},
    };
    expect(incomplete(lock)).toEqual(['node_modules/a lacks a-win']);
  });

  it('names no registry and proves every package by its hash', () => {
    const entries = Object.entries(packages).filter(([at, { link }]) => at !== '' && !link);
    expect(entries.filter(([, { resolved }]) => resolved !== undefined).map(([at]) => at)).toEqual([]);
    const bundled = ([, locked]: [string, Locked]) => 'inBundle' in locked;
    expect(entries.filter((it) => !it[1].integrity && !bundled(it)).map(([at]) => at)).toEqual([]);
  });
});

describe.each(FOLDERS)('%spackage.json', (folder) => {
  it('pins every version exactly', () => {
    const manifest = manifestOf(folder);
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^(npm:[@\w./-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});
