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

/** A field as it is compared. U+0000 parts fields that lie side by side, and is a blank within one. */
export const compared = (text: string): string => fold(text).replaceAll('\0', ' ');

/** One phrase as it is compared. */
export interface Prepared {
  code: string;
  title: string;
  questions: string[];
  body: string;
  variants: string[];
}

export const prepare = (phrase: SearchablePhrase): Prepared => ({
  code: compared(phrase.code),
  title: compared(phrase.title),
  questions: askedOf(phrase).map(compared),
  body: compared(phrase.body),
  variants: phrase.variants.map(compared),
});
