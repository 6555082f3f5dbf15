import type { Clock } from '../shared/clock';
import { foldText } from '../text/fold';
import type { Severity } from './finding';
import { NEGATIONS, NO_NEGATIONS } from './negation';
import type { Nearby, Rule, RulePack } from './rule';
import { buildTrie, type Trie } from './trie';

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
  /** By word: the rules it is a term of, and the groups it belongs to, as ranges of the flat lists. */
  termFrom: Int32Array;
  terms: Int32Array;
  groupFrom: Int32Array;
  groups: Int32Array;
  negations: number;
  noNegations: number;
}

/** Rules prepared between two yields. */
const SLICE = 50;

const isWanted = (rule: Rule, { platform, disabled = [] }: CheckerOptions): boolean =>
  (!rule.platforms || (platform !== undefined && rule.platforms.includes(platform))) &&
  !disabled.includes(rule.id) &&
  !disabled.includes(rule.family);

/** Numbers the distinct folded words, and remembers what each is for. */
class Vocabulary {
  readonly words: string[] = [];
  readonly termsOf: number[][] = [];
  readonly groupsOf: number[][] = [];
  #ids = new Map<string, number>();
  #groups = new Map<string, number>();

  #id(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.words.length;
    this.#ids.set(word, id);
    this.words.push(word);
    this.termsOf.push([]);
    this.groupsOf.push([]);
    return id;
  }

  term(text: string, rule: number): void {
    const word = foldText(text);
    if (!word) return;
    const rules = this.termsOf[this.#id(word)] as number[];
    if (!rules.includes(rule)) rules.push(rule);
  }

  group(texts: readonly string[] | undefined): number {
    const words = [...new Set(texts?.map(foldText))].filter(Boolean).sort();
    if (!words.length) return -1;
    const key = words.join('\n');
    const known = this.#groups.get(key);
    if (known !== undefined) return known;
    const group = this.#groups.size;
    this.#groups.set(key, group);
    for (const word of words) (this.groupsOf[this.#id(word)] as number[]).push(group);
    return group;
  }

  nearby(nearby: Nearby | undefined): CompiledNearby | null {
    return nearby ? { group: this.group(nearby.words), within: nearby.within, side: nearby.side } : null;
  }
}

function flatten(lists: number[][]): { from: Int32Array; flat: Int32Array } {
  const from = new Int32Array(lists.length + 1);
  for (let i = 0; i < lists.length; i++) from[i + 1] = (from[i] as number) + (lists[i] as number[]).length;
  return { from, flat: Int32Array.from(lists.flat()) };
}

/** Compiles packs, yielding between slices of about a millisecond. A rule whose id was seen before is left out: the first pack wins. */
export function* compileRules(packs: readonly RulePack[], options: CheckerOptions): Generator<void, Compiled> {
  const vocabulary = new Vocabulary();
  const rules: CompiledRule[] = [];
  const seen = new Set<string>();
  const negations = vocabulary.group(NEGATIONS);
  const noNegations = vocabulary.group(NO_NEGATIONS);
  let words = 0;
  for (const rule of packs.flatMap((pack) => pack.rules)) {
    if (seen.has(rule.id) || !isWanted(rule, options)) continue;
    seen.add(rule.id);
    for (const term of rule.terms ?? []) {
      vocabulary.term(term, rules.length);
      if (++words % 1000 === 0) yield;
    }
    rules.push({
      rule,
      severity: options.severities?.[rule.id] ?? options.severities?.[rule.family] ?? rule.severity,
      boundary: rule.boundary ?? false,
      negatable: rule.negatable ?? false,
      whole: rule.whole ?? false,
      allow: vocabulary.group(rule.allow),
      unless: vocabulary.nearby(rule.unless),
      need: vocabulary.nearby(rule.need),
    });
    if (rules.length % SLICE === 0) yield;
  }
  const terms = flatten(vocabulary.termsOf);
  const groups = flatten(vocabulary.groupsOf);
  yield;
  const trie = yield* buildTrie(vocabulary.words);
  return {
    rules,
    trie,
    termFrom: terms.from,
    terms: terms.flat,
    groupFrom: groups.from,
    groups: groups.flat,
    negations,
    noNegations,
  };
}
