import { z } from '../../shared/zod';
import { message } from '../message';
import { nothing } from './nothing';

/** A page that has told of orders shows none of them any more: it is left, also where going back brings it again. */
export const pageOrdersGone = message({
  name: 'page.orders-gone',
  from: 'page',
  request: z.object({}),
  response: nothing,
});
