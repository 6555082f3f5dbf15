import type { DatabaseState } from '../data/database';
import type { WriteError } from '../data/write';
import { err, type Result } from '../shared/result';
import type { SaveFault } from './library/library';

const FAULTS: Record<WriteError, SaveFault> = {
  'disk-full': 'disk-full',
  outdated: 'old-version',
  closed: 'database-closed',
  failed: 'failed',
};

export const faultOf = (error: WriteError): SaveFault => FAULTS[error];

/** A write's outcome as it is told to the user. */
export const told = <T>(written: Result<T, WriteError>): Result<T, SaveFault> =>
  written.ok ? written : err(faultOf(written.error));

/** Why the database can't be used, or null. `what`: the browser's own words, where ours don't say it. */
export function databaseFault(database: DatabaseState): { fault: SaveFault; what: string } | null {
  switch (database.kind) {
    case 'failed':
      return database.noRoom ? { fault: 'disk-full', what: '' } : { fault: 'database-closed', what: database.message };
    case 'outdated':
      return { fault: 'old-version', what: '' };
    case 'blocked':
      return { fault: 'database-closed', what: '' };
    default:
      return null;
  }
}
