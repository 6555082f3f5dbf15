import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuyerDataReady, type BuyerFilter, MOST_ENTRIES } from '../../../lib/app/stored/buyer-data';
import { BuyerDataSession } from '../../../lib/app/stored/buyer-data-session';
import { openStore, type Store } from '../../../lib/data/store';
import { translator } from '../../../lib/practice/translate';
import { eventually } from '../../support/eventually';

let store: Store;
let saved: Blob[];
let count = 0;
beforeEach(async () => {
  store = openStore(`buyer-data-session-${++count}`);
  saved = [];
  await store.ready;
  await store.database.notes.bulkPut(
    Array.from({ length: MOST_ENTRIES + 50 }, (_, i) => ({
      ...{ id: `n${i}`, shopId: 's', buyer: i % 50 === 0 ? '青山' : `买家${i}` },
      ...{ text: `第 ${i} 条备注`, updatedAt: i },
    })),
  );
});
afterEach(() => store.database.close());

const open = () =>
  new BuyerDataSession({
    store,
    t: translator('zh-CN'),
    save: (_, content) => saved.push(content),
    refreshConsoles: () => {},
    fault: (where, cause) => {
      throw new Error(where, { cause });
    },
  });

/** Once the page shows so many entries of a filter. */
const shows = (session: BuyerDataSession, notes: number, filter: BuyerFilter = {}): Promise<BuyerDataReady> =>
  eventually(() => {
    const state = session.getState();
    expect(state).toMatchObject({ kind: 'ready', filter, counts: { notes } });
    return state as BuyerDataReady;
  });

const exported = async (): Promise<{ buyer: string; text: string }[]> =>
  JSON.parse((await saved.at(-1)?.text()) ?? '{}').entries;

describe('what is stored about buyers', () => {
  it('is exported whole, though the page shows the newest, and as the page is narrowed', async () => {
    const session = open();
    expect((await shows(session, MOST_ENTRIES + 50)).entries).toHaveLength(MOST_ENTRIES);
    await session.exportFile();
    const all = await exported();
    expect(new Set(all.map(({ text }) => text)).size).toBe(MOST_ENTRIES + 50);
    session.setFilter({ query: '青山' });
    await shows(session, 5, { query: '青山' });
    await session.exportFile();
    expect((await exported()).map(({ buyer }) => buyer)).toEqual(Array(5).fill('青山'));
  });

  it('is erased as shown, and put back while the page is open', async () => {
    const session = open();
    await shows(session, MOST_ENTRIES + 50);
    await session.erase({ shopId: 's', buyer: '青山' });
    expect(await shows(session, MOST_ENTRIES + 45)).toMatchObject({ erased: 5 });
    expect(await store.database.notes.where('id').equals('n0').count()).toBe(0);
    await session.undoErase();
    expect(await shows(session, MOST_ENTRIES + 50)).toMatchObject({ erased: null });
    expect(await session.undoErase()).toEqual({ ok: false, error: 'invalid' });
  });
});
