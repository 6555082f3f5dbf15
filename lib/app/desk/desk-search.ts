import type { PhraseUse } from '../../data/repositories/examples';
import type { ShopFacts } from '../../data/repositories/shop-facts';
import type { Store } from '../../data/store';
import { isOffered, isValid } from '../../phrases/offered';
import type { Phrase } from '../../phrases/phrase';
import type { PhraseHit, PhraseSearch } from '../../phrases/search/phrase-search';
import { askedOf } from '../../phrases/search/prepared';
import { delay } from '../../shared/delay';
import type { Translate } from '../../shared/strings';
import { builtSearch } from '../library/built-search';
import { foundWording } from '../replies/found-wording';
import { type FindPhrase, findAmong, offersOf } from '../replies/phrase-offer';
import { repliesIn, talkOf } from '../replies/suggest-replies';
import { contextOf, isStrong, type RankedHit, ShopSearch } from '../shops/shop-search';
import type { Alone, InsertSource, Ready, SearchHit } from './desk';
import type { ShownOrder } from './order-book';

const MOST = 30;
const PHRASES = 12;
/** Found beyond that, because some may not be offered here. */
const SPARE = 4;

/** Ctrl/⌘ K: phrases of the library, and the facts of the shop on show. */
export class DeskSearch {
  #phrases = new Map<string, Phrase>();
  #uses: ReadonlyMap<string, PhraseUse> = new Map();
  /** The search of the phrases as they are; null until it is asked for: a panel that is only looked at needs none. */
  #search: Promise<PhraseSearch<Phrase>> | null = null;
  /** The last that was built, for the next one to take over from. */
  #built: PhraseSearch<Phrase> | null = null;
  /** Grows as phrases or uses change: what was begun before is not the last word. */
  #state = 0;
  #nested: FindPhrase = () => undefined;
  readonly #shop: ShopSearch;
  readonly #store: Pick<Store, 'examples' | 'phrases' | 'ready' | 'remembered'>;
  readonly #signal: AbortSignal;
  readonly #failed: (cause: unknown) => void;

  constructor(
    store: Pick<Store, 'examples' | 'phrases' | 'ready' | 'remembered'>,
    t: Translate,
    signal: AbortSignal,
    failed: (cause: unknown) => void,
  ) {
    this.#store = store;
    this.#signal = signal;
    this.#failed = failed;
    this.#shop = new ShopSearch(t);
    void store.ready
      .then(() => {
        const stop = store.phrases.watchAll((phrases) => {
          this.#phrases = new Map(phrases.map((phrase) => [phrase.id, phrase]));
          this.#search = null;
          this.#state++;
          this.#nested = findAmong(phrases);
        }, failed);
        signal.addEventListener('abort', stop, { once: true });
        const stopUses = store.examples.watchTotals((uses) => {
          this.#uses = uses;
          this.#state++;
          if (this.#search) void this.#weigh().catch(failed);
        }, failed);
        signal.addEventListener('abort', stopUses, { once: true });
      })
      .catch(failed);
  }

  /** Never rejects: where phrases can't be read, what the shop knows is found all the same. */
  async find(
    query: string,
    ready: Ready | Alone | null,
    facts: ShopFacts,
    orders: readonly ShownOrder[],
    now: number,
    signal: AbortSignal,
  ): Promise<SearchHit[]> {
    if (query.trim() === '' || signal.aborted) return [];
    this.#search ??= this.#build([...this.#phrases.values()]);
    const search = await this.#search;
    if (signal.aborted) return [];
    const found = search.find(query, PHRASES * SPARE);
    const strong = new Set(found.flatMap(({ id, by, ranges }) => (by === 'nothing' || isStrong(ranges) ? [id] : [])));
    const offered = await this.#phraseHits(found, ready, now).catch((cause: unknown) => {
      this.#failed(cause);
      return [];
    });
    const hits: RankedHit[] = [
      ...offered.map((hit) => ({ hit, isStrong: strong.has(hit.id) })),
      ...(ready ? this.#shop.find(query, { ready, facts, orders, now }) : []),
      ...this.#shop.settings(query),
    ];
    // A product called so comes before phrases that happen to have such words in them.
    const sorted = [...hits.filter((it) => it.isStrong), ...hits.filter((it) => !it.isStrong)];
    return sorted.map(({ hit }) => hit).slice(0, MOST);
  }

  /** Lets the panel live meanwhile. */
  async #build(phrases: readonly Phrase[]): Promise<PhraseSearch<Phrase>> {
    this.#built = await builtSearch(phrases, this.#usesOf, this.#built ?? undefined, this.#pause);
    return this.#built;
  }

  /** In slices, while what was built before answers: weighed in one piece, 50,000 phrases would hold the panel for 80 ms at each use. */
  async #weigh(): Promise<void> {
    const state = this.#state;
    const before = await this.#search;
    const search = await builtSearch([...this.#phrases.values()], this.#usesOf, before ?? undefined, this.#pause);
    if (state !== this.#state) return;
    this.#built = search;
    this.#search = Promise.resolve(search);
  }

  readonly #pause = () => delay(0, this.#signal);
  readonly #usesOf = (id: string): number => this.#uses.get(id)?.count ?? 0;

  async #phraseHits(hits: readonly PhraseHit[], ready: Ready | Alone | null, now: number): Promise<SearchHit[]> {
    const talk = ready && talkOf(ready.view, now);
    const conversation = ready?.view.conversation;
    const said = conversation ? repliesIn(conversation) : [];
    const replies = hits
      .flatMap((hit) => {
        const phrase = this.#phrases.get(hit.id);
        return phrase && (talk ? isOffered(phrase, talk) : isValid(phrase, now)) ? [{ phrase, hit }] : [];
      })
      .slice(0, PHRASES)
      .map(({ phrase, hit }) => ({ phrase, asked: askedIn(phrase, hit), wording: foundWording(phrase, hit, said) }));
    const context = contextOf(ready);
    const offers = await offersOf(this.#store, replies, context, this.#nested, now);
    return replies.map(({ phrase: { id, title, code }, asked }, i): SearchHit => {
      const { template, missing } = offers[i] as (typeof offers)[number];
      const source: InsertSource = { kind: 'phrase', phraseId: id };
      const action = { type: 'insert' as const, source, template, values: context.values, missing };
      return { kind: 'phrase', id, title, detail: template, code, ...(asked !== undefined && { asked }), action };
    });
  }
}

/** The question that holds what was looked for. */
function askedIn(phrase: Phrase, { ranges }: PhraseHit): string | undefined {
  const question = ranges.find(({ field }) => field === 'question');
  return question && askedOf(phrase)[question.index];
}
