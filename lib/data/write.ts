import { consoleLog } from '../shared/log';
import { err, ok, type Result } from '../shared/result';

/** Why a write did not happen. Nothing of it is stored: every write is one transaction. */
export type WriteError = 'disk-full' | 'outdated' | 'closed' | 'failed';

/** Runs one transaction's worth of writing and turns what the platform throws into a reason that can be told to the user. */
export async function write<T>(work: () => PromiseLike<T>): Promise<Result<T, WriteError>> {
  try {
    return ok(await work());
  } catch (cause) {
    const reason = reasonOf(cause);
    // The other reasons say all there is to say. This one is a fault of ours, which nobody would see, or a work that was given up.
    if (reason === 'failed' && !(cause instanceof Error && cause.name === 'AbortError'))
      consoleLog.fault('write', cause);
    return err(reason);
  }
}

function reasonOf(cause: unknown): WriteError {
  for (let at: unknown = cause; at instanceof Error; at = (at as Error & { inner?: unknown }).inner) {
    if (at.name === 'QuotaExceededError') return 'disk-full';
    if (at.name === 'VersionError') return 'outdated';
    if (at.name === 'DatabaseClosedError') return 'closed';
    if (/QuotaExceeded/.test(at.message)) return 'disk-full';
  }
  return 'failed';
}
