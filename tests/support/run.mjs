// Runs a TypeScript command of the project: bundled by the project's own Vite (so that `import.meta.glob` and JSON work as in the
// extension) below node_modules/.cache, then imported. Its `main(arguments)` returns the exit code.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');
const [entry, ...args] = process.argv.slice(2);
if (!entry) throw new Error('usage: node tests/support/run.mjs ENTRY [ARGUMENT …]');

const cache = path.join(root, 'node_modules/.cache/yingda');
mkdirSync(cache, { recursive: true });
const outDir = mkdtempSync(path.join(cache, 'run-'));
process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
const { NODE_ENV } = process.env;
await build({
  root,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: path.resolve(root, entry),
    outDir,
    target: 'node20',
    minify: false,
    sourcemap: 'inline',
    copyPublicDir: false,
  },
});
// Building for production must not make the commands that follow (test runs above all) production ones.
if (NODE_ENV === undefined) delete process.env.NODE_ENV;
else process.env.NODE_ENV = NODE_ENV;
const [file] = readdirSync(outDir).filter((name) => /^main\.m?js$/.test(name));
if (!file) throw new Error(`${entry} is no main.ts`);
const { main } = await import(pathToFileURL(path.join(outDir, file)).href);
process.exitCode = (await main(args)) ?? 0;
