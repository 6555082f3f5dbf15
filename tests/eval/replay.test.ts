import { describe, expect, it } from 'vitest';
import { type FaqEntry, measurePeer } from './faq';
import type { Chat } from './jsonl';
import { libraryOf, play, report } from './replay';

const chat = (id: string, ...turns: Chat['turns']): Chat => ({ id, turns });
const CHATS: Chat[] = [
  chat('t1', ['buyer', '这款会掉色吗'], ['agent', '深色首次清洗有浮色'], ['buyer', '好'], ['agent', '只说一次']),
  chat('t2', ['buyer', '洗了掉色不'], ['agent', '深色首次清洗有浮色！']),
  chat('j1', ['buyer', '谢谢'], ['agent', '不客气']),
  chat('j2', ['buyer', '谢谢你'], ['agent', '不客气']),
];

describe('replaying chats', () => {
  it('takes as phrases what was sent in two chats, signs aside', () => {
    expect(libraryOf(CHATS).map(({ text, smallTalk }) => [text, smallTalk])).toEqual([
      ['深色首次清洗有浮色', false],
      ['不客气', true],
    ]);
  });

  it('suggests before it learns: the first time misses, the second hits', () => {
    const { turns, phrases } = play(CHATS);
    expect(phrases).toBe(2);
    expect(turns.map(({ source, substantive, engine }) => [source, substantive, engine])).toEqual([
      ['t', true, Number.POSITIVE_INFINITY],
      ['t', true, 0],
      ['j', false, Number.POSITIVE_INFINITY],
      ['j', false, 0],
    ]);
  });

  it('reports shares apart for substance and for each source', () => {
    const result = report(play(CHATS));
    expect(result).toMatchObject({
      turns: 4,
      all: { hit1: 0.5, hit3: 0.5 },
      substantive: { hit1: 0.5, hit3: 0.5 },
      sources: { j: { all: { hit1: 0.5 }, substantive: { hit1: 0 } }, t: { all: { hit1: 0.5 } } },
    });
  });
});

describe('measuring recall', () => {
  it('counts ties against the engine', async () => {
    const library: FaqEntry[] = ['a', 'b', 'c'].map((id) => ({ id, questions: [id] }));
    const peer = {
      name: 'all alike',
      build: () => ({ search: () => ['0', '1', '2'].map((id) => ({ id, score: 1 })) }),
    };
    const figures = await measurePeer(peer, library, [{ query: 'x', relevant: ['a'] }]);
    expect(figures).toMatchObject({ r1: 0, r3: 1, r5: 1, mrr: 0.333 });
  });
});
