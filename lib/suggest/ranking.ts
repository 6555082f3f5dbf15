import { afterSlot } from './choice-log';
import { match } from './matching';
import { isSmallTalk } from './small-talk';
import type { EntryStore } from './store';
import type { SuggestQuery } from './types';

/** How much each kind of evidence adds to the best example's similarity (0…1). A broad plateau on replayed chats, not a peak. */
const WEIGHTS = {
  text: 0.2,
  /** × log(1 + votes) */
  votes: 0.5,
  /** × log(1 + times chosen after the same reply) */
  following: 0.1,
  /** × log(1 + times chosen of late) */
  recent: 0.05,
};
/** More choices than this add nothing: what is often said must not drown what is asked. */
const HABIT_CAP = 20;

/** A phrase's own text rarely reads like the question: it takes more of it to be as sure. */
const TEXT_TRUST = 0.7;
/** Choices that a reply must have been followed by before what follows it is half believed. */
const HABIT_DOUBT = 5;

/**
 * What small talk is put back by when the buyer's words are substance: it then stands above weak substance only. Kept apart entirely,
 * it would be missing where agents answer a statement with 好的.
 */
const SMALL_TALK_HANDICAP = 0.4;

export interface Ranked {
  slot: number;
  score: number;
  confidence: number;
  /** Similarities of the best example, of its row (-1: none), and of the entry's own text. */
  example: number;
  exampleRow: number;
  text: number;
}

/**
 * The entries of at least `floor` confidence, best first, ties in the order of ids.
 * `text`: the query's messages, normalised.
 */
export function rankAll(store: EntryStore, text: string, query: SuggestQuery, floor: number): Ranked[] {
  const { recent, following } = store.choices.counts(afterSlot(query.after, (id) => store.slotOf(id)));
  let followed = HABIT_DOUBT;
  for (const times of following.values()) followed += times;
  const substance = !isSmallTalk(query.messages.join(' '));
  const habit = (times: number) => Math.log1p(Math.min(HABIT_CAP, times));
  const evidence = match(store, text);
  const ranked: Ranked[] = [];
  for (let slot = 0; slot < store.slots; slot++) {
    const example = evidence.example[slot] as number;
    const own = evidence.text[slot] as number;
    if (example === 0 && own === 0) continue;
    const after = following.get(slot) ?? 0;
    // Two independent reasons to believe: the words, and what usually comes next.
    const confidence = 1 - (1 - Math.max(example, TEXT_TRUST * own)) * (1 - after / followed);
    if (confidence < floor) continue;
    const score =
      example +
      WEIGHTS.text * own +
      WEIGHTS.votes * Math.log1p(evidence.votes[slot] as number) +
      WEIGHTS.following * habit(after) +
      WEIGHTS.recent * habit(recent.get(slot) ?? 0) -
      (substance && store.isSmallTalkAt(slot) ? SMALL_TALK_HANDICAP : 0);
    ranked.push({ slot, score, confidence, example, exampleRow: evidence.exampleRow[slot] as number, text: own });
  }
  return ranked.sort((a, b) => b.score - a.score || compare(store.idAt(a.slot), store.idAt(b.slot)));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
