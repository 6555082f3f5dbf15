import { PhraseChecker } from '../../lib/app/rules/phrase-checker';
import { rulesForPhrases } from '../../lib/app/rules/rules-for-shop';
import { packsFor } from '../../lib/checks/packs';
import type { Store } from '../../lib/data/store';
import type { Clock } from '../../lib/shared/clock';

/** What checks phrases as they are written. Loaded when an editor first asks: the list is not to wait for the rules. */
export const checkerFor = (store: Store, now: Clock): PhraseChecker =>
  new PhraseChecker(() => rulesForPhrases({ ...store, packsFor, now }, null));
