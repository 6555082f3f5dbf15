/** What is ranked: a phrase with the questions it answers. */
export interface SuggestEntry {
  id: string;
  text: string;
  questions: string[];
  /** Greetings, thanks, acknowledgements: ranked apart, so that they never push substance out. */
  smallTalk: boolean;
}

export interface SuggestQuery {
  /** The buyer's messages since the last reply, oldest first, as read. */
  messages: string[];
  /** Most candidates wanted. */
  limit: number;
  /** Entries not to offer, e.g. out of date or of another platform. */
  exclude?: (id: string) => boolean;
}

/** Why a candidate is there. `question`: the example that fits best, and the characters it shares with the query. */
export type SuggestReason =
  | { kind: 'question'; question: string; learned: boolean; shared: string[] }
  | { kind: 'text'; shared: string[] }
  | { kind: 'small-talk'; question: string };

export interface Candidate {
  id: string;
  /** Comparable within one answer only. */
  score: number;
  /** 0…1: share of the query's weight that the best match covers; what the silence threshold is held against. */
  confidence: number;
  reason: SuggestReason;
}

/** An agent's choice, for learning: the phrase that answered these messages. */
export interface Choice {
  id: string;
  messages: string[];
}
