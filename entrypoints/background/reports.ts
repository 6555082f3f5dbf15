import { keepVerdict } from '../../lib/app/rules/keep-verdict';
import type { Store } from '../../lib/data/store';
import { pageFault } from '../../lib/platform/messages/page-fault';
import { pageIgnore } from '../../lib/platform/messages/page-ignore';
import type { Handler } from '../../lib/platform/messaging';
import type { pageHandler } from '../../lib/platform/page-handler';

/** What pages only tell, to be kept. */
export function reportHandlers(store: Store, on: ReturnType<typeof pageHandler>): Handler[] {
  const done = {};
  return [
    on(pageIgnore, async (words) => {
      const kept = await keepVerdict(store, words, crypto.randomUUID(), Date.now());
      if (!kept.ok) throw new Error(kept.error);
      return done;
    }),
    on(pageFault, async ({ where, message }) => {
      await store.faults.add({ at: Date.now(), where, message });
      return done;
    }),
  ];
}
