import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';

const CSP =
  "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  targetBrowsers: ['chrome', 'edge'],
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: () => ({ plugins: [tailwindcss()], build: { target: 'chrome120', modulePreload: { polyfill: false } } }),
  manifest: {
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    minimum_chrome_version: '120',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'sidePanel', 'scripting'],
    optional_host_permissions: ['https://*/*'],
    content_security_policy: { extension_pages: CSP },
  },
});
