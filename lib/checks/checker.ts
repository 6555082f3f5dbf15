import { type Clock, systemClock } from '../shared/clock';
import { endOf, type Folded, Folder, foldText } from '../text/fold';
import {
  type CheckerOptions,
  type Compiled,
  type CompiledRule,
  compiled,
  compiledInSlices,
  KIND,
} from './engine/compile';
import { END, FROM, LEFT, PENDING, SPAN_END, SPAN_START, START, TO } from './engine/hit';
import { Hits } from './engine/hits';
import { Judge, REFUSAL, type Refusal, WHOLE_DRAFT } from './engine/judge';
import { NeedGate } from './engine/need-gate';
import { FOUND, Scanner } from './engine/scanner';
import { LISTS, type Trie } from './engine/trie';
import { viaOf } from './engine/via';
import { type DraftContext, DraftView } from './engine/view';
import type { Finding } from './finding';
import { type Ignore, lengthOf, placeOf } from './ignore';
import type { RulePack } from './rule';
import { isHidden } from './severity';

export type { CheckerOptions, DraftContext, Ignore };

export interface Checker {
  /** Findings in the order of their starts; synchronous and cheap enough for each key press; never throws. */
  check(text: string, context?: DraftContext): Finding[];
  readonly ruleCount: number;
}

/** The words an `Ignore` for this finding holds. */
export const hitWords = (text: string, { start, end }: Pick<Finding, 'start' | 'end'>): string =>
  foldText(text.slice(start, end));

/** Of the draft to each side of a hit, in UTF-16 units: enough to see why it is none. */
const AROUND = 60;

/** The words of a finding that was called wrong, with what stands around them. */
export const wordsAround = (draft: string, { start, end }: Pick<Finding, 'start' | 'end'>): string =>
  draft.slice(Math.max(0, start - AROUND), end + AROUND);

/** On each side of a hit, in UTF-16 units: the longest term, with noise between its characters. */
const NEAR = 80;

/**
 * Whether a hit is what was ignored, or a part of it where it stands: who waves 加我微信 through doesn't want to hear of 加我微 in its place,
 * but of another 加我微 in the same draft.
 */
function isWithin(text: string, hit: Pick<Finding, 'start' | 'end'>, ignored: Ignore): boolean {
  const before = foldText(text.slice(Math.max(0, hit.start - NEAR), hit.start));
  const until = before + hitWords(text, hit);
  const around = until + foldText(text.slice(hit.end, hit.end + NEAR));
  // Words that begin earlier end before the hit does.
  const first = Math.max(0, until.length - lengthOf(ignored));
  const at = placeOf(ignored, around, first);
  return at >= 0 && at <= before.length;
}

/** Is told what becomes of every occurrence while a draft is checked. Spans as in `Hits`. */
export interface CheckTrace {
  refused(rule: number, start: number, end: number, from: number, to: number, refusal: Refusal): void;
  /** The shop doesn't want to hear of it. */
  ignored(rule: number, start: number, end: number, from: number, to: number): void;
  /** The draft has disguises, and is read once more without them. */
  readAgain(): void;
  /** Called if there were hits. The finding at i is of the hit `hits.kept[i]`. */
  merged(hits: Hits, findings: readonly Finding[]): void;
}

const NO_CONTEXT: DraftContext = {};

/** Compiles in one go: for pages of our own, the background and tests. */
export function compileChecker(packs: RulePack[], options: CheckerOptions = {}): Checker {
  return new RuleChecker(compiled(packs, options), options);
}

/** The same in slices, with a `pause` after each: for pages of someone else's. */
export async function compileCheckerInSlices(
  packs: RulePack[],
  options: CheckerOptions,
  pause: () => Promise<void>,
): Promise<Checker> {
  const compiled = await compiledInSlices(packs, options, pause);
  await pause();
  return new RuleChecker(compiled, options);
}

/** A checker that tells `trace` what it does; one that tells nobody is made by the functions above. */
export const tracedChecker = (compiled: Compiled, options: CheckerOptions, trace: CheckTrace): Checker =>
  new RuleChecker(compiled, options, trace);

class RuleChecker implements Checker {
  readonly ruleCount: number;
  readonly #compiled: Compiled;
  readonly #folder = new Folder();
  readonly #scanner: Scanner;
  readonly #wholeScanner: Scanner;
  readonly #judge: Judge;
  readonly #gate: NeedGate;
  readonly #view: DraftView;
  readonly #hits: Hits;
  /** The disguises in the draft that is read: number, `from` and `to` of each in turns. */
  readonly #disguised: number[] = [];
  readonly #ignores: Map<string, Ignore[]> | null;
  readonly #now: Clock;
  readonly #trace: CheckTrace | null;

  constructor(
    compiled: Compiled,
    { ignores = [], clock = systemClock }: CheckerOptions,
    trace: CheckTrace | null = null,
  ) {
    this.#trace = trace;
    const { folded } = this.#folder;
    this.#compiled = compiled;
    this.#scanner = new Scanner(compiled.trie);
    this.#wholeScanner = new Scanner(compiled.whole);
    this.#judge = new Judge(compiled, folded);
    this.#gate = new NeedGate(compiled.rules);
    this.#view = new DraftView(folded);
    this.#hits = new Hits(compiled.rules, (hit) => this.#stands(hit));
    this.#ignores = ignores.length === 0 ? null : new Map();
    for (const ignore of ignores) {
      this.#ignores?.set(ignore.ruleId, [...(this.#ignores.get(ignore.ruleId) ?? []), ignore]);
    }
    this.#now = clock;
    this.ruleCount = compiled.rules.length;
  }

  check(text: string, context: DraftContext = NO_CONTEXT): Finding[] {
    const findings = this.#read(text, context);
    const { disguises } = this.#compiled;
    const meant = disguises?.undone(this.#folder.folded, this.#disguised) ?? null;
    if (disguises === null || meant === null) return findings;
    this.#trace?.readAgain();
    const joined = disguises.joined(findings, this.#read(meant, context));
    return this.#ignores === null ? joined : joined.filter((finding) => !this.#isIgnored(finding, text));
  }

  #read(text: string, context: DraftContext): Finding[] {
    const folded = this.#folder.fold(text);
    this.#scanner.scan(folded);
    this.#judge.open();
    this.#view.open(context);
    this.#hits.end = 0;
    this.#disguised.length = 0;
    this.#collectTerms(folded, this.#scanner, this.#compiled.trie);
    const sorted = this.#hits.end;
    if (folded.length <= WHOLE_DRAFT) {
      this.#wholeScanner.scan(folded);
      this.#collectTerms(folded, this.#wholeScanner, this.#compiled.whole);
    }
    this.#collectDetected(folded);
    return this.#hits.end === 0 ? [] : this.#findings(folded, sorted);
  }

  #collectTerms(folded: Folded, scanner: Scanner, { lists }: Trie): void {
    const { found, foundEnd } = scanner;
    const { kinds } = this.#compiled;
    const { starts, simple } = folded;
    const hits = this.#ignores === null ? this.#hits : null;
    // Who traces wants to know what else refuses an occurrence.
    const gate = this.#trace === null && !folded.emoji ? this.#gate : null;
    for (let at = 0; at < foundEnd; at += FOUND) {
      const meaning = found[at] as number;
      const from = found[at + 1] as number;
      const to = found[at + 2] as number;
      let last = 0;
      let number = meaning;
      if (meaning >= LISTS) {
        last = lists[meaning - LISTS] as number;
        number = lists[meaning - LISTS + 1] as number;
      }
      for (let i = 1; ; ) {
        // Most that is found in a long list is a hit as it stands.
        const kind = kinds[number] as number;
        if (kind === KIND.plain) {
          const start = starts[from] as number;
          // Its units stand in the draft one behind the other, and so does what follows.
          const isSolid = simple && (starts[to] as number) - start === to - from;
          if (isSolid && hits !== null) hits.add(number, start, start + to - from, from, to, LEFT);
          else this.#judgeTerm(folded, number, from, to);
        } else if (kind === KIND.disguise) {
          this.#disguised.push(number, from, to);
        } else if (gate === null || !gate.refuses(number, from, to, folded)) {
          this.#judgeTerm(folded, number, from, to);
        }
        if (++i > last) break;
        number = lists[meaning - LISTS + i] as number;
      }
    }
  }

  /** What may be none is judged when hits are merged; at once for who traces. */
  #judgeTerm(folded: Folded, number: number, from: number, to: number): void {
    const start = folded.starts[from] as number;
    const end = endOf(folded, to - 1);
    if (this.#trace === null) {
      this.#hits.add(number, start, end, from, to, PENDING);
      return;
    }
    const refusal = this.#judge.refusalOfTerm(this.#compiled.rules[number] as CompiledRule, from, to);
    if (refusal === REFUSAL.none) this.#add(number, start, end, from, to);
    else this.#trace.refused(number, start, end, from, to, refusal);
  }

  #stands(hit: number): boolean {
    const { data } = this.#hits;
    const number = data[hit] as number;
    const rule = this.#compiled.rules[number] as CompiledRule;
    const refusal = this.#judge.refusalOfTerm(rule, data[hit + FROM] as number, data[hit + TO] as number);
    return (
      refusal === REFUSAL.none && !this.#isHitIgnored(number, data[hit + START] as number, data[hit + END] as number)
    );
  }

  #collectDetected(folded: Folded): void {
    const { starts, length } = folded;
    for (const { detector, rules } of this.#compiled.detecting) {
      for (const { start, end } of detector.detect(this.#view)) {
        const from = lowerBound(starts, length, start);
        const to = lowerBound(starts, length, end);
        for (const number of rules) {
          const rule = this.#compiled.rules[number] as CompiledRule;
          const refusal = this.#judge.refusalOfContext(rule, from, to);
          if (refusal === REFUSAL.none) this.#add(number, start, end, -1, -1);
          else this.#trace?.refused(number, start, end, -1, -1, refusal);
        }
      }
    }
  }

  #add(number: number, start: number, end: number, from: number, to: number): void {
    if (this.#isHitIgnored(number, start, end)) this.#trace?.ignored(number, start, end, from, to);
    else this.#hits.add(number, start, end, from, to, LEFT);
  }

  #findings(folded: Folded, sorted: number): Finding[] {
    const hits = this.#hits;
    hits.merge(sorted);
    const { data, kept, keptCount } = hits;
    const findings = new Array<Finding>(keptCount);
    for (let i = 0; i < keptCount; i++) {
      const hit = kept[i] as number;
      const from = data[hit + FROM] as number;
      const rule = this.#compiled.rules[data[hit] as number] as CompiledRule;
      const seen = from < 0 ? 'structure' : viaOf(folded, from, data[hit + TO] as number);
      const via = rule.spoken ? 'homophone' : seen;
      findings[i] = findingOf(rule, data[hit + SPAN_START] as number, data[hit + SPAN_END] as number, via);
    }
    this.#trace?.merged(hits, findings);
    return findings;
  }

  #isHitIgnored(number: number, start: number, end: number): boolean {
    if (this.#ignores === null) return false;
    const { ruleId } = this.#compiled.rules[number] as CompiledRule;
    return this.#isIgnored({ ruleId, start, end }, this.#folder.folded.text);
  }

  #isIgnored(hit: Pick<Finding, 'ruleId' | 'start' | 'end'>, text: string): boolean {
    const ignores = this.#ignores?.get(hit.ruleId) ?? [];
    return ignores.some(
      (ignore) => isWithin(text, hit, ignore) && (ignore.until === undefined || ignore.until > this.#now()),
    );
  }
}

function findingOf(rule: CompiledRule, start: number, end: number, via: Finding['via']): Finding {
  const { ruleId, family, why, basis, advice, replacement } = rule;
  const severity = isHidden(via) ? rule.hiddenSeverity : rule.severity;
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
