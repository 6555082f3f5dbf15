import { defineBackground } from 'wxt/utils/define-background';
import { openStore } from '../../lib/data/store';
import { listen } from '../../lib/platform/messaging';
import { openPanelOnCommand } from '../../lib/platform/side-panel';
import { appVersion } from '../../lib/platform/version';
import { describe } from '../../lib/shared/log';
import { createConsoles } from './consoles';
import { runDaily } from './daily';
import { handlers } from './handlers';
import { createWorker } from './worker';

export default defineBackground(() => {
  // Everything registers synchronously: an event that wakes the worker finds no listener that is added after an await.
  const store = openStore(undefined, appVersion());
  const fault = (where: string, cause: unknown): void => {
    console.warn(`[yingda] ${where}: ${describe(cause)}`);
    void store.faults.add({ at: Date.now(), where, message: describe(cause) });
  };
  const worker = createWorker(store, fault);
  const consoles = createConsoles(store, fault);
  listen(handlers(store, worker, consoles, fault));
  openPanelOnCommand((cause) => fault('side panel', cause));
  runDaily(store, fault);
  worker.start();
});
