import { compileChecker } from '../checker';
import type { Family, Severity } from '../finding';
import type { Rule, RulePack } from '../rule';
import type { ListedWord } from '../word-list';
import { expectationOf, type RuleUse } from './expect';
import { lintTerms, type TermVerdict } from './lint-terms';

/** A word of a list, or a rule of a pack, as it did on clean messages. */
export interface Tried extends Pick<TermVerdict, 'allow' | 'demotion' | 'examples' | 'flagged' | 'share'> {
  /** The word; of a rule what it is for. */
  title: string;
  family: Family;
  severity: Severity;
  /** The share that is left once its exceptions are allowed. */
  shareAllowed: number;
  soundAlikes: TermVerdict['soundAlikes'];
  /** What rules that find it already are for. */
  coveredBy: string[];
  /** Examples of a rule that it doesn't keep to. */
  brokenExamples: number;
}

/** A rule that flags more clean messages than this is common, as a word is. */
const COMMON = 0.01;
/** Words looked up among the rules that are there, between two yields. */
const WORDS = 1000;
/** Words of a rule that are named as its exceptions. */
const MOST_COVERS = 3;

/** Tries a list's words. Yields from 0 to 1 how far it is, every few milliseconds. `known`: the rules that are there already. */
export function* tryWords(words: readonly ListedWord[], known: readonly RulePack[]): Generator<number, Tried[]> {
  // What is forbidden on one platform or to one trade alone isn't found elsewhere.
  const rules = known.filter(({ kind }) => kind !== 'platform' && kind !== 'category').flatMap((pack) => pack.rules);
  const covers = coverage(rules);
  yield 0.05;
  // Not with the rules: their wordings stand for a hundred times as many words as they hold, and the checker knows them all.
  const linting = lintTerms(words.map(({ word }) => word));
  let step = linting.next();
  while (!step.done) {
    yield 0.05 + 0.75 * step.value;
    step = linting.next();
  }
  const { verdicts } = step.value;
  const tried: Tried[] = [];
  for (const [i, verdict] of verdicts.entries()) {
    const { word, family, severity } = words[i] as ListedWord;
    const { allow, demotion, examples, flagged, share, shareAllowed, soundAlikes } = verdict;
    const coveredBy = covers(word);
    tried.push({
      ...{ title: word, family, severity, allow, demotion, examples, flagged, share, shareAllowed, soundAlikes },
      ...{ coveredBy, brokenExamples: 0 },
    });
    if (i % WORDS === WORDS - 1) yield 0.8 + (0.2 * i) / words.length;
  }
  return tried;
}

/** Tells what the rules are for that find a word, or something within it. */
function coverage(rules: readonly Rule[]): (word: string) => string[] {
  // A word that is written alone is no whole draft.
  const general = rules.filter(({ whole, platforms, detector }) => !whole && !platforms && !detector);
  const checker = compileChecker([{ id: 'known', label: 'known', version: '1', rules: general }]);
  const byId = new Map(rules.map((rule) => [rule.id, rule.why]));
  return (word) => {
    const whys = checker.check(word).map(({ ruleId }) => byId.get(ruleId) ?? ruleId);
    return [...new Set(whys)].slice(0, MOST_COVERS);
  };
}

/** Tries a pack's rules, with their conditions, exceptions and examples. Yields as `tryWords` does. */
export function* tryPack(pack: RulePack, known: readonly RulePack[]): Generator<number, Tried[]> {
  const taken = new Map(known.flatMap(({ rules }) => rules.map(({ id, why }) => [id, why] as const)));
  const expecting = expectationOf(pack);
  let step = expecting.next();
  while (!step.done) {
    yield 0.8 * step.value;
    step = expecting.next();
  }
  const { messages, uses } = step.value;
  const tried: Tried[] = [];
  for (const [i, rule] of pack.rules.entries()) {
    const { flagged, examples } = uses.get(rule.id) ?? NO_USE;
    const share = messages === 0 ? 0 : flagged / messages;
    const cover = taken.get(rule.id);
    tried.push({
      ...{ title: rule.why, family: rule.family, severity: rule.severity, flagged, examples, share },
      ...{ shareAllowed: share, allow: [], soundAlikes: null, demotion: share > COMMON ? ('common' as const) : null },
      ...{ coveredBy: cover === undefined ? [] : [cover], brokenExamples: brokenExamples(rule) },
    });
    yield 0.8 + (0.2 * i) / pack.rules.length;
  }
  return tried;
}

const NO_USE: RuleUse = { flagged: 0, examples: [] };

function brokenExamples({ platforms: _, ...rule }: Rule): number {
  const { hit, pass } = rule.examples;
  if (hit.length + pass.length === 0) return 0;
  const checker = compileChecker([{ id: 'one', label: 'one', version: '1', rules: [rule] }]);
  const finds = (text: string): boolean => checker.check(text).length > 0;
  return hit.filter((text) => !finds(text)).length + pass.filter(finds).length;
}
