import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import { fromRoot } from '../../../support/paths';

const EDITORS = fromRoot('tests/browser/editors');
const SUPPORT = fromRoot('tests/browser/support/editors');

/** Also the folder that is served: some editors load parts of their package by address. */
export const PACKAGES = path.join(EDITORS, 'node_modules');
const PAGES = path.join(PACKAGES, '.pages');
const INSTALLED = path.join(PACKAGES, '.installed');
const BUILT = path.join(PAGES, '.built');

/** Files whose packages want the generation before: React 18 and Vue 2. */
const FORMER = /\.former\.tsx?$/;
const FORMERLY = {
  react: 'react18',
  'react-dom': 'react-dom18',
  vue: 'vue2',
};

const files = (): string[] => readdirSync(EDITORS).filter((name) => /\.tsx?$/.test(name));
const nameOf = (file: string): string => file.replace(/(\.former)?\.tsx?$/, '');

/** Every editor has a file, and a page of this name. */
export const editorNames = (): string[] => files().map(nameOf).sort();

const hash = (...paths: string[]): string => {
  const sum = createHash('sha256');
  for (const file of paths) sum.update(file).update(readFileSync(file));
  return sum.digest('hex');
};

const holds = (file: string, text: string): boolean => existsSync(file) && readFileSync(file, 'utf8') === text;

/** Installs the editors' packages as locked, unless just these are there. Throws when that fails. */
export function ensurePackages(): void {
  const lock = hash(...['package-lock.json', 'package.json', '.npmrc'].map((name) => path.join(EDITORS, name)));
  if (holds(INSTALLED, lock)) return;
  const { status, error } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: EDITORS,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ci in ${EDITORS} failed: ${error?.message ?? `exit code ${status}`}`);
  writeFileSync(INSTALLED, lock);
}

/** Makes a page for each editor, unless the ones there were made from the same sources. */
export async function ensurePages(): Promise<void> {
  const sources = [
    ...files().map((file) => path.join(EDITORS, file)),
    ...readdirSync(SUPPORT).map((file) => path.join(SUPPORT, file)),
  ];
  const stamp = hash(...sources, INSTALLED);
  if (holds(BUILT, stamp)) return;
  rmSync(PAGES, { recursive: true, force: true });
  await makePages(
    files().filter((file) => !FORMER.test(file)),
    'now',
    {},
  );
  await makePages(
    files().filter((file) => FORMER.test(file)),
    'former',
    FORMERLY,
  );
  writeFileSync(BUILT, stamp);
}

const PREFIX = 'virtual:editor/';

/** The entry of an editor's page: the editor's file, given to the harness. */
const entries: Plugin = {
  name: 'editor-pages',
  resolveId: (id) => (id.startsWith(PREFIX) ? id : null),
  load(id) {
    if (!id.startsWith(PREFIX)) return null;
    const from = (file: string) => JSON.stringify(file.split(path.sep).join('/'));
    return `import { start } from ${from(path.join(SUPPORT, 'harness.ts'))};
      import * as editor from ${from(path.join(EDITORS, id.slice(PREFIX.length)))};
      start(editor).catch((error) => { window.failed = String(error?.stack ?? error); });`;
  },
};

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}

async function makePages(editors: string[], folder: string, names: Record<string, string>): Promise<void> {
  const outDir = path.join(PAGES, folder);
  await build({
    root: EDITORS,
    base: `/.pages/${folder}/`,
    configFile: false,
    logLevel: 'error',
    plugins: [entries],
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
    resolve: {
      alias: Object.entries(names).map(([now, then]) => ({ find: new RegExp(`^${now}(?=/|$)`), replacement: then })),
    },
    build: {
      outDir,
      manifest: 'manifest.json',
      minify: false,
      cssMinify: false,
      target: 'chrome120',
      modulePreload: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      rolldownOptions: { input: Object.fromEntries(editors.map((file) => [nameOf(file), PREFIX + file])) },
    },
  });
  const manifest = JSON.parse(readFileSync(path.join(outDir, 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  mkdirSync(PAGES, { recursive: true });
  for (const file of editors) {
    const entry = Object.keys(manifest).find((key) => key.endsWith(PREFIX + file));
    if (!entry) throw new Error(`no page was made of ${file}`);
    writeFileSync(path.join(PAGES, `${nameOf(file)}.html`), page(manifest, entry, `/.pages/${folder}`));
  }
}

function page(manifest: Record<string, Chunk>, entry: string, base: string): string {
  const seen = new Set<string>();
  const styles: string[] = [];
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    chunk.imports?.forEach(visit);
    styles.push(...(chunk.css ?? []));
  };
  visit(entry);
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${entry}</title>
${styles.map((file) => `<link rel="stylesheet" href="${base}/${file}">`).join('\n')}
<style>#root { width: 640px } #root iframe { width: 600px } #root [contenteditable], #root textarea { min-height: 32px }</style>
<div id="root"></div><button id="other" type="button">查单</button>
<script type="module" src="${base}/${manifest[entry]?.file}"></script></html>`;
}
