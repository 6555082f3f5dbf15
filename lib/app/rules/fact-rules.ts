import { hitWords, type Ignore } from '../../checks/checker';
import { factChecks } from '../../checks/facts';
import type { Finding } from '../../checks/finding';
import { isOf } from '../../checks/ignore';
import type { Rule } from '../../checks/rule';
import { type SeverityOverrides, severityOf } from '../../checks/severity';

/** The fact checks, as the list of rules shows them. */
export const factRules: readonly Rule[] = factChecks.map(({ id, why, advice, examples: { conflict } }) => ({
  id: `fact-conflict.${id}`,
  family: 'fact-conflict',
  severity: 'warn',
  why,
  advice,
  basis: '店铺的商品、活动、规则和页面上的订单。写的和资料对不上才提示，没有资料就不提示。',
  examples: { hit: conflict.map((one) => (typeof one === 'string' ? one : one.text)), pass: [] },
}));

/** What a shop has set for rules, fact checks among them. */
export interface FactSettings {
  /** Ids of rules or of families. */
  disabled: readonly string[];
  severities?: SeverityOverrides | undefined;
  ignores: readonly Ignore[];
}

/** The facts' findings as the shop has set them. Their answer comes after the key, so that none can hold a send: `block` is `warn`. */
export function asSet(text: string, findings: readonly Finding[], settings: FactSettings): Finding[] {
  const { disabled, severities, ignores } = settings;
  return findings
    .filter(({ ruleId, family }) => !disabled.includes(ruleId) && !disabled.includes(family))
    .filter((finding) => !ignores.some((it) => it.ruleId === finding.ruleId && isOf(it, hitWords(text, finding))))
    .map((finding) => {
      const { ruleId: id, family } = finding;
      const set = severityOf({ id, family, severity: finding.severity }, severities);
      return { ...finding, severity: set === 'block' ? 'warn' : set };
    });
}
