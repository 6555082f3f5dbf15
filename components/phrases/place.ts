import type { PhraseUse } from '../../lib/app/library/library';
import { type GroupPath, inGroup } from '../../lib/phrases/groups';
import { pinnedFirst } from '../../lib/phrases/order';
import type { Phrase } from '../../lib/phrases/phrase';

/** Which part of the library is shown. */
export type Place = { kind: 'all' } | { kind: 'recent' } | { kind: 'group'; path: GroupPath };

/** Phrases that the recent ones hold. */
export const MOST_RECENT = 50;

export const isSamePlace = (a: Place, b: Place): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The phrases at a place: in the user's order with the pinned ones on top, the recent ones by their last use. */
export function phrasesAt(
  phrases: readonly Phrase[],
  place: Place,
  uses: ReadonlyMap<string, PhraseUse>,
): readonly Phrase[] {
  if (place.kind === 'all') return pinnedFirst(phrases);
  if (place.kind === 'group') return pinnedFirst(phrases.filter((phrase) => inGroup(phrase, place.path)));
  const lastAt = ({ id }: Phrase) => uses.get(id)?.lastAt ?? 0;
  return phrases
    .filter(({ id }) => uses.has(id))
    .sort((a, b) => lastAt(b) - lastAt(a))
    .slice(0, MOST_RECENT);
}
