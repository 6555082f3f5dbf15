import type { InsertOutcome, RefusalReason } from '../../lib/editors/outcome';
import type { StringKey, Translate } from '../../lib/shared/strings';
import type { Meaning } from '../ui/meaning';

const REFUSAL: Record<RefusalReason, StringKey> = {
  'conversation-changed': 'insertRefusedConversationChanged',
  'conversation-unknown': 'insertRefusedConversationUnknown',
  'no-box': 'insertRefusedNoBox',
  'read-only': 'insertRefusedReadOnly',
  composing: 'insertRefusedComposing',
  'too-long': 'insertRefusedTooLong',
  repeated: 'insertRefusedRepeated',
  'stale-page': 'insertRefusedStalePage',
  'no-driver': 'insertRefusedNoDriver',
  cancelled: 'insertRefusedCancelled',
};

export interface Status {
  meaning: Meaning;
  text: string;
}

/** What to tell the agent. `where`: a click in the panel leaves the focus outside the box, a key in the page does not. */
export function outcomeStatus(
  outcome: Exclude<InsertOutcome, { kind: 'ask' }>,
  where: 'panel' | 'page',
  t: Translate,
): Status {
  switch (outcome.kind) {
    case 'inserted':
      return { meaning: 'ok', text: t(where === 'panel' ? 'insertDoneInPanel' : 'insertDoneInPage') };
    case 'unverified':
      return { meaning: 'warn', text: t('insertUnverified') };
    case 'refused':
      return {
        meaning: outcome.reason === 'cancelled' ? 'tip' : 'warn',
        text: t(REFUSAL[outcome.reason]),
      };
  }
}
