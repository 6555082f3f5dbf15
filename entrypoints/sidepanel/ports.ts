import type { DeskPorts } from '../../lib/app/desk-ports';
import { packFor, packs } from '../../lib/consoles/packs';
import { openStore } from '../../lib/data/store';
import { copyText } from '../../lib/platform/clipboard';
import { consoleFix } from '../../lib/platform/messages/console-fix';
import { consoleInsert } from '../../lib/platform/messages/console-insert';
import { consoleOffer } from '../../lib/platform/messages/console-offer';
import { consoleRefresh } from '../../lib/platform/messages/console-refresh';
import { consoleReport } from '../../lib/platform/messages/console-report';
import { sendToTab } from '../../lib/platform/messaging';
import { hasHosts } from '../../lib/platform/permissions';
import { currentWindowId, followActiveTab, openExtensionPage, reloadTab, tabUrl } from '../../lib/platform/tabs';
import { describe } from '../../lib/shared/log';
import { listenForDesk } from './events';

const isPage = (url: string): boolean => packFor(url, packs) !== null;

/** The side panel's session over the real browser and database. */
export async function deskPorts(): Promise<DeskPorts> {
  const windowId = await currentWindowId();
  const store = openStore();
  return {
    store,
    console: {
      report: (tab) => sendToTab(tab, consoleReport, {}),
      insert: (tab, command) => sendToTab(tab, consoleInsert, command),
      fix: (tab, finding, draft) => sendToTab(tab, consoleFix, { finding, draft }),
      offer: (tab, offer) => sendToTab(tab, consoleOffer, offer),
      refresh: (tab, change) => sendToTab(tab, consoleRefresh, change),
    },
    followTab: (onTab, signal) => followActiveTab(windowId, onTab, signal),
    listen: (events, signal) => listenForDesk(events, isPage, signal),
    consoles: () =>
      Promise.all(
        packs
          .filter((pack) => pack.hosts.length > 0)
          .map(async ({ id, label, hosts }) => ({ id, label, granted: await hasHosts(hosts) })),
      ),
    consoleOfTab: async (tab) => packFor((await tabUrl(tab)) ?? '', packs)?.label ?? null,
    copy: copyText,
    openWorkspace: (section) => void openExtensionPage('workspace.html', `#${section}`),
    openPractice: () => void openExtensionPage('practice.html'),
    reloadTab: (tab) => void reloadTab(tab),
    now: Date.now,
    newId: () => crypto.randomUUID(),
    mac: /mac/i.test(navigator.platform),
    fault: (where, cause) => {
      console.warn(`[yingda] ${where}: ${describe(cause)}`);
      void store.faults.add({ at: Date.now(), where, message: describe(cause) });
    },
  };
}
