import path from 'node:path';
import { build, type Rolldown } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');
const bundles = new Map<string, Promise<string>>();

/** A module of the tests with all it imports, as one classic script; built once in each process. */
export function bundle(entry: string): Promise<string> {
  const known = bundles.get(entry);
  if (known) return known;
  const made = build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'chrome120',
      copyPublicDir: false,
      lib: { entry: path.resolve(root, entry), formats: ['iife'], name: 'bundled' },
    },
  }).then((result) => {
    const [output] = [result].flat() as Rolldown.RolldownOutput[];
    return output?.output[0].code ?? '';
  });
  bundles.set(entry, made);
  return made;
}
