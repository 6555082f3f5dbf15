import { readFileSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildFolder } from '../../support/build';

/**
 * A copy of a build whose disk can be filled, in this folder: Chromium's override of a quota does nothing to an origin of unlimited
 * storage, so it runs without that one permission.
 */
export async function limitedBuild(build: Parameters<typeof buildFolder>[0], folder: string): Promise<string> {
  await cp(buildFolder(build), folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.permissions = manifest.permissions.filter((name: string) => name !== 'unlimitedStorage');
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}
