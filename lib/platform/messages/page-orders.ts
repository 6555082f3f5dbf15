import { ordersViewSchema } from '../../service/view-schema';
import { message } from '../message';
import { nothing } from './nothing';

/** An order page shows something new. The worker and the side panel keep it in memory while the page is there. */
export const pageOrders = message({
  name: 'page.orders',
  from: 'page',
  request: ordersViewSchema,
  response: nothing,
});
