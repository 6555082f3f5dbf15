import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportedFile, exportPreview } from '../../../lib/app/transfer/export-phrases';
import type { Selection } from '../../../lib/app/transfer/transfer';
import { openStore, type Store } from '../../../lib/data/store';
import { aPhrase } from '../../support/phrases';

let store: Store;

beforeEach(async () => {
  store = openStore('export-test');
  await store.ready;
});
afterEach(() => store.database.close());

describe('an export', () => {
  it('holds all, a group, or what was chosen, and sums up what it loses', async () => {
    await store.phrases.saveAll(
      [
        aPhrase('a', { groups: ['售前', '发货'], body: '好😀', order: 0, tags: ['t'] }),
        aPhrase('b', { groups: ['售前'], images: ['i', 'j'], order: 1 }),
        aPhrase('c', { groups: ['售后'], order: 2 }),
      ],
      'starter',
      1,
    );
    const seenOf = (selection: Selection) => exportPreview(store, selection, 'qianniu-csv');
    const counts = async (selection: Selection) => (await seenOf(selection)).phrases;
    expect(await counts({ kind: 'all' })).toBe(3);
    expect(await counts({ kind: 'group', path: ['售前'] })).toBe(2);
    expect(await counts({ kind: 'group', path: ['售前', '发货'] })).toBe(1);
    expect(await counts({ kind: 'ids', ids: ['c', 'gone'] })).toBe(1);
    expect(await seenOf({ kind: 'all' })).toMatchObject({
      losses: [
        { kind: 'characters', phrases: 1, found: ['😀'], titles: ['a'] },
        { kind: 'levels', phrases: 1, found: ['售前/发货'] },
        { kind: 'pictures', phrases: 1, count: 2, found: [] },
        { kind: 'field', phrases: 3, found: ['标题', '标签'] },
      ],
    });
    const { name, file } = await exportedFile(store, { kind: 'ids', ids: ['c'] }, 'qianniu-csv', 0);
    expect(name).toMatch(/^qianniu-phrases-\d{4}-\d\d-\d\d\.csv$/);
    expect(new TextDecoder('gbk').decode(await file.arrayBuffer())).toContain('"c","c 的内容","售后"');
  });
});
