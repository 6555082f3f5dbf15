import { chromium } from '@playwright/test';
import { requireBrowser } from '../../support/browser/find';
import type { Command } from '../../support/commands';
import { type Run, wrongBuyerBench } from '../../support/wrong-buyer/bench';
import { printTable } from '../figures';
import { readOptions } from '../options';

const command: Command = {
  summary:
    'replies inserted while the console re-sorts, switches, renames and redraws: none may go astray. --runs N, --seed N',
  async run(args) {
    const options = readOptions(args, ['runs', 'seed']);
    const runs = options.number('runs', 1_000);
    const first = options.number('seed', 1);
    const browser = await chromium.launch({
      executablePath: requireBrowser(),
      args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
    const done: Run[] = [];
    try {
      const play = await wrongBuyerBench(await browser.newContext({ locale: 'zh-CN' }));
      for (let i = 0; i < runs; i++) {
        const run = await play(first + i);
        done.push(run);
        for (const [kind, said] of Object.entries({
          wrong: run.wrong,
          dishonest: run.dishonest,
          misread: run.misread,
          fault: run.faults,
        })) {
          for (const one of said) console.log(`seed ${run.seed} ${kind}: ${one}`);
        }
      }
    } finally {
      await browser.close();
    }
    const ended: Record<string, number> = {};
    for (const run of done) for (const [end, n] of Object.entries(run.ended)) ended[end] = (ended[end] ?? 0) + n;
    const count = (of: 'wrong' | 'dishonest' | 'misread' | 'faults') =>
      done.reduce((sum, run) => sum + run[of].length, 0);
    const figures = {
      runs,
      wrong: count('wrong'),
      dishonest: count('dishonest'),
      misread: count('misread'),
      faults: count('faults'),
    };
    printTable([...Object.entries(figures), ...Object.entries(ended).sort()].map(([name, n]) => [name, String(n)]));
    if (options.has('json')) console.log(JSON.stringify({ ...figures, ended }));
    return figures.wrong + figures.dishonest + figures.faults > 0 ? 1 : 0;
  },
};

export default command;
