import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { healthKeeper } from '../../lib/app/console-health';
import type { ConsoleEntry } from '../../lib/app/consoles';
import { type ConsolesPorts, ConsolesSession } from '../../lib/app/consoles-session';
import { genericOrders } from '../../lib/consoles/generic-orders';
import type { ConsolePack } from '../../lib/consoles/pack';
import { parsePack } from '../../lib/consoles/pack-schema';
import { packs } from '../../lib/consoles/packs';
import { isRepairable } from '../../lib/consoles/teach/repair';
import { openStore, type Store } from '../../lib/data/store';
import { CONSOLES_OFF, hostsFrom } from '../../lib/shared/console-hosts';
import { err } from '../../lib/shared/result';

const shippedChat = packs.find(({ id }) => id === 'pinduoduo-chat') as ConsolePack;
const own = (change: Partial<ConsolePack> = {}): ConsolePack => ({
  ...shippedChat,
  id: 'mine',
  label: '小店客服',
  matches: ['https://kf.example.com/*'],
  hosts: [],
  ...change,
});

let store: Store;
let life: AbortController;
let count = 0;
let now = 1_000;
let scriptsOff: (readonly string[])[] = [];
let asked: string[][] = [];
let copied = '';
const saved: [string, string][] = [];

function consoles(change: Partial<ConsolesPorts> = {}): ConsolesSession {
  return new ConsolesSession(
    {
      store,
      shipped: [shippedChat],
      parse: parsePack,
      selectorFaults: () => [],
      manifestHosts: ['https://mms.pinduoduo.com/*'],
      byLabels: genericOrders,
      grantedHosts: async () => [],
      hasHosts: async ([origin]) => origin === 'https://mms.pinduoduo.com/*',
      grantHosts: async (origins) => {
        asked.push(origins);
        return true;
      },
      syncScripts: async (off) => void scriptsOff.push(off),
      startScripts: async () => {},
      pageOf: async () => null,
      isRepairable,
      startTeaching: async () => true,
      save: (name, text) => saved.push([name, text]),
      copy: async (text) => {
        copied = text;
        return true;
      },
      versions: { extension: '0.1.0', browser: 'Chromium 140' },
      now: () => now,
      fault: (where, cause) => {
        throw new Error(`${where}: ${cause}`);
      },
      ...change,
    },
    life.signal,
  );
}

const entries = (session: ConsolesSession): Promise<readonly ConsoleEntry[]> =>
  vi.waitFor(() => {
    const state = session.getState();
    if (state.kind !== 'ready') throw new Error(state.kind);
    return state.consoles;
  });
const entry = async (session: ConsolesSession, id: string) => (await entries(session)).find((one) => one.id === id);
const file = (data: unknown) => new File([typeof data === 'string' ? data : JSON.stringify(data)], 'pack.json');

beforeEach(async () => {
  store = openStore(`consoles-test-${++count}`);
  life = new AbortController();
  now = 1_000;
  scriptsOff = [];
  asked = [];
  await store.ready;
});
afterEach(() => {
  life.abort();
  store.database.close();
});

describe('the list of consoles', () => {
  it('tells of each how sure its weakest field is, and where it may read', async () => {
    const shown = await entry(consoles(), 'pinduoduo-chat');
    expect(shown).toMatchObject({ origin: 'shipped', health: null });
    expect(shown?.trust.by).not.toBe('live-page');
    expect(shown?.trust.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(shown?.sites).toEqual([
      { pattern: 'https://mms.pinduoduo.com/*', allowed: true, on: true, isOptional: false },
    ]);
  });

  it('tells of allowed sites that no pack is for, which can be switched off', async () => {
    const erp = 'https://erp.example.com/*';
    const session = consoles({
      grantedHosts: async () => [erp, 'https://kf.example.com/*'],
      hasHosts: async () => true,
    });
    await entries(session);
    await session.importPack(file(own()));
    const site = { pattern: erp, allowed: true, on: true, isOptional: true };
    expect((await entry(session, 'generic-orders'))?.sites).toEqual([site]);
    await session.setSite(erp, false);
    expect((await entry(session, 'generic-orders'))?.sites).toEqual([{ ...site, on: false }]);
    expect(scriptsOff.at(-1)).toEqual([erp]);
    expect(await entry(consoles(), 'generic-orders')).toBeUndefined();
  });

  it('follows packs that are kept elsewhere', async () => {
    const session = consoles();
    await entries(session);
    await store.consolePacks.save({ id: 'mine', pack: own(), at: 1 });
    await vi.waitFor(async () => expect((await entry(session, 'mine'))?.origin).toBe('own'));
  });
});

describe('a pack from a file', () => {
  it('is taken whole, and the import can be taken back', async () => {
    const session = consoles();
    await entries(session);
    expect(await session.importPack(file(own()))).toEqual({ ok: true, value: { id: 'mine', label: '小店客服' } });
    expect(await entry(session, 'mine')).toMatchObject({ origin: 'own', replacesShipped: false });
    expect((await session.undo('mine')).ok).toBe(true);
    expect(await store.consolePacks.all()).toEqual([]);
  });

  it.each([
    ['that is none', '{', { kind: 'unreadable' }],
    ['that is too large', ' '.repeat(600_000), { kind: 'too-large' }],
    ['with an unknown part', { ...own(), sendNow: true }, { kind: 'faults', faults: [{ path: '' }] }],
    ['for the whole web', own({ matches: ['https://*/*'] }), { kind: 'faults', faults: [{ path: 'matches.0' }] }],
    ['for a top domain', own({ matches: ['https://*.com/*'] }), { kind: 'faults', faults: [{ path: 'matches.0' }] }],
  ])('%s is refused with the place, and nothing of it is kept', async (_, data, error) => {
    const session = consoles();
    await entries(session);
    expect(await session.importPack(file(data))).toMatchObject({ ok: false, error });
    expect(await store.consolePacks.all()).toEqual([]);
  });

  it('with a selector that the browser does not know is refused with that selector', async () => {
    const session = consoles({ selectorFaults: () => ['div[['] });
    expect(await session.importPack(file(own()))).toEqual({
      ok: false,
      error: { kind: 'faults', faults: [{ path: 'css', message: 'div[[' }] },
    });
  });

  it('in place of a shipped one is put away for the shipped one, and comes back', async () => {
    const session = consoles();
    await entries(session);
    await session.importPack(file(own({ id: 'pinduoduo-chat', label: '修好的' })));
    expect(await entry(session, 'pinduoduo-chat')).toMatchObject({ label: '修好的', replacesShipped: true });
    await session.remove('pinduoduo-chat');
    expect(await entry(session, 'pinduoduo-chat')).toMatchObject({ origin: 'shipped', label: shippedChat.label });
    await session.undo('pinduoduo-chat');
    expect(await entry(session, 'pinduoduo-chat')).toMatchObject({ label: '修好的' });
  });

  it('is the file that was exported', async () => {
    const session = consoles();
    await entries(session);
    await session.importPack(file(own()));
    session.exportPack('mine');
    expect(saved.at(-1)?.[0]).toBe('yingda-console-mine.json');
    expect(JSON.parse(saved.at(-1)?.[1] ?? '')).toEqual(own());
  });
});

describe('a site', () => {
  it('is switched off and on, and the scripts follow', async () => {
    const session = consoles();
    await entries(session);
    await session.importPack(file(own()));
    await session.setSite('https://kf.example.com/*', false);
    expect(scriptsOff.at(-1)).toEqual(['https://kf.example.com/*']);
    expect((await entry(session, 'mine'))?.sites[0]?.on).toBe(false);
    expect(await store.values.get(CONSOLES_OFF, hostsFrom)).toEqual(['https://kf.example.com/*']);
    await session.setSite('https://kf.example.com/*', true);
    expect(scriptsOff.at(-1)).toEqual([]);
  });

  it.each([
    'http://kf.example.com/',
    'javascript:alert(1)',
    'https://localhost/',
    'https://a:b@kf.example.com/',
    'chrome://extensions',
    '不是网址',
  ])('%s is not asked for', async (address) => {
    expect(await consoles().teach(address)).toBe('invalid');
    expect(asked).toEqual([]);
  });

  it.each([
    ['kf.example.com/im?next=https://elsewhere.example/', 'https://kf.example.com/im?next=https://elsewhere.example/'],
    ['https:kf.example.com/im', 'https://kf.example.com/im'],
    ['KF.example.com:8443/im', 'https://kf.example.com:8443/im'],
  ])('%s is opened as the address that was asked for', async (typed, url) => {
    const opened: unknown[][] = [];
    const session = consoles({ startTeaching: async (...where) => opened.push(where) > 0 });
    expect(await session.teach(typed)).toBe('started');
    expect(opened).toEqual([[['https://kf.example.com/*'], url, { kind: 'chat' }]]);
  });

  it('to teach is asked for in the click itself, switched on, and opened', async () => {
    const opened: unknown[][] = [];
    const session = consoles({
      startTeaching: async (...where) => opened.push(where) > 0,
    });
    await store.values.set(CONSOLES_OFF, ['https://kf.example.com/*']);
    const taught = session.teach(' kf.example.com/chat?a=1 ');
    expect(asked).toEqual([['https://kf.example.com/*']]);
    expect(await taught).toBe('started');
    expect(opened).toEqual([[['https://kf.example.com/*'], 'https://kf.example.com/chat?a=1', { kind: 'chat' }]]);
    expect(await store.values.get(CONSOLES_OFF, hostsFrom)).toEqual([]);
  });

  it('is mended field by field in its open page', async () => {
    const opened: unknown[][] = [];
    const session = consoles({ startTeaching: async (...where) => opened.push(where) > 0 });
    expect(await session.repair(shippedChat.id, 'composer.send')).toBe('started');
    const sites = ['https://mms.pinduoduo.com/*'];
    expect(opened).toEqual([[sites, null, { kind: 'chat', field: 'composer.send' }]]);
    expect(await session.repair('nothing', 'composer.send')).toBe('no-page');
    expect(await consoles({ startTeaching: async () => false }).repair(shippedChat.id, 'list.name')).toBe('no-page');
  });

  it('that is refused is not opened', async () => {
    const session = consoles({
      grantHosts: async () => false,
      startTeaching: () => Promise.reject(new Error('opened')),
    });
    expect(await session.teach('https://kf.example.com/')).toBe('refused');
  });
});

describe('health', () => {
  const look = (health: Record<string, 'found' | 'missing' | 'blind'>) => ({ packId: 'pinduoduo-chat', health });

  it('is compared with when a field was found last, and says what still works', async () => {
    const keep = healthKeeper({ store, now: () => now });
    await keep(
      look({ 'conversation.key': 'found', messages: 'found', 'messages.side': 'found', 'composer.box': 'found' }),
    );
    now = 90_000;
    await keep(
      look({ 'conversation.key': 'found', messages: 'found', 'messages.side': 'blind', 'composer.box': 'found' }),
    );
    const shown = await entry(consoles(), 'pinduoduo-chat');
    expect(shown?.health?.at).toBe(90_000);
    expect(shown?.health?.fields).toContainEqual({ field: 'messages.side', state: 'blind', foundAt: 1_000 });
    expect(shown?.abilities).toEqual({ works: ['insert', 'check'], fails: ['suggest'] });
  });

  it('is written when it changed, else every ten minutes', async () => {
    const set = vi.spyOn(store.values, 'set');
    const keep = healthKeeper({ store, now: () => now });
    for (let i = 0; i < 5; i++) await keep(look({ messages: 'found' }));
    expect(set).toHaveBeenCalledTimes(1);
    await keep(look({ messages: 'blind' }));
    expect(set).toHaveBeenCalledTimes(2);
    now += 11 * 60_000;
    await keep(look({ messages: 'blind' }));
    expect(set).toHaveBeenCalledTimes(3);
  });

  it('is told when it can’t be written, and written a minute later', async () => {
    const set = vi.spyOn(store.values, 'set');
    set.mockResolvedValueOnce(err('disk-full'));
    const keep = healthKeeper({ store, now: () => now });
    await expect(keep(look({ messages: 'found' }))).rejects.toThrow('disk-full');
    await keep(look({ messages: 'found' }));
    expect(set).toHaveBeenCalledTimes(1);
    now += 60_000;
    await keep(look({ messages: 'found' }));
    expect(set).toHaveBeenCalledTimes(2);
    expect((await entry(consoles(), 'pinduoduo-chat'))?.health?.at).toBe(now);
  });

  it('of an older pack of the same name says nothing about this one', async () => {
    await healthKeeper({ store, now: () => 500 })(look({ messages: 'blind' }));
    await store.consolePacks.save({ id: 'pinduoduo-chat', pack: own({ id: 'pinduoduo-chat' }), at: 600 });
    const session = consoles();
    await vi.waitFor(async () => expect(await entry(session, 'pinduoduo-chat')).toMatchObject({ origin: 'own' }));
    expect((await entry(session, 'pinduoduo-chat'))?.health).toBeNull();
  });

  it('is reported without a name, a value or an address', async () => {
    const session = consoles();
    await entries(session);
    const conversation = {
      key: [{ css: '[aria-label="canary-buyer"]', verified: { date: '2026-11-20', by: 'user', sureness: 'A' } }],
      buyer: [{ css: '.peer', label: 'canary-label', verified: { date: '2026-11-20', by: 'user', sureness: 'A' } }],
    } satisfies ConsolePack['conversation'];
    await session.importPack(
      file(
        own({ id: 'own-canary-host', label: 'canary-shop', matches: ['https://canary.example.com/*'], conversation }),
      ),
    );
    await healthKeeper({ store, now: () => 2_000 })({ packId: 'own-canary-host', health: { messages: 'blind' } });
    await session.setSite('https://canary.example.com/*', true);
    expect(await session.copyReport('own-canary-host')).toBe(true);
    expect(copied).not.toContain('canary');
    expect(JSON.parse(copied)).toMatchObject({ versions: { extension: '0.1.0' }, fields: { messages: 'blind' } });
  });
});
