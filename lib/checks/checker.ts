import { systemClock } from '../shared/clock';
import { endOf, Folder, foldText } from '../text/fold';
import { type CheckerOptions, type Compiled, type CompiledRule, compileRules, type Ignore } from './compile';
import { detectors } from './detectors';
import { type Finding, SEVERITIES } from './finding';
import { Judge } from './judge';
import type { RulePack } from './rule';
import { Scanner } from './trie';
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
  #compiled: Compiled;
  #folder = new Folder();
  #scanner: Scanner;
  #judge: Judge;
  #detecting: CompiledRule[];
  #ignores: Map<string, Ignore[]>;
  #now: () => number;

  constructor(compiled: Compiled, { ignores = [], clock = systemClock }: CheckerOptions) {
    this.#compiled = compiled;
    this.#scanner = new Scanner(compiled.trie);
    this.#judge = new Judge(compiled, this.#scanner);
    this.#detecting = compiled.rules.filter(({ rule }) => rule.detector && detectors.has(rule.detector));
    this.#ignores = new Map();
    for (const ignore of ignores) {
      this.#ignores.set(ignore.ruleId, [...(this.#ignores.get(ignore.ruleId) ?? []), ignore]);
    }
    this.#now = clock;
    this.ruleCount = compiled.rules.length;
  }

  check(text: string, context: DraftContext = {}): Finding[] {
    const folded = this.#folder.fold(text);
    this.#judge.folded = folded;
    this.#scanner.scan(folded);
    const findings: Finding[] = [];
    this.#collectTerms(findings);
    this.#collectDetected(findings, new DraftView(folded, context));
    const open = this.#ignores.size ? findings.filter((finding) => !this.#isIgnored(text, finding)) : findings;
    return open.length > 1 ? merge(open, text.length) : open;
  }

  #collectTerms(findings: Finding[]): void {
    const { termFrom, terms, rules } = this.#compiled;
    const { word, start, end, count } = this.#scanner;
    for (let event = 0; event < count; event++) {
      const id = word[event] as number;
      for (let i = termFrom[id] as number, to = termFrom[id + 1] as number; i < to; i++) {
        const rule = rules[terms[i] as number] as CompiledRule;
        const from = start[event] as number;
        const until = end[event] as number;
        if (!this.#judge.acceptsTerm(rule, from, until)) continue;
        const { folded } = this.#judge;
        findings.push(
          findingOf(rule, folded.starts[from] as number, endOf(folded, until - 1), viaOf(folded, from, until)),
        );
      }
    }
  }

  #collectDetected(findings: Finding[], view: DraftView): void {
    for (const rule of this.#detecting) {
      for (const { start, end } of detectors.get(rule.rule.detector as string)?.detect(view) ?? []) {
        const { starts, length } = view.folded;
        const from = lowerBound(starts, length, start);
        const to = lowerBound(starts, length, end);
        if (this.#judge.acceptsContext(rule, from, to)) findings.push(findingOf(rule, start, end, 'structure'));
      }
    }
  }

  #isIgnored(text: string, finding: Finding): boolean {
    const ignores = this.#ignores.get(finding.ruleId);
    if (!ignores) return false;
    const words = hitWords(text, finding);
    return ignores.some(
      (ignore) => ignore.text === words && (ignore.until === undefined || ignore.until > this.#now()),
    );
  }
}

function findingOf({ rule, severity }: CompiledRule, start: number, end: number, via: Finding['via']): Finding {
  const { id, family, why, basis, advice, replacement } = rule;
  const finding: Finding = { ruleId: id, family, severity, start, end, via, why, basis, advice };
  if (replacement !== undefined) finding.replacement = replacement;
  return finding;
}

/** Of findings of one family that overlap, the gravest and then the longest stays: one fault is named once. */
function merge(findings: Finding[], length: number): Finding[] {
  const rank = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
  findings.sort((a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start) || a.start - b.start);
  // By family, which units of the draft are spoken for: comparing each with each takes milliseconds on a draft made to be slow.
  const taken = new Map<string, Uint8Array>();
  const kept = findings.filter(({ family, start, end }) => {
    const units = taken.get(family) ?? new Uint8Array(length);
    taken.set(family, units);
    for (let i = start; i < end; i++) if (units[i]) return false;
    units.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
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
