import type { Clock } from '../../shared/clock';
import { detectors } from '../detectors';
import { FAMILIES, type Family, SEVERITIES, type Severity } from '../finding';
import type { Ignore } from '../ignore';
import type { Rule, RulePack } from '../rule';
import { type SeverityOverrides, severityOf, shifted } from '../severity';
import { Disguises, wordingOf } from './disguises';
import { NEGATIONS, NO_NEGATIONS } from './negation';
import type { Trie } from './trie';
import type { Detector } from './view';
import { type Room, Vocabulary } from './vocabulary';
import { type CompiledNearby, groupOf, nearbyOf, WordGroup } from './word-group';

export interface CheckerOptions {
  /** The console or platform the box belongs to; rules bound to platforms are silent without it. */
  platform?: string;
  /** Ids of rules or of families. */
  disabled?: string[];
  /** By the id of a rule or of a family; the rule's wins. */
  severities?: SeverityOverrides;
  ignores?: Ignore[];
  /** Decides whether an ignore has run out. */
  clock?: Clock;
}

/**
 * A rule as the engine reads it: rules are written by hand, in many object shapes, which it would have to look up each time. What goes
 * into a finding has the finding's names.
 */
export interface CompiledRule {
  ruleId: string;
  family: Family;
  severity: Severity;
  /** The severity of a hit that is hidden: contacts weigh more then. */
  hiddenSeverity: Severity;
  /** Its terms only sound like what the rule is about. */
  spoken: boolean;
  why: string;
  basis: string;
  advice: string;
  replacement: string | undefined;
  /** The place of the severity in `SEVERITIES`, and the family as one bit. */
  rank: number;
  familyBit: number;
  /** Whether every occurrence is a hit, but for its gaps. */
  plain: boolean;
  boundary: boolean;
  negatable: boolean;
  whole: false | true | 'clause';
  allow: WordGroup | null;
  unless: CompiledNearby | null;
  need: CompiledNearby | null;
}

/** `plain`: every occurrence is a hit, but for its gaps. */
export const KIND = { judged: 0, plain: 1, disguise: 2 } as const;

/** Everything a check needs, ready to read. */
export interface Compiled {
  /** Of the terms of all rules but those of `whole`, and of disguises; words mean the numbers of rules, and behind them those of disguises. */
  trie: Trie;
  rules: CompiledRule[];
  /** By number what is to be done with an occurrence. */
  kinds: Uint8Array;
  /** The terms of rules that are only about a draft as a whole: few drafts are short enough to be read with it. */
  whole: Trie;
  negations: WordGroup;
  noNegations: WordGroup;
  disguises: Disguises | null;
  /** Each detector that rules ask for, with their numbers. */
  detecting: { detector: Detector; rules: number[] }[];
}

/** Rules and terms prepared between two yields: about a millisecond's work. */
const RULES = 50;
const TERMS = 2000;
/** The pairs that a wording adds, and how many terms take as long. */
const PAIRS = 6;
const WORDING = 20;
const WORDINGS = TERMS / WORDING;
/** The units of a term behind the first two, and its end; and those of a wording per character, its groups being marked. */
const UNITS = 3.5;
const MARKED = 1.5;

const isWanted = (rule: Rule, { platform, disabled = [] }: CheckerOptions): boolean =>
  (!rule.platforms || (platform !== undefined && rule.platforms.includes(platform))) &&
  !disabled.includes(rule.id) &&
  !disabled.includes(rule.family);

/** Compiles packs in one go. */
export function compiled(packs: readonly RulePack[], options: CheckerOptions): Compiled {
  const compiling = compileRules(packs, options);
  let step = compiling.next();
  while (!step.done) step = compiling.next();
  return step.value;
}

/** The same in slices of about a millisecond with a `pause` after each, so that a page never waits. */
export async function compiledInSlices(
  packs: readonly RulePack[],
  options: CheckerOptions,
  pause: () => Promise<void>,
): Promise<Compiled> {
  const compiling = compileRules(packs, options);
  let step = compiling.next();
  for (; !step.done; step = compiling.next()) await pause();
  return step.value;
}

/** About the room that words of the rules take which are about a draft as a whole, or of the others. */
function roomFor(rules: Iterable<Rule>, ofWhole: boolean, more: readonly string[] = []): Room {
  let words = 64 + PAIRS * more.length;
  let units = 64;
  for (const wording of more) units += MARKED * wording.length;
  for (const { terms = [], wordings = [], soundAlikes = [], whole } of rules) {
    if ((whole === true) !== ofWhole) continue;
    words += terms.length + soundAlikes.length + PAIRS * wordings.length;
    units += UNITS * (terms.length + soundAlikes.length);
    for (const wording of wordings) units += MARKED * wording.length;
  }
  return { words, units };
}

/** Compiles packs, yielding between slices of about a millisecond. A rule whose id was seen before is left out: the first pack wins. */
function* compileRules(packs: readonly RulePack[], options: CheckerOptions): Generator<void, Compiled> {
  const wanted = new Map<string, Rule>();
  for (const { rules } of packs) {
    for (const rule of rules) {
      if (wanted.has(rule.id) || !isWanted(rule, options)) continue;
      wanted.set(rule.id, rule);
    }
  }
  const disguised = packs.find((pack) => pack.disguises)?.disguises;
  const words = disguised?.words ?? [];
  const vocabulary = new Vocabulary(roomFor(wanted.values(), false, words));
  const wholes = new Vocabulary(roomFor(wanted.values(), true));
  const rules: CompiledRule[] = [];
  const detecting = new Map<string, Compiled['detecting'][number]>();
  yield;
  let work = 0;
  for (const rule of wanted.values()) {
    const own = rule.whole === true ? wholes : vocabulary;
    const texts = rule.terms ?? [];
    for (let from = 0; from < texts.length; from += TERMS) {
      const to = Math.min(from + TERMS, texts.length);
      own.addTerms(texts, from, to, rules.length);
      work += to - from;
      if (work < TERMS) continue;
      work = 0;
      yield;
    }
    const wordings = rule.wordings ?? [];
    for (let from = 0; from < wordings.length; from += WORDINGS) {
      const to = Math.min(from + WORDINGS, wordings.length);
      own.addWordings(wordings, from, to, rules.length);
      work += (to - from) * WORDING;
      if (work < TERMS) continue;
      work = 0;
      yield;
    }
    const detector = detectors.get(rule.detector ?? '');
    if (detector) {
      const asked = detecting.get(detector.id) ?? { detector, rules: [] };
      asked.rules.push(rules.length);
      detecting.set(detector.id, asked);
    }
    const set = severityOf(rule, options.severities);
    const allow = groupOf(rule.allow);
    const unless = nearbyOf(rule.unless);
    const need = nearbyOf(rule.need);
    const { boundary = false, negatable = false, whole = false } = rule;
    const compiled: CompiledRule = {
      ruleId: rule.id,
      family: rule.family,
      severity: set,
      hiddenSeverity: rule.family === 'off-platform' && set === rule.severity ? shifted(set, 1) : set,
      spoken: false,
      why: rule.why,
      basis: rule.basis,
      advice: rule.advice,
      replacement: rule.replacement,
      rank: SEVERITIES.indexOf(set),
      familyBit: 1 << FAMILIES.indexOf(rule.family),
      plain: !(boundary || negatable || whole || allow || unless || need),
      boundary,
      negatable,
      whole,
      allow,
      unless,
      need,
    };
    rules.push(compiled);
    if (rule.soundAlikes) {
      const severity = shifted(set, -1);
      own.addTerms(rule.soundAlikes, 0, rule.soundAlikes.length, rules.length);
      rules.push({
        ...compiled,
        severity,
        hiddenSeverity: severity,
        spoken: true,
        rank: SEVERITIES.indexOf(severity),
      });
    }
    if (rules.length % RULES === 0) yield;
  }
  yield;
  for (let at = 0; at < words.length; at++) {
    vocabulary.addWordings([wordingOf(words[at] as string)], 0, 1, rules.length + at);
    if (at % WORDINGS === 0) yield;
  }
  const trie = vocabulary.finish();
  yield;
  const disguises = disguised ? new Disguises(disguised, trie, rules.length) : null;
  const kinds = rules.map(({ plain }) => (plain ? KIND.plain : KIND.judged));
  return {
    rules,
    kinds: Uint8Array.from([...kinds, ...words.map(() => KIND.disguise)]),
    trie,
    whole: wholes.finish(),
    negations: new WordGroup(NEGATIONS),
    noNegations: new WordGroup(NO_NEGATIONS),
    disguises,
    detecting: [...detecting.values()],
  };
}
