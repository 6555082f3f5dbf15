import Dexie from 'dexie';
import { err, ok, type Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import { PhraseShelf } from '../phrase-shelf';
import type { PhraseRow } from '../records';
import { stagingRepository } from '../repositories/staging';
import { bumpRevision, REVISION, revisionOf } from '../revision';
import { type WriteError, write } from '../write';
import { WritesAhead } from '../writes-ahead';
import { BackupError, type BackupFault, type BackupHead, LIMITS } from './format';
import { BACKED_UP_TABLES, STALE_AFTER_RESTORE, storeOf } from './tables';

/** Why nothing was restored. In each case all data is as it was. */
export type RestoreFault = BackupFault | { kind: WriteError | 'cancelled' };

export interface StageOptions {
  /** Rows read, of so many as the file says it holds. */
  progress?: (done: number, total: number) => void;
  signal?: AbortSignal;
  limits?: typeof LIMITS;
}

export interface StagedBackup {
  jobId: string;
  head: BackupHead;
}

export interface Restorer {
  /**
   * Reads a backup to its end, checks its hash and each row, and lays the rows beside the live tables. What is not whole leaves nothing behind.
   * The staged rows wait for `swapIn` or `drop`; those of a page that was closed are swept after a day.
   */
  stage(
    packed: ReadableStream<Uint8Array<ArrayBuffer>>,
    at: number,
    options?: StageOptions,
  ): Promise<Result<StagedBackup, RestoreFault>>;
  /** Puts the staged rows in the place of all data, in one transaction: all of it, or nothing. */
  swapIn(jobId: string, options?: Omit<StageOptions, 'limits'>): Promise<Result<void, RestoreFault>>;
  drop(jobId: string): Promise<Result<void, WriteError>>;
}

export function restorer(db: YingdaDatabase): Restorer {
  const staging = stagingRepository(db);

  const stageAll = async (
    jobId: string,
    packed: ReadableStream<Uint8Array<ArrayBuffer>>,
    { progress, signal, limits = LIMITS }: StageOptions,
  ): Promise<Result<BackupHead, RestoreFault>> => {
    let head: BackupHead | undefined;
    let total = 0;
    let part = 0;
    let done = 0;
    // With its schemas it is a fifth of what every page would load, and one page needs it at times.
    const { readBackup } = await import('./read-backup');
    for await (const read of readBackup(packed, limits)) {
      if (signal?.aborted) return err({ kind: 'cancelled' });
      if ('format' in read) {
        head = read;
        total = Object.values(read.rows).reduce((sum, count) => sum + count, 0);
        continue;
      }
      const added = await staging.add(jobId, part++, read.table, read.rows);
      if (!added.ok) return err({ kind: added.error });
      done += read.rows.length;
      progress?.(done, total);
    }
    const closed = await staging.close(jobId);
    if (!closed.ok) return err({ kind: closed.error });
    return head ? ok(head) : err({ kind: 'not-backup', line: 0 });
  };

  return {
    stage: async (packed, at, options = {}) => {
      const jobId = crypto.randomUUID();
      const opened = await staging.open({ id: jobId, kind: 'restore', at });
      if (!opened.ok) return err({ kind: opened.error });
      const staged = await stageAll(jobId, packed, options).catch((cause: unknown) => {
        if (cause instanceof BackupError) return err<RestoreFault>(cause.fault);
        throw cause;
      });
      if (staged.ok) return ok({ jobId, head: staged.value });
      await staging.drop(jobId);
      return staged;
    },
    swapIn: async (jobId, { progress, signal } = {}) => {
      const swapped = await write(() =>
        db.transaction('rw', db.tables, async () => {
          const job = await db.jobs.get(jobId);
          if (job?.state !== 'staged') throw new Error('the backup is not staged whole');
          const revision = await revisionOf(db);
          for (const table of [...BACKED_UP_TABLES, ...STALE_AFTER_RESTORE]) await db.table(storeOf(table)).clear();
          const parts = db.staged.where('[jobId+part]').between([jobId, Dexie.minKey], [jobId, Dexie.maxKey]);
          const writes = new WritesAhead((rows) => {
            progress?.(rows, job.rows);
            signal?.throwIfAborted();
          });
          const keys = await parts.primaryKeys();
          const read = (i: number) => (i < keys.length ? db.staged.get(keys[i] as [string, number]) : undefined);
          const phrases = await PhraseShelf.open(db);
          let next = read(0);
          for (let i = 1; next; i++) {
            const staged = await next;
            next = read(i);
            if (!staged) continue;
            if (staged.table === 'phrases') for (const row of staged.rows as PhraseRow[]) phrases.put(row);
            else await writes.add(staged.rows.length, [db.table(staged.table).bulkPut(staged.rows)]);
          }
          await phrases.flush(writes);
          await writes.end();
          await parts.delete();
          await db.jobs.delete(jobId);
          await db.values.put({ key: REVISION, value: revision });
          await bumpRevision(db);
        }),
      );
      if (swapped.ok) return swapped;
      return err({ kind: signal?.aborted ? 'cancelled' : swapped.error });
    },
    drop: (jobId) => staging.drop(jobId),
  };
}
