import { describe, expect, it } from 'vitest';
import { CONSOLES_OFF, hostsFrom } from '../../../lib/shared/console-hosts';
import { eventually } from '../../support/eventually';
import { consolesBed, entries, entry, file, own, shippedChat } from './consoles-bed';

const at = consolesBed();

describe('the list of consoles', () => {
  it('tells of each how sure its weakest field is, and where it may read', async () => {
    const shown = await entry(at.consoles(), 'pinduoduo-chat');
    expect(shown).toMatchObject({ origin: 'shipped', health: null });
    expect(shown?.trust.by).not.toBe('live-page');
    expect(shown?.trust.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(shown?.sites).toEqual([
      { pattern: 'https://mms.pinduoduo.com/*', allowed: true, on: true, isOptional: false },
    ]);
  });

  it('tells of allowed sites that no pack is for, which can be switched off', async () => {
    const erp = 'https://erp.example.com/*';
    const session = at.consoles({
      grantedHosts: async () => [erp, 'https://kf.example.com/*'],
      hasHosts: async () => true,
    });
    await entries(session);
    await session.importPack(file(own()));
    const site = { pattern: erp, allowed: true, on: true, isOptional: true };
    expect((await entry(session, 'generic-orders'))?.sites).toEqual([site]);
    await session.setSite(erp, false);
    expect((await entry(session, 'generic-orders'))?.sites).toEqual([{ ...site, on: false }]);
    expect(at.scriptsOff.at(-1)).toEqual([erp]);
    expect(await entry(at.consoles(), 'generic-orders')).toBeUndefined();
  });

  it('stays as it was when the browser does not tell where it may read, and the cause is noted', async () => {
    const faults: string[] = [];
    let fails = false;
    const session = at.consoles({
      hasHosts: async () => {
        if (fails) throw new Error('gone');
        return true;
      },
      fault: (where, cause) => faults.push(`${where}: ${cause}`),
    });
    const before = await entries(session);
    fails = true;
    expect((await session.setSite('https://kf.example.com/*', false)).ok).toBe(true);
    expect(await entries(session)).toEqual(before);
    expect(faults).toEqual(['consoles: Error: gone']);
  });

  it('follows packs that are kept elsewhere', async () => {
    const session = at.consoles();
    await entries(session);
    await at.store.consolePacks.save({ id: 'mine', pack: own(), at: 1 });
    await eventually(async () => expect((await entry(session, 'mine'))?.origin).toBe('own'));
  });
});

describe('a pack from a file', () => {
  it('stays on show when a look from before it takes longer', async () => {
    let finish = () => {};
    const slow = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let looks = 0;
    const grantedHosts = async () => {
      if (looks++ === 0) await slow;
      return [];
    };
    const session = at.consoles({ grantedHosts });
    await eventually(() => expect(looks).toBe(1));
    await session.importPack(file(own()));
    expect(await entry(session, 'mine')).toMatchObject({ origin: 'own' });
    finish();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await entry(session, 'mine')).toMatchObject({ origin: 'own' });
  });

  it('is taken whole, and the import can be taken back', async () => {
    const session = at.consoles();
    await entries(session);
    expect(await session.importPack(file(own()))).toEqual({ ok: true, value: { id: 'mine', label: '小店客服' } });
    expect(await entry(session, 'mine')).toMatchObject({ origin: 'own', replacesShipped: false });
    expect((await session.undo('mine')).ok).toBe(true);
    expect(await at.store.consolePacks.all()).toEqual([]);
  });

  it.each([
    ['that is none', '{', { kind: 'unreadable' }],
    ['that nests without end', '['.repeat(100_000), { kind: 'unreadable' }],
    ['that is too large', ' '.repeat(600_000), { kind: 'too-large' }],
    ['with an unknown part', { ...own(), sendNow: true }, { kind: 'faults', faults: [{ path: '' }] }],
    ['for the whole web', own({ matches: ['https://*/*'] }), { kind: 'faults', faults: [{ path: 'matches.0' }] }],
    ['for a top domain', own({ matches: ['https://*.com/*'] }), { kind: 'faults', faults: [{ path: 'matches.0' }] }],
    [
      'for all of a land',
      own({ matches: ['https://*.com.cn/*'] }),
      { kind: 'faults', faults: [{ path: 'matches.0' }] },
    ],
    ['with a prototype', JSON.stringify(own()).replace('{', '{"__proto__":{"kind":"chat"},'), { kind: 'faults' }],
    ['with a constructor', JSON.stringify(own()).replace('{', '{"constructor":{"prototype":{}},'), { kind: 'faults' }],
    ['with an id for a path', own({ id: '../x' }), { kind: 'faults', faults: [{ path: 'id' }] }],
    [
      'with a page of scripts',
      own({ matches: ['javascript://x/*'] }),
      { kind: 'faults', faults: [{ path: 'matches.0' }] },
    ],
    ['with a pattern that hangs', own({ url: '^(a+)+$' }), { kind: 'faults', faults: [{ path: 'url' }] }],
    ['with endless names', own({ label: '客'.repeat(81) }), { kind: 'faults', faults: [{ path: 'label' }] }],
  ])('%s is refused with the place, and nothing of it is kept', async (_, data, error) => {
    const session = at.consoles();
    await entries(session);
    expect(await session.importPack(file(data))).toMatchObject({ ok: false, error });
    expect(await at.store.consolePacks.all()).toEqual([]);
  });

  it('with a selector that the browser does not know is refused with that selector', async () => {
    const session = at.consoles({ selectorFaults: () => ['div[['] });
    expect(await session.importPack(file(own()))).toEqual({
      ok: false,
      error: { kind: 'faults', faults: [{ path: 'css', message: 'div[[' }] },
    });
  });

  it('in place of a shipped one is put away for the shipped one, and comes back', async () => {
    const session = at.consoles();
    await entries(session);
    await session.importPack(file(own({ id: 'pinduoduo-chat', label: '修好的' })));
    expect(await entry(session, 'pinduoduo-chat')).toMatchObject({ label: '修好的', replacesShipped: true });
    await session.remove('pinduoduo-chat');
    expect(await entry(session, 'pinduoduo-chat')).toMatchObject({ origin: 'shipped', label: shippedChat.label });
    await session.undo('pinduoduo-chat');
    expect(await entry(session, 'pinduoduo-chat')).toMatchObject({ label: '修好的' });
  });

  it('is the file that was exported', async () => {
    const session = at.consoles();
    await entries(session);
    await session.importPack(file(own()));
    session.exportPack('mine');
    expect(at.saved.at(-1)?.[0]).toBe('yingda-console-mine.json');
    expect(JSON.parse(at.saved.at(-1)?.[1] ?? '')).toEqual(own());
  });
});

describe('a site', () => {
  it('is switched off and on, and the scripts follow', async () => {
    const session = at.consoles();
    await entries(session);
    await session.importPack(file(own()));
    await session.setSite('https://kf.example.com/*', false);
    expect(at.scriptsOff.at(-1)).toEqual(['https://kf.example.com/*']);
    expect((await entry(session, 'mine'))?.sites[0]?.on).toBe(false);
    expect(await at.store.values.get(CONSOLES_OFF, hostsFrom)).toEqual(['https://kf.example.com/*']);
    await session.setSite('https://kf.example.com/*', true);
    expect(at.scriptsOff.at(-1)).toEqual([]);
  });

  it.each([
    'http://kf.example.com/',
    'javascript:alert(1)',
    'https://localhost/',
    'https://a:b@kf.example.com/',
    'chrome://extensions',
    '不是网址',
  ])('%s is not asked for', async (address) => {
    expect(await at.consoles().teach(address)).toBe('invalid');
    expect(at.asked).toEqual([]);
  });

  it.each([
    ['kf.example.com/im?next=https://elsewhere.example/', 'https://kf.example.com/im?next=https://elsewhere.example/'],
    ['https:kf.example.com/im', 'https://kf.example.com/im'],
    ['KF.example.com:8443/im', 'https://kf.example.com:8443/im'],
  ])('%s is opened as the address that was asked for', async (typed, url) => {
    const opened: unknown[][] = [];
    const session = at.consoles({ startTeaching: async (...where) => opened.push(where) > 0 });
    expect(await session.teach(typed)).toBe('started');
    expect(opened).toEqual([[['https://kf.example.com/*'], url, { kind: 'chat' }]]);
  });

  it('to teach is asked for in the click itself, switched on, and opened', async () => {
    const opened: unknown[][] = [];
    const session = at.consoles({
      startTeaching: async (...where) => opened.push(where) > 0,
    });
    await at.store.values.set(CONSOLES_OFF, ['https://kf.example.com/*']);
    const taught = session.teach(' kf.example.com/chat?a=1 ');
    expect(at.asked).toEqual([['https://kf.example.com/*']]);
    expect(await taught).toBe('started');
    expect(opened).toEqual([[['https://kf.example.com/*'], 'https://kf.example.com/chat?a=1', { kind: 'chat' }]]);
    expect(await at.store.values.get(CONSOLES_OFF, hostsFrom)).toEqual([]);
  });

  it('is mended field by field in its open page', async () => {
    const opened: unknown[][] = [];
    const session = at.consoles({ startTeaching: async (...where) => opened.push(where) > 0 });
    expect(await session.repair(shippedChat.id, 'composer.send')).toBe('started');
    const sites = ['https://mms.pinduoduo.com/*'];
    expect(opened).toEqual([[sites, null, { kind: 'chat', field: 'composer.send', packId: 'pinduoduo-chat' }]]);
    expect(await session.repair('nothing', 'composer.send')).toBe('no-page');
    expect(await at.consoles({ startTeaching: async () => false }).repair(shippedChat.id, 'list.name')).toBe('no-page');
  });

  it('that is refused is not opened', async () => {
    const session = at.consoles({
      grantHosts: async () => false,
      startTeaching: () => Promise.reject(new Error('opened')),
    });
    expect(await session.teach('https://kf.example.com/')).toBe('refused');
  });
});
