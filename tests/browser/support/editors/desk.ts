import type { CDPSession, Page } from '@playwright/test';
import type { InsertOutcome } from '../../../../lib/editors/outcome';
import type { World } from '../world';
import type { Harness } from './harness';

const NAME = 'yingda';

/** One editor's page, with the code under test in an isolated world of it, as the extension's content script runs. */
export interface EditorDesk {
  page: Page;
  cdp: CDPSession;
  /** A fresh document with the editor in it. Throws with the page's error when the editor doesn't come to stand. */
  open(address: string): Promise<void>;
  /** Asks the page's own world. */
  ask<K extends keyof Harness>(question: K): Promise<Harness[K] extends () => infer R ? R : Harness[K]>;
  /** A click of the mouse into the box. */
  click(): Promise<void>;
  /** Inserts into the box that was pointed at, also in a frame; several texts at once. */
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
  let world = 0;
  const { frameTree } = await cdp.send('Page.getFrameTree');
  cdp.on('Runtime.executionContextCreated', ({ context: { name, id, auxData } }) => {
    if (name === NAME && auxData?.frameId === frameTree.frame.id) world = id;
  });
  await cdp.send('Page.enable');
  await cdp.send('Runtime.enable');
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: code, worldName: NAME });

  /** `run` is sent as source. */
  const call = async <A extends unknown[], R>(run: (world: World, ...args: A) => R | Promise<R>, args: A) => {
    const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: `(...args) => (${run})(globalThis.yingda, ...args)`,
      executionContextId: world,
      arguments: args.map((value) => ({ value })),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as R;
  };

  /** Hands what a person points at into the isolated world, closed roots around it included. */
  const pointAtBox = async () => {
    const { result } = await cdp.send('Runtime.evaluate', { expression: 'window.harness.box()' });
    const { node } = await cdp.send('DOM.describeNode', { objectId: result.objectId ?? '' });
    const { object } = await cdp.send('DOM.resolveNode', {
      backendNodeId: node.backendNodeId,
      executionContextId: world,
    });
    const { exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: '(element) => yingda.pointAt(element)',
      executionContextId: world,
      arguments: [{ objectId: object.objectId ?? '' }],
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
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
      await pointAtBox();
    },
    async click() {
      const { x, y } = await ask('point');
      await page.mouse.click(x, y);
    },
    async insert(...texts) {
      const insertAll = (yingda: World, ...all: string[]) => Promise.all(all.map((text) => yingda.insertInBox(text)));
      const outcomes = await call(insertAll, texts);
      const sends = await ask('sends');
      return { outcomes, forbidden: [...(await ask('forbidden')), ...Array<string>(sends).fill('sent')] };
    },
  };
}
