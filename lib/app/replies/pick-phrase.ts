import type { ExampleRepository, PhraseUse } from '../../data/repositories/examples';
import type { PhraseRepository } from '../../data/repositories/phrases';
import type { RememberedRepository } from '../../data/repositories/remembered';
import { isOffered, type Talk } from '../../phrases/offered';
import type { Phrase } from '../../phrases/phrase';
import type { PhraseSearch } from '../../phrases/search/phrase-search';
import type { Clock } from '../../shared/clock';
import type { Suggestion } from '../../suggest/suggestion';
import { builtSearch } from '../library/built-search';
import { foundWording } from './found-wording';
import { type FindPhrase, findAmong, offersOf, picturesOf } from './phrase-offer';

/** Found beyond what is wanted, because some may not be offered here. */
const SPARE = 8;

export interface PickPorts {
  phrases: Pick<PhraseRepository, 'revision' | 'ofShop'>;
  remembered: Pick<RememberedRepository, 'get'>;
  examples: Pick<ExampleRepository, 'totals'>;
  now: Clock;
  /** Lets other work of the worker be done in between. */
  pause(): Promise<void>;
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
  search: PhraseSearch<Phrase>;
  phrases: Map<string, Phrase>;
  nested: FindPhrase;
}

const timesIn = (uses: ReadonlyMap<string, PhraseUse>) => (id: string) => uses.get(id)?.count ?? 0;

/** The page itself knows what it shows. */
const NO_CONTEXT = { values: {}, choices: {} };

/** Holds one search per shop for as long as the library stays the same. */
export function phrasePicker(ports: PickPorts): PhrasePicker {
  const shops = new Map<string, { revision: number; made: Promise<Held> }>();
  const make = async (shopId: string, before: PhraseSearch<Phrase> | undefined): Promise<Held> => {
    const phrases = await ports.phrases.ofShop(shopId);
    const uses = timesIn(await ports.examples.totals());
    return {
      search: await builtSearch(phrases, uses, before, ports.pause),
      phrases: new Map(phrases.map((phrase) => [phrase.id, phrase])),
      nested: findAmong(phrases),
    };
  };
  const searchOf = async (shopId: string, isBegun: boolean): Promise<Held> => {
    const revision = await ports.phrases.revision();
    const known = shops.get(shopId);
    if (known?.revision === revision) {
      const held = await known.made;
      // Once for what is typed after a slash: with every letter it would cost more than the search.
      if (isBegun) held.search.weigh(timesIn(await ports.examples.totals()));
      return held;
    }
    const before = await known?.made.catch(() => undefined);
    // Another letter that is typed meanwhile waits for the same one.
    const newer = shops.get(shopId);
    if (newer !== known && newer?.revision === revision) return newer.made;
    const made = make(shopId, before?.search);
    shops.set(shopId, { revision, made });
    made.catch(() => {
      if (shops.get(shopId)?.made === made) shops.delete(shopId);
    });
    return made;
  };
  return {
    find: async ({ query, limit, said, ...where }) => {
      const { search, phrases, nested } = await searchOf(where.shopId, query === '');
      const talk = { ...where, now: ports.now() };
      const found = search
        .find(query, limit * SPARE)
        .flatMap((hit) => {
          const phrase = phrases.get(hit.id);
          return phrase && isOffered(phrase, talk) ? [{ phrase, hit }] : [];
        })
        .slice(0, limit)
        .map(({ phrase, hit }) => ({ phrase, wording: foundWording(phrase, hit, said) }));
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
