import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LibraryReady } from '../../lib/app/library';
import { LibrarySession } from '../../lib/app/library-session';
import { openStore, type Store } from '../../lib/data/store';
import { writeLibrary } from '../../lib/formats/yingda-json';
import { PhraseSearch } from '../../lib/phrases/search';
import { aPhrase } from '../support/phrases';

let store: Store;
let life: AbortController;
let count = 0;
const saved: string[] = [];

const library = (): LibrarySession =>
  new LibrarySession(
    {
      store,
      buildSearch: (phrases) => PhraseSearch.build(phrases),
      copy: async () => true,
      save: (_, text) => saved.push(text),
      openSidePanel: () => {},
      openWorkspace: () => {},
      openPractice: () => {},
      refreshConsoles: () => {},
      rowFault: (field) => `坏在 ${field}`,
      newId: () => `id-${++count}`,
      mac: false,
      now: () => 9,
      fault: (where, cause) => {
        throw new Error(`${where}: ${cause}`);
      },
    },
    life.signal,
  );

const ready = (session: LibrarySession): Promise<LibraryReady> =>
  vi.waitFor(() => {
    const state = session.getState();
    if (state.kind !== 'ready') throw new Error(state.kind);
    return state;
  });
const bodies = async () => (await store.phrases.all()).map(({ id, body }) => [id, body]);
const fileOf = (text: string) => new File([text], 'library.json');
const draft = { code: '', title: '', body: '写到一半', questions: [], stage: 'inquiry' as const, groups: [] };

beforeEach(async () => {
  store = openStore(`library-test-${++count}`);
  life = new AbortController();
  await store.ready;
});
afterEach(() => {
  life.abort();
  store.database.close();
});

describe('the phrase manager', () => {
  it('keeps what was half typed over a closing, until it is saved', async () => {
    const first = library();
    await ready(first);
    first.keepHalfTyped(draft);
    const again = await vi.waitFor(async () => {
      const state = await ready(library());
      expect(state.halfTyped).toEqual(draft);
      return state;
    });
    expect(again.kind).toBe('ready');
    await first.save(draft);
    expect((await ready(library())).halfTyped).toBeNull();
  });

  it('changes a phrase without losing what the form does not show', async () => {
    const before = aPhrase('a', { tags: ['small-talk'], pinned: true, variants: ['另一种'], validTo: 99 });
    await store.phrases.save(before);
    const session = library();
    await ready(session);
    await session.save({ ...draft, id: 'a', body: '新的' });
    const [after] = await store.phrases.all();
    expect(after).toMatchObject({
      body: '新的',
      tags: ['small-talk'],
      pinned: true,
      variants: ['另一种'],
      validTo: 99,
    });
  });

  it('imports, reports bad rows, and undoes the whole', async () => {
    await store.phrases.save(aPhrase('a', { body: '原来的' }));
    const session = library();
    await ready(session);
    const text = writeLibrary([aPhrase('a', { body: '改过的' }), aPhrase('b')]).replace(']}', ',{"body":""}]}');
    const progress: number[] = [];
    const done = await session.importFile(fileOf(text), ({ done: rows }) => progress.push(rows), life.signal);
    expect(done).toMatchObject({
      ok: true,
      value: { created: 1, updated: 1, skipped: 1, errors: [{ row: 3, reason: '坏在 body' }] },
    });
    expect(progress.at(-1)).toBe(2);
    expect(await session.undoImport(done.ok ? done.value.importId : '')).toMatchObject({ ok: true });
    expect(await bodies()).toEqual([['a', '原来的']]);
  });

  it('leaves the library as it was when a file is none of ours or the user cancels', async () => {
    await store.phrases.save(aPhrase('a', { body: '原来的' }));
    const session = library();
    await ready(session);
    expect(await session.importFile(fileOf('%PDF'), () => {}, life.signal)).toEqual({ ok: false, error: 'unreadable' });
    const stop = new AbortController();
    const many = writeLibrary(Array.from({ length: 900 }, (_, i) => aPhrase(`m${i}`)));
    const cancelled = await session.importFile(fileOf(many), ({ done }) => done > 0 && stop.abort(), stop.signal);
    expect(cancelled).toEqual({ ok: false, error: 'cancelled' });
    expect(await bodies()).toEqual([['a', '原来的']]);
  });

  it('gives out the library as a file that can be read again', async () => {
    await store.phrases.saveAll([aPhrase('a'), aPhrase('b')]);
    const session = library();
    await vi.waitFor(async () => expect((await ready(session)).phrases).toHaveLength(2));
    await session.exportFile();
    expect(saved.at(-1)).toContain('"id":"b"');
  });

  it('finds by code, pinyin initials and words', async () => {
    await store.phrases.saveAll([aPhrase('fh', { title: '多久发货' }), aPhrase('cm', { title: '推荐尺码' })]);
    const session = library();
    await vi.waitFor(async () => expect((await ready(session)).phrases).toHaveLength(2));
    expect(session.search('fh')[0]).toBe('fh');
    expect(session.search('tjcm')[0]).toBe('cm');
    expect(session.search('尺码')[0]).toBe('cm');
  });
});
