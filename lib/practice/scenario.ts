import type { Stage } from '../service/conversation';

/** A buyer's temper, as the trade names it. */
export const BUYER_TYPES = ['直接', '消遣', '议价', '新手', '忠诚', '心不在焉', '深思熟虑'] as const;
export type BuyerType = (typeof BUYER_TYPES)[number];

/** One thing the buyer does; played once the agent has answered the step before (or after `waitSeconds` without an answer). */
export type ScenarioStep =
  | { say: string }
  | { image: string }
  | { showProduct: string }
  | { showOrder: string }
  | { withdraw: true };

/** A scripted buyer of the practice console. Product ids and order numbers are those of the demo shop. */
export interface Scenario {
  id: string;
  title: string;
  buyer: string;
  type: BuyerType;
  stages: Stage[];
  /** Groups of steps: each group is sent at once, then the buyer waits for an answer. */
  turns: { steps: ScenarioStep[]; goodAnswers: string[]; mustNot?: string[] }[];
}
