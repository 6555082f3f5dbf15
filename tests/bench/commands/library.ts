import { duplicatesInSlices } from '../../../lib/phrases/duplicates';
import type { Phrase } from '../../../lib/phrases/phrase';
import { PhraseSearch } from '../../../lib/phrases/search/phrase-search';
import { printTable, rounded } from '../../eval/figures';
import { ensureBrowser } from '../../support/browser/install';
import { ensureBuild } from '../../support/build';
import type { Command } from '../../support/commands';
import { percentiles } from '../../support/percentiles';
import { keyPresses, libraryOf, TYPED } from '../library/material';
import { measurePopup } from '../library/popup';

const SIZES = [1_000, 5_000, 50_000];
const POPUP_SIZES = [5_000, 50_000];
const ROUNDS = 4;

interface Figures {
  /** Milliseconds a key press, all hits in order. */
  p50: number;
  p95: number;
  slowest: string;
  buildMs: number;
  /** The longest a page waits while the search is built. */
  longestSliceMs: number;
  /** After one phrase was changed. */
  rebuildMs: number;
  duplicatesMs: number;
  duplicatesLongestSliceMs: number;
}

/** Runs a generator to its end; milliseconds in all and of the longest step. */
function drain<T>(work: Generator<unknown, T>): { value: T; ms: number; longest: number } {
  let ms = 0;
  let longest = 0;
  for (;;) {
    const started = performance.now();
    const step = work.next();
    const took = performance.now() - started;
    ms += took;
    longest = Math.max(longest, took);
    if (step.done) return { value: step.value, ms: rounded(ms, 0), longest: rounded(longest, 1) };
  }
}

function measure(phrases: readonly Phrase[]): Figures {
  const built = drain(PhraseSearch.inSlices(phrases));
  const search = built.value;
  const changed = phrases.map((phrase, i) => (i === 7 ? { ...phrase, body: `${phrase.body}改过` } : { ...phrase }));
  const rebuilt = drain(PhraseSearch.inSlices(changed, () => 0, search));
  const keys = keyPresses(TYPED);
  for (const query of keys) search.all(query);
  const times: { query: string; ms: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const query of keys) {
      const started = performance.now();
      search.all(query);
      times.push({ query, ms: performance.now() - started });
    }
  }
  const { p50 = 0, p95 = 0 } = percentiles(times.map(({ ms }) => ms)) ?? {};
  const slowest = times.reduce((a, b) => (b.ms > a.ms ? b : a));
  const doubles = drain(duplicatesInSlices(phrases));
  return {
    p50,
    p95,
    slowest: `${slowest.query} ${rounded(slowest.ms, 1)}`,
    buildMs: built.ms,
    longestSliceMs: built.longest,
    rebuildMs: rebuilt.ms,
    duplicatesMs: doubles.ms,
    duplicatesLongestSliceMs: doubles.longest,
  };
}

/** The popup in a real browser. */
async function popups() {
  ensureBrowser({ install: true });
  const extension = ensureBuild('test');
  const all: Record<string, unknown> = {};
  for (const size of POPUP_SIZES) {
    const { openMs, writtenMs, shownMs, longestTaskMs } = await measurePopup(extension, size);
    const [open, written, shown] = [openMs, writtenMs, shownMs].map((ms) => percentiles(ms));
    all[size] = { open, key: { written, shown }, longestTaskMs };
    console.log(`popup with ${size} phrases: ${JSON.stringify(all[size])}`);
  }
  return all;
}

const command: Command = {
  summary:
    'search a key press, build, and duplicates of a library of 1k, 5k and 50k phrases; --popup: its opening and keys with 5k and 50k  [--json]',
  async run(args) {
    const popup = args.includes('--popup') ? await popups() : undefined;
    const sizes = Object.fromEntries(SIZES.map((size) => [size, measure(libraryOf(size))]));
    printTable([
      ['phrases', 'p50 ms', 'p95 ms', 'slowest', 'build ms', 'slice', 'rebuild', 'duplicates', 'slice'],
      ...Object.entries(sizes).map(([size, it]) => [
        size,
        ...[it.p50, it.p95].map((ms) => ms.toFixed(2)),
        it.slowest,
        ...[it.buildMs, it.longestSliceMs, it.rebuildMs, it.duplicatesMs, it.duplicatesLongestSliceMs].map(String),
      ]),
    ]);
    if (args.includes('--json')) console.log(JSON.stringify({ sizes, popup }));
    return 0;
  },
};

export default command;
