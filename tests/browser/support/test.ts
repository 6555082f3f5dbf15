import { test as base, type CDPSession, type Page } from '@playwright/test';
import { bundle } from './bundle';
import type { World } from './world';

const NAME = 'yingda';
const ORIGIN = 'http://console.test';

/** A page of our own and the code under test in an isolated world of it, as an extension's content script runs. */
export interface Desk {
  page: Page;
  cdp: CDPSession;
  /** Runs in the isolated world; `run` is sent as source, so it sees nothing of the test but its arguments. */
  in<A extends unknown[], R>(run: (world: World, ...args: A) => R | Promise<R>, ...args: A): Promise<R>;
}

export interface OpenOptions {
  /** What starts at `document_start`, before any script of the page. */
  start?: (keyof World['start'])[];
}

export const test = base.extend<{ open(html: string, options?: OpenOptions): Promise<Desk> }>({
  open: async ({ page }, use) => {
    await use(async (html, { start = [] } = {}) => {
      await page.route(`${ORIGIN}/**`, (route) =>
        route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: `<!doctype html><meta charset="utf-8">${html}`,
        }),
      );
      const cdp = await page.context().newCDPSession(page);
      const code = await bundle('tests/browser/support/world.ts');
      const starts = start.map((part) => `yingda.start.${part}();`).join('\n');
      let contextId = 0;
      cdp.on('Runtime.executionContextCreated', ({ context }) => {
        if (context.name === NAME) contextId = context.id;
      });
      await cdp.send('Page.enable');
      await cdp.send('Runtime.enable');
      await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `${code}\n${starts}`, worldName: NAME });
      await page.goto(`${ORIGIN}/`);

      return {
        page,
        cdp,
        async in(run, ...args) {
          const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
            functionDeclaration: `(...args) => (${run})(globalThis.yingda, ...args)`,
            executionContextId: contextId,
            arguments: args.map((value) => ({ value })),
            awaitPromise: true,
            returnByValue: true,
          });
          if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
          return result.value;
        },
      };
    });
  },
});
export const { expect } = test;
