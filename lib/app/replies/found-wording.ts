import type { Phrase } from '../../phrases/phrase';
import type { PhraseHit } from '../../phrases/search/phrase-search';
import { wordingInTurn } from '../../phrases/variables/worded';

/** The wording that a search found, where only one has the words; else the one whose turn it is. `said`: what was written, oldest first. */
export function foundWording(phrase: Phrase, { ranges }: PhraseHit, said: readonly string[]): string {
  const first = ranges[0];
  const isOne =
    first?.field === 'variant' && ranges.every(({ field, index }) => field === 'variant' && index === first.index);
  const found = isOne ? phrase.variants[first.index] : undefined;
  return found ?? wordingInTurn([phrase.body, ...phrase.variants], said);
}
