import { type Browser, browser } from 'wxt/browser';
import { delay } from '../shared/delay';
import { exclusively } from '../shared/locks';
import { matchesPattern } from '../text/match-pattern';

/** What runs on a site that the user has allowed, by the id that it is registered under. */
const SCRIPTS = [
  { id: 'yingda-console', file: '/content-scripts/console.js', runAt: 'document_start' },
  { id: 'yingda-orders', file: '/content-scripts/orders.js', runAt: 'document_idle' },
] as const;
const FILES = SCRIPTS.map(({ file }) => file);

/** Hosts that the user has allowed beyond those of the manifest, as match patterns. */
export async function grantedHosts(): Promise<string[]> {
  const { host_permissions = [], content_scripts = [] } = browser.runtime.getManifest();
  // The browser counts the pages of the manifest's own scripts as allowed hosts: registered too, each of those scripts ran there twice.
  const shipped = new Set([...host_permissions, ...content_scripts.flatMap(({ matches }) => matches ?? [])]);
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => !shipped.has(origin));
}

/** Worker and workspace both hear of a host that was just allowed: of two that register at once the later fails. */
const LOCK = 'yingda-console-scripts';

/**
 * Registers the content script for the hosts that the user has allowed, but for those switched off. The browser forgets registered scripts
 * at an update, and keeps those of hosts that were taken back: to be called whenever either may have happened.
 */
export const syncConsoleScripts = (off: readonly string[]): Promise<void> =>
  exclusively(LOCK, () => registerScripts(off));

async function registerScripts(off: readonly string[]): Promise<void> {
  const matches = (await grantedHosts()).filter((origin) => !off.includes(origin));
  const known = (await browser.scripting.getRegisteredContentScripts()).filter(({ id }) =>
    SCRIPTS.some((script) => script.id === id),
  );
  const ours = known.map(({ id }) => id);
  if (matches.length === 0) {
    if (ours.length > 0) await browser.scripting.unregisterContentScripts({ ids: ours });
    return;
  }
  const scripts = SCRIPTS.map(
    ({ id, file, runAt }): Browser.scripting.RegisteredContentScript => ({
      id,
      js: [file],
      matches,
      // A host may also be allowed by a wider pattern. Given even when empty: an update keeps what it isn't given.
      excludeMatches: [...off],
      allFrames: true,
      runAt,
      persistAcrossSessions: true,
    }),
  );
  const isNew = ({ id }: { id: string }) => !ours.includes(id);
  if (ours.length > 0) await browser.scripting.updateContentScripts(scripts.filter((script) => !isNew(script)));
  if (scripts.some(isNew)) await browser.scripting.registerContentScripts(scripts.filter(isNew));
  const before = known.flatMap(({ matches: sites = [] }) => sites);
  await startUnread(
    matches.filter((site) => !before.includes(site)),
    off,
  );
}

/**
 * Starts the content scripts in pages that were loaded after their host was allowed, or the extension updated, and before the scripts were
 * registered: they would stay unread until they are loaded again. A page that has an overlay is read, or says itself that it must be reloaded.
 */
async function startUnread(sites: string[], off: readonly string[]): Promise<void> {
  if (sites.length === 0) return;
  const tabs = (await browser.tabs.query({ url: sites })).filter(
    ({ url = '' }) => !off.some((site) => matchesPattern(site, url)),
  );
  const started = tabs.map(async ({ id: tabId }) => {
    if (tabId === undefined) return;
    const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: hasNoOverlay });
    const frameIds = frames.filter(({ result }) => result).map(({ frameId }) => frameId);
    if (frameIds.length > 0) await browser.scripting.executeScript({ target: { tabId, frameIds }, files: FILES });
  });
  // A tab that was just closed, or shows an error instead of the page, has nothing to be read and keeps no other from it.
  await Promise.allSettled(started);
}

/** Runs in a page, by its source alone. */
function hasNoOverlay(): boolean {
  return document.querySelector('[data-yingda-overlay]') === null;
}

/** Starts the content script in tabs that were loaded before their host was allowed. It starts once a frame, however often it is asked to. */
export async function startConsoleScripts(sites: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: sites });
  const started = tabs.map(async ({ id }) => {
    if (id !== undefined)
      await browser.scripting.executeScript({
        target: { tabId: id, allFrames: true },
        files: FILES,
      });
  });
  await Promise.all(started);
}

/** The manifest's own hosts, as match patterns of their origins. */
export const manifestHosts = (): string[] => browser.runtime.getManifest().host_permissions ?? [];

/** A page's chat is often drawn after it has loaded: so often (ms), and for so long, is asked whether there is a box by now. */
const TEACH_EVERY = 500;
const TEACH_FOR = 15_000;

/**
 * Goes to a tab of these sites (match patterns that are allowed), or opens `address`, and starts the teaching mode there. False when no
 * tab is open and none is to be opened, or no frame of the page comes to have what is to be taught.
 */
export async function startTeaching(
  sites: readonly string[],
  address: string | null,
  lesson: TeachLesson,
  signal: AbortSignal,
): Promise<boolean> {
  const open = await browser.tabs.query({ url: [...sites] });
  const found = open.find(({ url }) => url === address) ?? open.find(({ active }) => active) ?? open[0];
  const tab = found ?? (address === null ? undefined : await browser.tabs.create({ url: address }));
  if (tab?.id === undefined) return false;
  await browser.tabs.update(tab.id, { active: true });
  await browser.windows.update(tab.windowId, { focused: true });
  return teachTab(tab.id, lesson, signal);
}

/** Starts the teaching mode in a tab whose page may be read, as soon as it shows what is to be taught. False when it doesn't come to. */
export async function teachTab(tabId: number, lesson: TeachLesson, signal: AbortSignal): Promise<boolean> {
  for (let waited = 0; waited <= TEACH_FOR && !signal.aborted; waited += TEACH_EVERY) {
    if (await teachNow(tabId, lesson)) return true;
    await delay(TEACH_EVERY, signal);
  }
  return false;
}

/** Of a page's chat or its orders, or the name of the one field that is mended in the pack of this id. */
export type TeachLesson = { kind: 'chat' | 'orders'; field?: string; packId?: string };
/** Where the script of the teaching mode finds which lesson it is, in the window of its world. */
export const TEACH_LESSON = 'yingdaLesson';

/** Whether a frame of the tab is being taught now: the one that has most of what is to be taught, and no other, or each would show a panel. */
async function teachNow(tabId: number, lesson: TeachLesson): Promise<boolean> {
  try {
    const all = { tabId, allFrames: true };
    const func = lesson.kind === 'chat' ? largestBox : numbersShown;
    const worth = await browser.scripting.executeScript({ target: all, func });
    const best = worth.toSorted((a, b) => Number(b.result) - Number(a.result))[0];
    if (!best || Number(best.result) <= 0) return false;
    const target = { tabId, frameIds: [best.frameId] };
    const leave = (name: string, value: TeachLesson) => Object.assign(window, { [name]: value });
    await browser.scripting.executeScript({ target, func: leave, args: [TEACH_LESSON, lesson] });
    const results = await browser.scripting.executeScript({ target, files: ['/teach.js'] });
    return results.some(({ result }) => result === true);
  } catch (cause) {
    // A tab that has just been opened shows no page of the site yet.
    if ((await browser.tabs.get(tabId)).status === 'loading') return false;
    throw cause;
  }
}

/**
 * Runs in a page, by its source alone: the area (px²) of the largest box to type in, in shadow roots and the page's own frames too; a
 * single line counts a tenth. Of a frame with a chat in it this is the same as of the page around, and the frame's counts for a little more;
 * a frame that is little else than a box belongs to the page around.
 */
function largestBox(): number {
  const boxes = 'textarea, [contenteditable]:not([contenteditable="false"]), input[type="text"]';
  const { dom } = (globalThis as unknown as { chrome: Pick<typeof browser, 'dom'> }).chrome;
  const largestIn = (root: ParentNode): number =>
    [...root.querySelectorAll<HTMLElement>('*')].reduce((largest, element) => {
      const { ownerDocument: page } = element;
      const isBox = element.matches(boxes) || (page.designMode === 'on' && element === page.body);
      const area = isBox ? element.offsetWidth * element.offsetHeight : 0;
      const shadow = element instanceof HTMLElement ? dom.openOrClosedShadowRoot(element) : null;
      const inner = element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : shadow;
      return Math.max(largest, element.localName === 'input' ? area / 10 : area, inner ? largestIn(inner) : 0);
    }, 0);
  const largest = largestIn(document);
  if (!window.frameElement) return largest;
  return largest > window.innerWidth * window.innerHeight * 0.4 ? 0 : largest * 1.001;
}

/** Runs in a page, by its source alone: how many numbers as long as an order's it shows. */
function numbersShown(): number {
  return (document.body?.innerText ?? '').match(/\d{8,}/g)?.length ?? 0;
}

/** Calls back when hosts were allowed or taken back, the extension was installed or updated, or the browser has started. Register synchronously. */
export function onConsoleHostsChanged(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  browser.runtime.onInstalled.addListener(changed);
  browser.runtime.onStartup.addListener(changed);
}
