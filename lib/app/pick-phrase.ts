import type { PhraseRepository } from '../data/repositories/phrases';
import type { Phrase } from '../phrases/phrase';
import { PhraseSearch } from '../phrases/search';
import type { Clock } from '../shared/clock';
import { isValid } from './suggest-replies';

export interface PickPorts {
  phrases: Pick<PhraseRepository, 'revision' | 'ofShop'>;
  now: Clock;
}

export interface PhrasePicker {
  /** What is typed after `/`: fitting phrases, and the digits with which some code continues. */
  find(request: { shopId: string; query: string; limit: number }): Promise<{
    picks: { phraseId: string; code: string; title: string; template: string }[];
    digits: string;
  }>;
}

/** Holds one search per shop for as long as the library stays the same. */
export function phrasePicker(ports: PickPorts): PhrasePicker {
  const shops = new Map<string, { revision: number; search: PhraseSearch; phrases: Map<string, Phrase> }>();
  const searchOf = async (shopId: string) => {
    const revision = await ports.phrases.revision();
    const held = shops.get(shopId);
    if (held?.revision === revision) return held;
    const phrases = await ports.phrases.ofShop(shopId);
    const made = {
      revision,
      search: PhraseSearch.build(phrases),
      phrases: new Map(phrases.map((phrase) => [phrase.id, phrase])),
    };
    shops.set(shopId, made);
    return made;
  };
  return {
    find: async ({ shopId, query, limit }) => {
      const { search, phrases } = await searchOf(shopId);
      const now = ports.now();
      const picks = search.find(query, limit).flatMap(({ id }) => {
        const phrase = phrases.get(id);
        if (!phrase || !isValid(phrase, now)) return [];
        return [{ phraseId: id, code: phrase.code, title: phrase.title, template: phrase.body }];
      });
      return { picks, digits: search.digitsAfter(query) };
    },
  };
}
