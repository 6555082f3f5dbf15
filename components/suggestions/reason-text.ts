import type { Translate } from '../../lib/shared/strings';
import type { SuggestReason } from '../../lib/suggest/types';

/** Why a suggestion is there, in one line. */
export function reasonText(reason: SuggestReason, t: Translate): string {
  switch (reason.kind) {
    case 'question':
      return t(reason.learned ? 'suggestReasonLearned' : 'suggestReasonQuestion', reason.question);
    case 'text':
      return t('suggestReasonText', reason.shared.join(' '));
    case 'small-talk':
      return t('suggestReasonSmallTalk', reason.question);
    case 'occasion':
      return t('suggestReasonOccasion');
    case 'related':
      return t('suggestReasonRelated', reason.question);
  }
}
