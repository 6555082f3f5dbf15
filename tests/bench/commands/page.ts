import { CONSOLES } from '../../fixtures/living/consoles';
import { serveLiving } from '../../fixtures/living/serve';
import { ensureBrowser } from '../../support/browser/install';
import { type ServedHost, serveFolder, serveHost } from '../../support/browser/serve';
import { ensureBuild } from '../../support/build';
import type { Command } from '../../support/commands';
import { fromRoot } from '../../support/paths';
import { type Comparison, compare, LONG_RUN, type Measured } from '../page/run';
import { LIST, livingSubject, PINDUODUO, pinduoduoSubject, practiceSubject, type Subject } from '../page/subject';

/** Rounds of 50 messages: of the practice console, and of each living one. */
const ROUNDS = { practice: 20, living: 10 };

const round = (value: number): number => Math.round(value * 1000) / 1000;

const measured = ({ perMessageMs, perKeyMs, longTasks, longestTaskMs, heapMb }: Measured) => ({
  perMessageMs: round(perMessageMs),
  perKeyMs: round(perKeyMs),
  longTasks,
  longestTaskMs: round(longestTaskMs),
  heapMb: round(heapMb),
});

/** `perMessageMs` and `perKeyMs` are what the extension adds, as are the lasting figures; `without` is the page's own cost. */
function report({ without, with: whole, added, profiled, lasting }: Comparison) {
  return {
    ...measured(whole),
    perMessageMs: round(added.perMessageMs),
    perKeyMs: round(added.perKeyMs),
    without: measured(without),
    byProfile: { perMessageMs: round(profiled.perMessageMs), perKeyMs: round(profiled.perKeyMs) },
    ...(lasting && {
      idlePercent: round(lasting.with.idlePercent - lasting.without.idlePercent),
      heapGrowthMb: round(lasting.with.heapGrowthMb - lasting.without.heapGrowthMb),
    }),
  };
}
type Report = ReturnType<typeof report>;

const row = (name: string, ...cells: (string | number)[]) =>
  console.log(name.padEnd(32) + cells.map((cell) => String(cell).padStart(14)).join(''));

function print({ without, byProfile, ...whole }: Report): void {
  row('', 'page alone', 'Yingda adds', 'by profile');
  row('main thread a message, ms', without.perMessageMs, whole.perMessageMs, byProfile.perMessageMs);
  row('main thread a key, ms', without.perKeyMs, whole.perKeyMs, byProfile.perKeyMs);
  row('tasks over 50 ms', without.longTasks, whole.longTasks - without.longTasks);
  row('heap after collection, MB', without.heapMb, round(whole.heapMb - without.heapMb));
  if (whole.idlePercent !== undefined) row('quiet tab, % of a processor', '', whole.idlePercent);
  if (whole.heapGrowthMb !== undefined) row(`heap over ${LONG_RUN} messages, MB`, '', whole.heapGrowthMb);
  console.log(`longest task: ${without.longestTaskMs} ms alone, ${whole.longestTaskMs} ms with Yingda`);
}

function printFunctions({ functions }: Comparison): void {
  for (const [what, list] of Object.entries(functions)) {
    console.log(`\nprofile of ${what}: below which function of the extension`);
    for (const { name, ms } of list.slice(0, 15)) console.log(`${ms.toFixed(1).padStart(8)} ms  ${name}`);
  }
}

async function practice(verbose: boolean): Promise<Report> {
  const extension = ensureBuild('test');
  const folder = await serveFolder(extension);
  const subject = practiceSubject(folder.origin);
  const comparison = await compare({ subject, extension, rounds: ROUNDS.practice, lasting: false }).finally(() =>
    folder.close(),
  );
  const figures = report(comparison);
  print(figures);
  if (verbose) printFunctions(comparison);
  return figures;
}

/** A console's page under its own name. */
interface Served {
  id: string;
  serve(): Promise<{ host: ServedHost; subject: Subject }>;
}

const served: Served[] = [
  ...CONSOLES.map((one) => ({
    id: one.id,
    serve: async () => {
      const host = await serveLiving(one);
      return { host, subject: livingSubject(one, host) };
    },
  })),
  {
    id: PINDUODUO.id,
    serve: async () => {
      const routes = { [PINDUODUO.path]: PINDUODUO.file, '/favicon.ico': PINDUODUO.file };
      const host = await serveHost(PINDUODUO.host, fromRoot('tests/fixtures/consoles'), routes);
      return { host, subject: pinduoduoSubject(host) };
    },
  },
];

/** `brief`: without the quiet tab and the long run, which take minutes. */
async function consolesOf(wanted: Served[], brief: boolean, verbose: boolean): Promise<Record<string, Report>> {
  const extension = ensureBuild('store');
  const consoles: Record<string, Report> = {};
  for (const { id, serve } of wanted) {
    const { host, subject } = await serve();
    const comparison = await compare({ subject, extension, rounds: ROUNDS.living, lasting: !brief }).finally(() =>
      host.close(),
    );
    const figures = report(comparison);
    consoles[id] = figures;
    console.log(`\n${id}`);
    print(figures);
    if (verbose) printFunctions(comparison);
  }
  return consoles;
}

const command: Command = {
  summary: `what the content script costs: messages into a list of ${LIST}, and keys  [--console NAME|all [--brief]] [--verbose] [--json]`,
  async run(args) {
    const at = args.indexOf('--console');
    const name = at < 0 ? null : (args[at + 1] ?? '');
    const wanted = served.filter(({ id }) => name === 'all' || id === name || id === `${name}-chat`);
    if (name !== null && wanted.length === 0) {
      console.error(`no console ${name}; there are all, ${served.map(({ id }) => id).join(', ')}`);
      return 2;
    }
    ensureBrowser({ install: true });
    const verbose = args.includes('--verbose');
    const figures =
      name === null
        ? await practice(verbose)
        : { consoles: await consolesOf(wanted, args.includes('--brief'), verbose) };
    if (args.includes('--json')) console.log(JSON.stringify(figures));
    return 0;
  },
};

export default command;
