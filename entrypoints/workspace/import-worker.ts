import { serveCalls } from '../../lib/app/transfer/channel';
import { ImportEngine } from '../../lib/app/transfer/import-engine';
import { openStore } from '../../lib/data/store';

const LOCK = 'yingda-import';

serveCalls(
  self,
  new ImportEngine({
    store: openStore(),
    newId: () => crypto.randomUUID(),
    now: Date.now,
    // The lock goes with the page that holds it, however that ends.
    alone: (work) => navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => (lock ? work() : undefined)),
  }),
);
