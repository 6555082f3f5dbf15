import type { Severity } from '../checks/finding';
import type { RulePack } from '../checks/rule';
import type { IgnoreRepository } from '../data/repositories/ignores';
import type { ShopRepository } from '../data/repositories/shops';
import type { Clock } from '../shared/clock';

/** Everything a frame needs to check drafts: plain JSON, sent as text and compiled there. */
export interface RulesForShop {
  packs: RulePack[];
  platform: string;
  disabled: string[];
  severities: Record<string, Severity>;
  ignores: { ruleId: string; text: string; until?: number }[];
}

export interface RulesPorts {
  packs: readonly RulePack[];
  shops: Pick<ShopRepository, 'get'>;
  ignores: Pick<IgnoreRepository, 'ofShop'>;
  now: Clock;
}

/** The rules as this shop has set them. Examples stay behind: they are for tests and people. */
export async function rulesForShop(ports: RulesPorts, shopId: string, platform: string): Promise<RulesForShop> {
  const [shop, ignores] = await Promise.all([ports.shops.get(shopId), ports.ignores.ofShop(shopId, ports.now())]);
  return {
    packs: ports.packs.map((pack) => ({
      ...pack,
      rules: pack.rules
        .filter((rule) => !rule.platforms || rule.platforms.includes(platform))
        .map((rule) => ({ ...rule, examples: { hit: [], pass: [] } })),
    })),
    platform,
    disabled: shop.rulesOff,
    severities: {},
    ignores: ignores.map(({ ruleId, text, until }) => ({ ruleId, text, ...(until === undefined ? {} : { until }) })),
  };
}
