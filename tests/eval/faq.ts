import { SuggestIndex } from '../../lib/suggest/suggest-index';
import { memoryBytes, percentile, rounded } from './figures';
import { isRecord, isTexts } from './jsonl';
import type { Peer } from './peers/peer';

export interface FaqEntry {
  id: string;
  questions: string[];
}

export interface FaqQuery {
  query: string;
  relevant: string[];
}

export const isFaqEntry = (value: unknown): value is FaqEntry =>
  isRecord(value) && typeof value.id === 'string' && isTexts(value.questions);

export const isFaqQuery = (value: unknown): value is FaqQuery =>
  isRecord(value) && typeof value.query === 'string' && isTexts(value.relevant);

export interface FaqFigures {
  /** Share of queries with a relevant entry among the first 1, 3, 5; mean reciprocal rank within `DEPTH`. */
  r1: number;
  r3: number;
  r5: number;
  mrr: number;
  /** Milliseconds a query. */
  p50: number;
  p95: number;
  buildMs: number;
  mb: number;
  /** Share of queries with no answer at all. */
  silent: number;
}

/** Entries asked of the engine; questions asked of a peer, where several may belong to one entry. */
const DEPTH = 20;
const PEER_DEPTH = 60;

type Scored = { id: string; score: number }[];
type Search = (query: string) => Scored;

export const measureEngine = (library: readonly FaqEntry[], queries: readonly FaqQuery[]): Promise<FaqFigures> =>
  measure(queries, () => {
    const index = SuggestIndex.build(
      library.map(({ id, questions }) => ({ id, text: '', questions, smallTalk: false })),
    );
    return (query) => index.rank({ messages: [query], limit: DEPTH });
  });

export const measurePeer = (
  peer: Peer,
  library: readonly FaqEntry[],
  queries: readonly FaqQuery[],
): Promise<FaqFigures> =>
  measure(queries, async () => {
    const questions = library.flatMap(({ id: entry, questions: texts }) => texts.map((text) => ({ entry, text })));
    const numbered = questions.map((question, i) => ({ ...question, id: String(i) }));
    const index = await peer.build(numbered);
    return (query) => {
      const best = new Map<string, number>();
      for (const { id, score } of index.search(query, PEER_DEPTH)) {
        const entry = numbered[Number(id)]?.entry ?? '';
        if (!best.has(entry)) best.set(entry, score);
      }
      return [...best].map(([id, score]) => ({ id, score }));
    };
  });

async function measure(queries: readonly FaqQuery[], build: () => Promise<Search> | Search): Promise<FaqFigures> {
  const before = memoryBytes();
  const started = performance.now();
  const search = await build();
  const buildMs = performance.now() - started;
  const mb = (memoryBytes() - before) / 2 ** 20;
  const places: number[] = [];
  const times: number[] = [];
  let silent = 0;
  for (const { query, relevant } of queries) {
    const asked = performance.now();
    const found = search(query);
    times.push(performance.now() - asked);
    if (found.length === 0) silent++;
    places.push(placeOf(found, new Set(relevant)));
  }
  const share = (within: number) => rounded(places.filter((place) => place <= within).length / (places.length || 1));
  return {
    r1: share(1),
    r3: share(3),
    r5: share(5),
    mrr: rounded(places.reduce((sum, place) => sum + 1 / place, 0) / (places.length || 1)),
    p50: rounded(percentile(times, 0.5)),
    p95: rounded(percentile(times, 0.95)),
    buildMs: rounded(buildMs, 0),
    mb: rounded(mb, 1),
    silent: rounded(silent / (queries.length || 1)),
  };
}

/** From 1; an irrelevant entry of the same score stands before the relevant one. Infinity when none was found. */
function placeOf(found: Scored, relevant: ReadonlySet<string>): number {
  const best = found.find(({ id }) => relevant.has(id));
  if (!best) return Infinity;
  return 1 + found.filter(({ id, score }) => !relevant.has(id) && score >= best.score).length;
}
