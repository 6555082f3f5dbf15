import { refreshDemoShop, seedOnce } from '../../lib/app/library/seed';
import { type PickRequest, phrasePicker } from '../../lib/app/replies/pick-phrase';
import { type Insertion, replySuggester } from '../../lib/app/replies/suggest-replies';
import { type DraftQuestion, draftChecks } from '../../lib/app/rules/draft-checks';
import { rulesForPage } from '../../lib/app/rules/rules-for-shop';
import { RulesInParts } from '../../lib/app/rules/rules-in-parts';
import { packsFor } from '../../lib/checks/packs/for-pages';
import type { Store } from '../../lib/data/store';
import { deskSuggestions } from '../../lib/platform/messages/desk-suggestions';
import { send } from '../../lib/platform/messaging';
import { keepPopupOnClick } from '../../lib/platform/side-panel';
import { PRACTICE_SHOP } from '../../lib/practice/shop';
import type { PageView } from '../../lib/service/view';
import { systemClock } from '../../lib/shared/clock';
import { delay } from '../../lib/shared/delay';
import { KEYMAP, keymapFrom } from '../../lib/shared/keymap';
import { createOrderBook } from './order-book';
import { meetShop, seedingPorts } from './seeding';

/** The worker's use cases. What they hold in memory is a cache: the worker may be killed after any message. */
export function createWorker(store: Store, fault: (where: string, cause: unknown) => void) {
  const now = systemClock;
  // The browser ends the worker, which ends what it waits for.
  const life = new AbortController().signal;
  const seeding = seedingPorts(store, now);
  const ready = store.ready.then(() => seedOnce(seeding)).catch((cause: unknown) => fault('seed', cause));
  const suggester = replySuggester({ ...store, now });
  const book = createOrderBook(fault);
  const drafts = draftChecks({ ...store, suggester, now, fault, join: (view) => book.join(view) });
  const picker = phrasePicker({ ...store, now, pause: () => delay(0, life) });

  return {
    greet: async ({ shopId }: { shopId: string }) => {
      await ready;
      if (shopId === PRACTICE_SHOP) await refreshDemoShop(seeding);
      suggester.warm(shopId).catch((cause: unknown) => fault('index', cause));
      const shop = await meetShop(store, shopId, now);
      return { guard: shop.guard, keymap: await store.values.get(KEYMAP, keymapFrom) };
    },
    rules: new RulesInParts(async (shopId, platform) => {
      await ready;
      return rulesForPage({ ...store, packsFor, now }, shopId, platform);
    }),
    suggest: async (view: PageView, tabId: number | undefined) => {
      if (tabId !== undefined) drafts.see(tabId, view);
      await ready;
      const suggestions = await suggester.suggest(book.join(view));
      if (tabId !== undefined) void send(deskSuggestions, { tabId, suggestions });
      return { suggestions };
    },
    book,
    checkDraft: (question: DraftQuestion, tabId = -1) => ready.then(() => drafts.ask(tabId, question)),
    search: (request: PickRequest) => ready.then(() => picker.find(request)),
    learn: (insertion: Insertion) => ready.then(() => suggester.learn(insertion)),
    start: () => void keepPopupOnClick().catch((cause: unknown) => fault('side panel', cause)),
  };
}

export type Worker = ReturnType<typeof createWorker>;
