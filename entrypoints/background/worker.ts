import { phrasePicker } from '../../lib/app/pick-phrase';
import { rulesForShop } from '../../lib/app/rules-for-shop';
import { refreshDemoShop, type SeedPorts, seedOnce } from '../../lib/app/seed';
import { type Insertion, replySuggester } from '../../lib/app/suggest-replies';
import { basePack } from '../../lib/checks/packs/base';
import type { Store } from '../../lib/data/store';
import { starterPhrases } from '../../lib/phrases/starter';
import { deskSuggestions } from '../../lib/platform/messages/desk-suggestions';
import { send } from '../../lib/platform/messaging';
import { keepPopupOnClick } from '../../lib/platform/side-panel';
import { DEMO_SHOP_NAME, makeDemoShop } from '../../lib/practice/demo/shop';
import { PRACTICE_SHOP } from '../../lib/practice/shop';
import type { PageView } from '../../lib/service/view';
import { systemClock } from '../../lib/shared/clock';
import { KEYMAP, keymapFrom } from '../../lib/shared/keymap';

/** The worker's use cases. What they hold in memory is a cache: the worker may be killed after any message. */
export function createWorker(store: Store, fault: (where: string, cause: unknown) => void) {
  const now = systemClock;
  const seeding: SeedPorts = { ...store, starter: starterPhrases, demoShop: makeDemoShop, now };
  const ready = store.ready.then(() => seedOnce(seeding)).catch((cause: unknown) => fault('seed', cause));
  const suggester = replySuggester({ ...store, now });
  const picker = phrasePicker({ ...store, now });

  return {
    greet: async ({ shopId }: { shopId: string }) => {
      await ready;
      if (shopId === PRACTICE_SHOP) await refreshDemoShop(seeding);
      suggester.warm(shopId).catch((cause: unknown) => fault('index', cause));
      const shop = await store.shops.get(shopId);
      if (shop.seenAt === 0) {
        const name = shopId === PRACTICE_SHOP ? DEMO_SHOP_NAME : shop.name;
        await store.shops.change(shopId, { seenAt: now(), name });
      }
      return { guard: shop.guard, keymap: await store.values.get(KEYMAP, keymapFrom) };
    },
    rules: async (shopId: string, platform: string) => {
      await ready;
      return rulesForShop({ ...store, packs: [basePack], now }, shopId, platform);
    },
    suggest: async (view: PageView, tabId: number | undefined) => {
      await ready;
      const suggestions = await suggester.suggest(view);
      if (tabId !== undefined) void send(deskSuggestions, { tabId, suggestions });
      return { suggestions };
    },
    search: async (request: { shopId: string; query: string; limit: number }) => {
      await ready;
      return picker.find(request);
    },
    learn: (insertion: Insertion) => ready.then(() => suggester.learn(insertion)),
    start: () => void keepPopupOnClick().catch((cause: unknown) => fault('side panel', cause)),
  };
}

export type Worker = ReturnType<typeof createWorker>;
