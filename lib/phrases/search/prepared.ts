import { fold } from '../../text/normalise';
import type { Phrase } from '../phrase';

export type SearchablePhrase = Pick<
  Phrase,
  'id' | 'code' | 'title' | 'body' | 'variants' | 'questions' | 'autoReply' | 'tags' | 'pinned' | 'order'
>;
export type PhraseField = 'code' | 'title' | 'question' | 'body' | 'variant';

/** The questions a phrase is found by: its own, then the related ones of an automatic reply. */
export const askedOf = ({ questions, autoReply }: Pick<SearchablePhrase, 'questions' | 'autoReply'>): string[] =>
  autoReply ? [...questions, ...autoReply.related.map(({ question }) => question)] : questions;

/** One phrase as it is compared: folded. */
export interface Prepared {
  code: string;
  title: string;
  questions: string[];
  body: string;
  variants: string[];
}

export const prepare = (phrase: SearchablePhrase): Prepared => ({
  code: fold(phrase.code),
  title: fold(phrase.title),
  questions: askedOf(phrase).map(fold),
  body: fold(phrase.body),
  variants: phrase.variants.map(fold),
});
