import { browser } from 'wxt/browser';

/** The extension's own version, e.g. `0.1.0`. */
export const appVersion = (): string => browser.runtime.getManifest().version;

/** Of the extension and the browser, for reports: `{ extension: '0.1.0', browser: 'Chromium 140' }`. */
export function versions(): Record<string, string> {
  const { userAgentData } = navigator as { userAgentData?: { brands: { brand: string; version: string }[] } };
  // One of the brands is made up, so that nobody counts on their order.
  const brands = (userAgentData?.brands ?? []).filter(({ brand }) => !/not/i.test(brand));
  return {
    extension: appVersion(),
    browser: brands.map(({ brand, version }) => `${brand} ${version}`).join(', '),
  };
}
