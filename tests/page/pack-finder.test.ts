// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConsolePack } from '../../lib/consoles/pack';
import { findPack } from '../../lib/page/pack-finder';

const pack = (id: string) => ({ id }) as ConsolePack;

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

  function finding(answers: ({ pack: ConsolePack | null } | null)[]) {
    const found: (string | null)[] = [];
    findPack({
      window,
      link: { pack: async () => answers.shift() ?? null },
      found: (it) => found.push(it?.id ?? null),
      fault: () => {},
      signal: life.signal,
    });
    return found;
  }
  const settled = () => vi.advanceTimersByTimeAsync(1);

  it('is asked for at once, and told once', async () => {
    const found = finding([{ pack: pack('chat') }]);
    await settled();
    expect(found).toEqual(['chat']);
  });

  it('is asked for again after a while when nobody answered, and not when nothing reads the page', async () => {
    const found = finding([null, { pack: pack('chat') }]);
    await settled();
    expect(found).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(found).toEqual(['chat']);
    const late = finding([null, null, null, null, null, null, null, { pack: pack('chat') }]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(late).toEqual(['chat']);
    const none = finding([{ pack: null }, { pack: pack('chat') }]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(none).toEqual([null]);
  });

  it('changes when a single-page console goes elsewhere, and only then', async () => {
    const found = finding([
      { pack: null },
      { pack: pack('chat') },
      { pack: pack('chat') },
      { pack: pack('orders') },
      { pack: null },
    ]);
    await settled();
    for (const hash of ['#chat', '#chat-2', '#orders', '#home']) {
      window.location.hash = hash;
      window.dispatchEvent(new Event('hashchange'));
      await settled();
    }
    expect(found).toEqual([null, 'chat', 'orders', null]);
  });

  it('of a slow answer that was overtaken is forgotten', async () => {
    let release: (answer: { pack: ConsolePack | null }) => void = () => {};
    const found: (string | null)[] = [];
    const answers = [
      new Promise<{ pack: ConsolePack | null }>((resolve) => {
        release = resolve;
      }),
      Promise.resolve({ pack: pack('orders') }),
    ];
    findPack({
      window,
      link: { pack: () => answers.shift() ?? Promise.resolve(null) },
      found: (it) => found.push(it?.id ?? null),
      fault: () => {},
      signal: life.signal,
    });
    window.location.hash = '#elsewhere';
    window.dispatchEvent(new Event('hashchange'));
    await settled();
    release({ pack: pack('chat') });
    await settled();
    expect(found).toEqual(['orders']);
  });
});
