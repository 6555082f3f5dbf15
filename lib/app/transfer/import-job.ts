import type { ImageRow, PhraseRow, UseRow } from '../../data/records';
import type { Store } from '../../data/store';
import type { WriteError } from '../../data/write';
import type { ImportPlan } from '../../formats/plan';
import { EVERY_SHOP } from '../../phrases/phrase';
import { err, type Result } from '../../shared/result';
import { faultOf } from '../save-fault';
import type { ImportReport, WriteFault, WriteProgress } from './transfer';
import type { CallContext } from './transfer-engine';

/** Rows staged in one transaction, and swapped in by one step: short, so that a cancel is heard. */
const SLICE = 1_000;
/** Bytes of pictures in one. */
const SLICE_BYTES = 4 * 1024 * 1024;

export type JobStore = Pick<Store, 'phrases' | 'staging'>;

interface Slice {
  table: 'phrases' | 'images' | 'uses';
  rows: (PhraseRow | ImageRow | UseRow)[];
}

/** What a plan writes: phrases as they shall be, those it replaces as they lie in the trash, their uses, and pictures. */
function* slicesOf(plan: ImportPlan, now: number): Generator<Slice> {
  const phrases: PhraseRow[] = plan.rows.flatMap((row) => ('phrase' in row ? [row.phrase] : []));
  phrases.push(...plan.remove.map((phrase) => ({ ...phrase, deletedAt: now })));
  for (let from = 0; from < phrases.length; from += SLICE) {
    yield { table: 'phrases', rows: phrases.slice(from, from + SLICE) };
  }
  for (let from = 0; from < plan.uses.length; from += SLICE) {
    yield { table: 'uses', rows: plan.uses.slice(from, from + SLICE).map((use) => ({ ...use, shopId: EVERY_SHOP })) };
  }
  let images: ImageRow[] = [];
  let bytes = 0;
  for (const row of plan.rows) {
    if (!('phrase' in row)) continue;
    for (const picture of row.pictures) {
      images.push({ ...picture, phraseId: row.phrase.id });
      bytes += picture.bytes.byteLength;
      if (bytes < SLICE_BYTES) continue;
      yield { table: 'images', rows: images };
      images = [];
      bytes = 0;
    }
  }
  if (images.length > 0) yield { table: 'images', rows: images };
}

interface JobOptions extends CallContext<WriteProgress> {
  jobId: string;
  now: number;
  /** The library's revision that the plan was made from: another by now means other phrases than the user was shown. */
  revision: number;
}

/** Writes a plan: staged first, then put in force by one transaction. Any other end leaves the library as it was, and nothing on the stage. */
export async function writePlan(
  plan: ImportPlan,
  store: JobStore,
  options: JobOptions,
): Promise<Result<ImportReport, WriteFault>> {
  const done = await stageAndSwap(plan, store, options);
  if (done.ok) return done;
  // Should this fail too (a full disk), the next start sweeps the stage.
  await store.staging.drop(options.jobId);
  return options.signal.aborted ? err('cancelled') : done;
}

async function stageAndSwap(
  plan: ImportPlan,
  { phrases, staging }: JobStore,
  { jobId, now, revision, progress, signal }: JobOptions,
): Promise<Result<ImportReport, WriteFault>> {
  const total = plan.create + plan.update + plan.remove.length;
  const failed = ({ error }: { error: WriteError }) => err(faultOf(error));
  const opened = await staging.open({ id: jobId, kind: 'import', at: now });
  if (!opened.ok) return failed(opened);
  let part = 0;
  let done = 0;
  for (const { table, rows } of slicesOf(plan, now)) {
    if (signal.aborted) return err('cancelled');
    const added = await staging.add(jobId, part++, table, rows);
    if (!added.ok) return failed(added);
    if (table === 'phrases') done += rows.length;
    progress({ phase: 'stage', done, total });
  }
  const closed = await staging.close(jobId);
  if (!closed.ok) return failed(closed);
  if ((await phrases.revision()) !== revision) return err('changed');
  progress({ phase: 'swap', done: 0, total });
  const swapped = await phrases.swapIn(jobId, now, {
    progress: (rows) => progress({ phase: 'swap', done: rows, total }),
    signal,
    usesCount: plan.usesCount,
  });
  if (!swapped.ok) return failed(swapped);
  return {
    ok: true,
    value: {
      changeId: swapped.value.id,
      created: plan.create,
      updated: plan.update,
      removed: plan.remove.length,
      skipped: plan.skip,
      errors: plan.errors,
      usesLeft: swapped.value.usesLeft,
    },
  };
}
