import { beforeEach, describe, expect, it, vi } from 'vitest';
import { syncConsoleScripts } from '../../lib/platform/console-scripts';

interface Script {
  id: string;
  matches?: string[];
  excludeMatches?: string[];
}
interface Tab {
  id: number;
  url: string;
  /** Whether an overlay stands in its page. */
  isRead: boolean;
  fails?: boolean;
}
const { registered, granted, tabs, started, SHIPPED } = vi.hoisted(() => ({
  ...{ registered: new Map<string, Script>(), granted: [] as string[], tabs: [] as Tab[], started: [] as number[] },
  SHIPPED: 'https://console.example.com/',
}));

/** As the browser does it: an update changes the properties that it is given, and no other. */
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      getManifest: () => ({ host_permissions: [SHIPPED], content_scripts: [{ matches: [`${SHIPPED}chat*`] }] }),
    },
    // It counts the pages of the manifest's scripts among the allowed ones.
    permissions: { getAll: async () => ({ origins: [SHIPPED, `${SHIPPED}chat*`, ...granted] }) },
    tabs: {
      query: async ({ url }: { url: string[] }) =>
        tabs.filter((tab) => url.some((site) => tab.url.startsWith(site.replace('*', '')))),
    },
    scripting: {
      executeScript: async ({ target, files }: { target: { tabId: number }; files?: string[] }) => {
        const tab = tabs.find(({ id }) => id === target.tabId);
        if (tab?.fails) throw new Error('Cannot access contents of the page');
        if (files) started.push(target.tabId);
        return [{ frameId: 0, result: !tab?.isRead }];
      },
      getRegisteredContentScripts: async () => [...registered.values()],
      registerContentScripts: async (scripts: Script[]) => {
        for (const script of scripts) {
          if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          registered.set(script.id, script);
        }
      },
      updateContentScripts: async (scripts: Script[]) => {
        for (const script of scripts) registered.set(script.id, { ...registered.get(script.id), ...script });
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) registered.delete(id);
      },
    },
  },
}));

const ONE = 'https://kf.example.com/*';
const OTHER = 'https://erp.example.com/*';
const reads = () => [...registered.values()].map(({ matches, excludeMatches }) => [matches, excludeMatches]);

/** As the browser does it: one after the other. */
let last: Promise<unknown> = Promise.resolve();
const request = (_: string, work: () => Promise<unknown>) => (last = last.then(work));

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: { request } });
  registered.clear();
  granted.splice(0, Infinity, ONE, OTHER);
  tabs.length = 0;
  started.length = 0;
});

describe('where the content scripts run', () => {
  it('is on a site again that was switched off and on', async () => {
    await syncConsoleScripts([]);
    await syncConsoleScripts([ONE]);
    expect(reads()).toEqual([
      [[OTHER], [ONE]],
      [[OTHER], [ONE]],
    ]);
    await syncConsoleScripts([]);
    expect(reads()).toEqual([
      [[ONE, OTHER], []],
      [[ONE, OTHER], []],
    ]);
  });

  it('is settled also where worker and workspace register in the same moment', async () => {
    await Promise.all([syncConsoleScripts([]), syncConsoleScripts([])]);
    expect(reads()).toHaveLength(2);
  });

  it('is nowhere once no host is allowed', async () => {
    await syncConsoleScripts([]);
    granted.length = 0;
    await syncConsoleScripts([]);
    expect(reads()).toEqual([]);
  });

  it('is in pages too that were loaded before the registration, but for those that are read, off, or gone', async () => {
    tabs.push(
      { id: 1, url: 'https://kf.example.com/closed', isRead: false, fails: true },
      { id: 2, url: 'https://kf.example.com/chat', isRead: false },
      { id: 3, url: 'https://kf.example.com/read', isRead: true },
      { id: 4, url: 'https://erp.example.com/', isRead: false },
      { id: 5, url: 'https://elsewhere.example.com/', isRead: false },
    );
    granted.push('https://*.example.com/*');
    await syncConsoleScripts([OTHER]);
    expect(started).toEqual([2]);
    await syncConsoleScripts([OTHER]);
    expect(started).toEqual([2]);
  });
});
