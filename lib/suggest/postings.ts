import { countGrams } from './grams';

/** Which documents hold a gram, and how often. Frozen: grams sorted, each with a run of (document, count) in two flat arrays. */
export interface FrozenPostings {
  grams: Uint32Array;
  /** Where a gram's run starts; one more than grams, so that the next start is the end. */
  starts: Uint32Array;
  documents: Uint16Array | Uint32Array;
  counts: Uint8Array;
}

/** Inverts normalised texts; the text's place in the list is its document number. Two counting passes, so that nothing is sorted but the grams. */
export function freeze(texts: readonly string[]): FrozenPostings {
  const frequency = new Map<number, number>();
  const perText = texts.map((text) => countGrams(text));
  for (const counts of perText) for (const gram of counts.keys()) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);

  const grams = Uint32Array.from(frequency.keys()).sort();
  const starts = new Uint32Array(grams.length + 1);
  const next = new Map<number, number>();
  for (let i = 0; i < grams.length; i++) {
    const gram = grams[i] as number;
    next.set(gram, starts[i] as number);
    starts[i + 1] = (starts[i] as number) + (frequency.get(gram) ?? 0);
  }
  const size = starts[grams.length] as number;
  const documents = texts.length <= 0xffff ? new Uint16Array(size) : new Uint32Array(size);
  const counts = new Uint8Array(size);
  perText.forEach((textCounts, document) => {
    for (const [gram, count] of textCounts) {
      const at = next.get(gram) as number;
      documents[at] = document;
      counts[at] = Math.min(0xff, count);
      next.set(gram, at + 1);
    }
  });
  return { grams, starts, documents, counts };
}

/** A gram's place in the frozen vocabulary, or -1. */
export function placeOf(grams: Uint32Array, gram: number): number {
  let low = 0;
  let high = grams.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = grams[middle] as number;
    if (found === gram) return middle;
    if (found < gram) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Postings that grow one document at a time, beside the frozen ones. */
export class LivePostings {
  /** Per gram: document, count, document, count … */
  private readonly runs = new Map<number, number[]>();

  add(document: number, text: string): void {
    for (const [gram, count] of countGrams(text)) {
      const run = this.runs.get(gram);
      if (run) run.push(document, Math.min(0xff, count));
      else this.runs.set(gram, [document, Math.min(0xff, count)]);
    }
  }

  run(gram: number): readonly number[] {
    return this.runs.get(gram) ?? NONE;
  }
}

const NONE: readonly number[] = [];
