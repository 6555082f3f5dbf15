import { fold, foldKey } from '../text/normalise';
import { diceSimilarity, sharedPieces } from '../text/similarity';
import { afterSlot } from './choice-log';
import { AUTHORED } from './columns';
import { questionOf } from './question';
import { type Ranked, rankedEntries } from './ranking';
import { EntryStore } from './store';
import type { Candidate, Choice, LearnedExample, SuggestEntry, SuggestQuery, SuggestReason } from './types';

/**
 * Candidates of less confidence are not shown. Measured with public question sets: of 1,000 questions with an answer in the library, 2 fall
 * below; of buyers' messages about another trade altogether, 75 % do; in replayed chats what lies below is right 2 times in 100.
 */
export const SILENCE = 0.3;
/** Folded texts at least this alike (Dice over bigrams) are one answer to a reader; a list of three has no room for both. */
const SAME_ANSWER = 0.85;

/**
 * Ranks phrases for a buyer's messages by the example questions of each, learns from choices, and stays silent when nothing fits.
 * Pure and synchronous. A cache: what must last (entries, what they learned) is also kept where the phrases are kept.
 */
export class SuggestIndex {
  private constructor(private store: EntryStore) {}

  /** Of entries with the same id the last one counts. */
  static build(entries: readonly SuggestEntry[]): SuggestIndex {
    return new SuggestIndex(EntryStore.build(entries));
  }

  /** Null when the bytes come from another version or are damaged: build again. Keeps the bytes; they must not be changed afterwards. */
  static load(bytes: ArrayBuffer): SuggestIndex | null {
    const store = EntryStore.load(bytes);
    return store && new SuggestIndex(store);
  }

  /** Everything, learning included, as bytes for `load`. What was added since is folded into the frozen part by a rebuild: some 50 µs for an entry of five questions, so call it when idle. */
  save(): ArrayBuffer {
    this.store = this.store.compacted();
    return this.store.save();
  }

  /** Entries. */
  get size(): number {
    return this.store.entries;
  }

  /** Candidates worth showing, best first; empty when nothing is sure enough. */
  rank(query: SuggestQuery): Candidate[] {
    const folded = fold(query.messages.join(' ').slice(0, 300));
    return this.best(query).map((ranked) => ({
      id: this.store.idAt(ranked.slot),
      score: ranked.score,
      confidence: ranked.confidence,
      reason: this.reasonFor(ranked, folded),
    }));
  }

  /** Adds an entry, or replaces the one of its id; what that has learned stays. */
  add(entry: SuggestEntry): void {
    this.store.put(entry);
  }

  remove(id: string): void {
    this.store.drop(id);
  }

  /**
   * Takes the messages' masked question as an example of the chosen phrase and remembers the choice. Returns the question, for keeping;
   * empty when there was nothing to learn (unknown phrase, or nothing but numbers and signs).
   */
  learn(choice: Choice): string {
    const slot = this.store.slotOf(choice.id);
    if (slot === undefined) return '';
    this.store.choices.push(
      afterSlot(choice.after, (id) => this.store.slotOf(id)),
      slot,
    );
    const question = questionOf(choice.messages);
    if (question !== '') this.store.addExample(slot, question);
    return question;
  }

  /** What choices have taught of an entry. */
  learnedOf(id: string): LearnedExample[] {
    const slot = this.store.slotOf(id);
    return slot === undefined ? [] : this.store.learnedAt(slot);
  }

  /** The surest that may be offered, without those that say nearly the same as one before. */
  private best({ exclude, ...query }: SuggestQuery): Ranked[] {
    const kept: Ranked[] = [];
    const keys: string[] = [];
    if (query.limit < 1) return kept;
    for (const candidate of rankedEntries(this.store, query, SILENCE)) {
      if (exclude?.(this.store.idAt(candidate.slot))) continue;
      const key = foldKey(this.store.entryTextAt(candidate.slot));
      if (key !== '' && keys.some((other) => diceSimilarity(key, other) >= SAME_ANSWER)) continue;
      kept.push(candidate);
      keys.push(key);
      if (kept.length >= query.limit) break;
    }
    return kept;
  }

  private reasonFor(ranked: Ranked, query: string): SuggestReason {
    const { store } = this;
    if (ranked.exampleRow < 0 || ranked.example < ranked.text) {
      return { kind: 'text', shared: sharedPieces(query, fold(store.entryTextAt(ranked.slot))) };
    }
    const question = store.textAt(ranked.exampleRow);
    if (store.isSmallTalkAt(ranked.slot)) return { kind: 'small-talk', question };
    const learned = store.columns.kind[ranked.exampleRow] !== AUTHORED;
    return { kind: 'question', question, learned, shared: sharedPieces(query, fold(question)) };
  }
}
