import { consolePacks } from '../../lib/app/consoles/console-packs';
import { isOfWeb, isSwitchedOff, sitesOf } from '../../lib/app/consoles/console-sites';
import type { DeskPorts } from '../../lib/app/desk/desk-ports';
import { faultNoter } from '../../lib/app/note-fault';
import { packFor, packs } from '../../lib/consoles/packs';
import { genericOrdersOf } from '../../lib/consoles/reader/generic-orders';
import { openStore } from '../../lib/data/store';
import { copyImage, copyText } from '../../lib/platform/clipboard';
import { deskAnswer, deskCopied } from '../../lib/platform/messages/desk-alone';
import { send } from '../../lib/platform/messaging';
import { askOrderPages } from '../../lib/platform/orders-link';
import { hasHosts } from '../../lib/platform/permissions';
import { currentWindowId, followActiveTab, openExtensionPage, reloadTab, tabUrl } from '../../lib/platform/tabs';
import { appVersion } from '../../lib/platform/version';
import { CONSOLES_OFF, hostsFrom } from '../../lib/shared/console-hosts';
import { consolePort } from './console-port';
import { listenForDesk } from './events';
import { teachPage } from './teach-page';

/** The side panel's session over the real browser and database. */
export async function deskPorts(signal: AbortSignal): Promise<Omit<DeskPorts, 't'>> {
  const windowId = await currentWindowId();
  const store = openStore(undefined, appVersion());
  const fault = faultNoter(store.faults);
  const known = consolePacks({ store, shipped: packs, choose: packFor, fallback: genericOrdersOf, fault });
  return {
    store,
    console: consolePort,
    followTab: (onTab, signal) => followActiveTab(windowId, onTab, signal),
    orderPages: askOrderPages,
    listen: (events, signal) => listenForDesk(events, known.readersOf, fault, signal),
    consoles: async () =>
      Promise.all(
        (await known.all())
          .filter(isOfWeb)
          .map(async ({ id, label, matches }) => ({ id, label, granted: await hasHosts(sitesOf(matches)) })),
      ),
    consoleOfTab: async (tab) => {
      const url = (await tabUrl(tab)) ?? '';
      const off = await store.values.get(CONSOLES_OFF, hostsFrom);
      return isSwitchedOff(url, off) ? null : ((await known.packOf(url))?.label ?? null);
    },
    suggest: async (view) => {
      const answered = await send(deskAnswer, view);
      return answered.ok ? answered.value : null;
    },
    learn: (insertion) => void send(deskCopied, insertion),
    copy: copyText,
    copyImage,
    openWorkspace: (section) => void openExtensionPage('workspace.html', `#${section}`),
    openPractice: () => void openExtensionPage('practice.html'),
    teachTab: (tab, address) => teachPage(tab, address, signal),
    reloadTab: (tab) => void reloadTab(tab),
    now: Date.now,
    newId: () => crypto.randomUUID(),
    mac: /mac/i.test(navigator.platform),
    fault,
  };
}
