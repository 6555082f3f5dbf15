import { ensureBrowser } from '../../support/browser/install';
import { ensureBuild } from '../../support/build';
import type { Command } from '../../support/commands';
import { killDuringRestore, RESTORE_VICTIMS } from '../../support/kill-restore';
import { printTable } from '../figures';
import { readOptions } from '../options';

/** Spread over the backup before it, the swap and its end: shares of the time that a restore takes. */
const LAST = 1.2;

const command: Command = {
  summary: 'kills a real browser, its page or its service worker during backups and restores, and looks for mixed data',
  async run(args) {
    const options = readOptions(args, ['runs', 'phrases']);
    const runs = options.number('runs', 50);
    const phrases = options.number('phrases', 5_000);
    ensureBrowser({ install: true });
    const extension = ensureBuild('test');
    const counts = { old: 0, new: 0, mixed: 0, brokenBackups: 0 };
    for (let i = 0; i < runs; i++) {
      const victim = RESTORE_VICTIMS[i % RESTORE_VICTIMS.length] ?? 'browser';
      const share = (i / runs) * LAST;
      const { found, broken } = await killDuringRestore(extension, share, phrases, victim);
      console.log(`${String(i + 1).padStart(3)} ${victim} at ${share.toFixed(2)} of its time: ${found}`);
      counts[found]++;
      counts.brokenBackups += broken;
    }
    printTable([['runs', String(runs)], ...Object.entries(counts).map(([name, count]) => [name, String(count)])]);
    if (options.has('json')) console.log(JSON.stringify({ runs, phrases, ...counts }));
    return counts.mixed + counts.brokenBackups > 0 ? 1 : 0;
  },
};

export default command;
