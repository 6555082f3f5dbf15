import path from 'node:path';
import type { Command } from '../../support/commands';
import { type FaqFigures, isFaqEntry, isFaqQuery, measureEngine, measurePeer } from '../faq';
import { printTable } from '../figures';
import { readJsonLines } from '../jsonl';
import { readOptions } from '../options';
import { paddingQuestions } from '../padding';
import { flexSearch } from '../peers/flexsearch';
import { miniSearchBigrams, miniSearchSegmenter } from '../peers/minisearch';
import { orama } from '../peers/orama';

const PEERS = [miniSearchBigrams, miniSearchSegmenter, flexSearch, orama];

const row = (name: string, figures: FaqFigures): string[] => [
  name,
  ...[figures.r1, figures.r3, figures.r5, figures.mrr].map((share) => share.toFixed(3)),
  ...[figures.p50, figures.p95].map((ms) => ms.toFixed(2)),
  ...[figures.buildMs, figures.mb, figures.silent].map(String),
];

const command: Command = {
  summary: 'DIR [--pad N] [--peers]  recall and speed on library.jsonl and queries.jsonl',
  async run(args) {
    const options = readOptions(args, ['pad']);
    const [folder] = options.words;
    if (!folder) {
      console.error('usage: npm run eval -- faq DIR [--pad N] [--peers] [--json]');
      return 2;
    }
    const padding = paddingQuestions(options.number('pad', 0)).map((question, i) => ({
      id: `padding ${i}`,
      questions: [question],
    }));
    const library = readJsonLines(path.join(folder, 'library.jsonl'), isFaqEntry).concat(padding);
    const queries = readJsonLines(path.join(folder, 'queries.jsonl'), isFaqQuery);
    const engine = await measureEngine(library, queries);
    const peers: Record<string, FaqFigures> = {};
    if (options.has('peers')) {
      for (const peer of PEERS) peers[peer.name] = await measurePeer(peer, library, queries);
    }
    console.log(`${library.length} entries, ${queries.length} queries`);
    printTable([
      ['', 'R@1', 'R@3', 'R@5', 'MRR', 'p50 ms', 'p95 ms', 'build ms', 'MB', 'silent'],
      row('yingda', engine),
      ...Object.entries(peers).map(([name, figures]) => row(name, figures)),
    ]);
    if (options.has('json')) console.log(JSON.stringify({ entries: library.length, engine, peers }));
    return 0;
  },
};

export default command;
