import type { Phrase } from '../phrases/phrase';
import type { ImportRow } from './format';

const ABSENT = ['autoReply', 'copyOf', 'validFrom', 'validTo'] as const;

/** What the planner decides itself, with a look at the library. */
type Decided = 'id' | 'body' | 'order' | 'images' | 'groups' | 'createdAt' | 'updatedAt';

/** Puts on a phrase what a row says of it, as it says it. */
export function withFields<P extends Partial<Phrase>>(phrase: P, row: ImportRow): P & { body: string } {
  const { row: _row, warnings, id, groups, pictures, createdAt, updatedAt, uses, ...said } = row;
  const { autoReply, copyOf, validFrom, validTo, ...fields } = said;
  const next: P & { body: string } = {
    ...phrase,
    ...(fields satisfies Partial<Omit<Phrase, Decided>> & { body: string }),
  };
  for (const field of ABSENT) {
    if (said[field] === null) delete next[field];
    else if (said[field] !== undefined) Object.assign(next, { [field]: said[field] });
  }
  return next;
}
