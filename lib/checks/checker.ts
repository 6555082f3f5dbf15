import { type Clock, systemClock } from '../shared/clock';
import { endOf, type Folded, Folder, foldText, isSolid } from '../text/fold';
import { type CheckerOptions, type Compiled, type CompiledRule, compileRules, type Ignore, NO_RULE } from './compile';
import type { Finding } from './finding';
import { Hits } from './hits';
import { Judge, WHOLE_DRAFT } from './judge';
import type { RulePack } from './rule';
import { Scanner } from './scanner';
import { viaOf } from './via';
import { type DraftContext, DraftView } from './view';

export type { CheckerOptions, DraftContext, Ignore };

export interface Checker {
  /** Findings in the order of their starts; synchronous and cheap enough for each key press; never throws. */
  check(text: string, context?: DraftContext): Finding[];
  readonly ruleCount: number;
}

/** The words an `Ignore` for this finding holds. */
export const hitWords = (text: string, { start, end }: Pick<Finding, 'start' | 'end'>): string =>
  foldText(text.slice(start, end));

const NO_CONTEXT: DraftContext = {};

/** Compiles in one go: for pages of our own, the background and tests. */
export function compileChecker(packs: RulePack[], options: CheckerOptions = {}): Checker {
  const compiling = compileRules(packs, options);
  for (;;) {
    const step = compiling.next();
    if (step.done) return new RuleChecker(step.value, options);
  }
}

/** Compiles in slices of about a millisecond with a `pause` after each, so that a page of someone else's never waits. */
export async function compileCheckerInSlices(
  packs: RulePack[],
  options: CheckerOptions,
  pause: () => Promise<void>,
): Promise<Checker> {
  const compiling = compileRules(packs, options);
  for (;;) {
    const step = compiling.next();
    if (step.done) return new RuleChecker(step.value, options);
    await pause();
  }
}

class RuleChecker implements Checker {
  readonly ruleCount: number;
  readonly #compiled: Compiled;
  readonly #folder = new Folder();
  readonly #scanner: Scanner;
  readonly #wholeScanner: Scanner;
  readonly #judge: Judge;
  readonly #view: DraftView;
  readonly #hits: Hits;
  readonly #ignores: Map<string, Ignore[]>;
  readonly #now: Clock;

  constructor(compiled: Compiled, { ignores = [], clock = systemClock }: CheckerOptions) {
    const { folded } = this.#folder;
    this.#compiled = compiled;
    this.#scanner = new Scanner(compiled.trie);
    this.#wholeScanner = new Scanner(compiled.whole.trie);
    this.#judge = new Judge(compiled, this.#scanner, folded);
    this.#view = new DraftView(folded);
    this.#hits = new Hits(compiled.rules);
    this.#ignores = new Map();
    for (const ignore of ignores) {
      this.#ignores.set(ignore.ruleId, [...(this.#ignores.get(ignore.ruleId) ?? []), ignore]);
    }
    this.#now = clock;
    this.ruleCount = compiled.rules.length;
  }

  check(text: string, context: DraftContext = NO_CONTEXT): Finding[] {
    const folded = this.#folder.fold(text);
    this.#scanner.scan(folded);
    this.#judge.open();
    this.#view.open(context);
    this.#hits.count = 0;
    this.#collectTerms(folded, this.#scanner, this.#compiled);
    const sorted = this.#hits.count;
    if (folded.length <= WHOLE_DRAFT) {
      this.#wholeScanner.scan(folded);
      this.#collectTerms(folded, this.#wholeScanner, this.#compiled.whole);
    }
    this.#collectDetected(folded);
    return this.#hits.count === 0 ? [] : this.#findings(folded, sorted);
  }

  #collectTerms(folded: Folded, scanner: Scanner, { termOf, lists }: Pick<Compiled, 'termOf' | 'lists'>): void {
    const { word, start, end, count } = scanner;
    for (let event = 0; event < count; event++) {
      const term = termOf[word[event] as number] as number;
      if (term === NO_RULE) continue;
      const from = start[event] as number;
      const to = end[event] as number;
      if (term >= 0) this.#collectTerm(folded, term, from, to);
      else
        for (let i = 1; i <= (lists[~term] as number); i++)
          this.#collectTerm(folded, lists[~term + i] as number, from, to);
    }
  }

  #collectTerm(folded: Folded, number: number, from: number, to: number): void {
    const rule = this.#compiled.rules[number] as CompiledRule;
    if (!(rule.plain && isSolid(folded, from, to)) && !this.#judge.acceptsTerm(rule, from, to)) return;
    this.#add(number, folded.starts[from] as number, endOf(folded, to - 1), from, to);
  }

  #collectDetected(folded: Folded): void {
    const { starts, length } = folded;
    for (const { detector, rules } of this.#compiled.detecting) {
      for (const { start, end } of detector.detect(this.#view)) {
        const from = lowerBound(starts, length, start);
        const to = lowerBound(starts, length, end);
        for (const number of rules) {
          const rule = this.#compiled.rules[number] as CompiledRule;
          if (this.#judge.acceptsContext(rule, from, to)) this.#add(number, start, end, -1, -1);
        }
      }
    }
  }

  #add(number: number, start: number, end: number, from: number, to: number): void {
    if (this.#ignores.size !== 0 && this.#isIgnored(number, start, end)) return;
    this.#hits.add(number, start, end, from, to);
  }

  #findings(folded: Folded, sorted: number): Finding[] {
    const hits = this.#hits;
    hits.merge(sorted);
    const findings: Finding[] = [];
    for (let i = 0; i < hits.keptCount; i++) {
      const hit = hits.kept[i] as number;
      const from = hits.from[hit] as number;
      const rule = this.#compiled.rules[hits.rule[hit] as number] as CompiledRule;
      const via = from < 0 ? 'structure' : viaOf(folded, from, hits.to[hit] as number);
      findings.push(findingOf(rule, hits.start[hit] as number, hits.end[hit] as number, via));
    }
    return findings;
  }

  #isIgnored(number: number, start: number, end: number): boolean {
    const ignores = this.#ignores.get((this.#compiled.rules[number] as CompiledRule).ruleId);
    if (!ignores) return false;
    const words = hitWords(this.#folder.folded.text, { start, end });
    return ignores.some(
      (ignore) => ignore.text === words && (ignore.until === undefined || ignore.until > this.#now()),
    );
  }
}

function findingOf(rule: CompiledRule, start: number, end: number, via: Finding['via']): Finding {
  const { ruleId, family, severity, why, basis, advice, replacement } = rule;
  return replacement === undefined
    ? { ruleId, family, severity, start, end, via, why, basis, advice }
    : { ruleId, family, severity, start, end, via, why, basis, advice, replacement };
}

function lowerBound(sorted: Int32Array, length: number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
