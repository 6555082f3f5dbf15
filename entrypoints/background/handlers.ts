import type { Store } from '../../lib/data/store';
import type { Message } from '../../lib/platform/message';
import { pageDraft } from '../../lib/platform/messages/page-draft';
import { pageFault } from '../../lib/platform/messages/page-fault';
import { pageHello } from '../../lib/platform/messages/page-hello';
import { pageIgnore } from '../../lib/platform/messages/page-ignore';
import { pageInserted } from '../../lib/platform/messages/page-inserted';
import { pageKeys } from '../../lib/platform/messages/page-keys';
import { pageOpenPanel } from '../../lib/platform/messages/page-open-panel';
import { pageRules } from '../../lib/platform/messages/page-rules';
import { pageSearch } from '../../lib/platform/messages/page-search';
import { pageView } from '../../lib/platform/messages/page-view';
import { answer, type Handler, type Sender } from '../../lib/platform/messaging';
import { openSidePanel } from '../../lib/platform/side-panel';
import type { Worker } from './worker';

/** What pages may ask of the worker. Each answer waits for the database; opening the panel must not. */
export function handlers(store: Store, worker: Worker, fault: (where: string, cause: unknown) => void): Handler[] {
  const on = <Q, R>(message: Message<Q, R>, work: (request: Q, sender: Sender) => R | Promise<R>) =>
    answer(message, work, fault);
  const done = {};
  return [
    on(pageOpenPanel, (_, { windowId }) => {
      if (windowId !== undefined) openSidePanel(windowId, (cause) => fault('side panel', cause));
      return done;
    }),
    on(pageHello, (shop) => worker.greet(shop)),
    on(pageRules, async ({ shopId, platform }) => ({ text: JSON.stringify(await worker.rules(shopId, platform)) })),
    on(pageView, (view, { tabId }) => worker.suggest(view, tabId)),
    on(pageSearch, (request) => worker.search(request)),
    on(pageInserted, async ({ phraseId, outcome, shopId, messages }) => {
      if (outcome.kind === 'inserted' && phraseId) await worker.learn({ shopId, phraseId, messages });
      return done;
    }),
    on(pageIgnore, async (words) => {
      const added = await store.ignores.add({ ...words, id: crypto.randomUUID(), at: Date.now() });
      if (!added.ok) throw new Error(added.error);
      return done;
    }),
    on(pageFault, async ({ where, message }) => {
      await store.faults.add({ at: Date.now(), where, message });
      return done;
    }),
    // Heard by the panel; answered here so that the page's call ends.
    on(pageDraft, () => done),
    on(pageKeys, () => done),
  ];
}
