import type { Result } from '../shared/result';
import type { YingdaDatabase } from './database';
import { eraseRows, rowsOf, trashedRows } from './phrase-shelf';
import { keepWanted, wantingTables } from './repositories/images';
import { forgetChanges, KEPT_VERSIONS, trimVersions } from './repositories/journal';
import { stagingRepository } from './repositories/staging';
import { bumpRevision } from './revision';
import { type WriteError, write } from './write';

/** Days after which a kind of row goes; 0 keeps it. */
export interface RetentionDays {
  notes: number;
  examples: number;
  trash: number;
  versions: number;
  faults: number;
  drafts: number;
}

/** Rows that went, by kind. `images`: pictures of no phrase; `staged`: rows of an import or a restore that was left. */
export type Swept = Record<keyof RetentionDays | 'images' | 'staged', number>;

const DAY_MS = 86_400_000;
/** Rows of an unfinished import or restore that wait longer belong to a page that was closed. */
const STAGED_MS = DAY_MS;
/** Pictures that no phrase had at the last sweep: a picture may be there a little before its phrase is saved. */
const ORPHANS = 'orphaned-images';

export interface Retention {
  /** Takes out what is too old. Doing it twice takes out no more; each kind is a transaction of its own. */
  sweep(days: RetentionDays, now: number): Promise<Result<Swept, WriteError>>;
}

export function retention(db: YingdaDatabase): Retention {
  const staging = stagingRepository(db);

  const sweepTrash = (before: number) =>
    db.transaction('rw', db.phraseChunks, db.phraseVersions, db.changes, db.changeParts, async () => {
      const ids = (await trashedRows(db)).filter(({ deletedAt = 0 }) => deletedAt < before).map(({ id }) => id);
      await eraseRows(db, ids);
      await db.phraseVersions.where('phraseId').anyOf(ids).delete();
      // What takes back a change of that time would bring them again, and holds on to their pictures.
      await forgetChanges(db, await db.changes.where('at').below(before).primaryKeys());
      return ids.length;
    });

  const sweepExamples = (before: number) =>
    db.transaction('rw', db.examples, db.indexes, db.values, async () => {
      const ids = await db.examples.filter(({ at }) => at < before).primaryKeys();
      await db.examples.bulkDelete(ids);
      // The words are in the indexes too.
      if (ids.length > 0) {
        await db.indexes.clear();
        await bumpRevision(db);
      }
      return ids.length;
    });

  const sweepVersions = (before: number) =>
    db.transaction('rw', db.phraseVersions, async () => {
      const had = await db.phraseVersions.count();
      await db.phraseVersions.where('at').below(before).delete();
      const kept = new Map<string, number>();
      for (const id of (await db.phraseVersions.orderBy('phraseId').keys()) as string[]) {
        kept.set(id, (kept.get(id) ?? 0) + 1);
      }
      for (const [id, count] of kept) if (count > KEPT_VERSIONS) await trimVersions(db, id);
      return had - (await db.phraseVersions.count());
    });

  const sweepImages = () =>
    db.transaction('rw', [...wantingTables(db), db.images, db.jobs, db.values], async () => {
      // Pictures that come in with an import are there before its phrases.
      if ((await db.jobs.count()) > 0) return 0;
      const owners = (await db.images.orderBy('phraseId').uniqueKeys()) as string[];
      const phrases = new Set((await rowsOf(db, owners)).map(({ id }) => id));
      const lost = db.images.where('phraseId').anyOf(owners.filter((id) => !phrases.has(id)));
      const orphans = new Set(await lost.primaryKeys());
      if (orphans.size > 0) await keepWanted(db, orphans);
      const last = (await db.values.get(ORPHANS))?.value;
      const known = new Set(Array.isArray(last) ? last : []);
      await db.values.put({ key: ORPHANS, value: [...orphans] });
      const gone = [...orphans].filter((id) => known.has(id));
      await db.images.bulkDelete(gone);
      return gone.length;
    });

  const sweepStaged = async (before: number) => {
    let rows = 0;
    for (const job of await db.jobs.where('at').below(before).toArray()) {
      await staging.drop(job.id);
      rows += job.rows;
    }
    return rows;
  };

  return {
    sweep: (days, now) =>
      write(async () => {
        const older = (kind: keyof RetentionDays, work: (before: number) => PromiseLike<number>) =>
          days[kind] > 0 ? work(now - days[kind] * DAY_MS) : 0;
        return {
          notes: await older('notes', (before) => db.notes.filter(({ updatedAt }) => updatedAt < before).delete()),
          examples: await older('examples', sweepExamples),
          trash: await older('trash', sweepTrash),
          // Also where old ones are kept: those beyond a phrase's number go.
          versions: await sweepVersions(days.versions > 0 ? now - days.versions * DAY_MS : Number.NEGATIVE_INFINITY),
          faults: await older('faults', (before) => db.faults.filter(({ at }) => at < before).delete()),
          drafts: await older('drafts', (before) => db.drafts.filter(({ updatedAt }) => updatedAt < before).delete()),
          images: await sweepImages(),
          staged: await sweepStaged(now - STAGED_MS),
        };
      }),
  };
}
