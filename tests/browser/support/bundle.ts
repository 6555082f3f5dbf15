import { build, type Rolldown } from 'vite';
import { fromRoot, ROOT } from '../../support/paths';

const bundles = new Map<string, Promise<string>>();

/** A module of the tests with all it imports, as one classic script; built once in each process. */
export function bundle(entry: string): Promise<string> {
  const known = bundles.get(entry);
  if (known) return known;
  const made = build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    // A library's build leaves this to whoever uses it.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'chrome120',
      copyPublicDir: false,
      lib: { entry: fromRoot(entry), formats: ['iife'], name: 'bundled' },
    },
  }).then((result) => {
    const [output] = [result].flat() as Rolldown.RolldownOutput[];
    return output?.output[0].code ?? '';
  });
  bundles.set(entry, made);
  return made;
}
