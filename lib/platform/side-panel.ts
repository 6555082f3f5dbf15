import { browser } from 'wxt/browser';

/** Opens the panel of a window. Must be called before any `await` of the click's handler: one microtask loses the user gesture. */
export function openSidePanel(windowId: number, failed: (cause: unknown) => void): void {
  browser.sidePanel.open({ windowId }).catch(failed);
}

/** A toolbar click opens the popup; the panel has its own ways. */
export const keepPopupOnClick = (): Promise<void> =>
  browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: false });

/** The browser-wide shortcut. Register it synchronously when the worker starts. */
export function openPanelOnCommand(failed: (cause: unknown) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'open-panel' && tab?.windowId !== undefined) openSidePanel(tab.windowId, failed);
  });
}
