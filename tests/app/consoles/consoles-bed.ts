import 'fake-indexeddb/auto';
import { afterEach, beforeEach } from 'vitest';
import type { ConsoleEntry } from '../../../lib/app/consoles/consoles';
import { type ConsolesPorts, ConsolesSession } from '../../../lib/app/consoles/consoles-session';
import type { ConsolePack } from '../../../lib/consoles/pack';
import { parsePack } from '../../../lib/consoles/pack-schema';
import { packs } from '../../../lib/consoles/packs';
import { genericOrders } from '../../../lib/consoles/reader/generic-orders';
import { isRepairable } from '../../../lib/consoles/teach/repair';
import { openStore, type Store } from '../../../lib/data/store';
import { eventually } from '../../support/eventually';

export const shippedChat = packs.find(({ id }) => id === 'pinduoduo-chat') as ConsolePack;
export const own = (change: Partial<ConsolePack> = {}): ConsolePack => ({
  ...shippedChat,
  id: 'mine',
  label: '小店客服',
  matches: ['https://kf.example.com/*'],
  hosts: [],
  ...change,
});
export const file = (data: unknown) => new File([typeof data === 'string' ? data : JSON.stringify(data)], 'pack.json');

export const entries = (session: ConsolesSession): Promise<readonly ConsoleEntry[]> =>
  eventually(() => {
    const state = session.getState();
    if (state.kind !== 'ready') throw new Error(state.kind);
    return state.consoles;
  });
export const entry = async (session: ConsolesSession, id: string) =>
  (await entries(session)).find((one) => one.id === id);

let count = 0;

/** The section of consoles over a real store, made anew for each test. */
class ConsolesBed {
  store!: Store;
  life!: AbortController;
  /** Epoch ms. */
  now = 0;
  scriptsOff: (readonly string[])[] = [];
  asked: string[][] = [];
  copied = '';
  readonly saved: [string, string][] = [];

  consoles(change: Partial<ConsolesPorts> = {}): ConsolesSession {
    const ports: ConsolesPorts = {
      store: this.store,
      shipped: [shippedChat],
      parse: parsePack,
      selectorFaults: () => [],
      manifestHosts: ['https://mms.pinduoduo.com/*'],
      byLabels: genericOrders,
      grantedHosts: async () => [],
      hasHosts: async ([origin]) => origin === 'https://mms.pinduoduo.com/*',
      grantHosts: async (origins) => {
        this.asked.push(origins);
        return true;
      },
      syncScripts: async (off) => void this.scriptsOff.push(off),
      startScripts: async () => {},
      pageOf: async () => null,
      isRepairable,
      startTeaching: async () => true,
      save: (name, text) => this.saved.push([name, text]),
      copy: async (text) => {
        this.copied = text;
        return true;
      },
      versions: { extension: '0.1.0', browser: 'Chromium 140' },
      now: () => this.now,
      fault: (where, cause) => {
        throw new Error(`${where}: ${cause}`);
      },
      ...change,
    };
    return new ConsolesSession(ports, this.life.signal);
  }
}

export function consolesBed(): ConsolesBed {
  const at = new ConsolesBed();
  beforeEach(async () => {
    at.store = openStore(`consoles-test-${++count}`);
    at.life = new AbortController();
    at.now = 1_000;
    at.scriptsOff = [];
    at.asked = [];
    await at.store.ready;
  });
  afterEach(() => {
    at.life.abort();
    at.store.database.close();
  });
  return at;
}
