import { sealOf } from '../../checks/ignore';
import type { Verdict } from '../../checks/verdict';
import type { Store } from '../../data/store';
import type { WriteError } from '../../data/write';
import type { Result } from '../../shared/result';
import { maskPersonal } from '../../text/mask';

const DAY_MS = 86_400_000;
const DAYS: Partial<Record<Verdict, number>> = { week: 7, month: 30 };

export interface JudgedWords {
  shopId: string;
  ruleId: string;
  /** As `hitWords` gives them; of a false alarm as `wordsAround` does. */
  text: string;
  verdict: Verdict;
}

/** Keeps what an agent says of a finding. What tells of a person is kept masked; a shop's own number is known again by its seal. */
export function keepVerdict(
  store: Pick<Store, 'ignores' | 'falseAlarms'>,
  { verdict, shopId, ruleId, text }: JudgedWords,
  id: string,
  at: number,
): Promise<Result<void, WriteError>> {
  const masked = maskPersonal(text);
  const said = { id, shopId, ruleId, text: masked, at };
  if (verdict === 'wrong') return store.falseAlarms.add(said);
  const days = DAYS[verdict];
  return store.ignores.add({
    ...said,
    ...(masked === text ? {} : { seal: sealOf(text) }),
    ...(days ? { until: at + days * DAY_MS } : {}),
  });
}
