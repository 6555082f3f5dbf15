import { rankedEntries } from '../../lib/suggest/ranking';
import { isSmallTalk } from '../../lib/suggest/small-talk';
import { EntryStore } from '../../lib/suggest/store';
import { SuggestIndex } from '../../lib/suggest/suggest-index';
import type { After, SuggestEntry } from '../../lib/suggest/types';
import { foldKey } from '../../lib/text/normalise';
import { rounded } from './figures';
import type { Chat } from './jsonl';

const SHOWN = 3;
/** A phrase of the library was sent in at least so many chats. */
const CHATS_OF_A_PHRASE = 2;

export interface Hits {
  hit1: number;
  hit3: number;
}

export interface Split {
  all: Hits;
  substantive: Hits;
}

export interface ReplayReport extends Split {
  turns: number;
  substantiveTurns: number;
  phrases: number;
  /** Share of turns for which something was suggested. */
  answered: number;
  popularity: Split;
  text: Split;
  sources: Record<string, Split>;
}

/** Agent messages, equal when folded, that were sent in several chats. */
export function libraryOf(chats: readonly Chat[]): SuggestEntry[] {
  const chatsWith = new Map<string, { text: string; chats: Set<string> }>();
  for (const chat of chats) {
    for (const [role, text] of chat.turns) {
      const key = foldKey(text);
      if (role !== 'agent' || key === '') continue;
      const known = chatsWith.get(key);
      if (known) known.chats.add(chat.id);
      else chatsWith.set(key, { text, chats: new Set([chat.id]) });
    }
  }
  return [...chatsWith]
    .filter(([, { chats: in_ }]) => in_.size >= CHATS_OF_A_PHRASE)
    .map(([id, { text }]) => ({ id, text, questions: [], smallTalk: isSmallTalk(text) }));
}

/** Places of the sent phrase: in what was suggested, among the phrases sent most, by the phrases' own text. Beyond the list: Infinity. */
export interface Turn {
  source: string;
  substantive: boolean;
  answered: boolean;
  engine: number;
  popularity: number;
  text: number;
}

/** Plays the chats in order: three suggestions before each library message, then the index learns what was sent. */
export function play(chats: readonly Chat[]): { turns: Turn[]; phrases: number } {
  const library = libraryOf(chats);
  const index = SuggestIndex.build(library);
  const texts = EntryStore.build(library);
  const sent = new Map(library.map(({ id }) => [id, 0]));
  const turns: Turn[] = [];
  for (const chat of chats) {
    let messages: string[] = [];
    let after: After | undefined = null;
    for (const [role, text] of chat.turns) {
      if (role === 'buyer') messages.push(text);
      if (role !== 'agent') continue;
      const id = foldKey(text);
      const count = sent.get(id);
      if (count === undefined) {
        after = undefined;
      } else {
        const query = { messages, limit: SHOWN, ...(after === undefined ? {} : { after }) };
        const candidates = index.rank(query);
        const place = candidates.findIndex((candidate) => candidate.id === id);
        turns.push({
          source: chat.id.replace(/[^a-z].*$/i, ''),
          substantive: !isSmallTalk(text),
          answered: candidates.length > 0,
          engine: place < 0 ? Infinity : place,
          popularity: count === 0 ? Infinity : [...sent.values()].filter((other) => other >= count).length - 1,
          text: textPlace(texts, messages, id),
        });
        index.learn({ id, messages, ...(after === undefined ? {} : { after }) });
        sent.set(id, count + 1);
        after = id;
      }
      messages = [];
    }
  }
  return { turns, phrases: library.length };
}

/** Ties count against the sent phrase. */
function textPlace(texts: EntryStore, messages: string[], id: string): number {
  const ranked = [...rankedEntries(texts, { messages, limit: SHOWN }, 0)];
  const own = ranked.find(({ slot }) => texts.idAt(slot) === id);
  return own ? ranked.filter(({ text }) => text >= own.text).length - 1 : Infinity;
}

export function report({ turns, phrases }: { turns: Turn[]; phrases: number }): ReplayReport {
  const sources = [...new Set(turns.map((turn) => turn.source))].sort();
  return {
    turns: turns.length,
    substantiveTurns: turns.filter((turn) => turn.substantive).length,
    phrases,
    answered: rounded(turns.filter((turn) => turn.answered).length / (turns.length || 1)),
    ...split(turns, 'engine'),
    popularity: split(turns, 'popularity'),
    text: split(turns, 'text'),
    sources: Object.fromEntries(
      sources.map((source) => [
        source,
        split(
          turns.filter((turn) => turn.source === source),
          'engine',
        ),
      ]),
    ),
  };
}

const split = (turns: readonly Turn[], of: 'engine' | 'popularity' | 'text'): Split => ({
  all: hits(turns.map((turn) => turn[of])),
  substantive: hits(turns.filter((turn) => turn.substantive).map((turn) => turn[of])),
});

const hits = (places: readonly number[]): Hits => ({
  hit1: rounded(places.filter((place) => place < 1).length / (places.length || 1)),
  hit3: rounded(places.filter((place) => place < SHOWN).length / (places.length || 1)),
});
