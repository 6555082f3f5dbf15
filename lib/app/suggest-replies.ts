import type { ExampleRepository } from '../data/repositories/examples';
import type { IndexRepository } from '../data/repositories/indexes';
import type { PhraseRepository } from '../data/repositories/phrases';
import type { ShopFactsRepository } from '../data/repositories/shop-facts';
import type { Phrase } from '../phrases/phrase';
import { fillTemplate } from '../phrases/variables';
import { type ContextValues, contextValues, mentionedProduct } from '../service/context-values';
import { openMessages } from '../service/conversation';
import { isOpenUnknown, type PageView } from '../service/view';
import type { Clock } from '../shared/clock';
import { knownValue } from '../shared/reading';
import { questionOf } from '../suggest/question';
import { SuggestIndex } from '../suggest/suggest-index';
import type { Suggestion, SuggestionSet } from '../suggest/suggestion';
import type { Candidate, LearnedExample, SuggestEntry } from '../suggest/types';

/** The panel shows up to nine, one for each digit key. */
const SHOWN = 9;
/** Ranked beyond that, because phrases out of date or of another platform drop out. */
const RANKED = 24;
/** Learned examples after which a stored index is written anew; replaying fewer at a cold start costs nothing that is felt. */
const RESAVE_AFTER = 100;

export interface SuggestPorts {
  phrases: Pick<PhraseRepository, 'get' | 'revision' | 'ofShop' | 'count'>;
  examples: Pick<ExampleRepository, 'ofShop' | 'learn'>;
  indexes: IndexRepository;
  facts: Pick<ShopFactsRepository, 'product'>;
  now: Clock;
}

interface Loaded {
  revision: number;
  exampleId: number;
  sinceSave: number;
  index: SuggestIndex;
}

/** What was inserted, for learning. */
export interface Insertion {
  shopId: string;
  phraseId: string;
  /** The buyer's messages it answers. */
  messages: string[];
}

export interface ReplySuggester {
  /** Builds or loads a shop's index before the first buyer writes. */
  warm(shopId: string): Promise<void>;
  suggest(view: PageView): Promise<SuggestionSet>;
  /** Learns the masked question as an example of the phrase, in this shop only. */
  learn(insertion: Insertion): Promise<void>;
}

/** Keeps one index per shop in memory and on disk, so that a woken worker loads in place of building. */
export function replySuggester(ports: SuggestPorts): ReplySuggester {
  const shops = new Map<string, Promise<Loaded>>();

  const indexOf = async (shopId: string): Promise<Loaded> => {
    const revision = await ports.phrases.revision();
    const held = await shops.get(shopId)?.catch(() => undefined);
    if (held?.revision === revision) return held;
    const loading = loadIndex(ports, shopId, revision);
    shops.set(shopId, loading);
    loading.catch(() => shops.delete(shopId));
    return loading;
  };

  const look = async (loaded: Loaded, messages: string[]) => {
    const ranked = loaded.index.rank({ messages, limit: RANKED });
    const [revision, phrases] = await Promise.all([
      ports.phrases.revision(),
      ports.phrases.get(ranked.map((candidate) => candidate.id)),
    ]);
    return { loaded, ranked, phrases, revision };
  };
  const answer = async (shopId: string, messages: string[]) => {
    // What is in memory is most likely right: it is ranked with while the disk says whether it is.
    const held = await shops.get(shopId)?.catch(() => undefined);
    const found = held && (await look(held, messages));
    if (found && found.revision === found.loaded.revision) return found;
    return look(await indexOf(shopId), messages);
  };

  return {
    warm: async (shopId) => void (await indexOf(shopId)),
    suggest: async (view) => {
      const conversation = view.conversation;
      const empty = { conversationKey: conversation?.key ?? '', revision: view.revision, items: [] };
      const messages = wordsOf(view);
      if (messages.length === 0) return { ...empty, silence: isOpenUnknown(view) ? 'unreadable' : 'nothing-open' };
      const [found, context] = await Promise.all([answer(view.shopId, messages), contextOf(ports, view)]);
      const { loaded, ranked, phrases } = found;
      if (loaded.index.size === 0) return { ...empty, silence: 'library-empty' };
      const items = present(ranked, phrases, context, ports.now());
      return { ...empty, items, silence: items.length === 0 ? 'nothing-good' : null };
    },
    learn: async ({ shopId, phraseId, messages }) => {
      const question = questionOf(messages);
      if (!question) return;
      const loaded = await indexOf(shopId);
      const stored = await ports.examples.learn({ shopId, phraseId, question, at: ports.now() });
      if (!stored.ok) throw new Error(`learned example not stored: ${stored.error}`);
      await bringUpToDate(ports, shopId, loaded);
    },
  };
}

/** Replays the choices made since the index was written. */
async function bringUpToDate(ports: SuggestPorts, shopId: string, loaded: Loaded): Promise<void> {
  for (const example of await ports.examples.ofShop(shopId, loaded.exampleId)) {
    const id = example.id as number;
    if (id <= loaded.exampleId) continue;
    loaded.exampleId = id;
    loaded.sinceSave++;
    loaded.index.learn({ id: example.phraseId, messages: [example.question] });
  }
  if (loaded.sinceSave >= RESAVE_AFTER) await saveIndex(ports, shopId, loaded);
}

/** The buyer's open words; cards and pictures have none. */
export const wordsOf = (view: PageView): string[] =>
  openMessages(view.conversation?.messages ?? [])
    .filter((message) => message.kind === 'text')
    .map((message) => message.text)
    .filter((text) => text.trim() !== '');

async function loadIndex(ports: SuggestPorts, shopId: string, revision: number): Promise<Loaded> {
  const row = await ports.indexes.get(`suggest:${shopId}`);
  const stored = row?.revision === revision ? SuggestIndex.load(row.bytes) : null;
  if (row && stored) {
    const loaded: Loaded = { revision, exampleId: row.exampleId, sinceSave: 0, index: stored };
    await bringUpToDate(ports, shopId, loaded);
    return loaded;
  }
  const [phrases, examples] = await Promise.all([ports.phrases.ofShop(shopId), ports.examples.ofShop(shopId)]);
  const learned = new Map<string, Map<string, number>>();
  for (const { phraseId, question } of examples) {
    const times = learned.get(phraseId) ?? new Map<string, number>();
    learned.set(phraseId, times.set(question, (times.get(question) ?? 0) + 1));
  }
  const index = SuggestIndex.build(phrases.map((phrase) => entryOf(phrase, learned.get(phrase.id))));
  const loaded: Loaded = { revision, exampleId: examples.at(-1)?.id ?? 0, sinceSave: 0, index };
  await saveIndex(ports, shopId, loaded);
  return loaded;
}

async function saveIndex(ports: SuggestPorts, shopId: string, loaded: Loaded): Promise<void> {
  loaded.sinceSave = 0;
  const { revision, exampleId, index } = loaded;
  // A full disk only costs a slower next start; the examples themselves are stored apart.
  await ports.indexes.put({ key: `suggest:${shopId}`, revision, exampleId, bytes: index.save() });
}

function entryOf(phrase: Phrase, learned: ReadonlyMap<string, number> = new Map()): SuggestEntry {
  return {
    id: phrase.id,
    text: `${phrase.title} ${phrase.body}`,
    questions: phrase.questions,
    learned: [...learned].map(([question, times]): LearnedExample => ({ question, times })),
    smallTalk: phrase.tags.includes('small-talk'),
  };
}

/** A product is called as agents call it, where the shop knows it: nobody writes a whole title to a buyer. */
async function contextOf(ports: SuggestPorts, view: PageView): Promise<ContextValues> {
  const context = contextValues(view);
  const id = knownValue(mentionedProduct(view)?.id);
  const product = id === undefined ? undefined : await ports.facts.product(view.shopId, id);
  return product?.shortName ? { ...context, values: { ...context.values, 商品: product.shortName } } : context;
}

function present(
  ranked: readonly Candidate[],
  phrases: ReadonlyMap<string, Phrase>,
  context: ContextValues,
  now: number,
): Suggestion[] {
  const items: Suggestion[] = [];
  for (const candidate of ranked) {
    const phrase = phrases.get(candidate.id);
    if (!phrase || !isValid(phrase, now)) continue;
    const { missing } = fillTemplate(phrase.body, context.values, now);
    items.push({
      phraseId: phrase.id,
      code: phrase.code,
      title: phrase.title,
      template: phrase.body,
      values: context.values,
      missing: missing.map((variable) => ({
        ...variable,
        options: context.choices[variable.name] ?? variable.options,
      })),
      reason: candidate.reason,
      confidence: candidate.confidence,
      smallTalk: phrase.tags.includes('small-talk'),
      stage: phrase.stage,
    });
    if (items.length === SHOWN) break;
  }
  return items;
}

export const isValid = (phrase: Phrase, now: number): boolean =>
  (phrase.validFrom === undefined || phrase.validFrom <= now) && (phrase.validTo === undefined || now < phrase.validTo);
