import { describe, expect, it, vi } from 'vitest';
import { healthKeeper } from '../../../lib/app/consoles/console-health';
import type { ConsolePack } from '../../../lib/consoles/pack';
import { err } from '../../../lib/shared/result';
import { eventually } from '../../support/eventually';
import { consolesBed, entries, entry, file, own } from './consoles-bed';

const at = consolesBed();

describe('health', () => {
  const look = (health: Record<string, 'found' | 'missing' | 'blind'>) => ({ packId: 'pinduoduo-chat', health });

  it('is compared with when a field was found last, and says what still works', async () => {
    const keep = healthKeeper({ store: at.store, now: () => at.now });
    await keep(
      look({ 'conversation.key': 'found', messages: 'found', 'messages.side': 'found', 'composer.box': 'found' }),
    );
    at.now = 90_000;
    await keep(
      look({ 'conversation.key': 'found', messages: 'found', 'messages.side': 'blind', 'composer.box': 'found' }),
    );
    const shown = await entry(at.consoles(), 'pinduoduo-chat');
    expect(shown?.health?.at).toBe(90_000);
    expect(shown?.health?.fields).toContainEqual({ field: 'messages.side', state: 'blind', foundAt: 1_000 });
    expect(shown?.abilities).toEqual({ works: ['insert', 'check'], fails: ['suggest'] });
  });

  it('is written when it changed, else every ten minutes', async () => {
    const change = vi.spyOn(at.store.values, 'change');
    const keep = healthKeeper({ store: at.store, now: () => at.now });
    for (let i = 0; i < 5; i++) await keep(look({ messages: 'found' }));
    expect(change).toHaveBeenCalledTimes(1);
    await keep(look({ messages: 'blind' }));
    expect(change).toHaveBeenCalledTimes(2);
    at.now += 11 * 60_000;
    await keep(look({ messages: 'blind' }));
    expect(change).toHaveBeenCalledTimes(3);
  });

  it('is told when it can’t be written, and written a minute later', async () => {
    const change = vi.spyOn(at.store.values, 'change');
    change.mockResolvedValueOnce(err('disk-full'));
    const keep = healthKeeper({ store: at.store, now: () => at.now });
    await expect(keep(look({ messages: 'found' }))).rejects.toThrow('disk-full');
    await keep(look({ messages: 'found' }));
    expect(change).toHaveBeenCalledTimes(1);
    at.now += 60_000;
    await keep(look({ messages: 'found' }));
    expect(change).toHaveBeenCalledTimes(2);
    expect((await entry(at.consoles(), 'pinduoduo-chat'))?.health?.at).toBe(at.now);
  });

  it('of an older pack of the same name says nothing about this one', async () => {
    await healthKeeper({ store: at.store, now: () => 500 })(look({ messages: 'blind' }));
    await at.store.consolePacks.save({ id: 'pinduoduo-chat', pack: own({ id: 'pinduoduo-chat' }), at: 600 });
    const session = at.consoles();
    await eventually(async () => expect(await entry(session, 'pinduoduo-chat')).toMatchObject({ origin: 'own' }));
    expect((await entry(session, 'pinduoduo-chat'))?.health).toBeNull();
  });

  it('is reported without a name, a value or an address', async () => {
    const session = at.consoles();
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
    await healthKeeper({ store: at.store, now: () => 2_000 })({
      packId: 'own-canary-host',
      health: { messages: 'blind' },
    });
    await session.setSite('https://canary.example.com/*', true);
    expect(await session.copyReport('own-canary-host')).toBe(true);
    expect(at.copied).not.toContain('canary');
    expect(JSON.parse(at.copied)).toMatchObject({ versions: { extension: '0.1.0' }, fields: { messages: 'blind' } });
  });
});
