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
  /** Words of the id, the reason, the advice, the basis, the terms or the examples, or what the family is called. */
  words: string;
  family: Family | '';
  /** As the shop has set it. */
  severity: Severity | '';
}

/** The rules that have all the words, read as the checker reads them, in the order they came. `called`: what the user reads as a family's name. */
export function findRules<Row extends SetRule>(
  rows: readonly Row[],
  { words, family, severity }: RuleFilter,
  called: (family: Family) => string = () => '',
): Row[] {
  const wanted = words.split(/\s+/).map(foldText).filter(Boolean);
  return rows.filter(
    (row) =>
      (family === '' || row.rule.family === family) &&
      (severity === '' || (row.set ?? row.rule.severity) === severity) &&
      (wanted.length === 0 || hasAll(row, wanted, foldText(called(row.rule.family)))),
  );
}

const FOLDED_TERMS = 1000;

/** Folding seven hundred rules at each key would be felt. */
const texts = new WeakMap<Rule, string>();

function hasAll({ rule }: SetRule, wanted: readonly string[], family: string): boolean {
  let text = texts.get(rule);
  if (text === undefined) {
    const { id, why, advice, basis, terms = [], wordings = [], examples } = rule;
    const read = [id, why, advice, basis, ...wordings, ...examples.hit, ...examples.pass];
    // A list of twenty thousand would take half a second: it is searched as it is written.
    const isLong = terms.length > FOLDED_TERMS;
    text = [...[...read, ...(isLong ? [] : terms)].map(foldText), ...(isLong ? terms : [])].join('\n');
    texts.set(rule, text);
  }
  const all = `${text}\n${family}`;
  return wanted.every((word) => all.includes(word));
}
