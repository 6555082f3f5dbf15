import type { Clock } from '../shared/clock';
import { Folder } from '../text/fold';
import { detectors } from './detectors';
import { FAMILIES, SEVERITIES, type Severity } from './finding';
import { NEGATIONS, NO_NEGATIONS } from './negation';
import type { Nearby, Rule, RulePack } from './rule';
import { MAX_SKIPPED, type Trie, TrieBuilder } from './trie';
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

export interface CompiledRule {
  rule: Rule;
  severity: Severity;
  /** The place of the severity in `SEVERITIES`, and the family as one bit. */
  rank: number;
  family: number;
  /** The rule's flags again: rules are written by hand, in many object shapes, which the engine would have to look up each time. */
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
  /** By word: the one rule it is a term of, or ~place in `lists`: how many rules and groups it belongs to, then their numbers. */
  uses: Int32Array;
  lists: Int32Array;
  /** By group: the most folded units that an occurrence of one of its words takes up. */
  reach: Int32Array;
  negations: number;
  noNegations: number;
  /** Each detector that rules ask for, with their numbers. */
  detecting: { detector: Detector; rules: number[] }[];
}

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
  /** Pairs of word and rule, and of word and group, in the order of the rules and groups. */
  readonly #terms: number[] = [];
  readonly #members: number[] = [];
  #groups = new Map<string, number>();
  #folder = new Folder();

  constructor(units: number) {
    this.builder = new TrieBuilder(units);
  }

  term(text: string, rule: number): void {
    const { codes, length } = this.#folder.fold(text);
    if (length) this.#terms.push(this.builder.add(codes, length), rule);
  }

  group(texts: readonly string[] | undefined): number {
    const words = new Set<number>();
    let longest = 0;
    for (const text of texts ?? []) {
      const { codes, length } = this.#folder.fold(text);
      if (!length) continue;
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
    for (const word of members) this.#members.push(word, group);
    return group;
  }

  nearby(nearby: Nearby | undefined): CompiledNearby | null {
    return nearby ? { group: this.group(nearby.words), within: nearby.within, side: nearby.side } : null;
  }

  /** Most words are a term of one rule and nothing else, and need no list. */
  uses(): Pick<Compiled, 'uses' | 'lists'> {
    const { words } = this.builder;
    const uses = new Int32Array(words).fill(-1);
    const others = new Map<number, { rules: number[]; groups: number[] }>();
    const other = (word: number) => {
      const rule = uses[word] as number;
      const made = others.get(word) ?? { rules: rule < 0 ? [] : [rule], groups: [] };
      others.set(word, made);
      return made;
    };
    for (let i = 0; i < this.#terms.length; i += 2) {
      const word = this.#terms[i] as number;
      const rule = this.#terms[i + 1] as number;
      if (uses[word] === -1 && !others.has(word)) uses[word] = rule;
      else if (uses[word] !== rule || others.has(word)) {
        const { rules } = other(word);
        if (rules.at(-1) !== rule) rules.push(rule);
      }
    }
    for (let i = 0; i < this.#members.length; i += 2) {
      other(this.#members[i] as number).groups.push(this.#members[i + 1] as number);
    }
    const lists: number[] = [];
    for (const [word, { rules, groups }] of others) {
      uses[word] = ~lists.length;
      lists.push(rules.length, groups.length, ...rules, ...groups);
    }
    return { uses, lists: Int32Array.from(lists) };
  }
}

/** Compiles packs, yielding between slices of about a millisecond. A rule whose id was seen before is left out: the first pack wins. */
export function* compileRules(packs: readonly RulePack[], options: CheckerOptions): Generator<void, Compiled> {
  const wanted = new Map<string, Rule>();
  let units = 4096;
  for (const { rules } of packs) {
    for (const rule of rules) {
      if (wanted.has(rule.id) || !isWanted(rule, options)) continue;
      wanted.set(rule.id, rule);
      for (const term of rule.terms ?? []) units += term.length - 1;
    }
  }
  const vocabulary = new Vocabulary(units);
  const rules: CompiledRule[] = [];
  const detecting = new Map<string, Compiled['detecting'][number]>();
  const negations = vocabulary.group(NEGATIONS);
  const noNegations = vocabulary.group(NO_NEGATIONS);
  yield;
  let terms = 0;
  for (const rule of wanted.values()) {
    for (const term of rule.terms ?? []) {
      vocabulary.term(term, rules.length);
      if (++terms % TERMS === 0) yield;
    }
    const detector = detectors.get(rule.detector ?? '');
    if (detector) {
      const asked = detecting.get(detector.id) ?? { detector, rules: [] };
      asked.rules.push(rules.length);
      detecting.set(detector.id, asked);
    }
    const severity = options.severities?.[rule.id] ?? options.severities?.[rule.family] ?? rule.severity;
    rules.push({
      rule,
      severity,
      rank: SEVERITIES.indexOf(severity),
      family: 1 << FAMILIES.indexOf(rule.family),
      boundary: rule.boundary ?? false,
      negatable: rule.negatable ?? false,
      whole: rule.whole ?? false,
      allow: vocabulary.group(rule.allow),
      unless: vocabulary.nearby(rule.unless),
      need: vocabulary.nearby(rule.need),
    });
    if (rules.length % RULES === 0) yield;
  }
  yield;
  const uses = vocabulary.uses();
  yield;
  return {
    rules,
    trie: vocabulary.builder.finish(),
    ...uses,
    reach: Int32Array.from(vocabulary.reach),
    negations,
    noNegations,
    detecting: [...detecting.values()],
  };
}
