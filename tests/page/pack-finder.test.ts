// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConsolePack, PageReader } from '../../lib/consoles/pack';
import { findPack } from '../../lib/page/pack-finder';
import { placeOf } from '../../lib/text/page-place';

const reader = (id: string, isAtHome = true): PageReader => ({ pack: { id } as ConsolePack, isAtHome });

describe('the pack of a frame', () => {
  let life: AbortController;
  beforeEach(() => {
    life = new AbortController();
    vi.useFakeTimers();
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
  });

  let shown = new Set<string>();
  let reads = () => true;
  function finding(answers: (PageReader[] | null)[]) {
    const found: (string | null)[] = [];
    findPack({
      window,
      link: { readers: async () => answers.shift() ?? null },
      isShown: ({ id }) => shown.has(id),
      found: (it, still) => {
        reads = still;
        found.push(it?.id ?? null);
      },
      fault: () => {},
      signal: life.signal,
    });
    return found;
  }
  const settled = () => vi.advanceTimersByTimeAsync(1);

  it('is asked for at once, and told once', async () => {
    const found = finding([[reader('chat')]]);
    await settled();
    expect(found).toEqual(['chat']);
  });

  it('is asked for again after a while when nobody answered, and not when nothing reads the page', async () => {
    const found = finding([null, [reader('chat')]]);
    await settled();
    expect(found).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(found).toEqual(['chat']);
    const late = finding([null, null, null, null, null, null, null, [reader('chat')]]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(late).toEqual(['chat']);
    const none = finding([[], [reader('chat')]]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(none).toEqual([null]);
  });

  it('changes when a single-page console goes elsewhere, and only then', async () => {
    const found = finding([[], [reader('chat')], [reader('chat')], [reader('orders')], []]);
    await settled();
    for (const hash of ['#chat', '#chat-2', '#orders', '#home']) {
      window.location.hash = hash;
      window.dispatchEvent(new Event('hashchange'));
      await settled();
    }
    expect(found).toEqual([null, 'chat', 'orders', null]);
  });

  it('is the first whose parts are there, where none is at home, and no longer than they are', async () => {
    shown = new Set();
    const found = finding([[reader('chat', false), reader('other', false)]]);
    await settled();
    const draw = async (...ids: string[]) => {
      shown = new Set(ids);
      document.body.append(document.createElement('p'));
      await vi.advanceTimersByTimeAsync(1_000);
    };
    await draw('other');
    expect(reads()).toBe(true);
    await draw('chat', 'other');
    await draw('chat');
    expect(found).toEqual([null, 'other', 'chat']);
    shown = new Set();
    expect(reads()).toBe(false);
    expect(found.at(-1)).toBeNull();
  });

  it('is at home no more as soon as the page has gone elsewhere', async () => {
    shown = new Set();
    const home = placeOf(window.location.href);
    const found = finding([[{ pack: { id: 'chat', home } as ConsolePack, isAtHome: true }]]);
    await settled();
    expect(reads()).toBe(true);
    window.location.hash = '#/away';
    expect(reads()).toBe(false);
    expect(found).toEqual(['chat', null]);
  });

  it('of a slow answer that was overtaken is forgotten', async () => {
    let release: (answer: PageReader[]) => void = () => {};
    const found: (string | null)[] = [];
    const answers = [
      new Promise<PageReader[]>((resolve) => {
        release = resolve;
      }),
      Promise.resolve([reader('orders')]),
    ];
    findPack({
      window,
      link: { readers: () => answers.shift() ?? Promise.resolve(null) },
      found: (it) => found.push(it?.id ?? null),
      fault: () => {},
      signal: life.signal,
    });
    window.location.hash = '#elsewhere';
    window.dispatchEvent(new Event('hashchange'));
    await settled();
    release([reader('chat')]);
    await settled();
    expect(found).toEqual(['orders']);
  });
});
