import { countGrams, eachGram } from './grams';

/** Which documents hold a gram, and how often. Frozen: grams sorted, each with a run of (document, count) in two flat arrays. */
export interface FrozenPostings {
  grams: Uint32Array;
  /** Where a gram's run starts; one more than grams, so that the next start is the end. */
  starts: Uint32Array;
  documents: Uint16Array | Uint32Array;
  counts: Uint8Array;
}

/**
 * Inverts normalised texts; the text's place in the list is its document number. Counts first and fills then, over one flat list of grams,
 * because a map per text would hold a large library several times over.
 */
export function freeze(texts: readonly string[]): FrozenPostings {
  const numbers = new Map<number, number>();
  const frequency: number[] = [];
  const lastSeen: number[] = [];
  let length = 0;
  for (const text of texts) length += 2 * text.length;
  const sequence = new Uint32Array(length);
  const ends = new Uint32Array(texts.length);
  let at = 0;
  for (let document = 0; document < texts.length; document++) {
    eachGram(texts[document] as string, (gram) => {
      let number = numbers.get(gram);
      if (number === undefined) {
        number = frequency.push(0) - 1;
        lastSeen.push(-1);
        numbers.set(gram, number);
      }
      if (lastSeen[number] !== document) {
        frequency[number] = (frequency[number] as number) + 1;
        lastSeen[number] = document;
      }
      sequence[at++] = number;
    });
    ends[document] = at;
  }

  const grams = Uint32Array.from(numbers.keys()).sort();
  const starts = new Uint32Array(grams.length + 1);
  const next = new Uint32Array(grams.length);
  for (let i = 0; i < grams.length; i++) {
    const number = numbers.get(grams[i] as number) as number;
    next[number] = starts[i] as number;
    starts[i + 1] = (starts[i] as number) + (frequency[number] as number);
  }
  const size = starts[grams.length] as number;
  const documents = texts.length <= 0xffff ? new Uint16Array(size) : new Uint32Array(size);
  const counts = new Uint8Array(size);
  lastSeen.fill(-1);
  for (let document = 0, i = 0; document < texts.length; document++) {
    for (; i < (ends[document] as number); i++) {
      const number = sequence[i] as number;
      if (lastSeen[number] === document) {
        const place = (next[number] as number) - 1;
        counts[place] = Math.min(0xff, (counts[place] as number) + 1);
      } else {
        const place = next[number] as number;
        next[number] = place + 1;
        lastSeen[number] = document;
        documents[place] = document;
        counts[place] = 1;
      }
    }
  }
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
