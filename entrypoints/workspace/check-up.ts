import { type BatchCheckPorts, BatchCheckSession } from '../../lib/app/rules/batch-check-session';
import { type LintPorts, LintSession } from '../../lib/app/rules/lint-session';
import { PhraseChecker } from '../../lib/app/rules/phrase-checker';
import { rulesForPhrases } from '../../lib/app/rules/rules-for-shop';
import { packsFor } from '../../lib/checks/packs';
import type { Store } from '../../lib/data/store';
import { translate } from '../../lib/platform/strings';
import type { Clock } from '../../lib/shared/clock';
import { delay } from '../../lib/shared/delay';

/** The check-up over the real browser: it pauses for a task of the page's own between two slices. */
export const openCheckUp = (
  ports: Pick<LintPorts, 'store' | 'rules' | 'refreshConsoles' | 'save' | 'now' | 'fault'>,
  signal: AbortSignal,
): LintSession =>
  new LintSession({ ...ports, pause: () => delay(0, signal), elapsed: () => performance.now(), t: translate }, signal);

/** The check of a file's messages, in the same manner. */
export const openBatchCheck = (
  ports: Pick<BatchCheckPorts, 'save' | 'fault'>,
  signal: AbortSignal,
): BatchCheckSession =>
  new BatchCheckSession(
    { ...ports, pause: () => delay(0, signal), elapsed: () => performance.now(), t: translate },
    signal,
  );

/** The rules that phrases are held to, and a checker of them for the form in which they are written. */
export function phraseRules(store: Store, now: Clock, chosenShop: () => string | null) {
  const rules = () => rulesForPhrases({ ...store, packsFor, now }, chosenShop());
  return { rules, checker: new PhraseChecker(rules, chosenShop) };
}
