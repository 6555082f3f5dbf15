import { BIGRAM_WEIGHT, inverseFrequency, K1, saturation, UNIGRAM_WEIGHT } from './bm25';
import { REMOVED, TEXT } from './columns';
import { distinctGrams, gramLength, isBigram } from './grams';
import { placeOf } from './postings';
import type { EntryStore } from './store';

/** What speaks for an entry. Similarities are 0…1: BM25 as a share of what a copy of the query would get. */
export interface Evidence {
  slot: number;
  /** Of the example question that fits best, and its row; -1 without one. */
  example: number;
  exampleRow: number;
  /** Of the entry's own text. */
  text: number;
  /** Sum over examples near the best of all, squared and times how often each was chosen. */
  votes: number;
}

/** Examples below this share of the best one's similarity have no vote. */
const VOTING_SHARE = 0.4;

/** Entries that share at least one gram with the query, in no order. */
export function match(store: EntryStore, query: string): Evidence[] {
  const similarities = score(store, query);
  const { kind, entry, times, size } = store.columns;
  const found = new Map<number, Evidence>();
  let best = 0;
  for (let row = 0; row < size; row++) {
    const similarity = similarities[row] as number;
    if (similarity === 0 || kind[row] === REMOVED) continue;
    const slot = entry[row] as number;
    let evidence = found.get(slot);
    if (!evidence) {
      evidence = { slot, example: 0, exampleRow: -1, text: 0, votes: 0 };
      found.set(slot, evidence);
    }
    if (kind[row] === TEXT) evidence.text = similarity;
    else if (similarity > evidence.example) {
      evidence.example = similarity;
      evidence.exampleRow = row;
      if (similarity > best) best = similarity;
    }
  }
  const least = Math.max(Number.MIN_VALUE, best * VOTING_SHARE);
  for (let row = 0; row < size; row++) {
    const similarity = similarities[row] as number;
    if (similarity < least || kind[row] === REMOVED || kind[row] === TEXT) continue;
    const evidence = found.get(entry[row] as number) as Evidence;
    evidence.votes += similarity * similarity * (times[row] as number);
  }
  return [...found.values()];
}

/** Per row its similarity to the query. */
function score(store: EntryStore, query: string): Float32Array {
  const { columns, frozen, documents } = store;
  const { length } = columns;
  const scores = new Float32Array(columns.size);
  const { base, slope } = saturation(store.characters / (documents || 1));
  let ownScore = 0;
  for (const gram of distinctGrams(query)) {
    const weight =
      (isBigram(gram) ? BIGRAM_WEIGHT : UNIGRAM_WEIGHT) * inverseFrequency(documents, store.frequency(gram));
    ownScore += weight / (1 + base + slope * gramLength(query));
    const place = placeOf(frozen.grams, gram);
    if (place >= 0) {
      const end = frozen.starts[place + 1] as number;
      for (let at = frozen.starts[place] as number; at < end; at++) {
        const row = frozen.documents[at] as number;
        const count = frozen.counts[at] as number;
        scores[row] =
          (scores[row] as number) + (weight * count * (K1 + 1)) / (count + base + slope * (length[row] as number));
      }
    }
    const run = store.live.run(gram);
    for (let at = 0; at < run.length; at += 2) {
      const row = run[at] as number;
      const count = run[at + 1] as number;
      scores[row] =
        (scores[row] as number) + (weight * count * (K1 + 1)) / (count + base + slope * (length[row] as number));
    }
  }
  if (ownScore === 0) return scores;
  const scale = 1 / (ownScore * (K1 + 1));
  for (let row = 0; row < scores.length; row++) scores[row] = Math.min(1, (scores[row] as number) * scale);
  return scores;
}
