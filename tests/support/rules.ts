import type { RulesForShop } from '../../lib/app/rules/rules-for-shop';
import type { RulePack } from '../../lib/checks/rule';

/** Packs as a shop has them that has set nothing. */
export const plainRules = (packs: RulePack[], part: Partial<RulesForShop> = {}): RulesForShop => ({
  packs,
  platform: '',
  disabled: [],
  severities: {},
  ignores: [],
  ...part,
});
