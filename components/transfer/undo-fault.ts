import type { SaveFault } from '../../lib/app/library/library';
import type { Translate } from '../../lib/shared/strings';
import { saveFaultText } from '../ui/save-fault';

/** Why an import was not taken back. */
export const undoFaultText = (fault: SaveFault, t: Translate): string =>
  fault === 'invalid' ? t('transferUndoGone') : saveFaultText(fault, t);
