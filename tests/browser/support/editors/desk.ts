import type { CDPSession, Page } from '@playwright/test';
import type { InsertOutcome } from '../../../../lib/editors/outcome';
import type { World } from '../world';
import type { Harness } from './harness';

const NAME = 'yingda';

/** One editor's page, with the code under test in an isolated world of each of its frames, as the extension's content script runs. */
export interface EditorDesk {
  page: Page;
  cdp: CDPSession;
  /** A fresh document with the editor in it. Throws with the page's error when the editor doesn't come to stand. */
  open(address: string): Promise<void>;
  /** Asks the page's own world. */
  ask<K extends keyof Harness>(question: K): Promise<Harness[K] extends () => infer R ? R : Harness[K]>;
  /** A click of the mouse into the box. */
  click(): Promise<void>;
  /** Inserts where the product says, asked in the frame that holds the box; several texts at once. */
  insert(...texts: string[]): Promise<Inserted>;
}

export interface Inserted {
  outcomes: InsertOutcome[];
  /** What must never be: sends, keys and clicks that no person made, scripts out of the text. */
  forbidden: string[];
}

/** A page that doesn't come to stand: nothing can be said of the product. */
const STAND_MS = 10_000;

export async function createEditorDesk(page: Page, code: string): Promise<EditorDesk> {
  const cdp = await page.context().newCDPSession(page);
  const contexts = new Set<number>();
  cdp.on('Runtime.executionContextCreated', ({ context: { name, id } }) => name === NAME && contexts.add(id));
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => contexts.delete(executionContextId));
  cdp.on('Runtime.executionContextsCleared', () => contexts.clear());
  await cdp.send('Page.enable');
  await cdp.send('Runtime.enable');
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: code, worldName: NAME });

  /** `run` is sent as source; `null` when the context is gone meanwhile. */
  const call = async <A extends unknown[], R>(
    contextId: number,
    run: (world: World, ...args: A) => R | Promise<R>,
    args: A,
  ) => {
    const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: `(...args) => (${run})(globalThis.yingda, ...args)`,
      executionContextId: contextId,
      arguments: args.map((value) => ({ value })),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as R;
  };

  const boxContext = async (): Promise<number> => {
    for (const id of contexts) {
      if (await call(id, () => document.documentElement.hasAttribute('data-holds-box'), [])) return id;
    }
    throw new Error('no frame holds the box');
  };

  /** Hands a closed shadow root into the isolated world, which has no extension's means to open it. */
  const openRoot = async () => {
    const { result } = await cdp.send('Runtime.evaluate', { expression: 'window.harness.boxRoot()' });
    const { node } = await cdp.send('DOM.describeNode', { objectId: result.objectId ?? '' });
    if (node.shadowRootType !== 'closed') return;
    const executionContextId = await boxContext();
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId: node.backendNodeId, executionContextId });
    await cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: '(root) => { yingda.knowClosedRoot(root.host, root); }',
      executionContextId,
      arguments: [{ objectId: object.objectId ?? '' }],
    });
  };

  const ask: EditorDesk['ask'] = (question) =>
    page.evaluate((name) => {
      const asked = (window as unknown as { harness: Record<string, unknown> }).harness[name];
      return typeof asked === 'function' ? asked() : asked;
    }, question);

  return {
    page,
    cdp,
    ask,
    async open(address) {
      const errors: string[] = [];
      const note = (error: Error) => errors.push(error.message);
      page.on('pageerror', note);
      await page.goto(address);
      const state = 'window.harness ? "stands" : window.failed';
      const stands = await page.waitForFunction(state, undefined, { timeout: STAND_MS }).catch(() => null);
      page.off('pageerror', note);
      const answer = (await stands?.jsonValue()) ?? `no editor after ${STAND_MS} ms: ${errors.join(' ')}`;
      if (answer !== 'stands') throw new Error(String(answer));
      await openRoot();
    },
    async click() {
      const { x, y } = await ask('point');
      await page.mouse.click(x, y);
    },
    async insert(...texts) {
      const insertAll = (world: World, ...all: string[]) => Promise.all(all.map((text) => world.insertAtTarget(text)));
      const outcomes = await call(await boxContext(), insertAll, texts);
      const sends = await ask('sends');
      return { outcomes, forbidden: [...(await ask('forbidden')), ...Array<string>(sends).fill('sent')] };
    },
  };
}
