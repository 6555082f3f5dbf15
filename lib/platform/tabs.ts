import { browser } from 'wxt/browser';

/** The panel belongs to its window and follows its active tab. Calls back at once and on each change, also when the tab loads anew. */
export function followActiveTab(windowId: number, onTab: (tabId: number) => void, signal: AbortSignal): void {
  let current = -1;
  const show = (tabId: number) => {
    current = tabId;
    onTab(tabId);
  };
  const onActivated = (info: { tabId: number; windowId: number }) => {
    if (info.windowId === windowId) show(info.tabId);
  };
  const onUpdated = (tabId: number, change: { status?: string }) => {
    if (tabId === current && change.status) show(tabId);
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
  void browser.tabs.query({ active: true, windowId }).then(([tab]) => {
    if (!signal.aborted && current === -1 && tab?.id !== undefined) show(tab.id);
  });
}

export const currentWindowId = async (): Promise<number> => (await browser.windows.getCurrent()).id as number;

/** Opens one of the extension's pages in a tab, or goes to it where it is open already. */
export async function openExtensionPage(page: 'workspace.html' | 'practice.html', hash = ''): Promise<void> {
  const url = browser.runtime.getURL(`/${page}` as never);
  const contexts = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  const open = contexts.find(({ documentUrl }) => documentUrl?.split('#')[0] === url);
  if (open && open.tabId >= 0) {
    // Another hash loads nothing anew, but the same address would: what the user does there stays.
    const isThere = hash === '' || open.documentUrl === url + hash;
    await browser.tabs.update(open.tabId, { active: true, ...(isThere ? {} : { url: url + hash }) });
    await browser.windows.update(open.windowId, { focused: true });
    return;
  }
  await browser.tabs.create({ url: url + hash });
}

export const reloadTab = (tabId: number): Promise<void> => browser.tabs.reload(tabId);

/** The tab's address; only known for hosts that the user has allowed, and for our own pages. */
export const tabUrl = async (tabId: number): Promise<string | undefined> => (await browser.tabs.get(tabId)).url;

/** Calls back with every open tab, for messages that most of them will not answer. */
export async function eachTab(visit: (tabId: number) => void): Promise<void> {
  for (const tab of await browser.tabs.query({})) if (tab.id !== undefined) visit(tab.id);
}

/** Calls back when a tab's page is gone: closed, or another is loading in its place. Register synchronously; absent `signal`: for ever. */
export function onPageGone(gone: (tabId: number) => void, signal?: AbortSignal): void {
  const onRemoved = (tabId: number) => gone(tabId);
  const onUpdated = (tabId: number, { status }: { status?: string }) => {
    if (status === 'loading') gone(tabId);
  };
  browser.tabs.onRemoved.addListener(onRemoved);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal?.addEventListener(
    'abort',
    () => {
      browser.tabs.onRemoved.removeListener(onRemoved);
      browser.tabs.onUpdated.removeListener(onUpdated);
    },
    { once: true },
  );
}
