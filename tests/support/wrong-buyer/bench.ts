import type { BrowserContext } from '@playwright/test';
import { bundle } from '../../browser/support/bundle';
import { type Interleaving, interleaving } from './acts';
import { consoleHtml, type PageTruth } from './console';
import type { Told, World } from './world';

const ORIGIN = 'http://console.test';
const NAME = 'yingda-wrong-buyer';

export interface Run {
  seed: number;
  /** Replies that came into another conversation's box, or were sent there. */
  wrong: string[];
  /** Outcomes that say otherwise than what happened. */
  dishonest: string[];
  /** Views that showed a buyer what was said by or to another one. */
  misread: string[];
  faults: string[];
  /** How many replies ended how: `inserted`, `unverified`, `refused conversation-changed`, `ask has-draft` … */
  ended: Record<string, number>;
}

const endOf = ({ outcome }: Told): string =>
  outcome.kind === 'refused'
    ? `refused ${outcome.reason}`
    : outcome.kind === 'ask'
      ? `ask ${outcome.question}`
      : outcome.kind;

/** Holds what Yingda said against what the page knows. */
function judge(seed: number, told: Awaited<ReturnType<World['run']>>, truth: PageTruth): Run {
  const meantFor = (tag: string) => Number(/\d+/.exec(tag)?.[0]);
  const astray = ({ tag, owner }: { tag: string; owner: number }) => meantFor(tag) !== owner;
  const ended: Record<string, number> = {};
  const dishonest: string[] = [];
  for (const one of told.outcomes) {
    const end = endOf(one);
    ended[end] = (ended[end] ?? 0) + 1;
    const isWritten = truth.written.some(({ tag }) => tag === one.tag);
    // A key may have offered the same reply twice, of which one was written.
    const claims = told.outcomes.filter(({ tag }) => tag === one.tag).map(({ outcome }) => outcome.kind);
    const isClaimed = claims.includes('inserted');
    if (!claims.includes('unverified') && isWritten !== isClaimed) dishonest.push(`${one.tag} by ${one.by}: ${end}`);
  }
  const wrong = [
    ...truth.written.filter(astray).map(({ tag, owner }) => `${tag} written to ${owner}`),
    ...truth.sent.filter(astray).map(({ tag, owner }) => `${tag} sent to ${owner}`),
  ];
  return { seed, wrong, dishonest, misread: told.misread, faults: told.faults, ended };
}

/** Plays interleavings in a real page, with the extension's runtime in an isolated world of it, one after the other. */
export async function wrongBuyerBench(context: BrowserContext): Promise<(seed: number) => Promise<Run>> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  let body = '';
  let world = 0;
  let script = '';
  await page.route(`${ORIGIN}/**`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  cdp.on('Runtime.executionContextCreated', ({ context: { name, id } }) => {
    if (name === NAME) world = id;
  });
  await cdp.send('Page.enable');
  await cdp.send('Runtime.enable');
  const code = await bundle('tests/support/wrong-buyer/world.ts');

  /** Keys are the browser's own: the runtime takes no others. */
  const pressKeys = async ({ acts }: Interleaving) => {
    let waited = 0;
    for (const { after, act } of acts) {
      waited += after;
      if (act.kind !== 'key') continue;
      await page.waitForTimeout(waited);
      waited = 0;
      await page.keyboard.press('Alt+Digit1');
    }
  };

  return async (seed) => {
    const plan = interleaving(seed);
    body = `<!doctype html><meta charset="utf-8">${consoleHtml(plan.console)}`;
    if (script) await cdp.send('Page.removeScriptToEvaluateOnNewDocument', { identifier: script });
    const source = `${code}\nwrongBuyer.begin(${JSON.stringify(plan)});`;
    script = (await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: NAME })).identifier;
    await page.goto(`${ORIGIN}/`);
    const played = cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: '() => globalThis.wrongBuyer.run()',
      executionContextId: world,
      awaitPromise: true,
      returnByValue: true,
    });
    const [{ result, exceptionDetails }] = await Promise.all([played, pressKeys(plan)]);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    const truth = await page.evaluate<PageTruth>('look(), truth');
    return judge(seed, result.value, truth);
  };
}
