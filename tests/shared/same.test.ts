import { expect, test } from 'vitest';
import { same } from '../../lib/shared/same';

test('the order of keys and an absent key say nothing; values, lengths and kinds do', () => {
  expect(same({ a: 1, b: [{ c: 'x' }] }, { b: [{ c: 'x' }], a: 1 })).toBe(true);
  expect(same({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  expect(same({ a: 1 }, { a: 1, b: undefined })).toBe(true);
  expect(same(Number.NaN, Number.NaN)).toBe(true);
  expect(same({ a: 1 }, { a: 1, b: null })).toBe(false);
  expect(same([1, 2], [1, 2, 3])).toBe(false);
  expect(same([1, 2, 3], [1, 2])).toBe(false);
  expect(same([], {})).toBe(false);
  expect(same(null, {})).toBe(false);
  expect(same('1', 1)).toBe(false);
  expect(same({ a: { b: 1 } }, { a: { b: 2 } })).toBe(false);
});
