import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { plainOptions } from '../../../lib/formats/plan';
import { previewImport } from '../../../lib/formats/preview';
import { printTable, rounded } from '../../eval/figures';
import { readOptions } from '../../eval/options';
import type { Command } from '../../support/commands';
import { fileOnDisk } from '../../support/file-on-disk';
import { HOSTILE_FILES, makeHostile } from '../hostile/files';
import { readInPage } from '../hostile/in-page';

const run = promisify(execFile);
const MB = 1024 * 1024;
/** Above what any of them may take; a reader that hangs shows as this. */
const LIMIT_MS = 120_000;

interface Reading {
  /** The fault, or what would be created. */
  end: string;
  ms: number;
  /** How much more memory was held at the worst moment than before. */
  mb: number;
}

/** One file, in a process of its own, whose memory nobody else uses. */
async function readHere(file: string): Promise<Reading> {
  const before = process.resourceUsage().maxRSS;
  const started = performance.now();
  const preview = await previewImport(
    await fileOnDisk(file),
    [],
    plainOptions(() => crypto.randomUUID(), Date.now()),
  );
  const ms = performance.now() - started;
  const plan = preview.ok ? preview.value.plan : preview;
  const end = plan.ok
    ? `${plan.value.create} rows, ${plan.value.errors} errors`
    : typeof plan.error === 'string'
      ? plan.error
      : plan.error.kind;
  return { end, ms: rounded(ms, 0), mb: rounded((process.resourceUsage().maxRSS - before) / 1024, 0) };
}

async function readApart(file: string): Promise<Reading> {
  const script = `import(${JSON.stringify(import.meta.url)}).then(({ main }) => main(['hostile-files', '--one', process.argv[1]]))`;
  try {
    const { stdout } = await run(process.execPath, ['-e', script, file], { timeout: LIMIT_MS });
    return JSON.parse(stdout) as Reading;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return { end: `failed: ${cause.message.split('\n').at(-1)?.slice(0, 80)}`, ms: LIMIT_MS, mb: 0 };
  }
}

const command: Command = {
  summary:
    'files made to cost: how each ends, ms and peak memory, in Node and (--page) through the import page. --only NAME [--json]',
  async run(args) {
    const options = readOptions(args, ['one', 'only']);
    const one = options.text('one');
    if (one !== undefined) {
      console.log(JSON.stringify(await readHere(one)));
      return 0;
    }
    const folder = await mkdtemp(path.join(tmpdir(), 'yingda-hostile-'));
    try {
      const only = options.text('only');
      const chosen = HOSTILE_FILES.filter(({ name }) => only === undefined || name.includes(only));
      const results = [];
      const page = options.has('page') ? await readInPage() : null;
      try {
        for (const hostile of chosen) {
          const file = await makeHostile(hostile, folder);
          const size = (await stat(file)).size / MB;
          const node = await readApart(file);
          const inPage = page ? await page.read(file) : null;
          await rm(file);
          results.push({ file: hostile.name, what: hostile.what, size: rounded(size, 1), node, page: inPage });
          console.error(`${hostile.name} ${JSON.stringify(node)} ${JSON.stringify(inPage)}`);
        }
      } finally {
        await page?.close();
      }
      printTable([
        ['file', 'MB', 'ends in', 'ms', 'peak MB', ...(page ? ['page', 'ms', 'peak MB'] : [])],
        ...results.map(({ file, size, node, page: seen }) => [
          file,
          String(size),
          node.end,
          String(node.ms),
          String(node.mb),
          ...(seen ? [seen.end, String(seen.ms), String(seen.mb)] : []),
        ]),
      ]);
      if (options.has('json')) console.log(JSON.stringify({ files: results }));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    return 0;
  },
};

export default command;
