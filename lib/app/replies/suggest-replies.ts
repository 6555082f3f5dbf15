import type { ExampleRow } from '../../data/records';
import type { ExampleRepository } from '../../data/repositories/examples';
import type { IndexRepository } from '../../data/repositories/indexes';
import type { PhraseRepository } from '../../data/repositories/phrases';
import type { RememberedRepository } from '../../data/repositories/remembered';
import type { ShopFactsRepository } from '../../data/repositories/shop-facts';
import type { ValueRepository } from '../../data/repositories/values';
import { isOffered, type Talk } from '../../phrases/offered';
import type { Phrase } from '../../phrases/phrase';
import { phraseIdOf } from '../../phrases/related';
import { type ContextValues, contextValues, mentionedProduct, productInTalk } from '../../service/context-values';
import { type Conversation, openMessages } from '../../service/conversation';
import { withProduct } from '../../service/product-values';
import { isOpenUnknown, type PageView } from '../../service/view';
import type { Clock } from '../../shared/clock';
import { knownValue } from '../../shared/reading';
import { questionOf } from '../../suggest/question';
import { SuggestIndex } from '../../suggest/suggest-index';
import type { Suggestion, SuggestionSet } from '../../suggest/suggestion';
import type { After, Candidate, Choice, LearnedExample, SuggestEntry } from '../../suggest/types';
import { lastReplies } from './last-replies';
import { isOpening, OPENING_WORDS } from './opening';
import { nestedPhrases, offersOf, picturesOf } from './phrase-offer';
import { repliesOf } from './present-replies';
import { rememberValues } from './remember-values';

/** The panel shows up to nine, one for each digit key. */
const SHOWN = 9;
/** Ranked at first and, should too few of them be offered here (out of date, of another platform, shop or product), at last. */
const RANKED = [24, 384] as const;
/** Choices of a library that is indexed anew which are replayed in their order, so that what tends to follow what is not forgotten. */
const REPLAYED = 500;
/** Learned examples after which a stored index is written anew; replaying fewer at a cold start costs nothing that is felt. */
const RESAVE_AFTER = 100;

export interface SuggestPorts {
  phrases: Pick<PhraseRepository, 'get' | 'revision' | 'ofShop' | 'byCode'>;
  examples: Pick<ExampleRepository, 'ofShop' | 'learn'>;
  indexes: IndexRepository;
  facts: Pick<ShopFactsRepository, 'product'>;
  remembered: Pick<RememberedRepository, 'get' | 'put'>;
  values: Pick<ValueRepository, 'get' | 'change'>;
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
  /** As it was inserted; absent where it is not a reply in a conversation. */
  reply?: { conversation: string; text: string };
  /** What the agent typed for variables in this conversation. */
  values?: Readonly<Record<string, string>>;
}

export interface ReplySuggester {
  /** Builds or loads a shop's index before the first buyer writes. */
  warm(shopId: string): Promise<void>;
  suggest(view: PageView): Promise<SuggestionSet>;
  /** Learns the masked question as an example of the phrase, in this shop only, and keeps typed values that are to be remembered. */
  learn(insertion: Insertion): Promise<void>;
}

/** Keeps one index per shop in memory and on disk, so that a woken worker loads in place of building. */
export function replySuggester(ports: SuggestPorts): ReplySuggester {
  const shops = new Map<string, { revision: number; loading: Promise<Loaded> }>();

  /** Whoever asks while it is being made waits for the same one. */
  const indexOf = async (shopId: string): Promise<Loaded> => {
    const revision = await ports.phrases.revision();
    const held = shops.get(shopId);
    if (held?.revision === revision) return held.loading;
    const made = { revision, loading: loadIndex(ports, shopId, revision) };
    shops.set(shopId, made);
    made.loading.catch(() => shops.get(shopId) === made && shops.delete(shopId));
    return made.loading;
  };

  const replies = lastReplies(ports.values);
  /** After which phrase each conversation stood when it was last answered. */
  const stood = new Map<string, After | undefined>();

  const look = async (loaded: Loaded, query: Query, limit: number): Promise<Found> => {
    const { messages, after } = query;
    const ranked = loaded.index.rank({ messages, limit, ...(after === undefined ? {} : { after }) });
    const [revision, phrases] = await Promise.all([
      ports.phrases.revision(),
      ports.phrases.get(ranked.map((candidate) => candidate.id)),
    ]);
    for (const [id, phrase] of phrases) if (!isOffered(phrase, query.talk)) phrases.delete(id);
    const more = phrases.size < Math.min(SHOWN, ranked.length) && ranked.length === limit && limit < RANKED[1];
    return more ? look(loaded, query, RANKED[1]) : { loaded, ranked, phrases, revision };
  };
  const answer = async (shopId: string, query: Query): Promise<Found> => {
    // What is in memory is most likely right: it is ranked with while the disk says whether it is.
    const held = await shops.get(shopId)?.loading.catch(() => undefined);
    const found = held && (await look(held, query, RANKED[0]));
    if (found && found.revision === found.loaded.revision) return found;
    return look(await indexOf(shopId), query, RANKED[0]);
  };

  return {
    warm: async (shopId) => void (await indexOf(shopId)),
    suggest: async (view) => {
      const { conversation, shopId } = view;
      const empty = { conversationKey: conversation?.key ?? '', revision: view.revision, items: [] };
      const words = wordsOf(view);
      const opening = conversation !== null && !isOpenUnknown(view) && isOpening(conversation, words);
      const messages = opening && words.length === 0 ? [OPENING_WORDS] : words;
      if (!conversation || messages.length === 0)
        return { ...empty, silence: isOpenUnknown(view) ? 'unreadable' : 'nothing-open' };
      const after = await replies.after(conversation.key, conversation.messages);
      remember(stood, conversation.key, after);
      const query = { messages, after, talk: talkOf(view, ports.now()) };
      const [found, context] = await Promise.all([answer(shopId, query), contextOf(ports, view)]);
      const { loaded, ranked, phrases } = found;
      if (loaded.index.size === 0) return { ...empty, silence: 'library-empty' };
      const items = await present(ports, ranked, phrases, { shopId, opening, context, said: repliesIn(conversation) });
      return { ...empty, items, silence: items.length === 0 ? 'nothing-good' : null };
    },
    learn: async ({ shopId, phraseId: offered, messages, reply, values = {} }) => {
      const phraseId = phraseIdOf(offered);
      const after = reply && stood.get(reply.conversation);
      if (reply) await replies.keep({ ...reply, phraseId });
      await rememberValues(ports, { shopId, phraseId, values });
      const question = questionOf(messages);
      if (!question) return;
      const loaded = await indexOf(shopId);
      const example = { shopId, phraseId, question, at: ports.now(), ...(after === undefined ? {} : { after }) };
      const stored = await ports.examples.learn(example);
      if (!stored.ok) throw new Error(`learned example not stored: ${stored.error}`);
      await bringUpToDate(ports, shopId, loaded);
    },
  };
}

interface Query {
  messages: string[];
  after: After | undefined;
  talk: Talk;
}

interface Found {
  loaded: Loaded;
  ranked: Candidate[];
  /** Those that may be offered. */
  phrases: Map<string, Phrase>;
  revision: number;
}

/** Conversations held in memory for what a choice in them followed. */
const STOOD = 500;

/** Maps keep the order of insertion. */
function remember<K, V>(map: Map<K, V>, key: K, value: V): void {
  map.delete(key);
  map.set(key, value);
  if (map.size > STOOD) map.delete(map.keys().next().value as K);
}

/** Where the conversation stands, for what may be offered in it. */
export const talkOf = (view: PageView, now: number): Talk => ({
  platform: view.platform,
  shopId: view.shopId,
  productId: productInTalk(view),
  now,
});

/** What the shop's side wrote, oldest first. */
export const repliesIn = (conversation: Conversation): string[] =>
  conversation.messages
    .filter(({ side, kind }) => knownValue(side) === 'agent' && kind === 'text')
    .map(({ text }) => text);

/** Replays the choices made since the index was written. */
async function bringUpToDate(ports: SuggestPorts, shopId: string, loaded: Loaded): Promise<void> {
  for (const example of await ports.examples.ofShop(shopId, loaded.exampleId)) {
    const id = example.id as number;
    if (id <= loaded.exampleId) continue;
    loaded.exampleId = id;
    loaded.sinceSave++;
    loaded.index.learn(choiceOf(example));
  }
  if (loaded.sinceSave >= RESAVE_AFTER) await saveIndex(ports, shopId, loaded);
}

const choiceOf = ({ phraseId, question, after }: ExampleRow): Choice => ({
  id: phraseId,
  messages: [question],
  ...(after === undefined ? {} : { after }),
});

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
  const replayed = examples.slice(-REPLAYED);
  for (const { phraseId, question } of examples.slice(0, -REPLAYED)) {
    const times = learned.get(phraseId) ?? new Map<string, number>();
    learned.set(phraseId, times.set(question, (times.get(question) ?? 0) + 1));
  }
  const index = SuggestIndex.build(phrases.map((phrase) => entryOf(phrase, learned.get(phrase.id))));
  for (const example of replayed) index.learn(choiceOf(example));
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
    questions: [...phrase.questions, ...automaticQuestions(phrase)],
    learned: [...learned].map(([question, times]): LearnedExample => ({ question, times })),
    smallTalk: phrase.tags.includes('small-talk'),
  };
}

/** What the page tells, and the shop of the product it speaks of: nobody writes a whole title to a buyer. */
async function contextOf(ports: SuggestPorts, view: PageView): Promise<ContextValues> {
  const context = contextValues(view);
  const id = knownValue(mentionedProduct(view)?.id);
  const product = id === undefined ? undefined : await ports.facts.product(view.shopId, id);
  return withProduct(context, product);
}

/** An automatic reply also answers its related questions, and the one for first contact whoever greets. */
const automaticQuestions = ({ autoReply }: Phrase): string[] => [
  ...(autoReply?.occasion === 'first-contact' ? [OPENING_WORDS, '在吗'] : []),
  ...(autoReply?.related.map(({ question }) => question) ?? []),
];

async function present(
  ports: Pick<SuggestPorts, 'phrases' | 'remembered' | 'now'>,
  ranked: readonly Candidate[],
  phrases: ReadonlyMap<string, Phrase>,
  { shopId, context, ...at }: { shopId: string; context: ContextValues; opening: boolean; said: string[] },
): Promise<Suggestion[]> {
  const replies = repliesOf(ranked, phrases, at).slice(0, SHOWN);
  const find = await nestedPhrases(
    ports.phrases,
    shopId,
    replies.map(({ wording }) => wording),
  );
  const offers = await offersOf(ports, replies, context, find, ports.now());
  return replies.map(({ phrase, phraseId, title, reason, confidence }, i) => ({
    phraseId,
    code: phrase.code,
    title,
    ...(offers[i] as (typeof offers)[number]),
    values: context.values,
    reason,
    confidence,
    smallTalk: phrase.tags.includes('small-talk'),
    stage: phrase.stage,
    // The answer to a related question is not what they were put with.
    ...(phraseId === phrase.id && picturesOf(phrase)),
  }));
}
