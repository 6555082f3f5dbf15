/** What a document is: the text of an entry, or one of its example questions. Removed documents keep their place and match nothing. */
export const REMOVED = 0;
export const TEXT = 1;
export const AUTHORED = 2;
export const LEARNED = 3;
export type DocumentKind = typeof REMOVED | typeof TEXT | typeof AUTHORED | typeof LEARNED;

const grown = <T extends Uint8Array | Uint16Array | Uint32Array>(column: T, capacity: number): T => {
  const larger = new (column.constructor as new (length: number) => T)(capacity);
  larger.set(column);
  return larger;
};

/** One row per document, as columns that grow. Row numbers are what postings hold. */
export class DocumentColumns {
  size = 0;
  /** The entry's slot. */
  entry: Uint32Array;
  /** Characters, for BM25. */
  length: Uint16Array;
  /** How often choices led from this question to its entry; 1 for authored ones. */
  times: Uint16Array;
  kind: Uint8Array;

  constructor(capacity: number) {
    this.entry = new Uint32Array(capacity);
    this.length = new Uint16Array(capacity);
    this.times = new Uint16Array(capacity);
    this.kind = new Uint8Array(capacity);
  }

  push(entry: number, kind: DocumentKind, length: number, times: number): number {
    const row = this.size++;
    if (row >= this.kind.length) {
      const capacity = Math.max(64, Math.ceil(row * 1.5));
      this.entry = grown(this.entry, capacity);
      this.length = grown(this.length, capacity);
      this.times = grown(this.times, capacity);
      this.kind = grown(this.kind, capacity);
    }
    this.entry[row] = entry;
    this.kind[row] = kind;
    this.length[row] = length;
    this.times[row] = Math.min(0xffff, times);
    return row;
  }
}
