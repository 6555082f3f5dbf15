import type { Field } from '../../lib/formats/format';
import { OWN_COLUMNS } from '../../lib/formats/own/own-columns';
import type { Phrase } from '../../lib/phrases/phrase';

export interface FieldChange {
  field: Field | 'images';
  before: string;
  after: string;
}

const UNTOLD: ReadonlySet<Field> = new Set(['createdAt', 'updatedAt', 'id']);

/** The fields in which a phrase would differ, as texts. */
export function changesOf(before: Phrase, after: Phrase): FieldChange[] {
  const told = OWN_COLUMNS.filter(({ field }) => !UNTOLD.has(field)).map(({ field, write }) => ({
    field,
    before: write(before),
    after: write(after),
  }));
  const pictures = { field: 'images' as const, before: before.images.join(' '), after: after.images.join(' ') };
  return [...told, pictures].filter((it) => it.before !== it.after);
}
