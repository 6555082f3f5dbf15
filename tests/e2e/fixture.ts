import { test as base } from '@playwright/test';
import { type ExtensionBrowser, type LaunchOptions, launchWithExtension } from '../support/browser/extension';
import { foreignRequests } from '../support/browser/network';
import { type Served, type ServedHost, serveFolder, serveHost } from '../support/browser/serve';
import { type BuildName, buildFolder } from '../support/build';
import { fromRoot } from '../support/paths';

interface Options {
  /** Which build runs; the store build knows no localhost. */
  build: BuildName;
  /** Consoles' fixture pages under their real hosts: paths of the console → files of `tests/fixtures/consoles`. */
  consoles: Record<string, Record<string, string>>;
  launch: LaunchOptions;
  /** Messages of expected extension errors; any other fails the test. */
  expectedErrors: RegExp[];
}

interface Fixtures {
  /** The practice console as a plain page, with the demo shop: `${practice.origin}/practice.html`. */
  practice: Served;
  hosts: ServedHost[];
  /** The browser with the extension. When the test ends, every extension error and every request to elsewhere fails it. */
  extension: ExtensionBrowser;
}

export const test = base.extend<Options & Fixtures>({
  build: ['test', { option: true }],
  consoles: [{}, { option: true }],
  launch: [{}, { option: true }],
  expectedErrors: [[], { option: true }],

  practice: async ({ build }, use) => {
    const served = await serveFolder(buildFolder(build));
    await use(served);
    await served.close();
  },

  hosts: async ({ consoles }, use) => {
    const folder = fromRoot('tests/fixtures/consoles');
    const hosts = await Promise.all(Object.entries(consoles).map(([host, routes]) => serveHost(host, folder, routes)));
    await use(hosts);
    for (const host of hosts) await host.close();
  },

  extension: async ({ build, launch, hosts, practice, expectedErrors }, use) => {
    const browser = await launchWithExtension({ extension: buildFolder(build), hosts, ...launch });
    let errors: { message: string }[] = [];
    let foreign: unknown[] = [];
    try {
      await use(browser);
      errors = (await browser.errors()).filter(({ message }) => !expectedErrors.some((it) => it.test(message)));
    } finally {
      foreign = foreignRequests(await browser.close(), [practice.origin, ...hosts.map(({ origin }) => origin)]);
    }
    test.expect(errors, 'extension errors').toEqual([]);
    test.expect(foreign, 'requests to elsewhere').toEqual([]);
  },
});

export const { expect } = test;
