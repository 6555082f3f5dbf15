import type { ConsolePack } from '../consoles/pack';
import type { Store } from '../data/store';

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
  /** What reads a frame of this address; null: nothing does. */
  packOf(url: string): Promise<ConsolePack | null>;
  /** What reads the chats, or the orders, of a frame of this address. */
  packFor(url: string, kind: PackKind): Promise<ConsolePack | null>;
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
  const chosen = (url: string, kind: PackKind, packs: readonly ConsolePack[]): ConsolePack | null => {
    const own = choose(
      url,
      packs.filter((pack) => (pack.kind === 'chat') === (kind === 'chat')),
    );
    if (own || kind === 'chat') return own;
    // By its labels alone a chat's page would give what a buyer writes for an order's facts.
    return chosen(url, 'chat', packs) ? null : (fallback?.(url, packs) ?? null);
  };
  return {
    all,
    packOf: async (url) => choose(url, await all()),
    packFor: async (url, kind) => chosen(url, kind, await all()),
    readersOf: async (url) => {
      const packs = await all();
      // Not the first ones alone: a page that is open goes on with the pack that it was given.
      const fitting = packs.filter((pack) => choose(url, [pack]));
      const byLabels = chosen(url, 'orders', packs);
      return byLabels && !fitting.includes(byLabels) ? [...fitting, byLabels] : fitting;
    },
  };
}
