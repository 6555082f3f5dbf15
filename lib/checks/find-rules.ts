import { foldText } from '../text/fold';
import type { Family, Severity } from './finding';
import type { Rule } from './rule';

/** A rule, and the severity a shop has set for it. */
interface SetRule {
  rule: Rule;
  set?: Severity | null;
}

/** What a list of rules is narrowed to; an empty string narrows nothing. */
export interface RuleFilter {
  /** Words of the id, the reason, the terms or the examples. */
  words: string;
  family: Family | '';
  /** As the shop has set it. */
  severity: Severity | '';
}

/** The rules that have all the words, read as the checker reads them, in the order they came. */
export function findRules<Row extends SetRule>(rows: readonly Row[], { words, family, severity }: RuleFilter): Row[] {
  const wanted = words.split(/\s+/).map(foldText).filter(Boolean);
  return rows.filter(
    (row) =>
      (family === '' || row.rule.family === family) &&
      (severity === '' || (row.set ?? row.rule.severity) === severity) &&
      (wanted.length === 0 || hasAll(row, wanted)),
  );
}

const FOLDED_TERMS = 1000;

/** Folding seven hundred rules at each key would be felt. */
const texts = new WeakMap<Rule, string>();

function hasAll({ rule }: SetRule, wanted: readonly string[]): boolean {
  let text = texts.get(rule);
  if (text === undefined) {
    const { id, why, terms = [], wordings = [], examples } = rule;
    const read = [id, why, ...wordings, ...examples.hit, ...examples.pass];
    // A list of twenty thousand would take half a second: it is searched as it is written.
    const isLong = terms.length > FOLDED_TERMS;
    text = [...[...read, ...(isLong ? [] : terms)].map(foldText), ...(isLong ? terms : [])].join('\n');
    texts.set(rule, text);
  }
  return wanted.every((word) => text.includes(word));
}
