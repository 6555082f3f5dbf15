import { browser } from 'wxt/browser';

export const hasHosts = (origins: string[]): Promise<boolean> =>
  origins.length === 0 ? Promise.resolve(true) : browser.permissions.contains({ origins });

/** Must be called synchronously within a click. False when the user said no. */
export const requestHosts = (origins: string[]): Promise<boolean> => browser.permissions.request({ origins });
