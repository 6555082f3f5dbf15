import { afterSlot } from './choice-log';
import { match } from './matching';
import { queryText } from './question';
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
 * The entries of at least `floor` confidence, best first, ties in the order of ids. Sorted only as far as the caller reads, because in a
 * large library thousands of entries share something with a question.
 */
export function* rankedEntries(store: EntryStore, query: SuggestQuery, floor: number): Generator<Ranked, void> {
  const { recent, following } = store.choices.counts(afterSlot(query.after, (id) => store.slotOf(id)));
  let followed = HABIT_DOUBT;
  for (const times of following.values()) followed += times;
  const substance = !isSmallTalk(query.messages.join(' '));
  const habit = (times: number) => Math.log1p(Math.min(HABIT_CAP, times));
  const { example, exampleRow, text, votes } = match(store, queryText(query.messages));
  const slots: number[] = [];
  const scores: number[] = [];
  const confidenceOf = (slot: number): number => {
    const words = Math.max(example[slot] as number, TEXT_TRUST * (text[slot] as number));
    // Two independent reasons to believe: the words, and what usually comes next.
    return 1 - (1 - words) * (1 - (following.get(slot) ?? 0) / followed);
  };
  for (let slot = 0; slot < store.slots; slot++) {
    if ((example[slot] === 0 && text[slot] === 0) || confidenceOf(slot) < floor) continue;
    slots.push(slot);
    scores.push(
      (example[slot] as number) +
        WEIGHTS.text * (text[slot] as number) +
        WEIGHTS.votes * Math.log1p(votes[slot] as number) +
        WEIGHTS.following * habit(following.get(slot) ?? 0) +
        WEIGHTS.recent * habit(recent.get(slot) ?? 0) -
        (substance && store.isSmallTalkAt(slot) ? SMALL_TALK_HANDICAP : 0),
    );
  }
  for (const i of descending(scores, (a, b) =>
    compare(store.idAt(slots[a] as number), store.idAt(slots[b] as number)),
  )) {
    const slot = slots[i] as number;
    yield {
      slot,
      score: scores[i] as number,
      confidence: confidenceOf(slot),
      example: example[slot] as number,
      exampleRow: exampleRow[slot] as number,
      text: text[slot] as number,
    };
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many are sorted first; each further portion is eight times as large. */
const PORTION = 64;

/** Places of the scores, highest first, ties by `compareTied`. */
function* descending(
  scores: readonly number[],
  compareTied: (a: number, b: number) => number,
): Generator<number, void> {
  // Plain numbers sort natively, some ten times as fast as with a comparison.
  const sorted = Float64Array.from(scores).sort();
  let above = Number.POSITIVE_INFINITY;
  for (let taken = PORTION; above > (sorted[0] ?? Number.POSITIVE_INFINITY); taken *= 8) {
    const least = sorted[Math.max(0, sorted.length - taken)] as number;
    const portion: number[] = [];
    for (let i = 0; i < scores.length; i++) {
      const score = scores[i] as number;
      if (score >= least && score < above) portion.push(i);
    }
    yield* portion.sort((a, b) => (scores[b] as number) - (scores[a] as number) || compareTied(a, b));
    above = least;
  }
}
