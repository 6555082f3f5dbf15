import { same } from '../shared/same';
import type { Phrase } from './phrase';

/** What says where a phrase stands, and not what it says. */
const STANDING: readonly (keyof Phrase)[] = ['id', 'order', 'createdAt', 'updatedAt'];

/**
 * The phrase as it is now with what `mine` changed of `base`: fields that were left alone there are not put back to what they were then.
 * Where both changed a field, `mine` has it.
 */
export function rebased(base: Phrase, mine: Phrase, now: Phrase): Phrase {
  const next = { ...now };
  for (const key of new Set([...Object.keys(base), ...Object.keys(mine)]) as Set<keyof Phrase>) {
    if (STANDING.includes(key) || same(base[key], mine[key])) continue;
    if (mine[key] === undefined) delete next[key as 'copyOf'];
    else Object.assign(next, { [key]: mine[key] });
  }
  return next;
}
