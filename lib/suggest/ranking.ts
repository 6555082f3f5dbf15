import { afterSlot } from './choice-log';
import { type Evidence, match } from './matching';
import type { EntryStore } from './store';
import type { SuggestQuery } from './types';

/** How much each kind of evidence adds to the best example's similarity (0…1). Found on replayed chats as a broad plateau, not a peak. */
export const WEIGHTS = {
  text: 0.2,
  /** × log(1 + votes) */
  votes: 0.5,
  /** × log(1 + times chosen after the same reply), at most `cap` of them counting */
  following: 0.1,
  /** × log(1 + times chosen of late) */
  recent: 0.05,
  cap: 20,
};

/** A phrase's own text rarely reads like the question: it takes more of it to be as sure. */
export const TEXT_TRUST = 0.7;

export interface Ranked extends Evidence {
  score: number;
  confidence: number;
}

/** All entries with some evidence, best first, ties in the order of ids; nothing is held back yet. */
export function rankAll(store: EntryStore, text: string, query: SuggestQuery): Ranked[] {
  const { recent, following } = store.choices.counts(afterSlot(query.after, (id) => store.slotOf(id)));
  const habit = (counts: Map<number, number>, slot: number) => Math.log1p(Math.min(WEIGHTS.cap, counts.get(slot) ?? 0));
  return match(store, text)
    .map((evidence) => ({
      ...evidence,
      score:
        evidence.example +
        WEIGHTS.text * evidence.text +
        WEIGHTS.votes * Math.log1p(evidence.votes) +
        WEIGHTS.following * habit(following, evidence.slot) +
        WEIGHTS.recent * habit(recent, evidence.slot),
      confidence: Math.max(evidence.example, TEXT_TRUST * evidence.text),
    }))
    .sort((a, b) => b.score - a.score || compare(store.idAt(a.slot), store.idAt(b.slot)));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
