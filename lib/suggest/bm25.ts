/**
 * Okapi BM25 with weighted fields of grams. Constants: the best found over several public sets of buyers' questions (unigrams count
 * five times a bigram: buyers reorder and drop characters far more often than they misspell them).
 */
export const K1 = 1.2;
export const B = 0.75;
export const UNIGRAM_WEIGHT = 1;
export const BIGRAM_WEIGHT = 0.2;

/** Rarity of a gram found in `frequency` of `documents`; positive also for grams found in most. */
export const inverseFrequency = (documents: number, frequency: number): number =>
  Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));

/** Parts of a document's saturation that don't depend on the document: `tf × (K1 + 1) ÷ (tf + base + slope × length)`. */
export const saturation = (averageLength: number): { base: number; slope: number } => ({
  base: K1 * (1 - B),
  slope: (K1 * B) / (averageLength || 1),
});
