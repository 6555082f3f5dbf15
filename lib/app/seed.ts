import type { PhraseRepository } from '../data/repositories/phrases';
import type { ShopFactsRepository } from '../data/repositories/shop-facts';
import type { ValueRepository } from '../data/repositories/values';
import type { WriteError } from '../data/write';
import { EVERY_SHOP, type Phrase, type StarterPhrase } from '../phrases/phrase';
import { type DemoShop, PRACTICE_SHOP } from '../practice/shop';
import type { Clock } from '../shared/clock';
import { ok, type Result } from '../shared/result';

const SEEDED = 'starter-installed';
const DEMO_AT = 'demo-shop-at';
/** The demo shop's promotions and orders are dated around the day it is made. */
const DEMO_STALE_MS = 6 * 3_600_000;

export interface SeedPorts {
  phrases: Pick<PhraseRepository, 'get' | 'saveAll'>;
  facts: Pick<ShopFactsRepository, 'replace'>;
  values: Pick<ValueRepository, 'get' | 'set'>;
  starter: readonly StarterPhrase[];
  demoShop: (now: number) => DemoShop;
  now: Clock;
}

/** Adds the starter phrases that are not there yet; edited ones stay as they are. Ids come from codes, so doing it twice adds nothing. */
export async function addStarterLibrary(
  ports: Pick<SeedPorts, 'phrases' | 'starter' | 'now'>,
): Promise<Result<{ created: number }, WriteError>> {
  const now = ports.now();
  const all = ports.starter.map((starter, order) => starterPhrase(starter, order, now));
  const present = await ports.phrases.get(all.map((phrase) => phrase.id));
  const fresh = all.filter((phrase) => !present.has(phrase.id));
  if (fresh.length === 0) return ok({ created: 0 });
  const saved = await ports.phrases.saveAll(fresh);
  return saved.ok ? ok({ created: fresh.length }) : saved;
}

/** Once per installation; a worker killed half-way does it again at its next start. */
export async function seedOnce(ports: SeedPorts): Promise<void> {
  if (await ports.values.get(SEEDED, (value) => value === true)) return;
  const added = await addStarterLibrary(ports);
  if (added.ok) await ports.values.set(SEEDED, true);
}

/** Puts the demo shop's facts into the practice shop, dated around now. */
export async function refreshDemoShop(
  ports: SeedPorts,
  options?: { force: boolean },
): Promise<Result<void, WriteError>> {
  const now = ports.now();
  const made = await ports.values.get(DEMO_AT, Number);
  if (!options?.force && now - made < DEMO_STALE_MS) return ok(undefined);
  const { products, promotions, policies, orders } = ports.demoShop(now);
  const replaced = await ports.facts.replace(PRACTICE_SHOP, { products, promotions, policies, orders });
  return replaced.ok ? ports.values.set(DEMO_AT, now) : replaced;
}

function starterPhrase(starter: StarterPhrase, order: number, now: number): Phrase {
  return {
    ...starter,
    id: `starter-${starter.code}`,
    shopId: EVERY_SHOP,
    scope: 'shop',
    variants: starter.variants ?? [],
    pinned: false,
    order,
    createdAt: now,
    updatedAt: now,
  };
}
