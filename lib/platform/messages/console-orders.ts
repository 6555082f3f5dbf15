import { z } from '../../shared/zod';
import { message } from '../message';
import { nothing } from './nothing';

/**
 * A panel that opens, or a worker that was woken, asks the order pages to tell again what they show: by `page.orders`, since the sender of
 * a message is attested by the browser and that of an answer is not. Every frame that has told before answers, when it has told.
 */
export const consoleOrders = message({
  name: 'console.orders',
  from: 'extension',
  request: z.object({}),
  response: nothing,
});
