import { compileChecker } from '../checker';
import { SEVERITIES, type Severity, worst } from '../finding';
import type { RulePack } from '../rule';
import { cleanMessages } from './clean-messages';

/** What one rule finds in clean messages. */
export interface RuleUse {
  flagged: number;
  /** Up to three of them. */
  examples: string[];
}

/** What a pack would do to clean messages. */
interface Expectation {
  messages: number;
  /** Shares of them by their strongest finding. */
  shares: Record<Severity, number>;
  /** By rule id. */
  uses: Map<string, RuleUse>;
}

const MOST_EXAMPLES = 3;
/** Messages checked between two yields: about a millisecond's work. */
const MESSAGES = 200;

/** Checks clean messages with a pack, in every shop's eyes: rules bound to platforms count as well. Yields from 0 to 1 how far it is. */
export function* expectationOf(
  pack: RulePack,
  messages: readonly string[] = cleanMessages(),
): Generator<number, Expectation> {
  const rules = pack.rules.map(({ platforms: _, ...rule }) => rule);
  yield 0;
  const checker = compileChecker([{ ...pack, rules }]);
  const counts: Record<Severity, number> = { block: 0, warn: 0, tip: 0 };
  const uses = new Map<string, RuleUse>();
  for (const [i, message] of messages.entries()) {
    const findings = checker.check(message);
    const severity = worst(findings);
    if (severity) counts[severity]++;
    for (const ruleId of new Set(findings.map((finding) => finding.ruleId))) {
      const use = uses.get(ruleId) ?? { flagged: 0, examples: [] };
      use.flagged++;
      if (use.examples.length < MOST_EXAMPLES) use.examples.push(message);
      uses.set(ruleId, use);
    }
    if (i % MESSAGES === MESSAGES - 1) yield i / messages.length;
  }
  const all = Math.max(1, messages.length);
  const shares = Object.fromEntries(SEVERITIES.map((one) => [one, counts[one] / all])) as Record<Severity, number>;
  return { messages: messages.length, shares, uses };
}
