import { fold } from '../text/normalise';
import type { Phrase } from './phrase';

/** Other phrases with the same code: typing it after `/` offers all of them, and only one can come first. */
export function sameCode(phrases: readonly Phrase[], code: string, id: string | undefined): Phrase[] {
  const wanted = fold(code.trim());
  if (wanted === '') return [];
  return phrases.filter((phrase) => phrase.code !== '' && phrase.id !== id && fold(phrase.code) === wanted);
}

/** Phrases whose code only begins like this one: it is typed on the way to them. */
export function longerCodes(phrases: readonly Phrase[], code: string, id: string | undefined): Phrase[] {
  const wanted = fold(code.trim());
  if (wanted === '') return [];
  return phrases.filter((phrase) => {
    const other = fold(phrase.code);
    return phrase.id !== id && other.length > wanted.length && other.startsWith(wanted);
  });
}
