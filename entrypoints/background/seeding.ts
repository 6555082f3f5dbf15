import type { SeedPorts } from '../../lib/app/library/seed';
import type { Store } from '../../lib/data/store';
import firstPack from '../../lib/phrases/packs/first-pack';
import { makeDemoShop } from '../../lib/practice/demo/shop';
import { PRACTICE_SHOP, PRACTICE_SHOP_NAME } from '../../lib/practice/shop';
import type { Clock } from '../../lib/shared/clock';

/** What a fresh installation and the demo shop are filled with. */
export const seedingPorts = (store: Store, now: Clock): SeedPorts => ({
  ...store,
  // Parsed by a fresh installation only.
  get packs() {
    return [firstPack()];
  },
  demoShop: makeDemoShop,
  now,
});

/** A shop as it is stored; one that was never seen before is remembered from now on, the practice shop by its name. */
export async function meetShop(store: Store, shopId: string, now: Clock) {
  const shop = await store.shops.get(shopId);
  if (shop.seenAt === 0) {
    const name = shopId === PRACTICE_SHOP ? PRACTICE_SHOP_NAME : shop.name;
    await store.shops.change(shopId, { seenAt: now(), name });
  }
  return shop;
}
