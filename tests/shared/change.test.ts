import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, changeOf } from '../../lib/shared/change';

const json = <T>(value: T): T => JSON.parse(JSON.stringify(value));

describe('what changed in a value', () => {
  const item = fc.record({ id: fc.nat(20), text: fc.string() });
  const value = fc.record({
    key: fc.string(),
    head: fc.option(item),
    list: fc.array(item),
    inner: fc.record({ list: fc.array(item) }),
  });

  it('makes the new value of the former one, though both crossed processes', () => {
    fc.assert(
      fc.property(value, value, (before, now) => {
        expect(changed(json(before), json(changeOf(before, now)))).toEqual(json(now));
      }),
    );
  });

  it('does so for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, now) => {
        expect(changed(json(before), json(changeOf(before, now)))).toEqual(json(now));
      }),
    );
  });

  it('names what stayed in a list by its place, wherever it has gone', () => {
    const [a, b, c, d] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }];
    const change = changeOf({ list: [a, b, c], rest: 1 }, { list: [b, c, d, a], rest: 1 });
    expect(change).toEqual({ in: { list: { list: [[1, 2], { new: d }, [0, 1]] } } });
  });

  it('leaves what has not changed the same object', () => {
    const before = { head: { key: 'c1' }, list: [{ id: 'a' }] };
    const now = { head: before.head, list: [...before.list, { id: 'b' }] };
    const made = changed(before, changeOf(before, now)) as typeof before;
    expect(made.head).toBe(before.head);
    expect(made.list[0]).toBe(before.list[0]);
    expect(changeOf(before, before)).toBeNull();
  });

  it('fits no other value', () => {
    expect(() => changed(null, { in: {} })).toThrow(TypeError);
    expect(() => changed({ list: 1 }, { in: { list: { list: [] } } })).toThrow(TypeError);
  });
});
