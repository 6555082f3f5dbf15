import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { ConsolePort, DeskEvents, DeskPorts } from '../../../lib/app/desk/desk-ports';
import { DeskSession } from '../../../lib/app/desk/desk-session';
import { openStore, type Store } from '../../../lib/data/store';
import type { PageReport } from '../../../lib/platform/messages/page-report';
import type { SendError } from '../../../lib/platform/messaging';
import { err, ok, type Result } from '../../../lib/shared/result';
import { eventually } from '../../support/eventually';
import { aView, said } from '../../support/views';
import { QUIET } from '../quiet-ports';

export const report = (change: Partial<PageReport> = {}): PageReport => ({
  label: '练习台',
  view: aView([said('buyer', '几天能到？')]),
  suggestions: null,
  draft: { conversationKey: 'c1', text: '', findings: [], guard: 'armed' },
  fills: {},
  ...change,
});

export const until = (session: DeskSession, kind: string) =>
  eventually(() => expect(session.getState().kind).toBe(kind), 5);

let count = 0;

/** A panel beside tab 7 over a real store, made anew for each test. */
class DeskBed {
  store!: Store;
  life!: AbortController;
  /** What pages tell the panel. */
  events!: DeskEvents;
  showTab!: (tabId: number) => void;
  /** What the tab's page answers. */
  page!: Result<PageReport | null, SendError>;

  desk(change: Partial<DeskPorts> = {}) {
    const inserted = ok({ kind: 'inserted' as const, driver: 'textarea' });
    const console = {
      report: vi.fn<ConsolePort['report']>(async () => this.page),
      insert: vi.fn<ConsolePort['insert']>(async () => inserted),
      fix: vi.fn<ConsolePort['fix']>(async () => inserted),
      offer: vi.fn<ConsolePort['offer']>(async () => ok({})),
      orders: vi.fn<ConsolePort['orders']>(async () => err('no-receiver')),
      refresh: vi.fn<ConsolePort['refresh']>(async () => ok({})),
    };
    const ports: DeskPorts = {
      store: this.store,
      console,
      followTab: (onTab: (tabId: number) => void) => {
        this.showTab = onTab;
        onTab(7);
      },
      listen: (listeners: DeskEvents) => {
        this.events = listeners;
      },
      consoles: async () => [{ id: 'pinduoduo-chat', label: '拼多多', granted: true }],
      consoleOfTab: async () => null,
      ...QUIET,
      now: () => 1_000,
      newId: () => `id-${++count}`,
      fault: (where: string, cause: unknown) => {
        throw new Error(`${where}: ${cause}`);
      },
      ...change,
    };
    return { session: new DeskSession(ports, this.life.signal), console };
  }
}

export function deskBed(): DeskBed {
  const at = new DeskBed();
  beforeEach(async () => {
    at.store = openStore(`desk-test-${++count}`);
    at.life = new AbortController();
    at.page = ok(report());
    await at.store.ready;
  });
  afterEach(() => {
    at.life.abort();
    at.store.database.close();
  });
  return at;
}
