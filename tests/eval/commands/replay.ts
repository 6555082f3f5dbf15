import type { Command } from '../../support/commands';
import { printTable } from '../figures';
import { isChat, readJsonLines } from '../jsonl';
import { readOptions } from '../options';
import { play, report, type Split } from '../replay';

const row = (name: string, { all, substantive }: Split): string[] => [
  name,
  ...[all.hit1, all.hit3, substantive.hit1, substantive.hit3].map((share) => share.toFixed(3)),
];

const command: Command = {
  summary: 'FILE  plays chats in order and counts how often the sent phrase was among the three suggested',
  async run(args) {
    const options = readOptions(args);
    const [file] = options.words;
    if (!file) {
      console.error('usage: npm run eval -- replay FILE [--json]');
      return 2;
    }
    const started = performance.now();
    const result = report(play(readJsonLines(file, isChat)));
    printTable([
      ['', 'all hit@1', 'hit@3', 'substantive hit@1', 'hit@3'],
      row('suggestions', result),
      row('popularity', result.popularity),
      row('phrase text', result.text),
      ...Object.entries(result.sources).map(([source, split]) => row(`chats ${source}…`, split)),
    ]);
    console.log(
      `${result.turns} turns (${result.substantiveTurns} substantive), ${result.phrases} phrases, ` +
        `something suggested in ${(100 * result.answered).toFixed(1)} %, ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
    if (options.has('json')) console.log(JSON.stringify(result));
    return 0;
  },
};

export default command;
