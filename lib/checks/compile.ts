import type { Clock } from '../shared/clock';
import { Folder } from '../text/fold';
import { detectors } from './detectors';
import { FAMILIES, type Family, SEVERITIES, type Severity } from './finding';
import { NEGATIONS, NO_NEGATIONS } from './negation';
import type { Nearby, Rule, RulePack } from './rule';
import { MAX_SKIPPED } from './scanner';
import { type Trie, TrieBuilder } from './trie';
import type { Detector } from './view';

/** Keeps one rule quiet about one wording: the folded words of the hit, from `hitWords`. */
export interface Ignore {
  ruleId: string;
  text: string;
  /** Milliseconds since the epoch; absent = for good. */
  until?: number;
}

export interface CheckerOptions {
  /** The console or platform the box belongs to; rules bound to platforms are silent without it. */
  platform?: string;
  /** Ids of rules or of families. */
  disabled?: string[];
  /** By the id of a rule or of a family; the rule's wins. */
  severities?: Record<string, Severity>;
  ignores?: Ignore[];
  /** Decides whether an ignore has run out. */
  clock?: Clock;
}

/** A condition with its words replaced by the number of their group. */
export interface CompiledNearby {
  group: number;
  within: number;
  side: Nearby['side'];
}

/**
 * A rule as the engine reads it: rules are written by hand, in many object shapes, which it would have to look up each time. What goes
 * into a finding has the finding's names.
 */
export interface CompiledRule {
  ruleId: string;
  family: Family;
  severity: Severity;
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
  allow: number;
  unless: CompiledNearby | null;
  need: CompiledNearby | null;
}

/** Everything a check needs, ready to read. A group is a set of words that one or several conditions ask for; -1 = none. */
export interface Compiled {
  rules: CompiledRule[];
  trie: Trie;
  /** The terms of rules that are only about a draft as a whole: few drafts are short enough to be read with it. */
  whole: { trie: Trie } & Pick<Compiled, 'termOf' | 'lists'>;
  /** By word: the rule it is a term of, `NO_RULE`, or ~place in `lists` of how many rules it is a term of, and their numbers. */
  termOf: Int32Array;
  /** By word: the place in `lists` of how many groups it belongs to, and their numbers; 0 = none. */
  groupsOf: Int32Array;
  lists: Int32Array;
  /** By group: the most folded units that an occurrence of one of its words takes up. */
  reach: Int32Array;
  /** By group: its words of one unit. */
  units: Uint16Array[];
  negations: number;
  noNegations: number;
  /** Each detector that rules ask for, with their numbers. */
  detecting: { detector: Detector; rules: number[] }[];
}

/** The list at place 0 is empty, so that no word points to it. */
export const NO_RULE = ~0;

/** Rules and terms prepared between two yields: about a millisecond's work. */
const RULES = 50;
const TERMS = 2000;

const isWanted = (rule: Rule, { platform, disabled = [] }: CheckerOptions): boolean =>
  (!rule.platforms || (platform !== undefined && rule.platforms.includes(platform))) &&
  !disabled.includes(rule.id) &&
  !disabled.includes(rule.family);

/** Folds words into the trie, and remembers what each is for. */
class Vocabulary {
  readonly builder: TrieBuilder;
  readonly reach: number[] = [];
  readonly units: Uint16Array[] = [];
  /** Pairs of word and rule, and of word and group, in the order of the rules and groups. */
  readonly #terms: number[] = [];
  readonly #members: number[] = [];
  #groups = new Map<string, number>();
  #folder = new Folder();

  constructor(words: number, units: number) {
    this.builder = new TrieBuilder(words, units);
  }

  term(text: string, rule: number): void {
    const { codes, length } = this.#folder.fold(text);
    if (length) this.#terms.push(this.builder.add(codes, length), rule);
  }

  group(texts: readonly string[] | undefined): number {
    const words = new Set<number>();
    const units = new Set<number>();
    let longest = 0;
    for (const text of texts ?? []) {
      const { codes, length } = this.#folder.fold(text);
      if (!length) continue;
      if (length === 1) units.add(codes[0] as number);
      words.add(this.builder.add(codes, length));
      longest = Math.max(longest, length);
    }
    if (!words.size) return -1;
    const members = [...words].sort((a, b) => a - b);
    const key = members.join();
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group = this.reach.push(longest + MAX_SKIPPED) - 1;
    this.#groups.set(key, group);
    this.units.push(Uint16Array.from(units));
    for (const word of members) this.#members.push(word, group);
    return group;
  }

  nearby(nearby: Nearby | undefined): CompiledNearby | null {
    return nearby ? { group: this.group(nearby.words), within: nearby.within, side: nearby.side } : null;
  }

  /** Most words are a term of one rule and nothing else, and need no list. A unit that is only part of conditions needs no scan. */
  finish(): Pick<Compiled, 'trie' | 'termOf' | 'groupsOf' | 'lists'> {
    const { words } = this.builder;
    const termOf = new Int32Array(words).fill(NO_RULE);
    const groupsOf = new Int32Array(words);
    const lists = [0];
    const append = (numbers: readonly number[]): number => lists.push(numbers.length, ...numbers) - numbers.length - 1;
    const shared = new Map<number, number[]>();
    for (let i = 0; i < this.#terms.length; i += 2) {
      const word = this.#terms[i] as number;
      const rule = this.#terms[i + 1] as number;
      const known = termOf[word] as number;
      const rules = shared.get(word);
      if (rules) {
        if (rules.at(-1) !== rule) rules.push(rule);
      } else if (known === NO_RULE) termOf[word] = rule;
      else if (known !== rule) shared.set(word, [known, rule]);
    }
    for (const [word, rules] of shared) termOf[word] = ~append(rules);
    const groups = new Map<number, number[]>();
    for (let i = 0; i < this.#members.length; i += 2) {
      const word = this.#members[i] as number;
      const known = groups.get(word);
      if (known) known.push(this.#members[i + 1] as number);
      else groups.set(word, [this.#members[i + 1] as number]);
    }
    for (const [word, numbers] of groups) groupsOf[word] = append(numbers);
    const trie = this.builder.finish((word) => termOf[word] !== NO_RULE);
    return { trie, termOf, groupsOf, lists: Int32Array.from(lists) };
  }
}

/** Compiles packs, yielding between slices of about a millisecond. A rule whose id was seen before is left out: the first pack wins. */
export function* compileRules(packs: readonly RulePack[], options: CheckerOptions): Generator<void, Compiled> {
  const wanted = new Map<string, Rule>();
  // Allow words and triggers are few beside terms.
  let words = 4096;
  let units = 4096;
  for (const { rules } of packs) {
    for (const rule of rules) {
      if (wanted.has(rule.id) || !isWanted(rule, options)) continue;
      wanted.set(rule.id, rule);
      words += rule.terms?.length ?? 0;
      for (const term of rule.terms ?? []) units += Math.max(0, term.length - 2);
    }
  }
  const vocabulary = new Vocabulary(words, units);
  const wholes = new Vocabulary(64, 64);
  const rules: CompiledRule[] = [];
  const detecting = new Map<string, Compiled['detecting'][number]>();
  const negations = vocabulary.group(NEGATIONS);
  const noNegations = vocabulary.group(NO_NEGATIONS);
  yield;
  let terms = 0;
  for (const rule of wanted.values()) {
    for (const term of rule.terms ?? []) {
      (rule.whole === true ? wholes : vocabulary).term(term, rules.length);
      if (++terms % TERMS === 0) yield;
    }
    const detector = detectors.get(rule.detector ?? '');
    if (detector) {
      const asked = detecting.get(detector.id) ?? { detector, rules: [] };
      asked.rules.push(rules.length);
      detecting.set(detector.id, asked);
    }
    const severity = options.severities?.[rule.id] ?? options.severities?.[rule.family] ?? rule.severity;
    const allow = vocabulary.group(rule.allow);
    const unless = vocabulary.nearby(rule.unless);
    const need = vocabulary.nearby(rule.need);
    const { boundary = false, negatable = false, whole = false } = rule;
    rules.push({
      ruleId: rule.id,
      family: rule.family,
      severity,
      why: rule.why,
      basis: rule.basis,
      advice: rule.advice,
      replacement: rule.replacement,
      rank: SEVERITIES.indexOf(severity),
      familyBit: 1 << FAMILIES.indexOf(rule.family),
      plain: !(boundary || negatable || whole || allow >= 0 || unless || need),
      boundary,
      negatable,
      whole,
      allow,
      unless,
      need,
    });
    if (rules.length % RULES === 0) yield;
  }
  yield;
  return {
    rules,
    ...vocabulary.finish(),
    whole: wholes.finish(),
    reach: Int32Array.from(vocabulary.reach),
    units: vocabulary.units,
    negations,
    noNegations,
    detecting: [...detecting.values()],
  };
}
