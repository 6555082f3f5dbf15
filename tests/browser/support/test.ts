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

type Open = (html: string, options?: OpenOptions) => Promise<Desk>;

/** One page serves all tests of a process: a navigation gives each a fresh document and world, at a tenth of a new page's cost. */
export const test = base.extend<{ open: Open }, { openInPage: Open }>({
  openInPage: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ locale: 'zh-CN' });
      const page = await context.newPage();
      const cdp = await context.newCDPSession(page);
      let body = '';
      let contextId = 0;
      let script = '';
      await page.route(`${ORIGIN}/**`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
      const { frameTree } = await cdp.send('Page.getFrameTree');
      cdp.on('Runtime.executionContextCreated', ({ context: { name, id, auxData } }) => {
        if (name === NAME && auxData?.frameId === frameTree.frame.id) contextId = id;
      });
      await cdp.send('Page.enable');
      await cdp.send('Runtime.enable');
      const code = await bundle('tests/browser/support/world.ts');

      const run: Desk['in'] = async (task, ...args) => {
        const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
          functionDeclaration: `(...args) => (${task})(globalThis.yingda, ...args)`,
          executionContextId: contextId,
          arguments: args.map((value) => ({ value })),
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      };

      await use(async (html, { start = [] } = {}) => {
        body = `<!doctype html><meta charset="utf-8">${html}`;
        const source = `${code}\n${start.map((part) => `yingda.start.${part}();`).join('\n')}`;
        if (script) await cdp.send('Page.removeScriptToEvaluateOnNewDocument', { identifier: script });
        const added = await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: NAME });
        script = added.identifier;
        await page.goto(`${ORIGIN}/`);
        return { page, cdp, in: run };
      });
      await context.close();
    },
    { scope: 'worker' },
  ],
  open: async ({ openInPage }, use) => use(openInPage),
});
export const { expect } = test;
