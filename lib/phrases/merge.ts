import { fold } from '../text/normalise';
import type { Phrase } from './phrase';
import { nameKey } from './variables/name';

/** Each once by its folded form; blank ones are left out. */
function distinct(texts: readonly string[], without: readonly string[] = []): string[] {
  const seen = new Set(without.map(fold));
  return texts.filter((text) => {
    const key = fold(text);
    if (key.trim() === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** One phrase for several that say the same: the kept one's words, with the others' bodies as wordings, their questions, tags, variables and pictures. */
export function merged(keep: Phrase, others: readonly Phrase[], now: number): Phrase {
  const all = [keep, ...others];
  return {
    ...keep,
    code: all.find(({ code }) => code !== '')?.code ?? '',
    questions: distinct(all.flatMap(({ questions }) => questions)),
    variants: distinct([...keep.variants, ...others.flatMap(({ body, variants }) => [body, ...variants])], [keep.body]),
    tags: [...new Set(all.flatMap(({ tags }) => tags))],
    // The wordings that come along ask for theirs.
    variables: all
      .flatMap(({ variables }) => variables)
      .filter(({ name }, i, every) => every.findIndex((other) => nameKey(other.name) === nameKey(name)) === i),
    images: [...new Set(all.flatMap(({ images }) => images))],
    pinned: all.some(({ pinned }) => pinned),
    updatedAt: now,
  };
}

/** Fields of which a phrase has one say: two of them can't be joined. */
export const SINGLE_FIELDS = [
  'code',
  'validity',
  'products',
  'platforms',
  'shops',
  'stage',
  'groups',
  'scope',
  'autoReply',
] as const;
export type SingleField = (typeof SINGLE_FIELDS)[number];

/** What the others say otherwise and a merge does not take along: the kept phrase's own stays in force. */
export function leftBehind(keep: Phrase, others: readonly Phrase[]): SingleField[] {
  const kept = merged(keep, others, keep.updatedAt);
  const saying = (phrase: Phrase, field: SingleField): string =>
    JSON.stringify(field === 'validity' ? [phrase.validFrom, phrase.validTo] : (phrase[field] ?? null));
  return SINGLE_FIELDS.filter((field) =>
    others.some((other) => (field !== 'code' || other.code !== '') && saying(other, field) !== saying(kept, field)),
  );
}
