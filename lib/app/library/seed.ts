import type { ShopFactsRepository } from '../../data/repositories/shop-facts';
import type { ValueRepository } from '../../data/repositories/values';
import type { WriteError } from '../../data/write';
import { type DemoShop, PRACTICE_SHOP } from '../../practice/shop';
import { ok, type Result } from '../../shared/result';
import { addPacks, type PackPorts } from './packs';

const SEEDED = 'starter-installed';
const DEMO_AT = 'demo-shop-at';
/** The demo shop's promotions and orders are dated around the day it is made. */
const DEMO_STALE_MS = 6 * 3_600_000;

export interface SeedPorts extends PackPorts {
  facts: Pick<ShopFactsRepository, 'replace'>;
  values: Pick<ValueRepository, 'get' | 'set'>;
  demoShop: (now: number) => DemoShop;
}

/** The general phrases, so that a fresh installation is of use at once. Once per installation; a worker killed half-way does it again at its next start. */
export async function seedOnce(ports: SeedPorts): Promise<void> {
  if (await ports.values.get(SEEDED, (value) => value === true)) return;
  const added = await addPacks(ports, ['general'], 'supervisor');
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
