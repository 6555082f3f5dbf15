import type { Order } from '../../shop/order';
import type { Product } from '../../shop/product';
import { growOrder, type OrderSeed } from './order-seed';
import { doneOrders } from './orders-done';
import { openOrders } from './orders-open';
import { refundOrders } from './orders-refund';
import { shippedOrders } from './orders-shipped';
import { toShipOrders } from './orders-to-ship';

export const orderSeeds: OrderSeed[] = [
  ...openOrders,
  ...toShipOrders,
  ...shippedOrders,
  ...doneOrders,
  ...refundOrders,
];

/** All orders of the demo shop as they stand at `now`, newest first. Throws when a 商家编码 is unknown. */
export const demoOrders = (now: number, products: readonly Product[]): Order[] =>
  orderSeeds.map((seed) => growOrder(seed, now, products)).sort((a, b) => b.createdAt - a.createdAt);
