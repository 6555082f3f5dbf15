import { EVERY_SHOP, type Phrase } from './phrase';
import { nameKey } from './variables/name';

/** Phrases by their code's key. Where several have it, a shop's own goes before that of every shop, then the first. */
export function firstByCode(phrases: Iterable<Phrase>): Map<string, Phrase> {
  const byCode = new Map<string, Phrase>();
  for (const phrase of phrases) {
    const key = nameKey(phrase.code);
    const held = byCode.get(key);
    if (key === '') continue;
    if (!held || (held.shopId === EVERY_SHOP && phrase.shopId !== EVERY_SHOP)) byCode.set(key, phrase);
  }
  return byCode;
}
