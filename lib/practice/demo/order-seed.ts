import type { Flag, Order, OrderStatus } from '../../shop/order';
import type { Product } from '../../shop/product';
import { PRACTICE_SHOP } from '../shop';
import { clockOn, hoursBefore, memoTime } from './dates';

/** A moment before the shop's `now`: `'-3 14:32'` (day and clock) or `'5h'` (hours before; under 20, so that it is today or yesterday). */
export type When = string;

/** What an author writes of an order; item titles and list prices come from the products. */
export interface OrderSeed {
  /** The last four digits of the order number. */
  no: string;
  buyer: string;
  status: OrderStatus;
  /** 商家编码, quantity, and the unit price where a promotion changed it. */
  lines: [code: string, quantity: number, price?: number][];
  freight?: number;
  /** What promotions took off the sum of the lines, in yuan. */
  off?: { promotion: string; amount: number }[];
  created: When;
  paid?: When;
  shipped?: When;
  to: [receiver: string, phone: string, address: string];
  wish?: string;
  memos?: [content: string, agent: string, at: When][];
  flag?: Flag;
  parcel?: [courier: string, waybill: string];
  events?: [at: When, text: string][];
}

/** The demo order number that ends in these four digits. */
export const orderNo = (last4: string): string => `31870425661001${last4}`;

function moment(now: number, when: When): number {
  if (when.endsWith('h')) return hoursBefore(now, Number(when.slice(0, -1)));
  const [days = '', clock = ''] = when.split(' ');
  return clockOn(now, Number(days), clock);
}

/** Sums of yuan, free of binary fractions. */
const yuan = (sum: number): number => Math.round(sum * 100) / 100;

/**
 * The order an author's seed describes, as it stands at `now`. `paid` is lines + freight − what promotions took off; for an order that
 * still waits for payment it is the amount due, as consoles show it there. Throws when a 商家编码 is unknown.
 */
export function growOrder(seed: OrderSeed, now: number, products: readonly Product[]): Order {
  const items = seed.lines.map(([code, quantity, price]) => {
    for (const product of products) {
      const sku = product.skus.find((one) => one.code === code);
      if (sku)
        return {
          productId: product.id,
          title: product.title,
          sku: sku.name,
          code,
          quantity,
          price: price ?? sku.price,
        };
    }
    throw new Error(`order ${seed.no}: no SKU ${code}`);
  });
  const freight = seed.freight ?? 0;
  const goods = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  const off = (seed.off ?? []).reduce((sum, one) => sum + one.amount, 0);
  const shippedAt = seed.shipped === undefined ? undefined : moment(now, seed.shipped);
  return {
    no: orderNo(seed.no),
    shopId: PRACTICE_SHOP,
    buyer: seed.buyer,
    status: seed.status,
    items,
    freight,
    paid: yuan(goods + freight - off),
    createdAt: moment(now, seed.created),
    ...(seed.paid === undefined ? {} : { paidAt: moment(now, seed.paid) }),
    ...(shippedAt === undefined ? {} : { shippedAt }),
    receiver: seed.to[0],
    phone: seed.to[1],
    address: seed.to[2],
    buyerMemo: seed.wish ?? '',
    sellerMemo: (seed.memos ?? [])
      .map(([content, agent, at]) => `${content}—${agent}—${memoTime(moment(now, at))}`)
      .join('\n'),
    flag: seed.flag ?? null,
    ...(seed.parcel ? { courier: seed.parcel[0], waybill: seed.parcel[1] } : {}),
    logistics: [
      ...(shippedAt === undefined ? [] : [{ at: shippedAt, text: '仓库已出库，等待快递揽收' }]),
      ...(seed.events ?? []).map(([at, text]) => ({ at: moment(now, at), text })),
    ],
  };
}
