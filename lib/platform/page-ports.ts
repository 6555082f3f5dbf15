import { copyText } from './clipboard';
import { consoleRefresh } from './messages/console-refresh';
import { sendToTab } from './messaging';
import { openSidePanel } from './side-panel';
import { translate } from './strings';
import { currentWindowId, eachTab, openExtensionPage } from './tabs';
import { appVersion } from './version';

/** What popup and workspace need of the browser alike. */
export function pagePorts(fault: (where: string, cause: unknown) => void) {
  const asked = currentWindowId();
  let windowId: number | undefined;
  const openPanel = (id: number) => openSidePanel(id, (cause) => fault('side panel', cause));
  void asked.then((id) => (windowId = id));
  return {
    t: translate,
    copy: copyText,
    save: saveFile,
    // The panel opens only synchronously. In the few milliseconds before the window is known nobody clicks; a refusal there is told.
    openSidePanel: () => (windowId === undefined ? void asked.then(openPanel) : openPanel(windowId)),
    openWorkspace: (section: string) => void openExtensionPage('workspace.html', `#${section}`),
    openPractice: () => void openExtensionPage('practice.html'),
    /** Consoles ask for their rules and suggestions anew; tabs without one don't answer. */
    refreshConsoles: () => void eachTab((tab) => void sendToTab(tab, consoleRefresh, {})),
    newId: () => crypto.randomUUID() as string,
    app: appVersion(),
    mac: /mac/i.test(navigator.platform),
    now: Date.now,
    fault,
  };
}

/** Hands a file to the user through the browser's own download. A text is JSON. */
function saveFile(name: string, file: string | Blob): void {
  const url = URL.createObjectURL(typeof file === 'string' ? new Blob([file], { type: 'application/json' }) : file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own reference by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
