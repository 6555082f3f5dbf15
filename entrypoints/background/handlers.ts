import type { Store } from '../../lib/data/store';
import { pageFacts } from '../../lib/platform/messages/page-facts';
import { pageHello } from '../../lib/platform/messages/page-hello';
import { pageInserted } from '../../lib/platform/messages/page-inserted';
import { pageOpenPanel } from '../../lib/platform/messages/page-open-panel';
import { pagePack } from '../../lib/platform/messages/page-pack';
import { pageRules } from '../../lib/platform/messages/page-rules';
import { pageSearch } from '../../lib/platform/messages/page-search';
import { pageView } from '../../lib/platform/messages/page-view';
import { teachRepair } from '../../lib/platform/messages/teach-repair';
import { teachSave } from '../../lib/platform/messages/teach-save';
import type { Handler } from '../../lib/platform/messaging';
import { pageHandler } from '../../lib/platform/page-handler';
import { hearingViews } from '../../lib/platform/page-views';
import { openSidePanel } from '../../lib/platform/side-panel';
import type { Consoles } from './consoles';
import { orderHandlers } from './order-book';
import { panelHandlers } from './panel';
import { reportHandlers } from './reports';
import type { Worker } from './worker';

/** What pages may ask of the worker. Each answer waits for the database; opening the panel must not. */
export function handlers(
  store: Store,
  worker: Worker,
  consoles: Consoles,
  fault: (where: string, cause: unknown) => void,
): Handler[] {
  const on = pageHandler(consoles.readersOf, fault);
  const done = {};
  return [
    on(pageOpenPanel, (_, { windowId }) => {
      if (windowId !== undefined) openSidePanel(windowId, (cause) => fault('side panel', cause));
      return done;
    }),
    on(pagePack, async ({ kind }, { url }) => ({ readers: await consoles.readersFor(url, kind) })),
    on(pageHello, (shop) => worker.greet(shop)),
    on(pageRules, ({ shopId, platform, part }) => worker.rules.part(shopId, platform, part)),
    hearingViews(
      on(pageView, (view, { tabId }) => {
        consoles.seen(view);
        return worker.suggest(view, tabId);
      }),
      fault,
    ),
    ...orderHandlers(worker.book, consoles.seen, on),
    on(pageFacts, (question, { tabId }) => worker.checkDraft(question, tabId)),
    on(pageSearch, (request) => worker.search(request)),
    on(pageInserted, async ({ phraseId, outcome, shopId, messages, conversationKey, text, values }) => {
      if (outcome.kind !== 'inserted' || !phraseId) return done;
      await worker.learn({ shopId, phraseId, messages, reply: { conversation: conversationKey, text }, values });
      return done;
    }),
    ...panelHandlers(worker, fault),
    on(teachSave, async ({ pack }, { url }) => ({ fault: await consoles.keep(pack, url) })),
    on(teachRepair, async (mended, { url }) => ({ fault: await consoles.mend(mended, url) })),
    ...reportHandlers(store, on),
  ];
}
