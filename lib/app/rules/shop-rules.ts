import type { Severity } from '../../checks/finding';
import type { Rule, RulePack } from '../../checks/rule';
import type { IgnoreRow, RulePackRow, ShopRow } from '../../data/records';
import type { ShopRepository } from '../../data/repositories/shops';
import type { WriteError } from '../../data/write';
import type { Result } from '../../shared/result';
import type { RuleRow, RuleSet, WorkspaceReady } from '../workspace/workspace';
import { factRules } from './fact-rules';
import { type RulesForShop, rulesOf } from './rules-for-shop';

/** The rule packs that come with the extension. */
export interface ShippedRules {
  /** What holds for a platform's shop that sells these categories of goods. */
  of(platform: string, categories: readonly string[] | undefined): readonly RulePack[];
  /** Those a shop chooses from. */
  categories: readonly RulePack[];
}

type Shops = Pick<ShopRepository, 'change'>;
type Written = Promise<Result<ShopRow, WriteError>>;

/** Each setting is read and written in one transaction: two that follow each other closely both hold. */
export const switchRules = (shops: Shops, shopId: string, ruleIds: readonly string[], on: boolean): Written =>
  shops.change(shopId, ({ rulesOff }) => {
    const others = rulesOff.filter((id) => !ruleIds.includes(id));
    return { rulesOff: on ? others : [...others, ...ruleIds] };
  });

export const chooseCategory = (shops: Shops, shopId: string, category: string, on: boolean): Written =>
  shops.change(shopId, ({ categories = [] }) => {
    const others = categories.filter((one) => one !== category);
    return { categories: on ? [...others, category] : others };
  });

/** Null: the rule's own severity. */
export const chooseSeverity = (shops: Shops, shopId: string, ruleId: string, severity: Severity | null): Written =>
  shops.change(shopId, ({ severities = {} }) => {
    const others = Object.entries(severities).filter(([id]) => id !== ruleId);
    return { severities: Object.fromEntries(severity === null ? others : [...others, [ruleId, severity]]) };
  });

/** A rule as the shop has set it: on or off, and how grave. */
function ruleRow(
  rule: Rule,
  from: Pick<RuleRow, 'own' | 'fact'>,
  { rulesOff, severities = {} }: Pick<ShopRow, 'rulesOff' | 'severities'>,
): RuleRow {
  const set = Object.hasOwn(severities, rule.id) ? severities[rule.id] : undefined;
  return {
    rule,
    on: !rulesOff.includes(rule.id),
    ...from,
    ...(set === undefined ? {} : { set }),
  };
}

type ShopRulesView = Pick<WorkspaceReady, 'rules' | 'ruleSets' | 'ruleSet' | 'categories' | 'exceptions'>;

/** A shop's rules as the workspace shows them. */
export class ShopRules {
  readonly #shipped: ShippedRules;
  #said = '';
  #own: readonly RulePackRow[] = [];
  #seen: ShopRulesView | null = null;

  constructor(shipped: ShippedRules) {
    this.#shipped = shipped;
  }

  /** The same answer as before where nothing changed: whoever compiles it needn't again. `own`: packs that are on. */
  view(shop: ShopRow, ignores: readonly IgnoreRow[], own: readonly RulePackRow[]): ShopRulesView {
    const { id, platform, categories, severities, rulesOff } = shop;
    const said = JSON.stringify([id, platform, categories, severities, rulesOff, ignores]);
    if (!this.#seen || said !== this.#said || own !== this.#own) {
      this.#said = said;
      this.#own = own;
      this.#seen = this.#viewOf(shop, ignores, own);
    }
    return this.#seen;
  }

  #viewOf(shop: ShopRow, ignores: readonly IgnoreRow[], own: readonly RulePackRow[]): ShopRulesView {
    const shipped = this.#shipped.of(shop.platform, shop.categories);
    const ownPacks = own.map(({ pack }) => pack);
    const ruleSet: RulesForShop = rulesOf({ shop, ignores, platform: shop.platform, packs: [...shipped, ...ownPacks] });
    // Of two rules of one id the first holds.
    const rows = new Map<string, RuleRow>();
    for (const pack of [...shipped, ...ownPacks]) {
      for (const rule of pack.rules) {
        if (!rows.has(rule.id)) rows.set(rule.id, ruleRow(rule, ownPacks.includes(pack) ? { own: true } : {}, shop));
      }
    }
    for (const rule of factRules) {
      if (!rows.has(rule.id)) rows.set(rule.id, ruleRow(rule, { fact: true }, shop));
    }
    return {
      rules: [...rows.values()],
      ruleSets: [
        ...shipped.map(({ kind = 'base', label, rules }): RuleSet => ({ kind, label, rules: rules.length })),
        ...ownPacks.map(({ label, rules }): RuleSet => ({ kind: 'own', label, rules: rules.length })),
        { kind: 'fact', label: '', rules: factRules.length },
      ],
      ruleSet,
      categories: this.#shipped.categories.map(({ id, label }) => ({
        id,
        label,
        on: shop.categories?.includes(id) ?? false,
      })),
      exceptions: ignores.map(({ id, ruleId, text, until = null }) => ({ id, ruleId, text, until })),
    };
  }
}
