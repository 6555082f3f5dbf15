import { type Checker, compileChecker } from '../../../lib/checks/checker';
import { basePack } from '../../../lib/checks/packs/base';
import type { RulePack } from '../../../lib/checks/rule';
import { memoryBytes, printTable, rounded } from '../../eval/figures';
import { readOptions } from '../../eval/options';
import type { Command } from '../../support/commands';
import { agentTexts, draftsOf, hostileDrafts, termsFor } from '../checker/material';
import { PEERS } from '../checker/peers';
import { type Contender, cpuMicros, race } from '../checker/timing';

const SIZES = [1_000, 10_000, 60_000, 100_000];
/** The size whose figures stand on top, and the one the peers are given. */
const MAIN_SIZE = 60_000;
const DRAFTS = 400;

interface Built<T> {
  matcher: T;
  buildMs: number;
  mb: number;
}

interface Figures {
  us200: number;
  us1000: number;
  hostileUs: number;
  /** The hostile draft that takes longest. */
  hostile: string;
  buildMs: number;
  mb: number;
  vsRaw: number;
  /** Findings, or for a peer hits, per draft of 200. */
  hits: number;
}

interface Material {
  terms: readonly string[];
  drafts200: readonly string[];
  drafts1000: readonly string[];
}

function built<T>(build: () => T): Built<T> {
  const before = memoryBytes();
  let matcher!: T;
  const started = performance.now();
  const micros = cpuMicros(() => {
    matcher = build();
  });
  // CPU time counts the threads that compile and collect, and the clock counts other programs: the building thread takes neither more.
  const ms = Math.min(micros / 1000, performance.now() - started);
  return { matcher, buildMs: rounded(ms, 1), mb: rounded((memoryBytes() - before) / 2 ** 20, 1) };
}

/** A list of `terms` as a shop imports one. */
function listOf(terms: readonly string[]): RulePack {
  const about = { why: '-', basis: '-', advice: '-', examples: { hit: [], pass: [] } };
  const list = { id: 'absolute-claim.bench', family: 'absolute-claim' as const, severity: 'warn' as const };
  return { id: 'bench', label: '-', version: '1', rules: [{ ...list, ...about, terms: terms as string[] }] };
}

/** The whole base pack with its contexts and detectors, and such a list. */
const packsWith = (terms: readonly string[]): RulePack[] => [basePack, listOf(terms)];

/** The least that reading a draft can take: each unit once, into a checksum that none can be left out of. */
function rawLoop(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  return sum;
}

const raw = (drafts: readonly string[]): Contender => ({ name: 'raw', drafts, work: rawLoop });
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function measure({ matcher, buildMs, mb }: Built<Checker>, { drafts200, drafts1000 }: Material): Figures {
  const work = (draft: string): number => matcher.check(draft).length;
  const hostile = Object.entries(hostileDrafts(1000)).map(([name, text]) => ({ name, drafts: [text], work }));
  const micros = race([
    raw(drafts200),
    { name: 'us200', drafts: drafts200, work },
    { name: 'us1000', drafts: drafts1000, work },
  ]);
  const [worst = ['', 0]] = [...race(hostile, 5)].sort(([, a], [, b]) => b - a);
  const us200 = micros.get('us200') ?? 0;
  return {
    us200: rounded(us200, 2),
    us1000: rounded(micros.get('us1000') ?? 0, 2),
    hostileUs: rounded(worst[1], 1),
    hostile: worst[0],
    buildMs,
    mb,
    vsRaw: rounded(us200 / (micros.get('raw') ?? 1), 1),
    hits: rounded(mean(drafts200.map(work)), 1),
  };
}

type PeerFigures = Pick<Figures, 'us200' | 'buildMs' | 'mb' | 'vsRaw' | 'hits'> & {
  terms: number;
  /** How many times as long as the checker with the same terms alone, and as the checker with all rules beside them. */
  vsOurs: number;
  vsWhole: number;
};

/** The peers one after another, each in one race with the checker, alone with their terms and with all rules, and the raw loop. */
function measurePeers(whole: Checker, { terms, drafts200 }: Material): Record<string, PeerFigures> {
  const own = compileChecker([listOf(terms)]);
  return Object.fromEntries(
    PEERS.map(({ name, atMost = terms.length, build }) => {
      const given = terms.slice(0, atMost);
      const { matcher, buildMs, mb } = built(() => build(given));
      const micros = race([
        raw(drafts200),
        { name: 'own', drafts: drafts200, work: (draft) => own.check(draft).length },
        { name: 'whole', drafts: drafts200, work: (draft) => whole.check(draft).length },
        { name, drafts: atMost < terms.length ? drafts200.slice(0, 20) : drafts200, work: matcher },
      ]);
      const us200 = micros.get(name) ?? 0;
      const vsOurs = rounded(us200 / (micros.get('own') ?? 1), 1);
      const vsWhole = rounded(us200 / (micros.get('whole') ?? 1), 1);
      const vsRaw = rounded(us200 / (micros.get('raw') ?? 1), 1);
      const hits = rounded(mean(drafts200.slice(0, 20).map(matcher)), 1);
      return [name, { us200: rounded(us200, 2), buildMs, mb, vsRaw, hits, terms: given.length, vsOurs, vsWhole }];
    }),
  );
}

function print(sizes: Record<string, Figures>, peers: Record<string, PeerFigures>): void {
  printTable([
    ['terms', 'µs/200', 'µs/1000', 'hostile µs', '× raw', 'build ms', 'MB', 'findings'],
    ...Object.entries(sizes).map(([size, own]) => [
      size,
      ...[own.us200, own.us1000].map((us) => us.toFixed(2)),
      `${own.hostileUs} (${own.hostile})`,
      ...[own.vsRaw, own.buildMs, own.mb, own.hits].map(String),
    ]),
    ...Object.entries(peers).map(([name, peer]) => [
      `${name}, ${peer.terms}`,
      peer.us200.toFixed(2),
      '–',
      '–',
      ...[peer.vsRaw, peer.buildMs, peer.mb, peer.hits].map(String),
    ]),
  ]);
  console.log(
    'CPU time. Peers only look for the terms; with the same terms the checker also folds and reads across gaps, and the rows on top judge and detect.',
  );
}

const command: Command = {
  summary:
    '[--peers] [--chats FILE] [--json]  time per draft, build time and memory of the checker at 1k, 10k, 60k and 100k terms',
  async run(args) {
    const options = readOptions(args, ['chats']);
    const texts = agentTexts(options.text('chats'));
    const material = {
      drafts200: draftsOf(texts, 200, DRAFTS),
      drafts1000: draftsOf(texts, 1000, DRAFTS / 5),
    };
    const all = termsFor(texts, Math.max(...SIZES));
    const at = (size: number): Material => ({ ...material, terms: all.slice(0, size) });
    // First, with cold code: a page builds its rules once.
    const main = built(() => compileChecker(packsWith(at(MAIN_SIZE).terms)));
    const sizes: Record<string, Figures> = {};
    for (const size of SIZES) {
      const own = size === MAIN_SIZE ? main : built(() => compileChecker(packsWith(at(size).terms)));
      sizes[size] = measure(own, at(size));
    }
    const peers = options.has('peers') ? measurePeers(main.matcher, at(MAIN_SIZE)) : {};
    print(sizes, peers);
    const equals = Object.values(peers).filter(({ terms }) => terms === MAIN_SIZE);
    const least = (of: (peer: PeerFigures) => number) => (equals.length ? Math.min(...equals.map(of)) : null);
    const vsFastestPeer = least(({ vsOurs }) => vsOurs);
    const wholeVsFastestPeer = least(({ vsWhole }) => vsWhole);
    if (vsFastestPeer !== null) {
      console.log(
        `${vsFastestPeer} × as fast as the fastest peer with the same terms, ${wholeVsFastestPeer} × with all rules beside them`,
      );
    }
    if (options.has('json')) {
      console.log(JSON.stringify({ ...sizes[MAIN_SIZE], vsFastestPeer, wholeVsFastestPeer, sizes, peers }));
    }
    return 0;
  },
};

export default command;
