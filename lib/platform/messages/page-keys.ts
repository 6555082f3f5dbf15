import { z } from '../../shared/zod';
import { message } from '../message';
import { nothing } from './nothing';

/** The insert modifier goes down or up in the page: meanwhile the panel's list must not move. */
export const pageKeys = message({
  name: 'page.keys',
  from: 'page',
  request: z.object({ held: z.boolean() }),
  response: nothing,
});
