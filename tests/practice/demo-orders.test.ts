import { describe, expect, it } from 'vitest';
import { growOrder, orderNo } from '../../lib/practice/demo/order-seed';
import { orderSeeds } from '../../lib/practice/demo/orders';
import { demoProducts, makeDemoShop } from '../../lib/practice/demo/shop';
import { ORDER_STATUS, type Order } from '../../lib/shop/order';
import type { Promotion } from '../../lib/shop/promotion';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 4, 20, 4, 0);
/** Noon, just after midnight and just before it in China, and a leap day. */
const MOMENTS = [NOON, Date.UTC(2026, 4, 19, 16, 1), Date.UTC(2026, 4, 20, 15, 59), Date.UTC(2028, 1, 29, 2, 0)];

const shop = makeDemoShop(NOON);
const order = (last4: string): Order => {
  const found = shop.orders.find((one) => one.no === orderNo(last4));
  if (!found) throw new Error(last4);
  return found;
};
const running = (promotions: Promotion[], at: number) =>
  promotions.filter((one) => one.startsAt <= at && at < one.endsAt);
const covers = (one: Promotion, productId: string) =>
  one.scope.kind === 'shop' || one.scope.productIds.includes(productId);
const cents = (yuan: number) => Math.round(yuan * 100);

/** The unit price in cents that an order placed then should carry. */
function unitPrice(productId: string, code: string, at: number): number {
  const product = demoProducts.find((one) => one.id === productId);
  const sku = product?.skus.find((one) => one.code === code);
  if (!sku) throw new Error(code);
  let price = cents(sku.price);
  for (const { rule } of running(shop.promotions, at).filter((one) => covers(one, productId))) {
    if (rule.form === 'special-price') price = cents(rule.price);
    // The gift box is outside the flash sale.
    if (rule.form === 'flash-sale' && !sku.name.includes('礼盒')) price = cents(rule.price);
    if (rule.form === 'discount') price = Math.round(price * rule.rate);
  }
  return price;
}

describe('the demo orders', () => {
  it('are at least forty, of all states, under numbers of their own', () => {
    expect(shop.orders.length).toBeGreaterThanOrEqual(40);
    expect(new Set(shop.orders.map((one) => one.status))).toEqual(new Set(ORDER_STATUS));
    expect(new Set(shop.orders.map((one) => one.no)).size).toBe(shop.orders.length);
    for (const one of shop.orders) expect(one.no).toMatch(/^\d{18}$/);
    const waybills = shop.orders.flatMap((one) => one.waybill ?? []);
    expect(new Set(waybills).size).toBe(waybills.length);
  });

  it.each(orderSeeds.map((seed) => [seed.no, seed] as const))(
    '%s: the sum is right and follows from the promotions',
    (_, seed) => {
      const one = growOrder(seed, NOON, demoProducts);
      const then = running(shop.promotions, one.createdAt);
      for (const item of one.items) expect(cents(item.price)).toBe(unitPrice(item.productId, item.code, one.createdAt));

      const ended = then.find((p) => p.id === 'linen-ended');
      const goods = one.items.reduce((sum, item) => sum + cents(item.price) * item.quantity, 0);
      const amountOf = (filter: (id: string) => boolean) =>
        one.items
          .filter((item) => filter(item.productId))
          .reduce((sum, item) => sum + cents(item.price) * item.quantity, 0);
      const expected = new Map<string, number>();
      const food = then.find((p) => p.id === 'food-tiers');
      const foodSum = food ? amountOf((id) => covers(food, id)) : 0;
      const foodOff = foodSum >= 16900 ? 3000 : foodSum >= 9900 ? 1500 : 0;
      if (foodOff > 0) expected.set('food-tiers', foodOff);
      if (then.some((p) => p.id === 'every-200')) {
        const counted = amountOf((id) => !(food && foodOff > 0 && covers(food, id)) && !(ended && covers(ended, id)));
        if (counted >= 20000) expected.set('every-200', Math.floor(counted / 20000) * 2000);
      }
      const towels = then.find((p) => p.id === 'towel-second-half');
      for (const item of one.items)
        if (towels && covers(towels, item.productId) && item.quantity >= 2)
          expected.set('towel-second-half', (Math.floor(item.quantity / 2) * cents(item.price)) / 2);
      const off = new Map((seed.off ?? []).map((entry) => [entry.promotion, cents(entry.amount)]));
      // A coupon is the buyer's choice; all else is taken off by itself.
      const coupon = off.get('new-coupon');
      off.delete('new-coupon');
      expect(off).toEqual(expected);
      const reduced = goods - [...expected.values()].reduce((sum, amount) => sum + amount, 0);
      if (coupon !== undefined) {
        expect(then.some((p) => p.id === 'new-coupon')).toBe(true);
        expect(coupon).toBe(1000);
        expect(reduced).toBeGreaterThanOrEqual(15900);
      }
      const due = reduced - (coupon ?? 0);
      const freight = /新疆|西藏/.test(one.address)
        ? 1800
        : /香港|澳门|台湾/.test(one.address)
          ? 0
          : due >= 5900
            ? 0
            : 600;
      expect(cents(one.freight)).toBe(freight);
      expect(cents(one.paid)).toBe(due + freight);
    },
  );

  it.each(MOMENTS)('tell a possible story at %d: each step after the one before, none in the future', (now) => {
    for (const one of makeDemoShop(now).orders) {
      const steps = [one.createdAt, one.paidAt, one.shippedAt, ...one.logistics.map((event) => event.at)].filter(
        (at) => at !== undefined,
      );
      expect(steps, one.no).toEqual([...steps].sort((a, b) => a - b));
      expect(Math.max(...steps), one.no).toBeLessThanOrEqual(now);
      const unpaid = one.status === '待付款';
      if (unpaid) expect(one.paidAt, one.no).toBeUndefined();
      else if (one.status !== '交易关闭') expect(one.paidAt, one.no).toBeDefined();
      if (unpaid || one.status === '待发货') expect(one.shippedAt, one.no).toBeUndefined();
      if (one.status === '已发货' || one.status === '交易成功') {
        expect(one.shippedAt, one.no).toBeDefined();
        expect(one.courier && one.waybill, one.no).toBeTruthy();
        expect(one.logistics.length, one.no).toBeGreaterThan(1);
        expect((one.shippedAt ?? 0) - (one.paidAt ?? 0), one.no).toBeLessThan(48 * HOUR);
      }
    }
  });

  it('carry memos in the form 内容—客服名—时间, none older than the order or later than now', () => {
    const withMemo = shop.orders.filter((one) => one.sellerMemo !== '');
    expect(withMemo.length).toBeGreaterThanOrEqual(15);
    expect(withMemo.some((one) => one.sellerMemo.includes('\n'))).toBe(true);
    for (const one of withMemo)
      for (const line of one.sellerMemo.split('\n')) {
        const match = /^[^—]+—(小禾|青檐|阿榆)—(\d\d)-(\d\d) (\d\d):(\d\d)$/.exec(line);
        expect(match, line).not.toBeNull();
        const [, , month, day, hour, minute] = match ?? [];
        const at = Date.UTC(2026, Number(month) - 1, Number(day), Number(hour) - 8, Number(minute));
        expect(at, line).toBeGreaterThanOrEqual(one.createdAt);
        expect(at, line).toBeLessThanOrEqual(NOON);
      }
    expect(new Set(shop.orders.map((one) => one.flag)).size).toBeGreaterThanOrEqual(6);
  });

  it('show no receiver, phone or address in clear', () => {
    for (const one of shop.orders) {
      expect(one.receiver, one.no).toContain('**');
      expect(one.phone, one.no).toContain('**');
      expect(one.phone, one.no).not.toMatch(/\d{5}/);
      expect(one.address.includes('***') || one.address.endsWith('镇'), one.no).toBe(true);
    }
  });

  it('hold what an audit and a logistics watch should notice', () => {
    const ofBuyer = (buyer: string) => shop.orders.filter((one) => one.buyer === buyer);
    const buyers = [...new Set(shop.orders.map((one) => one.buyer))];
    expect(buyers.filter((buyer) => ofBuyer(buyer).length > 1).length).toBeGreaterThanOrEqual(4);
    expect(ofBuyer('小鹿不吃草').filter((one) => one.status === '待发货').length).toBe(2);
    expect(NOON - (order('0605').logistics.at(-1)?.at ?? NOON)).toBeGreaterThan(48 * HOUR);
    expect(order('0611').logistics.at(-1)?.text).toContain('超出派送范围');
    expect(order('0617').logistics.at(-1)?.text).toContain('已签收');
    expect(order('0464').phone.length).not.toBe(11);
    expect(order('0469').address).not.toMatch(/\d/);
    expect(order('0453').address).toContain('新疆');
    expect(order('0480').status === '待发货' && NOON - order('0480').createdAt > 40 * HOUR).toBe(true);
  });
});
