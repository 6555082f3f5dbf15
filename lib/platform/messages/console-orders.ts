import { ordersViewSchema } from '../../service/view-schema';
import { z } from '../../shared/zod';
import { message } from '../message';

/** A panel that opens, or a worker that was woken, asks the order pages for what they show. */
export const consoleOrders = message({
  name: 'console.orders',
  from: 'extension',
  request: z.object({}),
  /** Null: the page has not been read yet; it will tell by itself. */
  response: z.nullable(ordersViewSchema),
});
