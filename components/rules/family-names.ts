import type { Family } from '../../lib/checks/finding';
import type { StringKey } from '../../lib/shared/strings';

/** What families are called. */
export const FAMILY: Record<Family, StringKey> = {
  'off-platform': 'familyOffPlatform',
  'review-bribery': 'familyReviewBribery',
  abuse: 'familyAbuse',
  privacy: 'familyPrivacy',
  'refuse-duty': 'familyRefuseDuty',
  'service-taboo': 'familyServiceTaboo',
  'medical-claim': 'familyMedicalClaim',
  'absolute-claim': 'familyAbsoluteClaim',
  overpromise: 'familyOverpromise',
  disparage: 'familyDisparage',
  perfunctory: 'familyPerfunctory',
  placeholder: 'familyPlaceholder',
  'fact-conflict': 'familyFactConflict',
};
