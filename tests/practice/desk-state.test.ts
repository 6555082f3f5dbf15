import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appended,
  CONVERSATION_CAP,
  conversationOf,
  type DeskState,
  EMPTY_DESK,
  finished,
  MESSAGE_CAP,
  opened,
  TIME_GAP_MS,
  WITHDRAWN_TEXT,
  waitingSince,
  withdrawn,
} from '../../lib/practice/desk-state';
import { openMessages } from '../../lib/service/conversation';
import { known } from '../../lib/shared/reading';

type Action =
  | { do: 'buyer' | 'agent' | 'robot' | 'system'; key: string; after: number }
  | { do: 'open'; key: string }
  | { do: 'withdraw'; nth: number };

const key = fc.constantFrom('a', 'b', 'c', 'd');
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('buyer' as const, 'agent' as const, 'robot' as const, 'system' as const),
      key,
      after: fc.integer({ min: 0, max: 100_000 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open' as const), key }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), nth: fc.nat(60) }) },
);

/** Plays the actions and keeps, beside the desk, the plainest account of what must be there. */
function play(actions: Action[]) {
  let state: DeskState = EMPTY_DESK;
  let now = 1_000;
  const said: { key: string; id: string; what: string; read: boolean; withdrawn: boolean }[] = [];
  for (const step of actions) {
    if (step.do === 'open') {
      state = opened(state, step.key);
      if (said.some((m) => m.key === step.key)) for (const m of said) m.read ||= m.key === step.key;
    } else if (step.do === 'withdraw') {
      const target = said[step.nth];
      if (target) target.withdrawn = true;
      state = withdrawn(state, target?.id ?? 'nobody');
    } else {
      now += step.after;
      const side = step.do === 'robot' ? 'agent' : step.do;
      const kind = side === 'system' ? 'system' : 'text';
      const next = appended(state, step.key, { side, robot: step.do === 'robot', kind, text: `t${said.length}` }, now);
      state = next.state;
      said.push({
        key: step.key,
        id: next.message.id,
        what: step.do,
        read: state.active === step.key,
        withdrawn: false,
      });
    }
  }
  return { state, said };
}

describe('the desk', () => {
  it('loses no message and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const { state, said } = play(actions);
        for (const conversation of state.conversations) {
          const expected = said.filter((m) => m.key === conversation.key).map((m) => m.id);
          expect(conversation.messages.map((m) => m.id)).toEqual(expected);
        }
        expect(state.conversations.flatMap((c) => c.messages)).toHaveLength(said.length);
      }),
    );
  });

  it('sorts the list by the newest message', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const { state, said } = play(actions);
        const expected = [...new Set(said.map((m) => m.key).reverse())];
        expect(state.conversations.map((c) => c.key)).toEqual(expected);
      }),
    );
  });

  it("counts as unread the buyer's messages since the conversation was left", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const { state, said } = play(actions);
        for (const c of state.conversations) {
          const unread = said.filter((m) => m.key === c.key && m.what === 'buyer' && !m.read && !m.withdrawn);
          expect(c.unread).toBe(unread.length);
        }
      }),
    );
  });

  it("agrees with the service room on what is open, and names the oldest open message's time", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        for (const c of play(actions).state.conversations) {
          const open = openMessages(c.messages.map((m) => ({ ...m, side: known(m.side), at: known(m.at) }) as never));
          const first = open[0]?.at;
          expect(c.waitingSince).toBe(first?.known ? first.value : null);
          expect(waitingSince(c.messages)).toBe(c.waitingSince);
        }
      }),
    );
  });

  it('shows a time only after a gap since the one shown before', () => {
    const text = { side: 'buyer', kind: 'text', text: 'x' } as const;
    let state = appended(EMPTY_DESK, 'a', text, 0).state;
    for (const at of [TIME_GAP_MS, TIME_GAP_MS + 1, TIME_GAP_MS + 2]) state = appended(state, 'a', text, at).state;
    expect(conversationOf(state, 'a')?.messages.map((m) => m.showsTime)).toEqual([true, false, true, false]);
  });

  it('puts a notice in the place of a withdrawn message', () => {
    const first = appended(EMPTY_DESK, 'a', { side: 'buyer', kind: 'image', image: '伞' }, 5);
    const state = withdrawn(first.state, first.message.id);
    const message = conversationOf(state, 'a')?.messages[0];
    expect(message).toMatchObject({ id: first.message.id, kind: 'withdrawn', text: WITHDRAWN_TEXT.buyer, at: 5 });
    expect(message).not.toHaveProperty('image');
    expect(withdrawn(state, first.message.id)).toBe(state);
  });

  it('takes the product a buyer shows as the one being looked at, and not one the agent shows', () => {
    const start = appended(EMPTY_DESK, 'a', { side: 'buyer', kind: 'text', text: 'x' }, 1, {
      buyer: '甲',
      viewing: 'p1',
    });
    const shown = appended(start.state, 'a', { side: 'buyer', kind: 'product', productId: 'p2' }, 2).state;
    const offered = appended(shown, 'a', { side: 'agent', kind: 'product', productId: 'p9' }, 3).state;
    expect(conversationOf(start.state, 'a')).toMatchObject({ buyer: '甲', viewing: 'p1' });
    expect(conversationOf(offered, 'a')?.viewing).toBe('p2');
  });

  it('keeps the newest messages only, beyond the cap', () => {
    let state: DeskState = EMPTY_DESK;
    for (let i = 0; i < MESSAGE_CAP + 3; i++) {
      state = appended(state, 'a', { side: 'buyer', kind: 'text', text: String(i) }, i).state;
    }
    const messages = conversationOf(state, 'a')?.messages ?? [];
    expect(messages).toHaveLength(MESSAGE_CAP);
    expect(messages[0]?.text).toBe('3');
  });

  it('lets only finished and answered conversations leave a full list', () => {
    let state: DeskState = EMPTY_DESK;
    const say = (key: string, side: 'buyer' | 'agent') => {
      state = appended(state, key, { side, kind: 'text', text: 'x' }, 1).state;
    };
    say('done', 'agent');
    state = finished(state, 'done');
    say('waiting', 'buyer');
    state = finished(state, 'waiting');
    for (let i = 0; i < CONVERSATION_CAP; i++) say(`c${i}`, 'buyer');
    expect(conversationOf(state, 'done')).toBeUndefined();
    expect(conversationOf(state, 'waiting')).toBeDefined();
    expect(state.conversations).toHaveLength(CONVERSATION_CAP + 1);
  });
});
