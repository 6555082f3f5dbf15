import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import { mergeConfig, type Plugin, type Rolldown, runnerImport } from 'vite';
import { defineConfig } from 'wxt';

const CSP =
  "script-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

// Every build is measured and tested as users run it: without this, a mode of another name gets React's development half.
if (process.argv.includes('build') || process.argv.includes('zip')) process.env.NODE_ENV = 'production';

/**
 * What content scripts do without in the frames of a console: the list of packs, which is there for the manifest, since the worker sends
 * the pack that is needed; the tables of traditional characters and of look-alikes, which come with the rules; the shapes of what a page says of itself and
 * of what became of an insert, which are checked by whoever hears them; the shape of suggestions, which come from the worker of the same
 * build or not at all; and WXT's own way to end a former script, an event that any page
 * can see and send.
 */
const STAND_INS: [RegExp, string][] = [
  [/\/consoles\/packs$/, 'export const packs = [];'],
  [/\/generated\/(simplified|look-alikes)$/, "export default '';"],
  [
    /\/service\/view-schema$/,
    "import { z } from 'zod/mini'; export const pageViewSchema = z.unknown(); export const ordersViewSchema = z.unknown();",
  ],
  [/\/utils\/content-script-context$/, 'export class ContentScriptContext {}'],
  [
    /\/suggest\/suggestion-schema$/,
    "import { z } from 'zod/mini'; export const suggestionSetSchema = z.unknown(); export const missingSchema = z.unknown();",
  ],
  [/\/outcome-schema$/, "import { z } from 'zod/mini'; export const insertOutcomeSchema = z.unknown();"],
];
const withoutData = {
  name: 'yingda:without-data',
  enforce: 'pre' as const,
  resolveId: (id: string) => STAND_INS.find(([module]) => module.test(id)) && `\0without:${id}`,
  load: (id: string) => (id.startsWith('\0without:') ? STAND_INS.find(([module]) => module.test(id))?.[1] : undefined),
};

/**
 * Files whose default export is a function without arguments: what it returns is put in their place as JSON. The worker starts anew
 * after half a minute of quiet, and building the rules would be half of its start.
 */
const AS_TEXT = /\/(?:checks\/packs\/shipped|phrases\/packs\/first-pack)\.ts$/;
const asText: Plugin = {
  name: 'yingda:as-text',
  enforce: 'pre',
  async load(id) {
    if (!AS_TEXT.test(id)) return undefined;
    const { module, dependencies } = await runnerImport<{ default: () => unknown }>(id, { configFile: false });
    for (const file of dependencies) this.addWatchFile(file);
    const text = JSON.stringify(JSON.stringify(module.default()));
    return `let value; export default () => (value ??= JSON.parse(${text}));`;
  },
};

/** Modules that a page loads before its first line runs; its own entry point is left out. */
function neededBy(page: string) {
  const needed = new Set<string>();
  return (id: string, graph: Rolldown.ChunkingContext): boolean => {
    const need = (module: string): void => {
      if (needed.has(module)) return;
      needed.add(module);
      graph.getModuleInfo(module)?.importedIds.forEach(need);
    };
    need(join(import.meta.dirname, `entrypoints/${page}/index.html`));
    return needed.has(id) && !id.includes('/entrypoints/');
  };
}

/**
 * What the popup needs at its start lies in two files, which the other pages share: with fifteen, it took about a fifteenth longer to show
 * its list. Two, since the practice console also runs as a plain page, where the browser's extension functions are missing and a module
 * that asks for them throws.
 */
function popupChunks(): Rolldown.CodeSplittingGroup[] {
  const [inPopup, inPractice] = [neededBy('popup'), neededBy('practice')];
  const isPlain = (id: string, graph: Rolldown.ChunkingContext) => inPopup(id, graph) && inPractice(id, graph);
  return [
    { debugName: 'plain', priority: 1, name: (id, graph) => (isPlain(id, graph) ? 'plain' : null) },
    { debugName: 'shared', name: (id, graph) => (inPopup(id, graph) ? 'shared' : null) },
  ];
}

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  targetBrowsers: ['chrome', 'edge'],
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: () => ({
    plugins: [tailwindcss(), asText],
    build: { target: 'chrome120', modulePreload: { polyfill: false } },
  }),
  manifest: {
    name: '__MSG_extName__',
    short_name: '__MSG_extShortName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    minimum_chrome_version: '120',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'sidePanel', 'scripting'],
    optional_host_permissions: ['https://*/*'],
    commands: {
      'open-panel': { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_commandOpenPanel__' },
    },
    content_security_policy: { extension_pages: CSP },
  },
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => name === 'popup')) {
        const rolldownOptions = { output: { codeSplitting: { groups: popupChunks() } } };
        config.build = mergeConfig(config.build ?? {}, { rolldownOptions });
      }
      const isOf = (kind: string) => entrypoints.some(({ type }) => type === kind);
      // These run in every frame of a console: Chrome's own promises serve them, and the polyfill would be 10 kB in each.
      if (!isOf('content-script') && !isOf('unlisted-script')) return;
      config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, 'wxt/browser': '@wxt-dev/browser' } };
      if (isOf('content-script')) config.plugins = [...(config.plugins ?? []), withoutData];
    },
    // The packs name the hosts once; the manifest asks for those and no others.
    'build:manifestGenerated': (_, manifest) => {
      const matches = manifest.content_scripts?.flatMap((script) => script.matches ?? []) ?? [];
      manifest.host_permissions = [...new Set(matches.map((match) => match.replace(/^(\w+:\/\/[^/]+)\/.*$/, '$1/*')))];
    },
  },
});
