import { defineBackground } from 'wxt/utils/define-background';
import { packFor, packs } from '../../lib/consoles/packs';
import { openStore } from '../../lib/data/store';
import { listen } from '../../lib/platform/messaging';
import { openPanelOnCommand } from '../../lib/platform/side-panel';
import { describe } from '../../lib/shared/log';
import { handlers } from './handlers';
import { createWorker } from './worker';

export default defineBackground(() => {
  // Everything registers synchronously: an event that wakes the worker finds no listener that is added after an await.
  const store = openStore();
  const fault = (where: string, cause: unknown): void => {
    console.warn(`[yingda] ${where}: ${describe(cause)}`);
    void store.faults.add({ at: Date.now(), where, message: describe(cause) });
  };
  const worker = createWorker(store, fault);
  listen(handlers(store, worker, fault), (url) => packFor(url, packs) !== null);
  openPanelOnCommand((cause) => fault('side panel', cause));
  worker.start();
});
