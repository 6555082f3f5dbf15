import type { Severity } from '../../checks/finding';
import type { Ignore } from '../../checks/ignore';
import type { RulePack } from '../../checks/rule';
import type { IgnoreRow, ShopRow } from '../../data/records';
import type { IgnoreRepository } from '../../data/repositories/ignores';
import type { RulePackRepository } from '../../data/repositories/rule-packs';
import type { ShopRepository } from '../../data/repositories/shops';
import { PRACTICE_SHOP } from '../../practice/shop';
import type { Clock } from '../../shared/clock';
import lookAlikes from '../../text/generated/look-alikes';
import traditional from '../../text/generated/simplified';

/** Everything a frame needs to check drafts: plain JSON, sent as text and compiled there. */
export interface RulesForShop {
  packs: RulePack[];
  platform: string;
  disabled: string[];
  severities: Record<string, Severity>;
  ignores: Ignore[];
}

/** What a console's frame gets: its script comes without the tables for `learnCharacters`. */
export interface RulesForPage extends RulesForShop {
  traditional: string;
  lookAlikes: string;
}

export interface RulesPorts {
  /** The packs for a platform and the categories of goods a shop sells. */
  packsFor(platform: string, categories: readonly string[] | undefined): RulePack[];
  shops: Pick<ShopRepository, 'get'>;
  ignores: Pick<IgnoreRepository, 'ofShop'>;
  /** Packs of the user's own. */
  rulePacks: Pick<RulePackRepository, 'on'>;
  now: Clock;
}

/** The rules as this shop has set them. */
export async function rulesForShop(ports: RulesPorts, shopId: string, platform: string): Promise<RulesForShop> {
  const [shop, ignores, own] = await Promise.all([
    ports.shops.get(shopId),
    ports.ignores.ofShop(shopId, ports.now()),
    ports.rulePacks.on(),
  ]);
  const packs = [...ports.packsFor(platform, shop.categories), ...own.map(({ pack }) => pack)];
  return rulesOf({ shop, ignores, packs, platform });
}

/** The same for a console's frame. */
export async function rulesForPage(ports: RulesPorts, shopId: string, platform: string): Promise<RulesForPage> {
  return { ...(await rulesForShop(ports, shopId, platform)), traditional, lookAlikes };
}

interface LibraryRulesPorts extends Omit<RulesPorts, 'shops'> {
  shops: Pick<ShopRepository, 'get' | 'all'>;
}

/**
 * The rules that phrases are held to: those of the chosen shop, else of the only one there is. Phrases for several shops are held to what
 * is the same in all of them: the base and the user's own packs, without what every shop has switched off.
 */
export async function rulesForPhrases(ports: LibraryRulesPorts, chosen: string | null): Promise<RulesForShop> {
  const shops = (await ports.shops.all()).filter(({ id }) => id !== PRACTICE_SHOP);
  const [only] = shops;
  const shopId = chosen ?? (shops.length > 1 ? null : (only?.id ?? PRACTICE_SHOP));
  if (shopId !== null) return rulesForShop(ports, shopId, (await ports.shops.get(shopId)).platform);
  const own = await ports.rulePacks.on();
  const rulesOff = only ? only.rulesOff.filter((id) => shops.every((shop) => shop.rulesOff.includes(id))) : [];
  const packs = [...ports.packsFor('', []), ...own.map(({ pack }) => pack)];
  return rulesOf({ shop: { rulesOff }, ignores: [], packs, platform: '' });
}

interface ShopSettings {
  shop: Pick<ShopRow, 'rulesOff' | 'severities'>;
  ignores: readonly IgnoreRow[];
  /** Those that come along first: of two rules of one id the first holds. */
  packs: readonly RulePack[];
  platform: string;
}

/** The packs as the shop has set them. Examples stay behind: they are for tests and people. */
export const rulesOf = ({ shop, ignores, packs, platform }: ShopSettings): RulesForShop => ({
  packs: packs.map((pack) => ({
    ...pack,
    rules: pack.rules
      .filter((rule) => !rule.platforms || rule.platforms.includes(platform))
      .map((rule) => ({ ...rule, examples: { hit: [], pass: [] } })),
  })),
  platform,
  disabled: shop.rulesOff,
  severities: shop.severities ?? {},
  ignores: ignores.map(({ ruleId, text, seal, until }) => ({
    ruleId,
    text,
    ...(seal && { seal }),
    ...(until === undefined ? {} : { until }),
  })),
});
