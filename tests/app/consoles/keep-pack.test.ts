import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepRepair, type MendPackPorts, settleTaughtPacks } from '../../../lib/app/consoles/keep-pack';
import type { ConsolePack } from '../../../lib/consoles/pack';
import { parsePack } from '../../../lib/consoles/pack-schema';
import { packs } from '../../../lib/consoles/packs';
import { taughtIdOf } from '../../../lib/consoles/site-platform';
import { withRepair } from '../../../lib/consoles/teach/repair';
import { openStore, type Store } from '../../../lib/data/store';

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

describe('packs that were taught when a page named their ids', () => {
  const verified = { date: '2026-11-01', by: 'user', sureness: 'A' } as const;
  const taught = (id: string, site = 'kf.example.com'): ConsolePack => ({
    ...{
      id,
      label: '自己教的',
      platform: 'pinduoduo',
      version: '2026-11-01',
      matches: [`https://${site}/*`],
      hosts: [],
    },
    kind: 'chat',
    conversation: { key: [{ css: '.open', verified }], buyer: [{ css: '.peer', verified }] },
  });
  const keep = (pack: ConsolePack, at = 1) => store.consolePacks.save({ id: pack.id, pack, at });
  const settle = () =>
    settleTaughtPacks({
      store,
      platformOf: async () => 'own-site',
      idOf: (url, lesson) => taughtIdOf(new URL(url).host, lesson),
    });
  const ids = async () => (await store.consolePacks.all()).map(({ id, pack }) => [id, pack.id, pack.platform]);

  it('get the ids and platforms of their sites, so that no shipped pack is gone for them', async () => {
    await keep(taught(chat.id));
    await settle();
    expect(await ids()).toEqual([['own-kf-example-com', 'own-kf-example-com', 'own-site']]);
    await settle();
    expect(await ids()).toHaveLength(1);
  });

  it('give way to what the site taught since', async () => {
    await keep(taught('kf-old'));
    await keep({ ...taught('own-kf-example-com'), label: '新教的' }, 2);
    await settle();
    expect((await store.consolePacks.all()).map(({ pack }) => pack.label)).toEqual(['新教的']);
  });

  it('are told from mended and imported ones, which stay', async () => {
    await keep({ ...chat, label: '修好的' });
    await keep({ ...taught('mine'), matches: ['https://kf.example.com/*', 'https://im.example.org/*'] });
    await keep({ ...taught('by-hand'), version: '1' });
    await keep(taught('own-kf-example-net-8443', 'kf.example.net'));
    const before = await ids();
    await settle();
    expect(await ids()).toEqual(before);
  });
});
