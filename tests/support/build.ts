import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fromRoot, ROOT } from './paths';

/** `store` is what is published; `test` also matches localhost; `edge` is the store build for Edge. */
export type BuildName = 'store' | 'test' | 'edge';

const BUILDS: Record<BuildName, { folder: string; args: string[] }> = {
  store: { folder: '.output/chrome-mv3', args: [] },
  test: { folder: '.output/chrome-mv3-testing', args: ['--mode', 'testing'] },
  edge: { folder: '.output/edge-mv3', args: ['-b', 'edge'] },
};

const SOURCES = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package-lock.json', 'tsconfig.json'];

export const buildFolder = (name: BuildName): string => fromRoot(BUILDS[name].folder);

/** Latest change below a file or folder, in epoch ms. */
function changedAt(target: string): number {
  if (!existsSync(target)) return 0;
  const stat = statSync(target);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(target).reduce((latest, name) => Math.max(latest, changedAt(path.join(target, name))), 0);
}

const isFresh = (name: BuildName): boolean =>
  changedAt(path.join(buildFolder(name), 'manifest.json')) > Math.max(...SOURCES.map((it) => changedAt(fromRoot(it))));

/** Builds unless the last build is newer than every source; returns its folder. Throws with the build's output if it fails. */
export function ensureBuild(name: BuildName): string {
  if (!isFresh(name)) {
    const wxt = fromRoot('node_modules/wxt/bin/wxt.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', ...BUILDS[name].args], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`wxt build ${BUILDS[name].args.join(' ')} failed:\n${stdout}\n${stderr}`);
  }
  return buildFolder(name);
}
