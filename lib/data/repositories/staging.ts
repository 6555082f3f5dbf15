import Dexie from 'dexie';
import type { Result } from '../../shared/result';
import type { YingdaDatabase } from '../database';
import type { JobRow } from '../records';
import { type WriteError, write } from '../write';

/**
 * Rows on their way in. They lie apart until all are there; then one transaction puts them in force (`phrases.swapIn`, restoring a
 * backup), so that a kill at any point leaves the old data or the new, never a mix.
 */
export interface StagingRepository {
  open(job: Pick<JobRow, 'id' | 'kind' | 'at'>): Promise<Result<void, WriteError>>;
  /** `part` grows by one with each call. */
  add(jobId: string, part: number, table: string, rows: readonly unknown[]): Promise<Result<void, WriteError>>;
  /** All rows are there. */
  close(jobId: string): Promise<Result<void, WriteError>>;
  drop(jobId: string): Promise<Result<void, WriteError>>;
  jobs(): Promise<JobRow[]>;
}

export function stagingRepository(db: YingdaDatabase): StagingRepository {
  const inOne = <T>(work: () => Promise<T>) => write(() => db.transaction('rw', db.jobs, db.staged, work));
  return {
    open: (job) => inOne(async () => void (await db.jobs.put({ ...job, state: 'staging', rows: 0 }))),
    add: (jobId, part, table, rows) =>
      inOne(async () => {
        await db.staged.put({ jobId, part, table, rows: [...rows] });
        const job = await db.jobs.get(jobId);
        await db.jobs.update(jobId, { rows: (job?.rows ?? 0) + rows.length });
      }),
    close: (jobId) => inOne(async () => void (await db.jobs.update(jobId, { state: 'staged' }))),
    drop: (jobId) =>
      inOne(async () => {
        await db.staged.where('[jobId+part]').between([jobId, Dexie.minKey], [jobId, Dexie.maxKey]).delete();
        await db.jobs.delete(jobId);
      }),
    jobs: () => db.jobs.toArray(),
  };
}
