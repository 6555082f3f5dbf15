import type { SaveFault } from '../../lib/app/library/library';
import type { Result } from '../../lib/shared/result';
import type { Translate } from '../../lib/shared/strings';
import type { Said } from './said';
import { saveFaultText } from './save-fault';

/** What came of taking a change of the library back. */
export function undoneSaid(undone: Result<{ kept: number }, SaveFault>, t: Translate): Said {
  if (!undone.ok)
    return { meaning: 'warn', text: undone.error === 'invalid' ? t('phraseUndoGone') : saveFaultText(undone.error, t) };
  const { kept } = undone.value;
  return kept > 0 ? { meaning: 'warn', text: t('phraseUndoneKept', kept) } : { meaning: 'ok', text: t('phraseUndone') };
}
