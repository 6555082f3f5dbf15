import { expect, it } from 'vitest';
import { DRIVERS } from '../../lib/editors/driver';

it('drivers are found by being there, in their order, each with a name and a place of its own', () => {
  expect(DRIVERS.map(({ id }) => id)).toEqual(expect.arrayContaining(['text-control', 'paste', 'exec-lines']));
  const orders = DRIVERS.map(({ order }) => order);
  expect(orders).toEqual([...new Set(orders)].sort((a, b) => a - b));
  expect(new Set(DRIVERS.map(({ id }) => id)).size).toBe(DRIVERS.length);
});
