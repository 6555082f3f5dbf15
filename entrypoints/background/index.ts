import { defineBackground } from 'wxt/utils/define-background';
import { faultNoter } from '../../lib/app/note-fault';
import { openStore } from '../../lib/data/store';
import { listen } from '../../lib/platform/messaging';
import { openPanelOnCommand } from '../../lib/platform/side-panel';
import { appVersion } from '../../lib/platform/version';
import { createConsoles } from './consoles';
import { runDaily } from './daily';
import { handlers } from './handlers';
import { createWorker } from './worker';

export default defineBackground(() => {
  // Everything registers synchronously: an event that wakes the worker finds no listener that is added after an await.
  const store = openStore(undefined, appVersion());
  const fault = faultNoter(store.faults);
  const worker = createWorker(store, fault);
  const consoles = createConsoles(store, fault);
  listen(handlers(store, worker, consoles, fault));
  openPanelOnCommand((cause) => fault('side panel', cause));
  runDaily(store, fault);
  worker.start();
});
