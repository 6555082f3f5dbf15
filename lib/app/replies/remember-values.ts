import type { PhraseRepository } from '../../data/repositories/phrases';
import type { RememberedRepository } from '../../data/repositories/remembered';
import { phraseIdOf } from '../../phrases/related';
import { rememberedNames } from '../../phrases/variables/asked';
import { valuesByName } from '../../phrases/variables/name';
import { expandNested } from '../../phrases/variables/nested';
import type { Clock } from '../../shared/clock';
import { nestedPhrases } from './phrase-offer';

export interface RememberPorts {
  phrases: Pick<PhraseRepository, 'get' | 'byCode'>;
  remembered: Pick<RememberedRepository, 'put'>;
  now: Clock;
}

/** Longer ones are sentences for one buyer. */
const LONGEST = 60;

/** Keeps what was typed for those of a phrase's variables that are to be remembered; other typed values are forgotten with their conversation. */
export async function rememberValues(
  ports: RememberPorts,
  { shopId, phraseId, values }: { shopId: string; phraseId: string; values: Readonly<Record<string, string>> },
): Promise<void> {
  if (Object.keys(values).length === 0) return;
  const id = phraseIdOf(phraseId);
  const phrase = (await ports.phrases.get([id])).get(id);
  if (!phrase) return;
  const find = await nestedPhrases(ports.phrases, shopId, [phrase.body, ...phrase.variants]);
  const settings = [phrase.body, ...phrase.variants].flatMap(
    (body) => expandNested({ ...phrase, body }, find).variables,
  );
  const typed = valuesByName(values);
  const kept = new Map<string, string>();
  for (const name of rememberedNames(settings)) {
    const value = typed(name);
    if (value !== undefined && value.length <= LONGEST) kept.set(name, value);
  }
  if (kept.size === 0) return;
  const stored = await ports.remembered.put(kept, ports.now());
  if (!stored.ok) throw new Error(`typed values not stored: ${stored.error}`);
}
