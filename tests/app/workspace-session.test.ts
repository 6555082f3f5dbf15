import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkspaceReady } from '../../lib/app/workspace';
import { type WorkspacePorts, WorkspaceSession } from '../../lib/app/workspace-session';
import type { RulePack } from '../../lib/checks/rule';
import { openStore, type Store } from '../../lib/data/store';
import { makeDemoShop } from '../../lib/practice/demo/shop';

let store: Store;
let life: AbortController;
let count = 0;
const refreshConsoles = vi.fn();
const saved: [string, string][] = [];

const pack: RulePack = {
  id: 'p',
  label: 'p',
  version: '1',
  rules: [
    {
      id: 'abuse.a',
      family: 'abuse',
      severity: 'block',
      terms: ['甲'],
      why: '',
      basis: '',
      advice: '',
      examples: { hit: [], pass: [] },
    },
  ],
};

function workspace(change: Partial<WorkspacePorts> = {}): WorkspaceSession {
  const now = () => 5_000;
  return new WorkspaceSession(
    {
      store,
      packs: [pack],
      seeding: { ...store, starter: [], demoShop: makeDemoShop, now },
      consoles: async () => [{ id: 'c', label: 'C', matches: ['https://c.test/*'], granted: false }],
      grantHosts: async () => true,
      refreshConsoles,
      save: (name, text) => saved.push([name, text]),
      section: () => 'rules',
      onSection: () => {},
      openPractice: () => {},
      storedBytes: async () => 1,
      mac: false,
      now,
      fault: (where, cause) => {
        throw new Error(`${where}: ${cause}`);
      },
      ...change,
    },
    life.signal,
  );
}

const ready = (session: WorkspaceSession): Promise<WorkspaceReady> =>
  vi.waitFor(() => {
    const state = session.getState();
    if (state.kind !== 'ready') throw new Error(state.kind);
    return state;
  });

beforeEach(async () => {
  store = openStore(`workspace-test-${++count}`);
  life = new AbortController();
  refreshConsoles.mockClear();
  await store.ready;
});
afterEach(() => {
  life.abort();
  store.database.close();
});

describe('the workspace', () => {
  it('switches a rule off for the chosen shop alone, and tells the consoles', async () => {
    await store.shops.change('a:1', { seenAt: 1 });
    await store.shops.change('b:2', { seenAt: 2 });
    const session = workspace();
    expect((await ready(session)).shopId).toBe('b:2');
    session.chooseShop('a:1');
    await vi.waitFor(async () => expect((await ready(session)).shopId).toBe('a:1'));
    await session.setRule('abuse.a', false);
    expect((await ready(session)).rules[0]?.on).toBe(false);
    expect((await store.shops.get('b:2')).rulesOff).toEqual([]);
    expect(refreshConsoles).toHaveBeenCalledTimes(1);
    await session.setRule('abuse.a', true);
    expect((await store.shops.get('a:1')).rulesOff).toEqual([]);
  });

  it('ends an exception', async () => {
    await store.ignores.add({ id: 'i', shopId: 'practice', ruleId: 'abuse.a', text: '甲', at: 1 });
    const session = workspace();
    expect((await ready(session)).exceptions).toEqual([{ id: 'i', ruleId: 'abuse.a', text: '甲' }]);
    await session.removeException('i');
    expect((await ready(session)).exceptions).toEqual([]);
  });

  it('keeps a changed key and refuses what is none', async () => {
    const session = workspace();
    await ready(session);
    expect(await session.setKey('fix', 'Alt+Shift+KeyF')).toEqual({ ok: true, value: undefined });
    expect((await ready(session)).settings.keymap).toMatchObject({ fix: 'Alt+Shift+KeyF', insert1: 'Alt+Digit1' });
    expect(await session.setKey('fix', 'nonsense')).toEqual({ ok: false, error: 'invalid' });
  });

  it('takes waiting limits within bounds', async () => {
    const session = workspace();
    await ready(session);
    for (const seconds of [4, 601, 7.5, Number.NaN]) {
      expect(await session.setWaitingLimit(seconds)).toEqual({ ok: false, error: 'invalid' });
    }
    await session.setWaitingLimit(60);
    expect((await ready(session)).settings.waitingLimitSeconds).toBe(60);
  });

  it('shows the demo shop once loaded, and ends the first run when its steps are done', async () => {
    const session = workspace({ consoles: async () => [] });
    expect((await ready(session)).firstRun).toMatchObject({ phrasesDone: false, practiceDone: false });
    await session.loadDemoShop(() => {});
    expect((await ready(session)).products.length).toBeGreaterThan(10);
    await store.shops.change('practice', { seenAt: 9 });
    await store.phrases.save({ ...(await import('../support/phrases')).aPhrase('x') });
    await vi.waitFor(async () => expect((await ready(session)).firstRun).toBeNull());
  });
});
