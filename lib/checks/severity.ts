import { SEVERITIES, type Severity, type Via } from './finding';
import type { Rule } from './rule';

/** Severities that a shop has set, by the id of a rule or of a family. */
export type SeverityOverrides = Readonly<Record<string, Severity>>;

/** The severity a rule has in a shop: what is set for the rule, else for its family, else its own. */
export const severityOf = (
  { id, family, severity }: Pick<Rule, 'id' | 'family' | 'severity'>,
  overrides: SeverityOverrides = {},
): Severity => own(overrides, id) ?? own(overrides, family) ?? severity;

/** Ids come from files, and `constructor` is a property of every object. */
const own = (overrides: SeverityOverrides, id: string): Severity | undefined =>
  Object.hasOwn(overrides, id) ? overrides[id] : undefined;

/** `steps` above 0 is graver; never beyond the gravest or the mildest. */
export const shifted = (severity: Severity, steps: number): Severity =>
  SEVERITIES[Math.min(Math.max(SEVERITIES.indexOf(severity) - steps, 0), SEVERITIES.length - 1)] as Severity;

/** Ways of writing that nobody falls into by chance: who parts a contact or writes it in foreign letters, hides it. */
export const isHidden = (via: Via): boolean => via === 'separator' || via === 'lookalike';
