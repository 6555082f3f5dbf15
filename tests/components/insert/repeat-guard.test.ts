import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastInsert, type Moment, observe, repeats } from '../../../components/insert/repeat-guard';

const at = (draft: string, part: Partial<Moment> = {}): Moment => ({
  conversationKey: 'c',
  lastMessageId: 'm',
  draft,
  ...part,
});

test('the same text is a repeat before and after the box reports it', () => {
  const last = lastInsert('好的', at(''));
  expect(repeats(last, '好的', at(''))).toBe(true);
  const seen = observe(last, at('好的'));
  expect(repeats(seen, '好的', at('好的'))).toBe(true);
});

test('it is none any more once the box changed, the chat moved on, or another conversation is open', () => {
  const seen = observe(lastInsert('好的', at('')), at('好的'));
  expect(repeats(seen, '好的', at(''))).toBe(false);
  expect(repeats(seen, '好的', at('好的呢'))).toBe(false);
  expect(repeats(seen, '好的', at('好的', { lastMessageId: 'm2' }))).toBe(false);
  expect(repeats(seen, '好的', at('好的', { conversationKey: 'd' }))).toBe(false);
  expect(repeats(seen, '不好', at('好的'))).toBe(false);
  expect(repeats(null, '好的', at('好的'))).toBe(false);
});

test('whatever the box held, an unchanged box means a repeat and a changed one does not', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, text, other) => {
      const after = before + text;
      const seen = observe(lastInsert(text, at(before)), at(after));
      expect(repeats(seen, text, at(after))).toBe(true);
      expect(repeats(seen, text, at(other))).toBe(other === after);
    }),
  );
});

test('an insert is over once the box holds something else, not before the box has shown it', () => {
  const last = lastInsert('好的', at(''));
  expect(observe(last, at('')).isOver).toBe(false);
  const seen = observe(last, at('好的'));
  expect(observe(seen, at('好的')).isOver).toBe(false);
  expect(observe(seen, at('', { conversationKey: 'd' })).isOver).toBe(false);
  expect(observe(seen, at('好的呢')).isOver).toBe(true);
  expect(observe(seen, at('')).isOver).toBe(true);
});
