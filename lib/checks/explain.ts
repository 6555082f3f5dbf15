import { Folder, foldInPlace } from '../text/fold';
import { type CheckTrace, tracedChecker } from './checker';
import { type CheckerOptions, type Compiled, type CompiledRule, compiled, compiledInSlices } from './engine/compile';
import { END, FIELDS, FROM, START, TO } from './engine/hit';
import type { Hits } from './engine/hits';
import { REFUSAL, type Refusal } from './engine/judge';
import type { DraftContext } from './engine/view';
import type { Finding } from './finding';
import type { RulePack } from './rule';

/** What is decided about an occurrence, in the order in which it is decided. */
export const STEPS = ['gap', 'boundary', 'whole', 'need', 'allow', 'unless', 'negation', 'ignore', 'merge'] as const;
export type StepName = (typeof STEPS)[number];

export interface Step {
  name: StepName;
  passed: boolean;
}

/** An occurrence of what a rule looks for, and what became of it. */
export interface ExplainedHit {
  ruleId: string;
  /** Offsets of the text, in UTF-16 units, `end` exclusive. */
  start: number;
  end: number;
  /** The span in the folded text; null for what a detector found, and for what stands there in disguise. */
  folded: { from: number; to: number } | null;
  /** The term only sounds like what the rule is about. */
  spoken: boolean;
  /** What was asked, in order; only the last can have refused. */
  steps: Step[];
  /** What the panel shows; null if a step refused. */
  finding: Finding | null;
  /** The findings of the same family that took its words, if merging refused it. */
  mergedInto: Finding[];
}

export interface Explanation {
  text: string;
  /** What terms are compared with; the unit at i comes from `starts[i]` in the text. */
  folded: string;
  starts: number[];
  /** What detectors read: unit for unit as long as the text, digits and letters folded, signs kept. */
  inPlace: string;
  /** In the order of their starts. */
  hits: ExplainedHit[];
  /** What `Checker.check` answers. */
  findings: readonly Finding[];
}

export type Explain = (text: string, context?: DraftContext) => Explanation;

interface Occurrence {
  rule: number;
  start: number;
  end: number;
  from: number;
  to: number;
  refusedBy: StepName | null;
  finding: Finding | null;
  /** Of the second reading, without disguises: the units of the folded text are others there. */
  isMeant: boolean;
}

const REFUSED_BY: Record<Exclude<Refusal, 0>, StepName> = {
  [REFUSAL.gap]: 'gap',
  [REFUSAL.boundary]: 'boundary',
  [REFUSAL.whole]: 'whole',
  [REFUSAL.need]: 'need',
  [REFUSAL.allow]: 'allow',
  [REFUSAL.unless]: 'unless',
  [REFUSAL.negation]: 'negation',
};

class Recorder implements CheckTrace {
  occurrences: Occurrence[] = [];
  #isMeant = false;

  open(): void {
    this.occurrences = [];
    this.#isMeant = false;
  }

  readAgain(): void {
    this.#isMeant = true;
  }

  refused(rule: number, start: number, end: number, from: number, to: number, refusal: Refusal): void {
    const refusedBy = refusal === REFUSAL.none ? null : REFUSED_BY[refusal];
    this.occurrences.push({ rule, start, end, from, to, refusedBy, finding: null, isMeant: this.#isMeant });
  }

  ignored(rule: number, start: number, end: number, from: number, to: number): void {
    this.occurrences.push({ rule, start, end, from, to, refusedBy: 'ignore', finding: null, isMeant: this.#isMeant });
  }

  merged(hits: Hits, findings: readonly Finding[]): void {
    const findingOf = new Map(findings.map((finding, i) => [hits.kept[i] as number, finding]));
    const { data } = hits;
    for (let hit = 0; hit < hits.end; hit += FIELDS) {
      const finding = findingOf.get(hit) ?? null;
      this.occurrences.push({
        rule: data[hit] as number,
        start: data[hit + START] as number,
        end: data[hit + END] as number,
        from: data[hit + FROM] as number,
        to: data[hit + TO] as number,
        refusedBy: finding ? null : 'merge',
        finding,
        isMeant: this.#isMeant,
      });
    }
  }
}

/** Prepares the telling of how drafts are judged: by the checker itself, which says what it does. */
export function explainer(packs: readonly RulePack[], options: CheckerOptions = {}): Explain {
  return explainerOf(compiled(packs, options), options);
}

/** The same in slices, with a `pause` after each. */
export async function explainerInSlices(
  packs: readonly RulePack[],
  options: CheckerOptions,
  pause: () => Promise<void>,
): Promise<Explain> {
  return explainerOf(await compiledInSlices(packs, options, pause), options);
}

function explainerOf(rules: Compiled, options: CheckerOptions): Explain {
  const recorder = new Recorder();
  const checker = tracedChecker(rules, options, recorder);
  const hasIgnores = (options.ignores ?? []).length > 0;
  const folder = new Folder();

  return (text, context) => {
    recorder.open();
    const findings = checker.check(text, context);
    const { codes, starts, length } = folder.fold(text);
    const hits = settled(recorder.occurrences, findings).map((occurrence): ExplainedHit => {
      const rule = rules.rules[occurrence.rule] as CompiledRule;
      const { start, end, from, to, refusedBy, finding, isMeant } = occurrence;
      const takes = (other: Finding): boolean => other.family === rule.family && other.start < end && start < other.end;
      return {
        ruleId: rule.ruleId,
        start,
        end,
        folded: from < 0 || isMeant ? null : { from, to },
        spoken: rule.spoken,
        steps: stepsOf(rule, from >= 0, hasIgnores, refusedBy),
        finding,
        mergedInto: refusedBy === 'merge' ? findings.filter(takes) : [],
      };
    });
    return {
      text,
      folded: Array.from(codes.subarray(0, length), (code) => String.fromCharCode(code)).join(''),
      starts: [...starts.subarray(0, length)],
      inPlace: foldInPlace(text),
      hits: hits.sort((a, b) => a.start - b.start || b.end - a.end),
      findings,
    };
  };
}

/**
 * The occurrences of both readings of a draft: of the second what the first had not, and each with its finding as it was joined of both; where another
 * took its words it is merged.
 */
function settled(occurrences: readonly Occurrence[], findings: readonly Finding[]): Occurrence[] {
  const key = ({ rule, start, end }: Occurrence): string => `${rule} ${start} ${end}`;
  const first = new Set(occurrences.filter(({ isMeant }) => !isMeant).map(key));
  return occurrences
    .filter((one) => !one.isMeant || !first.has(key(one)))
    .map((one) => {
      if (one.finding === null) return one;
      const { ruleId, start, end } = one.finding;
      const kept = findings.find((other) => other.ruleId === ruleId && other.start <= start && other.end >= end);
      return kept ? { ...one, finding: kept } : { ...one, finding: null, refusedBy: 'merge' };
    });
}

/** The steps up to the one that refused: those that the rule doesn't ask for are left out. */
function stepsOf(rule: CompiledRule, isTerm: boolean, hasIgnores: boolean, refusedBy: StepName | null): Step[] {
  const isAsked: Record<StepName, boolean> = {
    gap: isTerm,
    boundary: isTerm && rule.boundary,
    whole: isTerm && rule.whole !== false,
    need: rule.need !== null,
    allow: rule.allow !== null,
    unless: rule.unless !== null,
    negation: rule.negatable,
    ignore: hasIgnores,
    merge: true,
  };
  const last = refusedBy === null ? STEPS.length - 1 : STEPS.indexOf(refusedBy);
  return STEPS.slice(0, last + 1).flatMap((name) => (isAsked[name] ? [{ name, passed: name !== refusedBy }] : []));
}
