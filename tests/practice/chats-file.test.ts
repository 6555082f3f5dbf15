import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHATS_LIMITS, ChatsParser, parseChatsFile } from '../../lib/practice/chats-file';
import { readChatsFile } from '../../lib/practice/chats-reader';

const line = (id: unknown, turns: unknown): string => JSON.stringify({ id, turns });
const good = (id: string) => line(id, [['buyer', '在吗']]);

describe('a chats file', () => {
  it('reads chats, with a BOM, Windows line ends, empty lines and unknown fields', () => {
    const text = `\uFEFF${good('a')}\r\n\r\n{"id": 7, "shop": "x", "turns": [["agent", "您好"], ["buyer", "多少钱"]]}`;
    expect(parseChatsFile(text)).toEqual({
      chats: [
        { id: 'a', turns: [['buyer', '在吗']] },
        {
          id: '7',
          turns: [
            ['agent', '您好'],
            ['buyer', '多少钱'],
          ],
        },
      ],
      errors: [],
      errorCount: 0,
    });
  });

  it.each([
    ['not-json', '{"id": "a"'],
    ['not-json', '[1, 2]'],
    ['no-id', '{"turns": [["buyer", "在吗"]]}'],
    ['no-id', line('', [['buyer', '在吗']])],
    ['no-turns', line('b', [])],
    ['no-turns', line('b', 'buyer')],
    ['bad-turn', line('b', [['seller', '在吗']])],
    ['bad-turn', line('b', [['buyer', ' ']])],
    ['bad-turn', line('b', [['buyer', '在吗', 3]])],
    ['bad-turn', line('b', [{ role: 'buyer', text: '在吗' }])],
    ['no-buyer', line('b', [['agent', '您好']])],
    ['duplicate-id', good('first')],
    ['too-long', line('b', [['buyer', '长'.repeat(CHATS_LIMITS.characters + 1)]])],
    ['too-many-turns', line('b', Array(CHATS_LIMITS.turns + 1).fill(['buyer', '在吗']))],
  ])('reports %s with its line and keeps the others', (reason, bad) => {
    const { chats, errors } = parseChatsFile(`${good('first')}\n\n${bad}\n${good('last')}`);
    expect(errors).toEqual([{ line: 3, reason }]);
    expect(chats.map((chat) => chat.id)).toEqual(['first', 'last']);
  });

  it('treats hostile keys as plain names', () => {
    const { chats } = parseChatsFile(`{"__proto__": {"id": "x"}, "turns": [["buyer", "a"]]}\n${good('__proto__')}`);
    expect(chats.map((chat) => chat.id)).toEqual(['__proto__']);
  });

  it('lists only so many faults, and counts them all', () => {
    const parsed = parseChatsFile('?\n'.repeat(CHATS_LIMITS.errors + 20));
    expect(parsed.errors).toHaveLength(CHATS_LIMITS.errors);
    expect(parsed.errorCount).toBe(CHATS_LIMITS.errors + 20);
  });

  it('cuts a line without an end short instead of piling it up, and goes on after it', () => {
    const parser = new ChatsParser();
    for (let i = 0; i < 30; i++) parser.push('x'.repeat(100_000));
    parser.push(`\n${good('after')}`);
    expect(parser.end()).toMatchObject({ chats: [{ id: 'after' }], errors: [{ line: 1, reason: 'too-long' }] });
  });

  it('reads the same in whatever pieces it comes', () => {
    const text = [good('a'), 'broken', good('b'), line('c', [['agent', '好']]), good('d')].join('\n');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: text.length - 1 })), (cuts) => {
        const parser = new ChatsParser();
        let from = 0;
        for (const cut of [...new Set(cuts)].sort((a, b) => a - b)) {
          parser.push(text.slice(from, cut));
          from = cut;
        }
        parser.push(text.slice(from));
        expect(parser.end()).toEqual(parseChatsFile(text));
      }),
    );
  });

  it('is read slice by slice, with progress, across characters that a slice cuts', async () => {
    const text = Array.from({ length: 30_000 }, (_, i) => good(`号${i}`)).join('\n');
    const file = new Blob([text]);
    const seen: number[] = [];
    const parsed = await readChatsFile(file, ({ done }) => seen.push(done), new AbortController().signal);
    expect(parsed?.chats).toHaveLength(30_000);
    expect(parsed?.errors).toEqual([]);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)).toBe(file.size);
  });

  it('refuses bytes that are no UTF-8, and takes nothing when cancelled', async () => {
    const gbk = new Blob([new Uint8Array([0x7b, 0xc4, 0xe3, 0xba, 0xc3])]);
    const signal = new AbortController().signal;
    expect(await readChatsFile(gbk, () => {}, signal)).toMatchObject({ errors: [{ line: 0, reason: 'not-utf8' }] });
    expect(await readChatsFile(new Blob([good('a')]), () => {}, AbortSignal.abort())).toBeNull();
  });
});
