import { ensureBrowser } from '../../support/browser/install';
import { serveFolder } from '../../support/browser/serve';
import { ensureBuild } from '../../support/build';
import type { Command } from '../../support/commands';
import { type Comparison, compare, LIST, MESSAGES, type Measured } from '../page/run';

const round = (value: number): number => Math.round(value * 1000) / 1000;

const measured = ({ perMessageMs, perKeyMs, longTasks, longestTaskMs, heapMb }: Measured) => ({
  perMessageMs: round(perMessageMs),
  perKeyMs: round(perKeyMs),
  longTasks,
  longestTaskMs: round(longestTaskMs),
  heapMb: round(heapMb),
});

/** `perMessageMs` and `perKeyMs` are what the extension adds; `without` is the page's own cost. */
function report({ without, with: whole, added, profiled }: Comparison) {
  return {
    ...measured(whole),
    perMessageMs: round(added.perMessageMs),
    perKeyMs: round(added.perKeyMs),
    without: measured(without),
    byProfile: { perMessageMs: round(profiled.perMessageMs), perKeyMs: round(profiled.perKeyMs) },
  };
}

function print({ without, byProfile, ...whole }: ReturnType<typeof report>): void {
  const row = (name: string, ...cells: (string | number)[]) =>
    console.log(name.padEnd(32) + cells.map((cell) => String(cell).padStart(14)).join(''));
  row('', 'page alone', 'Yingda adds', 'by profile');
  row('main thread a message, ms', without.perMessageMs, whole.perMessageMs, byProfile.perMessageMs);
  row('main thread a key, ms', without.perKeyMs, whole.perKeyMs, byProfile.perKeyMs);
  row('tasks over 50 ms', without.longTasks, whole.longTasks - without.longTasks);
  row('heap after collection, MB', without.heapMb, round(whole.heapMb - without.heapMb));
  console.log(`longest task: ${without.longestTaskMs} ms alone, ${whole.longestTaskMs} ms with Yingda`);
}

const command: Command = {
  summary: `what the content script costs: ${MESSAGES} messages into a list of ${LIST}, and keys  [--verbose] [--json]`,
  async run(args) {
    ensureBrowser({ install: true });
    const extension = ensureBuild('test');
    const served = await serveFolder(extension);
    const comparison = await compare(served.origin, extension).finally(() => served.close());
    const figures = report(comparison);
    print(figures);
    if (args.includes('--verbose')) {
      for (const [what, functions] of Object.entries(comparison.functions)) {
        console.log(`\nprofile of ${what}: below which function of the extension`);
        for (const { name, ms } of functions.slice(0, 15)) console.log(`${ms.toFixed(1).padStart(8)} ms  ${name}`);
      }
    }
    if (args.includes('--json')) console.log(JSON.stringify(figures));
    return 0;
  },
};

export default command;
