import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addPacks, type PackPorts, packStates, removePack } from '../../../lib/app/library/packs';
import { seedOnce } from '../../../lib/app/library/seed';
import { openStore, type Store } from '../../../lib/data/store';
import { starterId } from '../../../lib/phrases/installed';
import type { StarterPhrase } from '../../../lib/phrases/phrase';
import { makeDemoShop } from '../../../lib/practice/demo/shop';

const aStarter = (code: string, more: Partial<StarterPhrase> = {}): StarterPhrase => ({
  code,
  title: code,
  body: `${code}的正文`,
  questions: [],
  stage: 'inquiry',
  groups: [],
  tags: [],
  ...more,
});
let store: Store;
let count = 0;
let at = 5;
const ports = (more: Partial<PackPorts> = {}): PackPorts => ({
  ...store,
  packs: [
    { id: 'general', label: '通用', phrases: [aStarter('a', { variants: ['甲', '乙'] }), aStarter('b')] },
    { id: 'food', label: '食品', phrases: [aStarter('c', { body: '保质期{保质期}' }), aStarter('d')] },
  ],
  now: () => ++at,
  ...more,
});

beforeEach(async () => {
  store = openStore(`packs-${++count}`);
  await store.ready;
});
const codes = async () => (await store.phrases.all()).map(({ code }) => code);

describe('phrases that come with the extension', () => {
  it('are the general ones after the first start, once', async () => {
    const seeding = { ...ports(), ...store, demoShop: makeDemoShop };
    await seedOnce(seeding);
    expect(await codes()).toEqual(['a', 'b']);
    await store.phrases.remove([starterId({ code: 'a' })], ++at);
    await seedOnce(seeding);
    expect(await codes()).toEqual(['b']);
  });

  it('are added by choice, in their order, with their wordings and what is asked for', async () => {
    await addPacks(ports(), ['food', 'general'], 'supervisor');
    expect(await codes()).toEqual(['a', 'b', 'c', 'd']);
    const [first, , third] = await store.phrases.all();
    expect(first?.variants).toEqual(['甲', '乙']);
    expect(third?.variables).toEqual([{ name: '保质期', prompt: '保质期多久' }]);
  });

  it('leave alone what is there already, and add what is missing', async () => {
    await addPacks(ports(), ['general'], 'supervisor');
    const [mine] = await store.phrases.all();
    if (mine) await store.phrases.save({ ...mine, body: '我的话', updatedAt: ++at });
    await store.phrases.remove([starterId({ code: 'b' })], ++at);
    expect(await addPacks(ports(), ['general'], 'supervisor')).toMatchObject({ ok: true, value: { created: 1 } });
    expect((await store.phrases.all()).map(({ body }) => body).sort()).toEqual(['b的正文', '我的话']);
    expect(await addPacks(ports(), ['general'], 'supervisor')).toMatchObject({ value: { created: 0, changeId: null } });
  });

  it('are taken away again but for those that were changed, and come back', async () => {
    await addPacks(ports(), ['general', 'food'], 'supervisor');
    const mine = (await store.phrases.all()).find(({ code }) => code === 'c');
    if (mine) await store.phrases.save({ ...mine, title: '改过', updatedAt: ++at });
    expect(await packStates(ports(), 'supervisor')).toMatchObject([
      { id: 'general', total: 2, installed: 2, untouched: 2 },
      { id: 'food', total: 2, installed: 2, untouched: 1, samples: ['c', 'd'] },
    ]);
    const gone = await removePack(ports(), 'food', 'supervisor');
    expect(gone).toMatchObject({ ok: true, value: { changed: 1 } });
    expect(await codes()).toEqual(['a', 'b', 'c']);
    if (gone.ok) await store.phrases.undo(gone.value.id, ++at);
    expect(await codes()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are an agent’s own if he adds them, and the shop’s are not his to take away', async () => {
    await addPacks(ports(), ['general'], 'supervisor');
    await addPacks(ports(), ['food'], 'agent');
    expect((await store.phrases.all()).map(({ code, scope }) => [code, scope]).sort()).toEqual([
      ['a', 'shop'],
      ['b', 'shop'],
      ['c', 'personal'],
      ['d', 'personal'],
    ]);
    expect(await packStates(ports(), 'agent')).toMatchObject([{ untouched: 0 }, { untouched: 2 }]);
    await removePack(ports(), 'general', 'agent');
    await removePack(ports(), 'food', 'agent');
    expect(await codes()).toEqual(['a', 'b']);
  });
});
