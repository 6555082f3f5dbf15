import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { requireBrowser } from './find';
import { type NetworkRequest, readNetworkLog } from './network';
import type { ServedHost } from './serve';
import { until } from './until';

export interface LaunchOptions {
  /** Folder of the unpacked extension; absent = the browser without it, for comparisons. */
  extension?: string;
  /** Default true. */
  headless?: boolean;
  /** X display of a window on a virtual screen, e.g. `:99`. */
  display?: string;
  /** Consoles' pages served here under their real host names. */
  hosts?: ServedHost[];
  /** Window size in px; default 1440 × 900. */
  size?: { width: number; height: number };
  /** `zh-CN` (default) or `en`. */
  language?: string;
  /** Interface theme; default light. */
  colorScheme?: 'light' | 'dark';
  /** Keep this profile folder instead of a temporary one: for tests of relaunches and updates. */
  profile?: string;
  /** What the browser keeps of the extension is there again at the next launch with the profile. */
  kept?: boolean;
  /** Let nothing but this machine be reached, so that a request to anywhere fails and shows in the network log. Default true. */
  offline?: boolean;
  /** Keep pages that were left for the way back through history, as every user's browser does. Default false, as with Playwright. */
  keepsPages?: boolean;
  /** Record every request for `close()` to return. Default: whenever headless. */
  recordNetwork?: boolean;
}

/** What chrome://extensions says went wrong: uncaught exceptions, rejected promises, `console.warn` and `console.error`. */
export interface ExtensionError {
  severity: string;
  message: string;
  source: string;
}

export interface ExtensionBrowser {
  context: BrowserContext;
  /** The extension's id; empty without one. */
  id: string;
  /** Address of one of the extension's pages. */
  url(page: string): string;
  /** Opens the side panel of the window that shows `page` and returns it as a page of its own. */
  openSidePanel(page: Page): Promise<Page>;
  /** A toolbar click on the tab of `page`: opens the popup and returns it. */
  openPopup(page: Page): Promise<Page>;
  /** The panel or popup whose address holds `part`, once the product itself has opened it. */
  attach(part: string): Promise<Page>;
  /** Stops the service worker as the browser does after 30 s of quiet; returns once it is gone. */
  killServiceWorker(): Promise<void>;
  serviceWorkerRuns(): Promise<boolean>;
  /** Grants optional hosts beforehand, because the browser's question cannot be answered headless. */
  grantHosts(...patterns: string[]): Promise<void>;
  errors(): Promise<ExtensionError[]>;
  /** Closes everything; returns every request the browser made, when recorded. */
  close(): Promise<NetworkRequest[]>;
}

interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  getExtensionsInfo(): Promise<{ id: string; location: string }[]>;
  addHostPermission(id: string, host: string): Promise<void>;
  getExtensionInfo(
    id: string,
  ): Promise<{ manifestErrors: ExtensionError[]; runtimeErrors: ExtensionError[]; installWarnings?: string[] }>;
}
/** `chrome` as pages of the browser and of the extension see it, as far as it is used here. */
interface PrivilegedGlobal {
  chrome: { developerPrivate: DeveloperPrivate; windows: { getCurrent(): Promise<{ id: number }> } };
}

/** CDP's `Extensions` domain is newer than Playwright's protocol types. */
type UntypedSession = { send(method: string, parameters: object): Promise<unknown> };

function flags(options: LaunchOptions): string[] {
  const { hosts = [], size = { width: 1440, height: 900 }, language = 'zh-CN', offline = true } = options;
  const rules = [
    ...hosts.map(({ host, port }) => `MAP ${host}:443 127.0.0.1:${port}`),
    ...(offline ? ['MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'] : []),
  ];
  return [
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    `--lang=${language}`,
    `--accept-lang=${language}`,
    `--window-size=${size.width},${size.height}`,
    // `Extensions.loadUnpacked`: branded Chrome dropped --load-extension in version 137.
    '--enable-unsafe-extension-debugging',
    // A second door for CDP: the side panel and the popup are no pages to Playwright's own connection.
    '--remote-debugging-port=0',
    // What is loaded by CDP is forgotten with its grants when the browser ends.
    ...(options.kept ? [`--load-extension=${options.extension}`] : []),
    ...(rules.length > 0 ? [`--host-resolver-rules=${rules.join(',')}`] : []),
    ...(hosts.length > 0 ? [`--ignore-certificate-errors-spki-list=${hosts.map(({ spki }) => spki).join(',')}`] : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/** Starts a browser with the unpacked extension. The one way for tests, `npm start`, the page bench and screenshots. */
export async function launchWithExtension(options: LaunchOptions): Promise<ExtensionBrowser> {
  const headless = options.headless ?? true;
  const temporary = options.profile ? null : await mkdtemp(path.join(tmpdir(), 'yingda-'));
  const profile = options.profile ?? (temporary as string);
  const netLog = (options.recordNetwork ?? headless) ? path.join(profile, 'network.json') : null;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireBrowser(),
    headless,
    args: [...flags(options), ...(netLog ? [`--log-net-log=${netLog}`] : [])],
    ignoreDefaultArgs: ['--disable-extensions', ...(options.keepsPages ? ['--disable-back-forward-cache'] : [])],
    viewport: null,
    colorScheme: options.colorScheme ?? null,
    env: environment(options),
  });
  const second: Browser[] = [];
  const close = async (): Promise<NetworkRequest[]> => {
    for (const browser of second) await browser.close();
    await context.close();
    const requests = netLog ? readNetworkLog(netLog) : [];
    if (temporary) await rm(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    return requests;
  };

  try {
    const browser = context.browser();
    if (!browser) throw new Error('the browser closed while starting');
    const session = await browser.newBrowserCDPSession();
    // Kept open: opening a tab later would take the console out of the active tab, which the panel follows.
    const manager = context.pages()[0] ?? (await context.newPage());
    await manager.goto('chrome://extensions/');
    // Without developer mode Chrome collects no extension errors.
    await manager.evaluate(() =>
      (globalThis as unknown as PrivilegedGlobal).chrome.developerPrivate.updateProfileConfiguration({
        inDeveloperMode: true,
      }),
    );
    const id =
      options.extension && !options.kept ? await loadUnpacked(session, options.extension) : await idOf(manager);
    return { context, id, close, ...controls({ context, session, manager, id, profile, second }) };
  } catch (cause) {
    await close();
    throw cause;
  }
}

/** On Linux the texts of an extension follow the environment, not `--lang`. */
const environment = ({ display, language = 'zh-CN' }: LaunchOptions): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  LC_ALL: `${language.replace('-', '_')}.UTF-8`,
  LANGUAGE: language.replace('-', '_'),
  ...(display ? { DISPLAY: display } : {}),
});

/** The id of the extension that is there from the start; empty without one. */
const idOf = (manager: Page): Promise<string> =>
  manager.evaluate(async () => {
    const all = await (globalThis as unknown as PrivilegedGlobal).chrome.developerPrivate.getExtensionsInfo();
    return all.find(({ location }) => location === 'UNPACKED')?.id ?? '';
  });

async function loadUnpacked(session: CDPSession, folder: string): Promise<string> {
  const answer = await (session as UntypedSession).send('Extensions.loadUnpacked', { path: path.resolve(folder) });
  return (answer as { id: string }).id;
}

interface Parts {
  context: BrowserContext;
  session: CDPSession;
  manager: Page;
  id: string;
  profile: string;
  /** Further connections, closed with the browser. */
  second: Browser[];
}

function controls({ context, session, manager, id, profile, second }: Parts) {
  const origin = `chrome-extension://${id}/`;
  const targets = async () => (await session.send('Target.getTargets')).targetInfos;
  const worker = async () => (await targets()).find((it) => it.type === 'service_worker' && it.url.startsWith(origin));

  async function attach(part: string): Promise<Page> {
    await until(`a target with ${part}`, async () => (await targets()).some((it) => it.url.includes(part)));
    const port = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0];
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    second.push(browser);
    const pages = browser.contexts().flatMap((it) => it.pages());
    const page = pages.findLast((it) => it.url().includes(part));
    if (!page) throw new Error(`${part} is no page to the debugger`);
    return page;
  }

  async function openSidePanel(page: Page): Promise<Page> {
    const helper = await context.newPage();
    // Any document of the extension will do; this one runs no code of the product.
    await helper.goto(`${origin}manifest.json`);
    const windowId = await helper.evaluate(
      async () => (await (globalThis as unknown as PrivilegedGlobal).chrome.windows.getCurrent()).id,
    );
    await page.bringToFront();
    const debug = await context.newCDPSession(helper);
    const answer = await debug.send('Runtime.evaluate', {
      // `userGesture`: the browser opens the panel only in answer to a person.
      expression: `chrome.sidePanel.open({ windowId: ${windowId} })`,
      userGesture: true,
      awaitPromise: true,
    });
    if (answer.exceptionDetails) throw new Error(`side panel: ${answer.exceptionDetails.exception?.description}`);
    await helper.close();
    return attach(`${id}/sidepanel.html`);
  }

  async function openPopup(page: Page): Promise<Page> {
    const { targetInfos } = await session.send('Target.getTargets', {
      filter: [{ type: 'tab', exclude: false }, { exclude: true }],
    });
    const tab = targetInfos.find((it) => it.url === page.url());
    if (!tab) throw new Error(`no tab shows ${page.url()}`);
    await (session as UntypedSession).send('Extensions.triggerAction', { id, targetId: tab.targetId });
    return attach(`${id}/popup.html`);
  }

  /**
   * Told by the worker's own states: pages that talk to it wake it again at once, under the same target, so that the list of targets may
   * never be seen without it.
   */
  async function killServiceWorker(): Promise<void> {
    if (!(await worker())) return;
    const workers = await context.newCDPSession(manager);
    const versions = new Set<string>();
    let hasStopped = false;
    workers.on('ServiceWorker.workerVersionUpdated', (told) => {
      for (const { versionId, scriptURL, status, runningStatus } of told.versions) {
        // One that is stopped while it is being installed may be given up by the browser, and never be told of again.
        if (!scriptURL.startsWith(origin) || status !== 'activated') continue;
        hasStopped ||= runningStatus === 'stopped';
        versions.add(versionId);
      }
    });
    await workers.send('ServiceWorker.enable');
    let asked = 0;
    await until('the service worker to stop', async () => {
      if (hasStopped) return true;
      // A worker that is just starting may not hear it: ask again.
      if (versions.size > 0 && asked++ % 25 === 0) {
        for (const versionId of versions) await workers.send('ServiceWorker.stopWorker', { versionId });
      }
      return hasStopped;
    });
    await workers.detach();
  }

  async function errors(): Promise<ExtensionError[]> {
    const info = await manager.evaluate(
      (extension) => (globalThis as unknown as PrivilegedGlobal).chrome.developerPrivate.getExtensionInfo(extension),
      id,
    );
    const warnings = (info.installWarnings ?? []).map((message) => ({ severity: 'INSTALL', message, source: '' }));
    return [...info.manifestErrors, ...info.runtimeErrors, ...warnings].map(({ severity, message, source }) => ({
      severity,
      message,
      source,
    }));
  }

  return {
    attach,
    openSidePanel,
    openPopup,
    killServiceWorker,
    errors,
    url: (page: string) => origin + page,
    serviceWorkerRuns: async () => (await worker()) !== undefined,
    grantHosts: async (...patterns: string[]) => {
      for (const pattern of patterns) {
        await manager.evaluate(
          ([extension, host]) =>
            (globalThis as unknown as PrivilegedGlobal).chrome.developerPrivate.addHostPermission(extension, host),
          [id, pattern] as const,
        );
      }
    },
  };
}
