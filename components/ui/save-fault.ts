import type { SaveFault } from '../../lib/app/library/library';
import type { StringKey, Translate } from '../../lib/shared/strings';

const FAULT: Record<SaveFault, StringKey> = {
  'disk-full': 'uiFaultDiskFull',
  'database-closed': 'uiFaultDatabaseClosed',
  'old-version': 'uiFaultOldVersion',
  invalid: 'uiFaultInvalid',
  'too-long': 'uiFaultTooLong',
  supervisor: 'uiFaultSupervisor',
  failed: 'uiFaultFailed',
};

/** Why something was not kept, and what to do. */
export const saveFaultText = (fault: SaveFault, t: Translate): string => t(FAULT[fault]);
