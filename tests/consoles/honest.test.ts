import { expect, it } from 'vitest';
import { wrongValues } from './honest';

const WAS = {
  key: 'a',
  buyer: 'A',
  rows: [['a', 'A', '在吗', 2, '?blind', true]],
  messages: [
    ['buyer', 'text', '在吗', '?missing'],
    ['agent', 'text', '在的', '?missing'],
  ],
};

it('takes the same, less, and what is unknown for honest', () => {
  expect(wrongValues(WAS, WAS)).toEqual([]);
  expect(wrongValues(WAS, { key: null, buyer: '?ambiguous', rows: [], messages: [] })).toEqual([]);
  expect(wrongValues(WAS, { ...WAS, rows: [['a', 'A', '?blind', '?unreadable', '?blind', false]] })).toEqual([]);
  expect(wrongValues(WAS, { ...WAS, messages: WAS.messages.slice(1) })).toEqual([]);
});

it.each([
  ['another key', { ...WAS, key: 'b' }],
  ['another name', { ...WAS, rows: [['a', 'B', '在吗', 2, '?blind', true]] }],
  ['zero for unknown', { ...WAS, rows: [['a', 'A', '在吗', 0, '?blind', true]] }],
  ['a row of nobody', { ...WAS, rows: [['c', 'C', '?blind', '?blind', '?blind', false]] }],
  ['the other side', { ...WAS, messages: [['agent', 'text', '在吗', '?missing']] }],
  ['another order', { ...WAS, messages: WAS.messages.toReversed() }],
  ['a wrong amount', { orders: [{ no: '1', paid: 2 }] }],
])('finds %s wrong', (_, got) => {
  expect(wrongValues({ ...WAS, orders: [{ no: '1', paid: 1 }] }, got)).not.toEqual([]);
});
