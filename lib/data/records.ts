import type { Phrase } from '../phrases/phrase';

/** Rows of the tables that have no richer type of their own. Times in epoch ms. */

export interface PhraseRow extends Phrase {
  /** Set while the phrase lies in the trash. */
  deletedAt?: number;
}

/** A masked question of a buyer that a phrase answered in this shop. */
export interface ExampleRow {
  /** Ascending, so that an index knows which examples it already holds. */
  id?: number;
  shopId: string;
  phraseId: string;
  question: string;
  at: number;
}

/** How often a phrase was used in a shop. Key: `[shopId+phraseId]`. */
export interface UseRow {
  shopId: string;
  phraseId: string;
  count: number;
  lastAt: number;
}

export interface ShopRow {
  id: string;
  platform: string;
  /** As the console names it; unknown stays empty. */
  name: string;
  /** The send guard is on unless the shop switched it off. */
  guard: boolean;
  /** Seconds until a waiting buyer counts as late. */
  answerWithinSeconds: number;
  /** Rules this shop does not want. */
  rulesOff: string[];
  seenAt: number;
}

export interface NoteRow {
  id: string;
  shopId: string;
  /** The conversation's key on its console. */
  buyer: string;
  text: string;
  updatedAt: number;
}

/** A narrow exception: these words, by this rule, in this shop. */
export interface IgnoreRow {
  id: string;
  shopId: string;
  ruleId: string;
  text: string;
  until?: number;
  at: number;
}

/** A search index as bytes, so that a woken service worker loads in place of building. */
export interface IndexRow {
  /** `suggest:<shopId>` */
  key: string;
  /** Library revision it was built from. */
  revision: number;
  /** The last learned example it holds. */
  exampleId: number;
  bytes: ArrayBuffer;
}

/** Text being written in an extension page, kept until it is saved or dropped. */
export interface DraftRow {
  key: string;
  value: string;
  updatedAt: number;
}

/** Small single values: settings, counters, the library's revision. */
export interface ValueRow {
  key: string;
  value: unknown;
}

/** A fault that was survived, for the user's own report; never holds buyers' words. */
export interface FaultRow {
  id?: number;
  at: number;
  where: string;
  message: string;
}
