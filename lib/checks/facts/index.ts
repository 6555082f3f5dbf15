import type { PageView } from '../../service/view';
import type { Finding } from '../finding';
import type { FactCheck } from './fact-check';
import { Inquiry } from './inquiry';
import type { ShopKnowledge } from './shop-knowledge';

/** Every check of `claims/`: adding a file is enough. */
export const factChecks: readonly FactCheck[] = Object.values(
  import.meta.glob<FactCheck>('./claims/*.ts', { eager: true, import: 'default' }),
);

/** Longer drafts are no chat messages. */
const LONGEST = 2_000;

export interface FactSituation {
  /** The page's view; null where none was read. */
  view: PageView | null;
  /** Epoch ms. */
  now: number;
}

/** What in a draft contradicts the shop's facts, in the order of the text; one finding for the same words. Never throws for a text. */
export function checkFacts(
  text: string,
  shop: ShopKnowledge,
  { view, now }: FactSituation,
  checks = factChecks,
): Finding[] {
  if (text.trim() === '' || text.length > LONGEST) return [];
  const inquiry = new Inquiry(text, shop, view, now);
  const findings: Finding[] = [];
  for (const { id, why, advice, find } of checks) {
    for (const { start, end, fact: found, replacement } of find(inquiry)) {
      const fact = { ...found, text: shop.asWritten(found.text) };
      findings.push({
        ruleId: `fact-conflict.${id}`,
        family: 'fact-conflict',
        severity: 'warn',
        start,
        end,
        via: 'fact',
        why,
        basis: fact.source.label,
        advice,
        ...(replacement === undefined ? {} : { replacement }),
        fact,
      });
    }
  }
  findings.sort((a, b) => a.start - b.start || b.end - a.end);
  return findings.filter(
    (one, i) => !findings.slice(0, i).some((other) => one.start < other.end && other.start < one.end),
  );
}
