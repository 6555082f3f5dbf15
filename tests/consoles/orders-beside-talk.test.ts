// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import pack from '../../lib/consoles/packs/kuaishou-chat';
import { createReader } from '../../lib/consoles/reader/reader';
import { knownValue } from '../../lib/shared/reading';
import { one, showFixture } from './fixture';

const clock = { now: 0 };
const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.OrderCard')];

/** The numbers that are read beside the open talk, or why none are. */
const numbersBy = (reader: ReturnType<typeof createReader>): unknown => {
  const orders = reader.read().conversation?.orders;
  return orders?.known ? orders.value.map(({ no }) => knownValue(no)) : orders?.why;
};

/** Marks the other row as the open one. */
function openOther(): void {
  const [first, second] = [...document.querySelectorAll('.row')];
  first?.classList.remove('colorHighLight');
  second?.classList.add('colorHighLight');
}

beforeEach(() => {
  clock.now = new Date(2026, 1, 22, 19, 0).getTime();
  showFixture('kuaishou-chat-2026-03');
});

it('are missing, not unseen, while the open buyer has none', () => {
  for (const card of cards()) card.remove();
  const reader = createReader(pack, document, () => clock.now);
  expect(numbersBy(reader)).toBe('missing');
  expect(reader.read().health.orders).toBe('missing');
});

it('of the buyer before are nobody’s, even where the page draws them anew', () => {
  const reader = createReader(pack, document, () => clock.now);
  expect(numbersBy(reader)).toEqual(['2606200000011234567', '2606200000017654321']);
  clock.now += 5_000;
  openOther();
  expect(numbersBy(reader)).toBe('missing');
  for (const card of cards()) card.replaceWith(card.cloneNode(true));
  expect(numbersBy(reader)).toBe('missing');
  const [card, ...rest] = cards();
  for (const other of rest) other.remove();
  const own = card?.cloneNode(true) as HTMLElement;
  one('.oid', own).textContent = '订单编号：2606200000019999999';
  card?.replaceWith(own);
  expect(numbersBy(reader)).toEqual(['2606200000019999999']);
});
