import type { Stage } from '../../lib/service/conversation';
import type { StringKey } from '../../lib/shared/strings';

/** The stages by the trade's names. */
export const STAGE_WORD: Record<Stage, StringKey> = {
  greeting: 'stageGreeting',
  inquiry: 'stageInquiry',
  bargaining: 'stageBargaining',
  recommendation: 'stageRecommendation',
  help: 'stageHelp',
  'order-check': 'stageOrderCheck',
  farewell: 'stageFarewell',
  'after-sale': 'stageAfterSale',
};
