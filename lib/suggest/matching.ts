import { BIGRAM_WEIGHT, inverseFrequency, saturation, UNIGRAM_WEIGHT } from './bm25';
import { REMOVED, TEXT } from './columns';
import { distinctGrams, gramLength, isBigram } from './grams';
import { placeOf } from './postings';
import type { EntryStore } from './store';

/** What speaks for the entries, by slot. Similarities are 0…1: BM25 as a share of what a copy of the query would get. */
export interface Evidence {
  /** Of the example question that fits best, and its row; -1 without one. */
  example: Float32Array;
  exampleRow: Int32Array;
  /** Of the entry's own text. */
  text: Float32Array;
  /** Sum over examples near the best of all, squared and times how often each was chosen. */
  votes: Float64Array;
}

/** Examples below this share of the best one's similarity have no vote. */
const VOTING_SHARE = 0.4;

/** Columns, not objects, because a common character touches most of a large library. */
export function match(store: EntryStore, query: string): Evidence {
  const similarities = score(store, query);
  const { kind, entry, times, size } = store.columns;
  const example = new Float32Array(store.slots);
  const exampleRow = new Int32Array(store.slots).fill(-1);
  const text = new Float32Array(store.slots);
  const votes = new Float64Array(store.slots);
  let best = 0;
  for (let row = 0; row < size; row++) {
    const similarity = similarities[row] as number;
    if (similarity === 0 || kind[row] === REMOVED) continue;
    const slot = entry[row] as number;
    if (kind[row] === TEXT) text[slot] = similarity;
    else if (similarity > (example[slot] as number)) {
      example[slot] = similarity;
      exampleRow[slot] = row;
      if (similarity > best) best = similarity;
    }
  }
  const least = Math.max(Number.MIN_VALUE, best * VOTING_SHARE);
  for (let row = 0; row < size; row++) {
    const similarity = similarities[row] as number;
    if (similarity < least || kind[row] === REMOVED || kind[row] === TEXT) continue;
    const slot = entry[row] as number;
    votes[slot] = (votes[slot] as number) + similarity * similarity * (times[row] as number);
  }
  return { example, exampleRow, text, votes };
}

/** Per row its similarity to the query. BM25's factor K1 + 1 is left out: it is the same in a score and in the query's own. */
function score(store: EntryStore, query: string): Float32Array {
  const { columns, documents } = store;
  const { grams, starts, documents: rows, counts } = store.frozen;
  const { length } = columns;
  const scores = new Float32Array(columns.size);
  const { base, slope } = saturation(store.characters / (documents || 1));
  const ownLength = gramLength(query);
  let ownScore = 0;
  for (const gram of distinctGrams(query)) {
    const weight =
      (isBigram(gram) ? BIGRAM_WEIGHT : UNIGRAM_WEIGHT) * inverseFrequency(documents, store.frequency(gram));
    ownScore += weight / (1 + base + slope * ownLength);
    const place = placeOf(grams, gram);
    if (place >= 0) {
      const end = starts[place + 1] as number;
      for (let at = starts[place] as number; at < end; at++) {
        const row = rows[at] as number;
        const count = counts[at] as number;
        scores[row] = (scores[row] as number) + (weight * count) / (count + base + slope * (length[row] as number));
      }
    }
    const run = store.live.run(gram);
    for (let at = 0; at < run.length; at += 2) {
      const row = run[at] as number;
      const count = run[at + 1] as number;
      scores[row] = (scores[row] as number) + (weight * count) / (count + base + slope * (length[row] as number));
    }
  }
  if (ownScore === 0) return scores;
  for (let row = 0; row < scores.length; row++) scores[row] = Math.min(1, (scores[row] as number) / ownScore);
  return scores;
}
