import { existsSync } from 'node:fs';
import path from 'node:path';

/** The checkout's top. Searched upwards, because a command runs from a bundle below `node_modules/.cache`. */
export const ROOT = (() => {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'wxt.config.ts'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`${import.meta.dirname} is not inside the project`);
    folder = parent;
  }
  return folder;
})();

/** Where commands keep what they make on the way: results of test stages, stamps of builds. */
export const CACHE = path.join(ROOT, 'node_modules/.cache/yingda');

export const fromRoot = (...parts: string[]): string => path.join(ROOT, ...parts);
