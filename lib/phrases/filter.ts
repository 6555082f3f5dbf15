import type { Stage } from '../service/conversation';
import type { Phrase } from './phrase';

/** Whether a phrase is offered at a time: always, within its limits, not yet, or not any more. */
export const VALIDITIES = ['always', 'current', 'soon', 'over'] as const;
export type Validity = (typeof VALIDITIES)[number];

/** What a list is narrowed to; absent = any. */
export interface PhraseFilter {
  scope?: Phrase['scope'];
  stage?: Stage;
  tag?: string;
  validity?: Validity;
  platform?: string;
}

/** `now`: epoch ms. */
export function validityOf({ validFrom, validTo }: Pick<Phrase, 'validFrom' | 'validTo'>, now: number): Validity {
  if (validTo !== undefined && validTo < now) return 'over';
  if (validFrom !== undefined && validFrom > now) return 'soon';
  return validFrom === undefined && validTo === undefined ? 'always' : 'current';
}

export const isEmptyFilter = (filter: PhraseFilter): boolean => Object.values(filter).every((it) => it === undefined);

/** A phrase without platforms is offered on all. */
export const passes = (phrase: Phrase, filter: PhraseFilter, now: number): boolean =>
  (filter.scope === undefined || phrase.scope === filter.scope) &&
  (filter.stage === undefined || phrase.stage === filter.stage) &&
  (filter.tag === undefined || phrase.tags.includes(filter.tag)) &&
  (filter.platform === undefined || phrase.platforms.length === 0 || phrase.platforms.includes(filter.platform)) &&
  (filter.validity === undefined || validityOf(phrase, now) === filter.validity);

/** Every tag of the library, most used first. */
export function tagsOf(phrases: readonly Phrase[]): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of phrases) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}
