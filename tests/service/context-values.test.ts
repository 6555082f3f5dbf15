import { describe, expect, it } from 'vitest';
import { contextValues } from '../../lib/service/context-values';
import type { OrderOnPage } from '../../lib/service/conversation';
import { known, type Reading, unknown } from '../../lib/shared/reading';
import { aView, said } from '../support/views';

const nothing = unknown('missing');
const anOrder = (no: Reading<string>, waybill: string): OrderOnPage => ({
  no,
  status: nothing,
  items: [],
  paid: nothing,
  createdAt: nothing,
  receiver: nothing,
  phone: nothing,
  address: nothing,
  buyerMemo: nothing,
  sellerMemo: nothing,
  flag: nothing,
  courier: nothing,
  waybill: known(waybill),
});
const aCard = (orderNo: Reading<string>) => said('buyer', '', { kind: 'order', orderNo });

function valuesOf(orders: OrderOnPage[], ...cards: ReturnType<typeof aCard>[]) {
  const view = aView([said('buyer', '到哪了'), ...cards]);
  return contextValues({ ...view, conversation: view.conversation && { ...view.conversation, orders: known(orders) } });
}

describe('the order that is meant', () => {
  const one = anOrder(known('1'), 'SF1');
  const two = anOrder(known('2'), 'SF2');

  it('is the one of the last card, or the only one', () => {
    expect(valuesOf([one, two], aCard(known('1')), aCard(known('2'))).values.运单号).toBe('SF2');
    expect(valuesOf([one]).values.运单号).toBe('SF1');
  });

  it('is asked for among several, also where the number of one of them cannot be read', () => {
    expect(valuesOf([one, two])).toMatchObject({ values: {}, choices: { 运单号: ['SF1', 'SF2'] } });
    const { values } = valuesOf([anOrder(unknown('unreadable'), 'SF9'), two]);
    expect(values).not.toHaveProperty('运单号');
  });

  it('is none that the page shows when the last card names another, or cannot be read', () => {
    expect(valuesOf([one], aCard(known('7'))).values).not.toHaveProperty('运单号');
    expect(valuesOf([one, two], aCard(known('1')), aCard(unknown('masked'))).values).not.toHaveProperty('运单号');
  });
});
