import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';

const CSP =
  "script-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

// Every build is measured and tested as users run it: without this, a mode of another name gets React's development half.
if (process.argv.includes('build') || process.argv.includes('zip')) process.env.NODE_ENV = 'production';

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  targetBrowsers: ['chrome', 'edge'],
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: () => ({ plugins: [tailwindcss()], build: { target: 'chrome120', modulePreload: { polyfill: false } } }),
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
    // The content script runs in every frame of a console: Chrome's own promises serve it, and the polyfill would be 10 kB in each.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ type }) => type === 'content-script')) return;
      config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, 'wxt/browser': '@wxt-dev/browser' } };
    },
    // The packs name the hosts once; the manifest asks for those and no others.
    'build:manifestGenerated': (_, manifest) => {
      const matches = manifest.content_scripts?.flatMap((script) => script.matches ?? []) ?? [];
      manifest.host_permissions = [...new Set(matches.map((match) => match.replace(/^(\w+:\/\/[^/]+)\/.*$/, '$1/*')))];
    },
  },
});
