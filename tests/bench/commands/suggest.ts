import { PhraseSearch } from '../../../lib/phrases/search/phrase-search';
import { SuggestIndex } from '../../../lib/suggest/suggest-index';
import type { SuggestEntry } from '../../../lib/suggest/types';
import { memoryBytes, percentile, printTable, rounded } from '../../eval/figures';
import { readOptions } from '../../eval/options';
import { paddingQuestions } from '../../eval/padding';
import { flexSearch } from '../../eval/peers/flexsearch';
import { miniSearchBigrams, miniSearchSegmenter } from '../../eval/peers/minisearch';
import { orama } from '../../eval/peers/orama';
import type { Peer } from '../../eval/peers/peer';
import type { Command } from '../../support/commands';

const SIZES = [1_000, 5_000, 10_000, 50_000];
/** The size whose figures stand on top. */
const MAIN_SIZE = 50_000;
const QUESTIONS = 5;
const QUERIES = 200;
const PEERS = [miniSearchBigrams, miniSearchSegmenter, flexSearch, orama];

interface Figures {
  /** Milliseconds a query. */
  p50: number;
  p95: number;
  buildMs: number;
  mb: number;
}

interface OwnFigures extends Figures {
  loadMs: number;
  /** Milliseconds a search of the phrases, as for the `/` picker. */
  searchP95: number;
}

function timed(queries: readonly string[], ask: (query: string) => unknown): Pick<Figures, 'p50' | 'p95'> {
  for (const query of queries.slice(0, 20)) ask(query);
  const times = queries.map((query) => {
    const started = performance.now();
    ask(query);
    return performance.now() - started;
  });
  return { p50: rounded(percentile(times, 0.5)), p95: rounded(percentile(times, 0.95)) };
}

/** Entries of five questions each, and as many more questions to ask. */
function library(size: number): { entries: SuggestEntry[]; queries: string[] } {
  const questions = paddingQuestions(size * QUESTIONS + QUERIES);
  const entries = Array.from({ length: size }, (_, i) => {
    const own = questions.slice(i * QUESTIONS, (i + 1) * QUESTIONS);
    return { id: `e${i}`, text: `${own[0]}：${own[1]}，${own[2]}。`, questions: own, smallTalk: false };
  });
  return { entries, queries: questions.slice(-QUERIES) };
}

function measureOwn(size: number): OwnFigures {
  const { entries, queries } = library(size);
  const before = memoryBytes();
  const built = performance.now();
  const index = SuggestIndex.build(entries);
  const buildMs = performance.now() - built;
  const mb = (memoryBytes() - before) / 2 ** 20;
  const bytes = index.save();
  const loads = Array.from({ length: 5 }, () => {
    const copy = bytes.slice(0);
    const started = performance.now();
    SuggestIndex.load(copy);
    return performance.now() - started;
  });
  return {
    ...timed(queries, (query) => index.rank({ messages: [query], limit: 9 })),
    buildMs: rounded(buildMs, 0),
    // The first one: a woken worker loads with cold code.
    loadMs: rounded(loads[0] ?? 0, 1),
    mb: rounded(mb, 1),
    searchP95: size <= 10_000 ? measureSearch(entries) : 0,
  };
}

function measureSearch(entries: readonly SuggestEntry[]): number {
  const search = PhraseSearch.build(
    entries.map(({ id, text, questions }, order) => ({
      ...{
        id,
        code: id,
        title: questions[0] ?? '',
        body: text,
        variants: [],
        questions,
        tags: [],
        pinned: false,
        order,
      },
    })),
  );
  const typed = [
    'e1',
    'kt',
    'zl',
    'bxwx',
    'kongtiao',
    'zixingche',
    '空调',
    '修理',
    '要带什么',
    '排队 冰箱',
    '没有这个词',
    'zzzz',
  ];
  return timed(Array.from({ length: 10 }, () => typed).flat(), (query) => search.find(query, 9)).p95;
}

async function measurePeer(peer: Peer, size: number): Promise<Figures> {
  const { entries, queries } = library(size);
  const questions = entries.flatMap(({ id, questions: texts }) => texts.map((text) => ({ entry: id, text })));
  const before = memoryBytes();
  const started = performance.now();
  const index = await peer.build(questions.map((question, i) => ({ ...question, id: String(i) })));
  const buildMs = rounded(performance.now() - started, 0);
  const mb = rounded((memoryBytes() - before) / 2 ** 20, 1);
  return { ...timed(queries, (query) => index.search(query, 60)), buildMs, mb };
}

const command: Command = {
  summary:
    '[--peers] [--at N]  query, build and load times of suggestions at 1k, 5k, 10k and 50k entries of five questions',
  async run(args) {
    const options = readOptions(args, ['at']);
    const main = options.number('at', MAIN_SIZE);
    const sizes: Record<string, OwnFigures> = {};
    for (const size of new Set([...SIZES.filter((size) => size < main), main])) sizes[size] = measureOwn(size);
    const peers: Record<string, Figures> = {};
    if (options.has('peers')) for (const peer of PEERS) peers[peer.name] = await measurePeer(peer, main);
    printTable([
      ['entries', 'p50 ms', 'p95 ms', 'build ms', 'load ms', 'MB', 'search p95 ms'],
      ...Object.entries(sizes).map(([size, own]) => [
        size,
        ...[own.p50, own.p95].map((ms) => ms.toFixed(2)),
        ...[own.buildMs, own.loadMs, own.mb].map(String),
        own.searchP95 ? own.searchP95.toFixed(2) : '–',
      ]),
      ...Object.entries(peers).map(([name, peer]) => [
        `${name}, ${main}`,
        ...[peer.p50, peer.p95].map((ms) => ms.toFixed(2)),
        ...[String(peer.buildMs), '–', String(peer.mb), '–'],
      ]),
    ]);
    if (options.has('json')) console.log(JSON.stringify({ ...sizes[main], entries: main, sizes, peers }));
    return 0;
  },
};

export default command;
