import type { Verdict } from '../checks/verdict';
import type { Store } from '../data/store';
import type { WriteError } from '../data/write';
import type { Result } from '../shared/result';
import { maskPersonal } from '../text/mask';

const DAY_MS = 86_400_000;
const DAYS: Partial<Record<Verdict, number>> = { week: 7, month: 30 };

export interface JudgedWords {
  shopId: string;
  ruleId: string;
  /** As `hitWords` gives them; of a false alarm as `wordsAround` does. */
  text: string;
  verdict: Verdict;
}

/** Keeps what an agent says of a finding. False alarms are kept masked. */
export function keepVerdict(
  store: Pick<Store, 'ignores' | 'falseAlarms'>,
  { verdict, shopId, ruleId, text }: JudgedWords,
  id: string,
  at: number,
): Promise<Result<void, WriteError>> {
  if (verdict === 'wrong') return store.falseAlarms.add({ id, shopId, ruleId, text: maskPersonal(text), at });
  const days = DAYS[verdict];
  return store.ignores.add({ id, shopId, ruleId, text, at, ...(days ? { until: at + days * DAY_MS } : {}) });
}
