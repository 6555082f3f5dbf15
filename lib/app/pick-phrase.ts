import type { PhraseRepository } from '../data/repositories/phrases';
import type { RememberedRepository } from '../data/repositories/remembered';
import { isOffered, type Talk } from '../phrases/offered';
import type { Phrase } from '../phrases/phrase';
import { PhraseSearch } from '../phrases/search/phrase-search';
import { wordingInTurn } from '../phrases/variables/worded';
import type { Clock } from '../shared/clock';
import type { Suggestion } from '../suggest/suggestion';
import { type FindPhrase, findAmong, offersOf, picturesOf } from './phrase-offer';

/** Found beyond what is wanted, because some may not be offered here. */
const SPARE = 8;

export interface PickPorts {
  phrases: Pick<PhraseRepository, 'revision' | 'ofShop'>;
  remembered: Pick<RememberedRepository, 'get'>;
  now: Clock;
}

export interface PickRequest extends Omit<Talk, 'now'> {
  query: string;
  limit: number;
  /** What the shop's side wrote to this buyer, oldest first. */
  said: string[];
}

export interface PhrasePicker {
  /** What is typed after `/`: fitting phrases, and the digits with which some code continues. */
  find(request: PickRequest): Promise<{
    picks: Pick<Suggestion, 'phraseId' | 'code' | 'title' | 'template' | 'missing' | 'pictures'>[];
    digits: string;
  }>;
}

interface Held {
  revision: number;
  search: PhraseSearch;
  phrases: Map<string, Phrase>;
  nested: FindPhrase;
}

/** The page itself knows what it shows. */
const NO_CONTEXT = { values: {}, choices: {} };

/** Holds one search per shop for as long as the library stays the same. */
export function phrasePicker(ports: PickPorts): PhrasePicker {
  const shops = new Map<string, Held>();
  const searchOf = async (shopId: string) => {
    const revision = await ports.phrases.revision();
    const held = shops.get(shopId);
    if (held?.revision === revision) return held;
    const phrases = await ports.phrases.ofShop(shopId);
    const made = {
      revision,
      search: PhraseSearch.build(phrases),
      phrases: new Map(phrases.map((phrase) => [phrase.id, phrase])),
      nested: findAmong(phrases),
    };
    shops.set(shopId, made);
    return made;
  };
  return {
    find: async ({ query, limit, said, ...where }) => {
      const { search, phrases, nested } = await searchOf(where.shopId);
      const talk = { ...where, now: ports.now() };
      const found = search
        .find(query, limit * SPARE)
        .flatMap(({ id }) => {
          const phrase = phrases.get(id);
          return phrase && isOffered(phrase, talk) ? [phrase] : [];
        })
        .slice(0, limit)
        .map((phrase) => ({ phrase, wording: wordingInTurn([phrase.body, ...phrase.variants], said) }));
      const offers = await offersOf(ports, found, NO_CONTEXT, nested, talk.now);
      const picks = found.map(({ phrase }, i) => ({
        phraseId: phrase.id,
        code: phrase.code,
        title: phrase.title,
        ...picturesOf(phrase),
        ...(offers[i] as (typeof offers)[number]),
      }));
      return { picks, digits: search.digitsAfter(query) };
    },
  };
}
