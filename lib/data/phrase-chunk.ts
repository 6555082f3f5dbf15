import type { PhraseChunkRow, PhraseRow } from './records';

/**
 * Phrases lie in chunks: some dozens in one record, in the order of their ids. A record costs the browser a tenth of a millisecond however
 * little is in it, and each index of it as much again by half. A chunk of common phrases stays under the 64 KiB from which on Chromium
 * keeps a value as a file of its own.
 */
const MOST = 64;
/** Room to grow in, where rows are laid into chunks anew. */
const LAID = 48;

/** As codes are looked up: whatever their case. */
export const codeKey = (code: string): string => code.toLowerCase();

/** More than any order: a time in ms is the largest. */
const PINNED = 2 ** 44;

/** Where a phrase stands in a list whose pinned phrases are on top. */
export const rankOf = ({ order, pinned }: Pick<PhraseRow, 'order' | 'pinned'>): number =>
  pinned ? order - PINNED : order;

/** One record of schema 3. `rows`: by id, none before `from`. */
export function chunkOf(from: string, rows: PhraseRow[]): PhraseChunkRow {
  const living = rows.filter(({ deletedAt }) => deletedAt === undefined);
  const codes = new Set(living.map(({ code }) => codeKey(code ?? '')));
  codes.delete('');
  const trashed = rows.length - living.length;
  return {
    from,
    rows,
    size: rows.length,
    codes: [...codes],
    ...(living.length > 0 && { first: living.reduce((least, row) => Math.min(least, rankOf(row)), Infinity) }),
    ...(trashed > 0 && { trashed }),
  };
}

/** The records that hold what one held before it grew to `rows` (by id): none for none. */
export function chunksOf(from: string, rows: PhraseRow[]): PhraseChunkRow[] {
  if (rows.length === 0) return [];
  if (rows.length <= MOST) return [chunkOf(from, rows)];
  const count = Math.ceil(rows.length / LAID);
  const size = Math.ceil(rows.length / count);
  const chunks: PhraseChunkRow[] = [];
  for (let at = 0; at < rows.length; at += size) {
    const part = rows.slice(at, at + size);
    chunks.push(chunkOf(at === 0 ? from : (part[0]?.id ?? from), part));
  }
  return chunks;
}

/** The order in which IndexedDB compares strings. */
export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
