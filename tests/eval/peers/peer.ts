/** A search library measured on the same work: index example questions, answer a query with entry ids and scores. */
export interface Peer {
  name: string;
  build(questions: readonly Question[]): Promise<PeerIndex> | PeerIndex;
}

export interface Question {
  /** The question's own number, as text. */
  id: string;
  entry: string;
  text: string;
}

export interface PeerIndex {
  /** Questions found, best first; equal scores are ties. At most `limit`. */
  search(query: string, limit: number): { id: string; score: number }[];
}
