import { finished, openAsItIs } from './as-it-is';
import { DATABASE_NAME, DEXIE_VERSION_FACTOR } from './name';
import { byId, rankOf } from './phrase-chunk';
import type { DraftRow, PhraseChunkRow, PhraseRow, ValueRow } from './records';
import { LATEST_SCHEMA } from './schema/versions';

/** What a page shows of the library before it has read all of it, as it was at one moment. */
export interface FirstLook {
  /** Outside the trash, the pinned ones on top. */
  phrases: PhraseRow[];
  draft: string | undefined;
  value: unknown;
}

export interface FirstLookWanted {
  /** How many phrases. */
  limit: number;
  /** Keys of a draft and of a value that are read along. */
  draft: string;
  value: string;
}

/**
 * Reads it over a connection of its own, which needs nothing of Dexie: a script of a few kilobytes can begin it while the page's program
 * is still on its way. Null where there is no database of this version yet, or none that can be read; the page then waits for the whole.
 */
export async function readFirstLook(
  { limit, draft, value }: FirstLookWanted,
  name = DATABASE_NAME,
): Promise<FirstLook | null> {
  try {
    const database = await openAsItIs(name);
    if (!database) return null;
    try {
      if (Math.floor(database.version / DEXIE_VERSION_FACTOR) !== LATEST_SCHEMA) return null;
      const reading = database.transaction(['phraseChunks', 'drafts', 'values']);
      const [phrases, kept, set] = await Promise.all([
        firstRows(reading.objectStore('phraseChunks').index('first'), limit),
        finished<DraftRow | undefined>(reading.objectStore('drafts').get(draft)),
        finished<ValueRow | undefined>(reading.objectStore('values').get(value)),
      ]);
      return { phrases, draft: kept?.value, value: set?.value };
    } finally {
      database.close();
    }
  } catch {
    // Whoever opens the database for use meets the same fault, and tells it.
    return null;
  }
}

/**
 * Chunks are read by their first phrase's rank, until none that is left can hold one of those that are wanted. One more than those is
 * enough, unless some have the same rank.
 */
async function firstRows(chunks: IDBIndex, limit: number): Promise<PhraseRow[]> {
  const read = new Map<string, PhraseRow[]>();
  for (let from = Number.NEGATIVE_INFINITY, step = limit + 1; ; ) {
    const part = await finished<PhraseChunkRow[]>(chunks.getAll(IDBKeyRange.lowerBound(from), step));
    for (const chunk of part) read.set(chunk.from, chunk.rows);
    const last = part.length < step ? Number.POSITIVE_INFINITY : (part.at(-1)?.first ?? from);
    const known = pinnedFirst([...read.values()].flat()).filter((phrase) => rankOf(phrase) < last);
    if (known.length >= limit || part.length < step) return known.slice(0, limit);
    // Where a whole step begins with one and the same rank, the next must reach beyond it.
    if (last === from) step *= 2;
    from = last;
  }
}

const pinnedFirst = (rows: PhraseRow[]): PhraseRow[] =>
  rows.filter((row) => row.deletedAt === undefined).sort((a, b) => rankOf(a) - rankOf(b) || byId(a, b));
