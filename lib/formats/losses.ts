import { BLANK_PHRASE, type Phrase } from '../phrases/phrase';
import { titleFrom } from '../phrases/title';
import type { Field } from './format';
import { OWN_COLUMNS, type OwnColumn } from './own/own-columns';
import type { Loss } from './writer';

/** Pictures of phrases, for a format that holds none. */
export const pictureLosses = (phrases: readonly Phrase[]): Loss[] =>
  phrases.flatMap(({ id, images }) =>
    images.length > 0 ? [{ phraseId: id, kind: 'pictures' as const, found: String(images.length) }] : [],
  );

/** What says nothing of the phrase itself, or is chosen anew at an import. */
const UNMISSED: ReadonlySet<Field> = new Set(['id', 'createdAt', 'updatedAt', 'copyOf', 'scope', 'shopId']);

/** Whether a field holds something that does not come back by itself. */
function isMissed(phrase: Phrase, { field, write }: OwnColumn): boolean {
  if (field === 'title') return phrase.title !== '' && phrase.title !== titleFrom(phrase.body);
  return field === 'stage' ? phrase.stage !== BLANK_PHRASE.stage : write(phrase) !== '';
}

/** Fields that hold something and that a format has no column for. `held`: those it has. */
export const fieldLosses = (phrases: readonly Phrase[], held: readonly Field[]): Loss[] => {
  const columns = OWN_COLUMNS.filter(({ field }) => !held.includes(field) && !UNMISSED.has(field));
  return phrases.flatMap((phrase) =>
    columns
      .filter((column) => isMissed(phrase, column))
      .map(({ name }) => ({ phraseId: phrase.id, kind: 'field' as const, found: name })),
  );
};
