import { err, type Result } from '../shared/result';
import type { SaveFault } from './library/library';

/** A use case that never rejects: what its ports throw is noted, and comes back as a value. */
export async function kept<T>(
  work: () => Promise<Result<T, SaveFault>>,
  failed: (cause: unknown) => void,
): Promise<Result<T, SaveFault>> {
  try {
    return await work();
  } catch (cause) {
    failed(cause);
    return err('failed');
  }
}
