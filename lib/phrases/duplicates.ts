import { alikeInSteps } from './alike';
import type { Phrase } from './phrase';

export interface DuplicateGroup {
  /** `exact`: the same but for signs, width and case. */
  kind: 'exact' | 'near';
  /** In the user's order; at least two. */
  phrases: Phrase[];
  /** The least similarity to the first, 0…1. */
  similarity: number;
}

export interface DuplicateProgress {
  done: number;
  total: number;
}

/** Phrases between two reports of progress. */
const SLICE = 200;

/** Phrases that say the same, in groups: equal ones first, then by likeness. Yields often enough to pause or stop at. */
export function* duplicatesInSlices(phrases: readonly Phrase[]): Generator<DuplicateProgress, DuplicateGroup[]> {
  const groups = new Map<Phrase, DuplicateGroup>();
  const total = phrases.length * 2;
  let done = 0;
  for (const step of alikeInSteps(phrases)) {
    if (step === 'pause') yield { done, total };
    else if (typeof step === 'string') {
      if (++done % SLICE === 0) yield { done, total };
    } else {
      const group = groups.get(step.first) ?? { kind: 'exact', phrases: [step.first], similarity: 1 };
      groups.set(step.first, group);
      group.phrases.push(step.phrase);
      group.similarity = Math.min(group.similarity, step.likeness);
      if (group.similarity < 1) group.kind = 'near';
    }
  }
  return [...groups.values()].sort((a, b) => b.similarity - a.similarity);
}
