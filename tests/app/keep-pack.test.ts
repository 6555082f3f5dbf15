import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepRepair, type MendPackPorts } from '../../lib/app/keep-pack';
import type { ConsolePack } from '../../lib/consoles/pack';
import { parsePack } from '../../lib/consoles/pack-schema';
import { packs } from '../../lib/consoles/packs';
import { withRepair } from '../../lib/consoles/teach/repair';
import { openStore, type Store } from '../../lib/data/store';

const chat = packs.find(({ id }) => id === 'pinduoduo-chat') as ConsolePack;
const ADDRESS = 'https://mms.pinduoduo.com/chat-merchant/index.html';
const locator = { css: '.new-send', verified: { date: '2026-11-29', by: 'user', sureness: 'A' } };
let store: Store;
let count = 0;

const ports = (change: Partial<MendPackPorts> = {}): MendPackPorts => ({
  store,
  parse: parsePack,
  packOf: async (url, id) => (url === ADDRESS && id === chat.id ? chat : null),
  mend: withRepair,
  now: () => 5,
  ...change,
});

beforeEach(async () => {
  store = openStore(`keep-pack-${++count}`);
  await store.ready;
});
afterEach(() => store.database.close());

describe('one field that a page’s teaching mode found', () => {
  const asked = { packId: chat.id, field: 'composer.send', locator };

  it('is kept in the pack that reads the page, which stands in the shipped one’s place', async () => {
    expect(await keepRepair(ports(), asked, ADDRESS)).toBeNull();
    const [row] = await store.consolePacks.all();
    expect(row).toMatchObject({ id: chat.id, at: 5 });
    expect(row?.pack.composer?.send).toEqual([locator, ...(chat.composer?.send ?? [])]);
    expect({ ...row?.pack, composer: chat.composer }).toEqual(chat);
  });

  it.each([
    ['another site’s pack', asked, 'https://kf.example.com/'],
    ['a pack that nobody knows', { ...asked, packId: 'mine' }, ADDRESS],
    ['no locator', { ...asked, locator: { css: 7 } }, ADDRESS],
    ['a locator with more than belongs in it', { ...asked, locator: { ...locator, run: 'x' } }, ADDRESS],
  ])('is refused for %s', async (_, request, url) => {
    expect(await keepRepair(ports(), request, url)).toEqual(expect.any(String));
    expect(await store.consolePacks.all()).toEqual([]);
  });

  it('is refused where nothing can be mended alone', async () => {
    await expect(keepRepair(ports(), { ...asked, field: 'list.row' }, ADDRESS)).rejects.toThrow('list.row');
    expect(await store.consolePacks.all()).toEqual([]);
  });
});
