import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { practiceApi } from '../../lib/practice/api';
import { Desk } from '../../lib/practice/desk';
import { conversationOf } from '../../lib/practice/desk-state';
import type { Scenario } from '../../lib/practice/scenario';
import { SCENARIOS } from '../../lib/practice/scenarios';
import { CLOTH, RAIN, SMALL_SHOP } from './small-shop';
import { VirtualTime } from './virtual-time';

const MINUTE = 60_000;
const BY_HAND = { trusted: true, how: 'enter' } as const;

function deskWith(scenarios: Scenario[] = [RAIN, CLOTH]) {
  const time = new VirtualTime();
  const { signal } = new AbortController();
  const desk = new Desk({ shop: SMALL_SHOP, scenarios, clock: time.clock, scheduler: time.scheduler, signal });
  const saidIn = (key: string) =>
    conversationOf(desk.snapshot().desk, key)?.messages.map((m) => m.text || m.image || m.productId) ?? [];
  const answer = (key: string, text = '好的') => {
    desk.open(key);
    return desk.send(text, BY_HAND);
  };
  return { time, desk, saidIn, answer };
}

describe('scripted buyers', () => {
  it('say a turn, wait for the answer, say the next, and end with a result', () => {
    const { time, desk, saidIn, answer } = deskWith([RAIN]);
    desk.start({ scenarioIds: ['rain'], atOnce: 1 });
    time.advance(20_000);
    expect(saidIn('rain')).toEqual(['p1', '这把伞防风吗']);
    answer('rain', '亲，绝对不坏');
    time.advance(20_000);
    expect(saidIn('rain').slice(3)).toEqual(['那我要两把', '门口的大风']);
    expect(desk.snapshot().phase).toBe('running');
    answer('rain', '两把包邮');
    answer('rain', '今天发');
    time.advance(10_000);
    const [result] = desk.snapshot().results;
    expect(desk.snapshot()).toMatchObject({ phase: 'ended', progress: { finished: 1, total: 1 } });
    expect(result).toMatchObject({
      id: 'rain',
      turns: [
        { answers: ['亲，绝对不坏'], broken: ['绝对不坏'], goodAnswers: ['八骨加固，四五级风不翻面'] },
        { said: ['那我要两把', '[图片] 门口的大风'], answers: ['两把包邮', '今天发'], broken: [] },
      ],
    });
    const seconds = result?.turns.map((turn) => turn.seconds as number) ?? [];
    expect(result?.firstSeconds).toBe(seconds[0]);
    expect(result?.averageSeconds).toBeCloseTo(((seconds[0] ?? 0) + (seconds[1] ?? 0)) / 2);
  });

  it('measure an answer from the oldest open message', () => {
    const { time, desk, answer } = deskWith([RAIN]);
    desk.start({ atOnce: 1 });
    time.advance(20_000);
    const since = conversationOf(desk.snapshot().desk, 'rain')?.waitingSince ?? 0;
    time.now = since + 12_500;
    answer('rain');
    time.advance(20_000);
    answer('rain');
    time.advance(10_000);
    expect(desk.snapshot().results[0]?.firstSeconds).toBe(12.5);
  });

  it('ask again when nobody answers, three times at most', () => {
    const { time, desk, saidIn } = deskWith([RAIN]);
    desk.start({ atOnce: 1 });
    time.advance(30 * MINUTE);
    expect(saidIn('rain')).toEqual(['p1', '这把伞防风吗', '在吗', '还在吗？', '人呢']);
  });

  it('do not take a robot for an answer', () => {
    const { time, desk, saidIn } = deskWith([RAIN]);
    desk.start({ atOnce: 1 });
    time.advance(20_000);
    desk.receive('rain', { side: 'agent', robot: true, kind: 'text', text: '客服马上来' });
    time.advance(20_000);
    expect(saidIn('rain')).toEqual(['p1', '这把伞防风吗', '客服马上来']);
    expect(conversationOf(desk.snapshot().desk, 'rain')?.waitingSince).not.toBeNull();
  });

  it('withdraw their last message', () => {
    const { time, desk, saidIn } = deskWith([CLOTH]);
    desk.start({ atOnce: 1 });
    time.advance(30_000);
    expect(saidIn('cloth')).toEqual(['多大', '对方撤回了一条消息']);
  });

  it('go on by themselves when nothing of a turn is left to answer', () => {
    const gone: Scenario = {
      ...CLOTH,
      turns: [{ steps: [{ say: '发错了' }, { withdraw: true }], goodAnswers: [] }, ...RAIN.turns.slice(1)],
    };
    const { time, desk, saidIn } = deskWith([gone]);
    desk.start({ atOnce: 1 });
    time.advance(40_000);
    expect(saidIn('cloth')).toEqual(['对方撤回了一条消息', '那我要两把', '门口的大风']);
  });

  it('come one after another when only one is to be served at once', () => {
    const { time, desk, answer } = deskWith();
    desk.start({ atOnce: 1 });
    time.advance(MINUTE / 2);
    const [first] = desk.snapshot().desk.conversations.map((c) => c.key);
    expect(desk.snapshot().desk.conversations).toHaveLength(1);
    for (let i = 0; i < 3; i++) {
      answer(first as string);
      time.advance(MINUTE / 2);
    }
    expect(desk.snapshot().desk.conversations).toHaveLength(2);
    expect(conversationOf(desk.snapshot().desk, first as string)?.finished).toBe(true);
  });

  it('stand still while paused, and lose nothing of it', () => {
    const { time, desk, saidIn } = deskWith([RAIN]);
    desk.start({ atOnce: 1 });
    time.advance(300);
    desk.pause();
    time.advance(MINUTE);
    expect(saidIn('rain')).toEqual([]);
    desk.resume();
    time.advance(20_000);
    expect(saidIn('rain')).toEqual(['p1', '这把伞防风吗']);
  });

  it('do the same again with the same seed, and something else with another', () => {
    const times = (seed: number) => {
      const { time, desk } = deskWith();
      desk.start({ seed });
      time.advance(3 * MINUTE);
      return desk.snapshot().desk.conversations.map((c) => [c.key, c.messages.map((m) => m.at)]);
    };
    expect(times(4)).toEqual(times(4));
    expect(times(4)).not.toEqual(times(5));
  });

  it('are gone after a reset, timers included', () => {
    const { time, desk, answer } = deskWith();
    desk.start();
    time.advance(20_000);
    answer('rain');
    desk.reset();
    time.advance(10 * MINUTE);
    expect(desk.snapshot().desk.conversations).toEqual([]);
    expect(desk.sent).toEqual([]);
    expect(desk.snapshot().phase).toBe('idle');
  });
});

describe('replayed chats', () => {
  it('bring every buyer turn of every chat, in order, whatever the agent does in between', () => {
    const turn = fc.tuple(fc.constantFrom('buyer', 'agent'), fc.stringMatching(/^[a-z甲乙]{1,6}$/));
    const chats = fc.array(fc.array(turn, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 });
    const run = fc.record({ speed: fc.constantFrom(0, 1, 10), atOnce: fc.integer({ min: 1, max: 4 }), seed: fc.nat() });
    fc.assert(
      fc.property(chats, run, fc.array(fc.nat(40_000), { minLength: 1 }), (files, options, pauses) => {
        const withBuyer = files.filter((turns) => turns.some(([role]) => role === 'buyer'));
        const { time, desk, answer } = deskWith();
        desk.loadChats(withBuyer.map((turns, i) => JSON.stringify({ id: `c${i}`, turns })).join('\n'));
        desk.start({ ...options, source: 'chats' });
        for (let i = 0; desk.snapshot().phase === 'running' && i < 2_000; i++) {
          time.advance(pauses[i % pauses.length] as number);
          const next = desk.snapshot().desk.conversations.find((c) => c.waitingSince !== null);
          if (next) answer(next.key, `a${i}`);
          else time.advance(60_000);
        }
        for (const [i, turns] of withBuyer.entries()) {
          const said = conversationOf(desk.snapshot().desk, `c${i}`)?.messages.filter((m) => m.side === 'buyer') ?? [];
          expect(said.map((m) => m.text)).toEqual(turns.filter(([role]) => role === 'buyer').map(([, text]) => text));
        }
        expect(desk.snapshot().progress.finished).toBe(withBuyer.length);
      }),
      { numRuns: 60 },
    );
  });

  it('send consecutive buyer turns as messages of their own and wait after them', () => {
    const { time, desk, saidIn, answer } = deskWith();
    desk.loadChats('{"id":"x","turns":[["agent","您好"],["buyer","一"],["buyer","二"],["agent","嗯"],["buyer","三"]]}');
    desk.start({ speed: 0 });
    time.advance(10 * MINUTE);
    expect(saidIn('x')).toEqual(['一', '二']);
    answer('x');
    time.advance(1);
    expect(saidIn('x')).toEqual(['一', '二', '好的', '三']);
  });

  it("give a chat one of the shop's buyers and products, always the same", () => {
    const { time, desk } = deskWith();
    desk.loadChats('{"id":"x","turns":[["buyer","一"]]}');
    const faces = [1, 2].map((seed) => {
      desk.start({ speed: 0, seed });
      time.advance(1);
      const { buyer, viewing } = conversationOf(desk.snapshot().desk, 'x') ?? {};
      return { buyer, viewing };
    });
    expect(faces[0]).toEqual(faces[1]);
    expect(SMALL_SHOP.orders.some((order) => order.buyer === faces[0]?.buyer)).toBe(true);
  });

  it('replace the file of before, and fall back to scenarios when nothing of it was usable', () => {
    const { desk } = deskWith();
    desk.loadChats('{"id":"x","turns":[["buyer","一"]]}');
    expect(desk.snapshot().options.source).toBe('chats');
    expect(desk.loadChats('nonsense')).toMatchObject({ chats: [], errors: [{ line: 1, reason: 'not-json' }] });
    expect(desk.snapshot()).toMatchObject({ options: { source: 'scenarios' }, chats: { count: 0, errorCount: 1 } });
  });

  it('read a file with progress told', async () => {
    const { desk } = deskWith();
    const loading: unknown[] = [];
    desk.subscribe(() => loading.push(desk.snapshot().loading));
    await desk.loadChatsFile(new Blob(['{"id":"x","turns":[["buyer","一"]]}']));
    expect(loading).toContainEqual({ done: 36, total: 36 });
    expect(desk.snapshot()).toMatchObject({ loading: null, chats: { count: 1 } });
  });
});

describe('what drives the page', () => {
  it('puts messages of every kind in, opens, withdraws, and tells what was sent', () => {
    const { desk } = deskWith();
    const api = practiceApi(desk);
    const id = api.receive('k', { text: '在吗', buyer: '小满', viewing: 'p1' });
    api.receive('k', { image: '裂口' });
    api.receive('k', { orderNo: '1001' });
    api.receive('k', { productId: 'p2' });
    api.receive('k', { text: '已接入', side: 'system' });
    api.receive('k', { text: '客服马上来', side: 'agent', robot: true });
    const kinds = () => api.state().desk.conversations[0]?.messages.map((m) => m.kind);
    expect(kinds()).toEqual(['text', 'image', 'order', 'product', 'system', 'text']);
    expect(api.state().desk.conversations[0]).toMatchObject({ key: 'k', buyer: '小满', viewing: 'p2', unread: 4 });
    expect(desk.send('没有打开的会话', BY_HAND)).toBe(false);
    api.open('k');
    api.withdraw(id);
    expect(kinds()?.[0]).toBe('withdrawn');
    expect(desk.send('  \n', BY_HAND)).toBe(false);
    expect(desk.send('您好', { trusted: false, how: 'button' })).toBe(true);
    expect(api.sent).toEqual([{ key: 'k', text: '您好', at: desk.clock(), trusted: false, how: 'button' }]);
    expect(JSON.parse(JSON.stringify(api.state()))).toEqual(api.state());
  });

  it('keeps the number of buyers and the speed within bounds', () => {
    const { desk } = deskWith();
    desk.configure({ atOnce: 900, speed: -3 });
    expect(desk.snapshot().options).toMatchObject({ atOnce: 40, speed: 0 });
    desk.configure({ atOnce: Number.NaN });
    expect(desk.snapshot().options.atOnce).toBe(1);
  });
});

describe('the scripted buyers of the project', () => {
  it('can all be played to their end at once, each with a result for every turn', () => {
    const { time, desk, answer } = deskWith([...SCENARIOS]);
    desk.start({ atOnce: 40, speed: 0 });
    time.advance(1);
    for (let i = 0; desk.snapshot().phase === 'running' && i < 1_000; i++) {
      const next = desk.snapshot().desk.conversations.find((c) => c.waitingSince !== null);
      if (next) answer(next.key);
      time.advance(1);
    }
    const { results, phase } = desk.snapshot();
    expect(phase).toBe('ended');
    expect(results.map(({ id }) => id).sort()).toEqual(SCENARIOS.map(({ id }) => id).sort());
    for (const result of results) {
      expect(result.turns.map((turn) => turn.seconds)).not.toContain(null);
      expect(result.firstSeconds).not.toBeNull();
    }
  });
});
