import { ensureBrowser } from '../../support/browser/install';
import { serveFolder } from '../../support/browser/serve';
import { ensureBuild } from '../../support/build';
import type { Command } from '../../support/commands';
import { LIST, MESSAGES, type Measured, measure } from '../page/run';

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** What the extension adds: by difference and by profile; the larger counts, because each misses something the other sees. */
const added = (difference: number, profiled: number): number => round(Math.max(difference, profiled));

const command: Command = {
  summary: `main-thread ms a message and a key, with and without the extension: ${MESSAGES} messages into a list of ${LIST}  [--json]`,
  async run(args) {
    ensureBrowser({ install: true });
    const extension = ensureBuild('test');
    const served = await serveFolder(extension);
    let without: Measured;
    let whole: Measured;
    try {
      without = await measure(served.origin);
      whole = await measure(served.origin, extension);
    } finally {
      await served.close();
    }
    const report = {
      perMessageMs: added(whole.perMessageMs - without.perMessageMs, whole.profiledPerMessageMs),
      perKeyMs: added(whole.perKeyMs - without.perKeyMs, whole.profiledPerKeyMs),
      longTasks: whole.longTasks,
      heapMb: round(whole.heapMb),
      /** The page's own cost: all of its main thread. */
      without: {
        perMessageMs: round(without.perMessageMs),
        perKeyMs: round(without.perKeyMs),
        longTasks: without.longTasks,
        heapMb: round(without.heapMb),
      },
      /** The two ways of measuring what the extension adds. */
      byDifference: {
        perMessageMs: round(whole.perMessageMs - without.perMessageMs),
        perKeyMs: round(whole.perKeyMs - without.perKeyMs),
      },
      byProfile: { perMessageMs: round(whole.profiledPerMessageMs), perKeyMs: round(whole.profiledPerKeyMs) },
      longestTaskMs: { with: round(whole.longestTaskMs), without: round(without.longestTaskMs) },
    };
    const row = (name: string, ...cells: (string | number)[]) =>
      console.log(name.padEnd(34) + cells.map((cell) => String(cell).padStart(14)).join(''));
    row('', 'page alone', 'Yingda adds', '(difference)', '(profile)');
    row(
      'main thread a message, ms',
      report.without.perMessageMs,
      report.perMessageMs,
      report.byDifference.perMessageMs,
      report.byProfile.perMessageMs,
    );
    row(
      'main thread a key, ms',
      report.without.perKeyMs,
      report.perKeyMs,
      report.byDifference.perKeyMs,
      report.byProfile.perKeyMs,
    );
    row('tasks over 50 ms', report.without.longTasks, report.longTasks - report.without.longTasks);
    row('longest task, ms', report.longestTaskMs.without, report.longestTaskMs.with);
    row('heap after collection, MB', report.without.heapMb, round(report.heapMb - report.without.heapMb));
    if (args.includes('--json')) console.log(JSON.stringify(report));
    return 0;
  },
};

export default command;
