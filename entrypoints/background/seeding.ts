import type { SeedPorts } from '../../lib/app/seed';
import type { Store } from '../../lib/data/store';
import firstPack from '../../lib/phrases/packs/first-pack';
import { makeDemoShop } from '../../lib/practice/demo/shop';
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
