import { EVERY_SHOP, type Phrase } from '../phrase';
import type { LintFacts } from './check';

/** The shops whose facts a phrase must agree with: with one of them, where it serves several. */
export const factsFor = (
  facts: readonly LintFacts[],
  { shopId, shops }: Pick<Phrase, 'shopId' | 'shops'>,
): LintFacts[] =>
  facts.filter(
    (one) => (shopId === EVERY_SHOP || shopId === one.shopId) && (shops.length === 0 || shops.includes(one.shopId)),
  );
