import { seededRandom } from '../../../lib/practice/random';
import { ensureBuild } from '../../support/build';
import type { Command } from '../../support/commands';
import { ImportUnderFire, type KillRun, VICTIMS } from '../../support/kill/import-run';
import { printTable } from '../figures';
import { readOptions } from '../options';

const command: Command = {
  summary:
    'imports killed at random moments in a real browser: the library is the old or the new one. --runs N, --rows N, --seed N',
  async run(args) {
    const options = readOptions(args, ['runs', 'rows', 'seed']);
    const runs = options.number('runs', 50);
    const { next: random } = seededRandom(options.number('seed', 1));
    const fire = await ImportUnderFire.start({
      extension: ensureBuild('store'),
      rows: options.number('rows', 6_000),
      random,
    });
    const done: KillRun[] = [];
    try {
      for (let i = 0; i < runs; i++) {
        const victim = VICTIMS[i % VICTIMS.length] ?? 'page';
        const run = await fire.run(victim, random() < 0.5 ? 'merge' : 'replace');
        done.push(run);
        console.log(
          `${String(i + 1).padStart(3)} ${victim} ${run.mode} at ${run.afterMs} ms (${run.phase}): ${run.found}`,
        );
        for (const complaint of run.complaints) console.log(`    ${complaint}`);
      }
    } finally {
      await fire.close();
    }
    const count = (found: KillRun['found']) => done.filter((run) => run.found === found).length;
    const complaints = done.flatMap((run) => run.complaints);
    const swept = done.filter(({ wasLeftOver }) => wasLeftOver).length;
    const figures = {
      runs,
      old: count('old'),
      new: count('new'),
      mixed: count('mixed'),
      swept,
      complaints: complaints.length,
    };
    printTable(Object.entries(figures).map(([name, value]) => [name, String(value)]));
    if (options.has('json')) console.log(JSON.stringify({ ...figures, all: done }));
    return figures.mixed + complaints.length > 0 ? 1 : 0;
  },
};

export default command;
