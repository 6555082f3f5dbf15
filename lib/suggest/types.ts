/** An example question an agent's choices added, and how often it led to the entry. */
export interface LearnedExample {
  question: string;
  times: number;
}

/** What is ranked: a phrase with the questions it answers. */
export interface SuggestEntry {
  id: string;
  /** Title and body; matched as well, with a low weight. */
  text: string;
  questions: string[];
  /** Greetings, thanks, acknowledgements: ranked apart, so that they never push substance out. */
  smallTalk: boolean;
  /** Examples learned earlier, where they are kept outside the index; `learnedOf` gives them back. */
  learned?: LearnedExample[];
}

/** The phrase the shop's last reply came from; null: no reply yet; absent: unknown, or typed freely. */
export type After = string | null;

export interface SuggestQuery {
  /** The buyer's messages since the last reply, oldest first, as read. */
  messages: string[];
  /** Most candidates wanted. */
  limit: number;
  after?: After;
  /** Entries not to offer, e.g. out of date or of another platform. */
  exclude?: (id: string) => boolean;
}

/** Why a candidate is there. `question`: the example that fits best, and the characters it shares with the query. */
export type SuggestReason =
  | { kind: 'question'; question: string; learned: boolean; shared: string[] }
  | { kind: 'text'; shared: string[] }
  | { kind: 'small-talk'; question: string }
  /** An automatic reply whose occasion this is. */
  | { kind: 'occasion' }
  /** What buyers ask next after an automatic reply. */
  | { kind: 'related'; question: string };

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
  after?: After;
}
