import type { ConsolePack, PageReader } from '../../consoles/pack';
import type { Store } from '../../data/store';
import { isAtHome } from './pack-home';

export interface ConsolePackPorts {
  store: Pick<Store, 'ready' | 'consolePacks'>;
  shipped: readonly ConsolePack[];
  choose(url: string, among: readonly ConsolePack[]): ConsolePack | null;
  /** What reads orders where no pack of their own does, and no chat is read. */
  fallback?(url: string, among: readonly ConsolePack[]): ConsolePack | null;
  fault(where: string, cause: unknown): void;
}

type PackKind = 'chat' | 'orders';

/** The packs in force: the user's own first, then the shipped ones that none of them takes the place of. */
export interface ConsolePacks {
  all(): Promise<readonly ConsolePack[]>;
  /** What is meant to read a frame of this address, whatever it shows; null: nothing is. */
  packOf(url: string): Promise<ConsolePack | null>;
  /**
   * What may read the chats, or the orders, of a frame of this address: the first that is at home there, or whose parts the page shows.
   * Among what may read orders, a pack of chats means that there are none to read.
   */
  readersFor(url: string, kind: PackKind): Promise<PageReader[]>;
  /** All that may speak of a frame of this address: its packs, and what reads its orders by their labels. */
  readersOf(url: string): Promise<ConsolePack[]>;
}

/** Reads the user's packs at each question: a worker is asked once a frame, and what it held could be out of date. */
export function consolePacks({ store, shipped, choose, fallback, fault }: ConsolePackPorts): ConsolePacks {
  const all = async (): Promise<readonly ConsolePack[]> => {
    const state = await store.ready;
    if (state.kind !== 'open') return shipped;
    try {
      const own = (await store.consolePacks.all()).map(({ pack }) => pack);
      const ids = new Set(own.map(({ id }) => id));
      return [...own, ...shipped.filter(({ id }) => !ids.has(id))];
    } catch (cause) {
      // A broken database must not take the shipped consoles along.
      fault('console packs', cause);
      return shipped;
    }
  };
  const isOf = (kind: PackKind, pack: ConsolePack): boolean => (pack.kind === 'chat') === (kind === 'chat');
  /** Chats and orders taught on one page, which shows now these, now those: then neither is at home there. */
  const isShared = (url: string, pack: ConsolePack, packs: readonly ConsolePack[]): boolean =>
    pack.hosts.length === 0 &&
    packs.some(
      (other) =>
        other.hosts.length === 0 &&
        isOf('chat', other) !== isOf('chat', pack) &&
        choose(url, [other]) !== null &&
        isAtHome(other, url),
    );
  const readersOfKind = (url: string, kind: PackKind, packs: readonly ConsolePack[]): PageReader[] => {
    const fitting = packs.filter((pack) => isOf(kind, pack) && choose(url, [pack]));
    const readers = fitting.map((pack) => ({
      pack,
      isAtHome: isAtHome(pack, url) && !isShared(url, pack, packs),
    }));
    const home = readers.findIndex((reader) => reader.isAtHome);
    return home < 0 ? readers : readers.slice(0, home + 1);
  };
  const readersFor = (url: string, kind: PackKind, packs: readonly ConsolePack[]): PageReader[] => {
    const own = readersOfKind(url, kind, packs);
    if (kind === 'chat' || own.at(-1)?.isAtHome) return own;
    // By its labels alone a chat's page would give what a buyer writes for an order's facts.
    const chats = readersOfKind(url, 'chat', packs);
    const byLabels = chats.at(-1)?.isAtHome ? null : fallback?.(url, packs);
    return [...own, ...chats, ...(byLabels ? [{ pack: byLabels, isAtHome: false }] : [])];
  };
  return {
    all,
    packOf: async (url) => {
      const packs = await all();
      const readers = [...readersOfKind(url, 'chat', packs), ...readersOfKind(url, 'orders', packs)];
      return readers.find((reader) => reader.isAtHome)?.pack ?? null;
    },
    readersFor: async (url, kind) => readersFor(url, kind, await all()),
    readersOf: async (url) => {
      const packs = await all();
      // Not the first ones alone: a page that is open goes on with the pack that it was given.
      const fitting = packs.filter((pack) => choose(url, [pack]));
      const others = readersFor(url, 'orders', packs).map(({ pack }) => pack);
      return [...fitting, ...others.filter((pack) => !fitting.includes(pack))];
    },
  };
}
