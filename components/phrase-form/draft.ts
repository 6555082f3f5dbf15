import type { PhraseDraft } from '../../lib/app/library/library';
import type { Phrase } from '../../lib/phrases/phrase';
import { titleFrom } from '../../lib/phrases/title';

export const emptyPhrase = (part: Partial<PhraseDraft> = {}): PhraseDraft => ({
  code: '',
  title: '',
  body: '',
  questions: [],
  stage: 'inquiry',
  groups: [],
  ...part,
});

/** A phrase with all its fields, to be changed. */
export function draftOf(phrase: Phrase): PhraseDraft {
  const { shopId, order, createdAt, updatedAt, copyOf, ...fields } = phrase;
  return {
    ...fields,
    seen: updatedAt,
    validFrom: phrase.validFrom ?? null,
    validTo: phrase.validTo ?? null,
    autoReply: phrase.autoReply ?? null,
  };
}

/** The lines that say something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Words of a field, apart by commas or spaces. */
export const wordsIn = (text: string): string[] => text.split(/[,，、\s]+/).filter(Boolean);

/** A title for a phrase that was given none: its first words. */
export const titleFor = (draft: PhraseDraft): string => draft.title.trim() || titleFrom(draft.body);
