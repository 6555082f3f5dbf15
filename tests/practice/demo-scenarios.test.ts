import { describe, expect, it } from 'vitest';
import { orderSeeds } from '../../lib/practice/demo/orders';
import { makeDemoShop } from '../../lib/practice/demo/shop';
import { BUYER_TYPES } from '../../lib/practice/scenario';
import { SCENARIOS } from '../../lib/practice/scenarios';
import { STAGES } from '../../lib/service/conversation';
import { objections } from './objectionable';

const shop = makeDemoShop(Date.UTC(2026, 4, 20, 4, 0));
const ownerOf = new Map(shop.orders.map((order) => [order.no, order.buyer]));
const products = new Set(shop.products.map((product) => product.id));

describe('the scripted buyers', () => {
  it('are at least fourteen, under ids and titles of their own', () => {
    expect(SCENARIOS.length).toBeGreaterThanOrEqual(14);
    expect(new Set(SCENARIOS.map((one) => one.id)).size).toBe(SCENARIOS.length);
    expect(new Set(SCENARIOS.map((one) => one.title)).size).toBe(SCENARIOS.length);
  });

  it('are of every type and pass through every stage', () => {
    expect(new Set(SCENARIOS.map((one) => one.type))).toEqual(new Set(BUYER_TYPES));
    expect(new Set(SCENARIOS.flatMap((one) => one.stages))).toEqual(new Set(STAGES));
  });

  it('use text, pictures, product and order cards, and a withdrawal', () => {
    const kinds = SCENARIOS.flatMap((one) =>
      one.turns.flatMap((turn) => turn.steps.flatMap((step) => Object.keys(step))),
    );
    expect(new Set(kinds)).toEqual(new Set(['say', 'image', 'showProduct', 'showOrder', 'withdraw']));
  });

  it.each(SCENARIOS.map((one) => [one.id, one] as const))(
    '%s: three to six turns, each with an answer to learn from',
    (_, one) => {
      expect(one.turns.length).toBeGreaterThanOrEqual(3);
      expect(one.turns.length).toBeLessThanOrEqual(6);
      for (const turn of one.turns) {
        expect(turn.steps.length).toBeGreaterThan(0);
        expect('withdraw' in (turn.steps[0] ?? {})).toBe(false);
        expect(turn.goodAnswers.length).toBeGreaterThan(0);
      }
    },
  );

  it.each(SCENARIOS.map((one) => [one.id, one] as const))(
    '%s: shows its own orders and the shop’s products',
    (_, one) => {
      for (const step of one.turns.flatMap((turn) => turn.steps)) {
        if ('showProduct' in step) expect(products).toContain(step.showProduct);
        if ('showOrder' in step) expect(ownerOf.get(step.showOrder)).toBe(one.buyer);
      }
    },
  );

  it.each(SCENARIOS.map((one) => [one.id, one] as const))(
    '%s: the good answers keep its own bans and hold no taboo',
    (_, one) => {
      for (const turn of one.turns)
        for (const answer of turn.goodAnswers) {
          for (const wording of turn.mustNot ?? []) expect(answer).not.toContain(wording);
          expect(objections(answer), answer).toEqual([]);
        }
    },
  );

  it('belong to buyers with orders as well as to new ones', () => {
    const known = new Set(orderSeeds.map((seed) => seed.buyer));
    expect(SCENARIOS.filter((one) => known.has(one.buyer)).length).toBeGreaterThanOrEqual(8);
    expect(SCENARIOS.filter((one) => !known.has(one.buyer)).length).toBeGreaterThanOrEqual(4);
  });
});
