import type { Severity } from '../../lib/checks/finding';
import type { StringKey } from '../../lib/shared/strings';

/** What severities are called. */
export const SEVERITY: Record<Severity, StringKey> = {
  block: 'uiMeaningBlock',
  warn: 'uiMeaningWarn',
  tip: 'uiMeaningTip',
};
